import { describe, expect, it } from 'vitest';
import type { PlacedBox } from '../../../src/makeup/boxes/boxParts.ts';
import { gridOf } from '../../../src/makeup/grid.ts';
import { openGutters } from '../../../src/makeup/slots/openGutters.ts';
import type { Variant } from '../../../src/makeup/slots/slotVariants.ts';
import { twoSessions } from '../material.ts';

const grid = gridOf(twoSessions());
const FIRST = 19;
const step = grid.measureMm + grid.gutterMm;
const rest = grid.rows - FIRST;

/** One box over `columns` columns and `rows` rows. */
const standing = (column: number, columns: number, row: number, rows: number, count = 1) => {
  const width = (columns * step - count * grid.gutterMm) / count;
  const boxes = Array.from({ length: count }, (_, k) => {
    const box = { index: k, kind: 'quote' as const, x: k * (width + grid.gutterMm), y: 0, width };
    return { ...box, height: rows * grid.rowMm, set: { parts: [], lines: [] } } as unknown as PlacedBox;
  });
  const variant: Variant = { rows, cost: 0, pictures: [], boxes };
  return { slot: { column }, variant, row };
};
const gutters = (...slots: ReturnType<typeof standing>[]) => openGutters(slots, FIRST, grid);

describe('openGutters', () => {
  it('charges in full a gutter that nothing crosses', () => {
    const terms = gutters(standing(1, 2, FIRST, 30));
    expect(terms.map(({ at }) => at)).toEqual(['columns 2, 3', 'columns 3, 4', 'columns 4, 5', 'columns 5, 6']);
    for (const { name, cost } of terms) expect([name, cost]).toEqual(['open-gutter', 6]);
  });

  it('does not charge what is crossed by a quarter of the page, or in the middle', () => {
    expect(gutters(standing(1, 6, FIRST, Math.ceil(rest / 4)))).toEqual([]);
    expect(gutters(standing(1, 6, FIRST + Math.floor(rest / 2), 8))).toEqual([]);
  });

  it('charges less the more of it is crossed', () => {
    const costs = [2, 6, 12].map((rows) => gutters(standing(1, 6, FIRST, rows))[0]?.cost ?? 0);
    expect(costs[0]).toBeGreaterThan(costs[1] ?? 0);
    expect(costs[1]).toBeGreaterThan(costs[2] ?? 0);
    expect(costs[2]).toBeGreaterThan(0);
  });

  it('does not take two pictures side by side for a crossing of the gutter between them', () => {
    const terms = gutters(standing(1, 6, FIRST, 30, 3));
    expect(terms.map(({ at }) => at)).toEqual(['columns 2, 3', 'columns 4, 5']);
  });

  it('leaves pages of text alone', () => {
    expect(gutters()).toEqual([]);
  });
});
