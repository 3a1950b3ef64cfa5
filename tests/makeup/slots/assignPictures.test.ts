import { describe, expect, it } from 'vitest';
import { waysToAssign } from '../../../src/makeup/slots/assignPictures.ts';

const slot = (least: number, most: number) => ({ pictures: [least, most] as [number, number] });
const slots = [slot(1, 1), slot(1, 3), slot(0, 3), slot(0, 1)];

describe('waysToAssign', () => {
  it('hands pictures out in order, each to one slot', () => {
    expect(waysToAssign(8, slots)).toEqual([[[0], [1, 2, 3], [4, 5, 6], [7]]]);
    expect(waysToAssign(3, slots)).toEqual([
      [[0], [1, 2], [], []],
      [[0], [1], [2], []],
      [[0], [1], [], [2]],
    ]);
  });

  it('finds every division that the slots allow, once', () => {
    for (let count = 2; count <= 8; count++) {
      const ways = waysToAssign(count, slots);
      const shares = ways.map((way) => way.map((numbers) => numbers.length));
      const allowed: number[][] = [];
      for (let a = 1; a <= 3; a++)
        for (let b = 0; b <= 3; b++)
          for (let c = 0; c <= 1; c++) if (1 + a + b + c === count) allowed.push([1, a, b, c]);
      const sorted = (list: readonly (readonly number[])[]) => list.map((one) => one.join()).sort();
      expect(sorted(shares)).toEqual(sorted(allowed));
      for (const way of ways) expect(way.flat()).toEqual(Array.from({ length: count }, (_, i) => i));
    }
  });

  it.each([0, 1, 9])('finds none for %i pictures', (count) => {
    expect(waysToAssign(count, slots)).toEqual([]);
  });

  it('takes no pictures where there are no slots', () => {
    expect(waysToAssign(0, [])).toEqual([[]]);
    expect(waysToAssign(1, [])).toEqual([]);
  });
});
