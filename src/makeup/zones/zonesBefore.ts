// The plan before a correction, of a page of zones → where each section had its text and each picture stood, and whether a
// rectangle, or the whole page, shows them so again.

import { type RectMm, right } from '../../units.ts';
import { columnX, type Grid, rowY } from '../grid.ts';
import type { PagePlan } from '../plan.ts';
import type { PlacedPicture } from '../slots/slotVariants.ts';
import { type FreeRows, rowsTaken } from '../story/frameRows.ts';
import type { PlacedPiece } from './placeTree.ts';
import type { Standing } from './zonePlaces.ts';

export interface ZonesBefore {
  /** Frames of every section, in the order of the story. */
  readonly sections: readonly (readonly Frame[])[];
  readonly figures: ReadonlyMap<number, RectMm>;
}

type Frame = RectMm & { readonly rows: number };

export function zonesBefore({ lines, frames, figures }: PagePlan): ZonesBefore {
  const sections: Set<PagePlan['frames'][number]>[] = [];
  let open = '';
  for (const { source, xMm, baselineMm } of lines) {
    const [kind, block, part] = source.split('/');
    if (kind !== 'story') continue;
    const isHead = part !== undefined && part !== 'mark';
    if (sections.length === 0 || (isHead && block !== open)) sections.push(new Set());
    if (isHead) open = block ?? '';
    const frame = isHead ? undefined : frames.find(({ rectMm }) => holds(rectMm, xMm, baselineMm));
    if (frame) sections.at(-1)?.add(frame);
  }
  return {
    sections: sections.map((own) =>
      frames.filter((frame) => own.has(frame)).map(({ rectMm, rows }) => ({ ...rectMm, rows })),
    ),
    figures: new Map(figures.map(({ picture, rectMm }) => [picture, rectMm])),
  };
}

/** Rounding of places in a plan, mm. */
const TOUCH_MM = 0.01;

const holds = (rect: RectMm, x: number, y: number): boolean =>
  x > rect.x - TOUCH_MM && x < right(rect) && y > rect.y && y < rect.y + rect.height;

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < TOUCH_MM;

/** Has the section the frames it had, one to the other, and its pictures beside them? It may stand elsewhere. */
export function standsAlike(before: ZonesBefore, section: number, standing: Standing, grid: Grid): boolean {
  const old = before.sections[section] ?? [];
  const now = standing.frames.map((frame) => frameAt(frame, 0, 0, grid));
  const [was] = old;
  const [is] = now;
  if (!was || !is || old.length !== now.length) return false;
  const dx = was.x - is.x;
  const dy = was.y - is.y;
  const isAlike = (frame: Frame, i: number): boolean => isFrame(frame, old[i], dx, dy);
  return now.every(isAlike) && standing.blocks.every((block) => showsAlike(before, block, dx, dy, grid));
}

function frameAt(frame: FreeRows, columns: number, down: number, grid: Grid): Frame {
  const { column, row, rows, insetMm = 0, widthMm = grid.measureMm } = frame;
  const x = columnX(grid, columns + column) + insetMm;
  return { x, y: rowY(grid, down + row), width: widthMm, height: rowsTaken(frame) * grid.rowMm, rows };
}

const isFrame = (frame: Frame, old: Frame | undefined, dx: number, dy: number): boolean =>
  old !== undefined &&
  frame.rows === old.rows &&
  isNear(frame.x + dx, old.x) &&
  isNear(frame.y + dy, old.y) &&
  isNear(frame.width, old.width) &&
  isNear(frame.height, old.height);

function showsAlike(
  { figures }: ZonesBefore,
  { column, row, variant }: Standing['blocks'][number],
  dx: number,
  dy: number,
  grid: Grid,
): boolean {
  return variant.pictures.every(({ picture, x, y, width, height }) => {
    const old = figures.get(picture.index);
    if (!old || !isNear(old.width, width) || !isNear(old.height, height)) return false;
    return isNear(columnX(grid, column) + x + dx, old.x) && isNear(rowY(grid, row) + y + dy, old.y);
  });
}

/** Are the pictures of a row of the sizes they had, and as far apart? */
export function rowsAlike({ figures }: ZonesBefore, pictures: readonly PlacedPicture[]): boolean {
  const [first] = pictures;
  const was = first && figures.get(first.picture.index);
  return pictures.every(({ picture, x, y, width, height }) => {
    const old = figures.get(picture.index);
    if (!first || !was || !old || !isNear(old.width, width) || !isNear(old.height, height)) return false;
    return isNear(old.x - was.x, x - first.x) && isNear(old.y - was.y, y - first.y);
  });
}

/** Do all sections and pictures stand where they stood? */
export function isPageBefore(
  before: ZonesBefore,
  pieces: readonly PlacedPiece[],
  headerRows: number,
  grid: Grid,
): boolean {
  return pieces.every(({ piece, column, row }) => {
    const down = row + headerRows;
    const blocks = piece.blocks.map((block) => ({ ...block, column: block.column + column, row: block.row + down }));
    if (!blocks.every((block) => showsAlike(before, block, 0, 0, grid))) return false;
    const old = piece.kind === 'zone' ? (before.sections[piece.section] ?? []) : [];
    const frames = piece.kind === 'zone' ? piece.frames : [];
    return (
      frames.length === old.length &&
      frames.every((frame, i) => isFrame(frameAt(frame, column, down, grid), old[i], 0, 0))
    );
  });
}
