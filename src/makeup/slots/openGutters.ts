// Standing slots → what gutters cost that nothing crosses from the header to the foot (断版): the page falls into halves.

import { PRICE } from '../costs.ts';
import { type Grid, rowY } from '../grid.ts';
import type { CostTerm } from '../plan.ts';
import type { Variant } from './slotVariants.ts';

/** A gutter open over less of the page is none. */
const OPEN_FROM = 0.75;

interface Standing {
  readonly slot: { readonly column: number };
  readonly variant: Variant;
  readonly row: number;
}

/** `firstRow`: the first below the header. */
export function openGutters(slots: readonly Standing[], firstRow: number, grid: Grid): CostTerm[] {
  if (slots.length === 0) return []; // a page of text alone is not in halves
  const top = rowY(grid, firstRow);
  const foot = rowY(grid, grid.rows);
  const boxes = slots.flatMap(({ slot, variant, row }) =>
    [...variant.pictures, ...(variant.boxes ?? [])].map(({ x, y, width, height }) => {
      const left = (slot.column - 1) * (grid.measureMm + grid.gutterMm) + x;
      const from = rowY(grid, row) + y;
      return { left, right: left + width, from, to: from + height };
    }),
  );
  return Array.from({ length: grid.columns - 1 }, (_, i) => i + 1).flatMap((column) => {
    const middle = column * (grid.measureMm + grid.gutterMm) - grid.gutterMm / 2;
    const across = boxes.filter(({ left, right }) => left < middle && right > middle).sort((a, b) => a.from - b.from);
    let open = 0;
    let at = top;
    for (const { from, to } of across) {
      open = Math.max(open, from - at);
      at = Math.max(at, to);
    }
    const share = Math.max(open, foot - at) / (foot - top);
    if (share <= OPEN_FROM) return [];
    const cost = ((share - OPEN_FROM) / (1 - OPEN_FROM)) * PRICE.openGutter;
    return [{ name: 'open-gutter', cost, at: `columns ${column}, ${column + 1}` }];
  });
}
