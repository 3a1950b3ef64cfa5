import { describe, expect, it } from 'vitest';
import { waysToDeal } from '../../../src/makeup/slots/dealPictures.ts';
import type { Slot } from '../../../src/schema/template.ts';

const slot = (pictures: [number, number], isRound = false): Slot => ({
  name: 'slot',
  column: 1,
  columns: 2,
  anchor: 'foot',
  arrange: 'row',
  pictures,
  ...(isRound && { round: { radiusEm: [8, 9], offsetRows: [0], standoffEm: 1 } }),
});
const pictures = (shapes: string) => [...shapes].map((s, i) => ({ i, shape: s === 'o' ? 'round' : 'landscape' }));
const deal = (shapes: string, slots: Slot[]) =>
  waysToDeal(pictures(shapes), slots).map((way) => way.map((own) => own.map((p) => p.i)));

describe('waysToDeal', () => {
  it('gives round pictures to round slots wherever they stand in the data, the others in their order', () => {
    expect(deal('--o--', [slot([1, 1]), slot([0, 1], true), slot([3, 3])])).toEqual([[[0], [2], [1, 3, 4]]]);
  });

  it('leaves a round slot empty without a round picture, if it may be', () => {
    expect(deal('---', [slot([3, 3]), slot([0, 1], true)])).toEqual([[[0, 1, 2], []]]);
    expect(deal('---', [slot([3, 3]), slot([1, 1], true)])).toEqual([]);
  });

  it('takes a round picture for one like the others when no round slot is left', () => {
    expect(deal('-o', [slot([2, 2])])).toEqual([[[0, 1]]]);
    expect(deal('oo-', [slot([0, 1], true), slot([2, 2])])).toEqual([[[0], [1, 2]]]);
  });

  it('offers every way to share the others out', () => {
    expect(deal('o---', [slot([1, 2]), slot([0, 1], true), slot([1, 2])])).toEqual([
      [[1, 2], [0], [3]],
      [[1], [0], [2, 3]],
    ]);
  });
});
