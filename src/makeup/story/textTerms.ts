// A filling → what its text paid for, by kind: tightness of paragraphs, rows above heads, lines under heads, orphans.
// The terms add up to the filling's cost.

import { PRICE } from '../costs.ts';
import type { CostTerm } from '../plan.ts';
import type { Filling } from './fillFrames.ts';
import type { Flow } from './flow.ts';
import type { ShapedFlow } from './shapedFlow.ts';

export function textTerms(
  flow: Flow,
  filling: Filling,
  frames: readonly { readonly rows: number }[],
  shaped?: ShapedFlow,
): CostTerm[] {
  const sums = new Map<string, number>();
  const pay = (name: string, cost: number): void => {
    if (cost > 0) sums.set(name, (sums.get(name) ?? 0) + cost);
  };
  for (const [i, item] of flow.items.entries()) {
    const placed = filling.placed[i];
    if (!placed) continue;
    const { start, left } = placeInFrame(frames, placed.row);
    if (item.kind === 'text') {
      const ways = shaped?.waysAt(i, placed.row) ?? flow.ways[i] ?? [];
      pay('tightness', ways.find((way) => way.rows === placed.rows)?.price ?? 0);
      if (left === 1 && placed.rows > 1) pay('orphans', PRICE.orphan);
      continue;
    }
    if (placed.row !== start) pay('head-rows', Math.abs(placed.above - (item.above[0] ?? 0)) * PRICE.headRow);
    pay('lines-under-head', Math.max(0, item.linesUnder - (left - placed.rows)) * PRICE.lineUnderHead);
  }
  return [...sums].map(([name, cost]) => ({ name, cost }));
}

/** First row of the frame in which a row lies, and the rows from it to the frame's end. */
function placeInFrame(frames: readonly { readonly rows: number }[], row: number): { start: number; left: number } {
  let start = 0;
  for (const { rows } of frames) {
    if (row < start + rows) return { start, left: start + rows - row };
    start += rows;
  }
  return { start, left: 0 };
}
