// A panel with its text set → every exact rectangle it can be: head, text in columns that are full, blank rows inside its
// edges. All text stands on the rows of the page; the ground begins and ends with the ink of a row, as pictures do.

import { ptToMm, type RectMm, roundMm } from '../units.ts';
import { columnX, type Grid, rowY, SIDE_BEARING, spanWidth } from './grid.ts';
import type { Leaf } from './guillotine.ts';
import type { PanelSet } from './panelSets.ts';
import { GAP_ROWS, type Piece, type ZonePiece } from './pieces.ts';
import type { Ornament } from './plan.ts';
import { fillFrames } from './story/fillFrames.ts';
import type { FreeRows } from './story/frameRows.ts';
import { ZONE_PRICE } from './zonePrices.ts';

/** The cheapest panel of every height. */
export function panelMenu(section: number, set: PanelSet): Leaf<Piece>[] {
  const leaves = new Map<number, Leaf<Piece>>();
  const isBoxed = set.rule.tint !== undefined || set.rule.frame !== undefined;
  for (const [choice, { flow, gapRows }] of set.spacings.entries()) {
    const count = set.rule.columns;
    for (const head of set.heads) {
      for (let each = Math.ceil(flow.least / count); each <= Math.floor(flow.most / count); each++) {
        const filling = fillFrames(flow, new Array<number>(count).fill(each));
        if (!filling) continue;
        for (let slack = 0; slack <= set.rule.slackRows; slack++) {
          const shapeCost = slack * ZONE_PRICE.slackRow + choice * ZONE_PRICE.itemGap;
          const piece = pieceOf(section, set, head, each, slack, { flow, gapRows, filling, shapeCost });
          const cost = shapeCost + head.cost + filling.cost;
          const rows = rowsOf(set, head.rows, each, slack);
          if (cost >= (leaves.get(rows)?.cost ?? Number.POSITIVE_INFINITY)) continue;
          // A box parts its head from that of its neighbour.
          const headLeft = !isBoxed && head.lines.length > 0;
          leaves.set(rows, { rows, cost, headLeft, headRight: headLeft, piece });
        }
      }
    }
  }
  return [...leaves.values()];
}

const rowsOf = ({ rule }: PanelSet, headRows: number, textRows: number, slack: number): number =>
  GAP_ROWS + rule.paddingRows[0] + headRows + textRows + rule.paddingRows[1] + slack;

type Filled = Pick<ZonePiece, 'filling' | 'shapeCost'> & Pick<NonNullable<ZonePiece['panel']>, 'flow' | 'gapRows'>;

function pieceOf(
  section: number,
  set: PanelSet,
  head: ZonePiece['head'],
  textRows: number,
  slack: number,
  { flow, gapRows, filling, shapeCost }: Filled,
): ZonePiece {
  const first = GAP_ROWS + set.rule.paddingRows[0];
  const row = first + head.rows + Math.ceil(slack / 2);
  const frames = set.insetsMm.map(
    (insetMm): FreeRows => ({ column: 0, row, rows: textRows, insetMm, widthMm: set.measureMm }),
  );
  return {
    kind: 'zone',
    section,
    head,
    headColumns: set.columns,
    frames,
    filling,
    blocks: [],
    shapeCost,
    placeCost: 0,
    panel: { set, flow, gapRows, headRow: first, rows: rowsOf(set, head.rows, textRows, slack) },
  };
}

/** From the ink top of its first row to the ink foot of its last; `column` and `row` of the zone. */
export function panelRect(
  { set, rows }: NonNullable<ZonePiece['panel']>,
  column: number,
  row: number,
  grid: Grid,
): RectMm {
  const bearing = SIDE_BEARING * grid.bodyMm;
  const top = rowY(grid, row + GAP_ROWS) + bearing;
  const foot = rowY(grid, row + rows - 1) + grid.bodyMm - bearing;
  return {
    x: roundMm(columnX(grid, column)),
    y: roundMm(top),
    width: roundMm(spanWidth(grid, set.columns)),
    height: roundMm(foot - top),
  };
}

/** Its ground, and rules along its edges. */
export function panelOrnaments({ set: { rule } }: NonNullable<ZonePiece['panel']>, rectMm: RectMm): Ornament[] {
  const name = `panel-${rule.name}`;
  const ground: Ornament[] = rule.tint === undefined ? [] : [{ kind: 'panel', name, rectMm, colour: rule.tint }];
  const { frame } = rule;
  if (!frame) return ground;
  const rules = frame.sides.map((side): Ornament => {
    const rect = edgeOf(rectMm, side, frame.widthMm);
    return { kind: 'rule', name: `${name}-${side}`, rectMm: rect, colour: frame.colour };
  });
  return [...ground, ...rules];
}

/** Halfway between the ink of the head and that of the row below it: on one line in panels side by side. */
export function panelHeadRule({ head, panel }: ZonePiece, rectMm: RectMm, row: number, grid: Grid): Ornament[] {
  const rule = panel?.set.rule.headRule;
  const first = head.lines[0];
  if (!panel || !rule || !first) return [];
  const bearing = SIDE_BEARING * grid.bodyMm;
  const headMm = ptToMm(first.sizePt) * (1 - 2 * SIDE_BEARING) + Math.max(...head.lines.map((line) => line.baselineMm));
  const foot = rowY(grid, row + panel.headRow) + bearing + headMm;
  const below = rowY(grid, row + panel.headRow + head.rows) + bearing;
  const [inset = 0] = panel.set.insetsMm;
  const width = rule.widthMm ?? rectMm.width - 2 * inset;
  const rect = {
    x: roundMm(rectMm.x + (rectMm.width - width) / 2),
    y: roundMm((foot + below - rule.heightMm) / 2),
    width: roundMm(width),
    height: rule.heightMm,
  };
  return [{ kind: 'rule', name: `panel-${panel.set.rule.name}-head`, rectMm: rect, colour: rule.colour }];
}

type Side = NonNullable<PanelSet['rule']['frame']>['sides'][number];

function edgeOf({ x, y, width, height }: RectMm, side: Side, mm: number): RectMm {
  if (side === 'top') return { x, y, width, height: mm };
  if (side === 'bottom') return { x, y: roundMm(y + height - mm), width, height: mm };
  return side === 'left' ? { x, y, width: mm, height } : { x: roundMm(x + width - mm), y, width: mm, height };
}
