// Items of a story, and the price of dividing a paragraph, for tests that try every filling one by one.

import { PRICE } from '../../../src/makeup/costs.ts';
import type { FlowItem } from '../../../src/makeup/story/flow.ts';

export const text = (...options: readonly (readonly [lines: number, cost: number])[]): FlowItem => ({
  kind: 'text',
  options: options.map(([lines, cost]) => ({ lines, cost })),
});

export const head = (rows: number, above: readonly number[], linesUnder = 2): FlowItem => ({
  kind: 'head',
  rows,
  above,
  linesUnder,
});

/** What it costs that a paragraph of `lines` from `row` on is divided among frames; nothing where that is forbidden. */
export function priceOfDivision(frameOf: (row: number) => number, row: number, lines: number): number | undefined {
  const pieces = new Map<number, number>();
  for (let r = row; r < row + lines; r++) pieces.set(frameOf(r), (pieces.get(frameOf(r)) ?? 0) + 1);
  const counts = [...pieces.values()];
  if (counts.length === 1) return 0;
  if (counts.at(-1) === 1) return undefined;
  return counts[0] === 1 ? PRICE.orphan : 0;
}
