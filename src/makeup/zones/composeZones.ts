// A page of placed pieces → its frames, lines, figures and ornaments: heads over their columns, paragraphs in the frames
// of their zone, pictures with their captions.

import type { Template, ZonesFamily } from '../../schema/template.ts';
import { ptToMm, roundMm } from '../../units.ts';
import { type CropOf, placeFrames, placePictures, placeStory } from '../composePlan.ts';
import { ABOVE_BASELINE, columnX, type Grid, rowY, SIDE_BEARING, spanWidth } from '../grid.ts';
import type { Figure, Frame, Line, Ornament } from '../plan.ts';
import type { StandingSlot } from '../slots/stackSlots.ts';
import type { Filling } from '../story/fillFrames.ts';
import type { FreeRows } from '../story/frameRows.ts';
import { moved, type Typography } from '../text/layText.ts';
import { panelHeadRule, panelOrnaments, panelRect } from './panelOrnaments.ts';
import { GAP_ROWS, type ZonePiece } from './pieces.ts';
import type { PlacedPiece } from './placeTree.ts';
import type { Section } from './zoneSections.ts';

export interface ComposedZones {
  readonly frames: readonly Frame[];
  readonly story: readonly Line[];
  readonly figures: readonly Figure[];
  readonly captions: readonly Line[];
  readonly ornaments: readonly Ornament[];
  readonly rowsSet: number;
}

/** `headerRows`: rows of the grid above the zones. */
export function composeZones(
  pieces: readonly PlacedPiece[],
  sections: readonly Section[],
  family: ZonesFamily,
  headerRows: number,
  cropOf: CropOf,
  template: Template,
  grid: Grid,
  type: Typography,
): ComposedZones {
  const placed = pieces.map((one) => ({ ...one, row: one.row + headerRows }));
  const zones = placed.flatMap((one) => (one.piece.kind === 'zone' ? [{ ...one, piece: one.piece }] : []));
  const frames = zones.flatMap((zone) => framesOf(zone, zone.piece));
  const story = zones.flatMap((zone) => {
    const { piece } = zone;
    const paragraphs = piece.panel?.set.paragraphs ?? sections[piece.section]?.paragraphs ?? [];
    const filled = { filling: withoutGaps(piece), frames: framesOf(zone, piece) };
    return [...placeHead(zone, piece, grid), ...placeStory(paragraphs, filled, template, grid, type)];
  });
  const rowsSet = zones.reduce((sum, { piece }) => sum + piece.filling.placed.reduce((rows, p) => rows + p.rows, 0), 0);
  return {
    frames: placeFrames(frames, grid),
    story,
    ...placePictures(placed.flatMap(slotsOf), grid, cropOf),
    ornaments: zones.flatMap((zone) => dressOf(zone, zone.piece, family, grid)),
    rowsSet,
  };
}

interface At {
  readonly column: number;
  readonly row: number;
}

const framesOf = ({ column, row }: At, { frames }: ZonePiece): FreeRows[] =>
  frames.map((frame) => ({ ...frame, column: column + frame.column, row: row + frame.row }));

/** Items of a panel without the blank rows below them. */
function withoutGaps({ filling, panel }: ZonePiece): Filling {
  const last = filling.placed.length - 1;
  const gap = panel?.gapRows ?? 0;
  return {
    ...filling,
    placed: filling.placed.map((one, i) => (i === last ? one : { ...one, rows: one.rows - gap })),
  };
}

/** Ink flush with the tops of pictures and text beside it; what the rows leave blank parts the head from its text. */
function placeHead({ column, row }: At, { head, panel }: ZonePiece, grid: Grid): Line[] {
  const first = head.lines[0];
  if (!first) return [];
  const em = ptToMm(first.sizePt);
  const top = rowY(grid, row + (panel?.headRow ?? GAP_ROWS)) + SIDE_BEARING * (grid.bodyMm - em);
  const left = columnX(grid, column) + (panel?.set.insetsMm[0] ?? 0);
  return head.lines.map((line) => moved(line, left, top + ABOVE_BASELINE * em));
}

/** The makeup of families knows pictures by slots: a block of pictures is one. */
const slotsOf = ({ piece, column, row }: PlacedPiece): StandingSlot[] =>
  piece.blocks.map((block) => ({
    slot: {
      name: block.variant.pictures.some((p) => p.picture.isLead) ? 'lead' : 'row',
      column: column + block.column + 1,
      columns: block.columns,
      anchor: 'foot',
      arrange: 'row',
      pictures: [block.variant.pictures.length, block.variant.pictures.length],
    },
    variant: block.variant,
    row: row + block.row,
  }));

function dressOf(at: At, piece: ZonePiece, family: ZonesFamily, grid: Grid): Ornament[] {
  if (!piece.panel) return headRule(at, piece, family, grid);
  const rectMm = panelRect(piece.panel, at.column, at.row, grid);
  return [...panelOrnaments(piece.panel, rectMm), ...panelHeadRule(piece, rectMm, at.row, grid)];
}

/** A rule over the head, as wide as the head's columns, in the blank row above. */
function headRule({ column, row }: At, { head, headColumns }: ZonePiece, family: ZonesFamily, grid: Grid): Ornament[] {
  const rule = family.headRule;
  if (!rule || head.lines.length === 0) return [];
  const y = rowY(grid, row + GAP_ROWS) - rule.gapMm - rule.heightMm;
  const rectMm = {
    x: roundMm(columnX(grid, column)),
    y: roundMm(y),
    width: roundMm(rule.widthMm ?? spanWidth(grid, headColumns)),
    height: rule.heightMm,
  };
  return [{ kind: 'rule', name: 'head-rule', rectMm, colour: rule.colour }];
}
