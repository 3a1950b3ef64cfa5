import { describe, expect, it } from 'vitest';
import { assignPictures } from '../../src/makeup/assignPictures.ts';
import type { Slot } from '../../src/schema/template.ts';

const slot = (name: string, least: number, most: number): Slot => ({
  name,
  column: 1,
  columns: 2,
  anchor: 'foot',
  arrange: 'row',
  pictures: [least, most],
});
const slots = [slot('lead', 1, 1), slot('a', 1, 3), slot('b', 0, 3), slot('foot', 0, 1)];

describe('assignPictures', () => {
  it.each([
    [8, [[0], [1, 2, 3], [4, 5, 6], [7]]],
    [7, [[0], [1, 2, 3], [4, 5], [6]]],
    [4, [[0], [1, 2], [], [3]]],
    [3, [[0], [1], [], [2]]],
    [2, [[0], [1], [], []]],
  ])('hands %i pictures out in order, the closing slot served before the groups grow', (count, expected) => {
    expect(assignPictures(count, slots)).toEqual(expected);
  });

  it.each([0, 1, 9])('refuses %i pictures', (count) => {
    expect(assignPictures(count, slots)).toBeUndefined();
  });

  it('uses every picture exactly once for every number the slots take', () => {
    for (let count = 2; count <= 8; count++)
      expect(assignPictures(count, slots)?.flat()).toEqual(Array.from({ length: count }, (_, i) => i));
  });

  it('takes no pictures where there are no slots', () => {
    expect(assignPictures(0, [])).toEqual([]);
    expect(assignPictures(1, [])).toBeUndefined();
  });
});
