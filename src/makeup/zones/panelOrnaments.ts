// A panel at its place → its ground and the rules along its edges and under its head. The ground begins and ends with the
// ink of a row, as pictures do.

import { ptToMm, type RectMm, roundMm } from '../../units.ts';
import { columnX, type Grid, rowY, SIDE_BEARING, spanWidth } from '../grid.ts';
import type { Ornament } from '../plan.ts';
import type { PanelSet } from './panelSets.ts';
import { GAP_ROWS, type StandingPanel, type ZonePiece } from './pieces.ts';

/** From the ink top of its first row to the ink foot of its last; `column` and `row` of the zone. */
export function panelRect({ set, rows }: StandingPanel, column: number, row: number, grid: Grid): RectMm {
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
export function panelOrnaments({ set: { rule } }: StandingPanel, rectMm: RectMm): Ornament[] {
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
