import { describe, expect, it } from 'vitest';
import { contoursOf } from '../../src/fonts/glyfContours.ts';

const words = (...values: number[]): number[] => values.flatMap((value) => [(value >> 8) & 255, value & 255]);
const glyph = (...bytes: number[]): DataView => new DataView(Uint8Array.from(bytes).buffer);

const HEAD = [0, 0, 0, 0];
// One contour of three points on the curve; places as words, each from the point before.
const TRIANGLE = glyph(...words(1, ...HEAD, 2, 0), 1, 1, 1, ...words(0, 100, -50), ...words(0, 0, 80));
// Glyph 1 twice: as it is, and shifted by 200 at half its size.
const TWINS = glyph(...words(-1, ...HEAD), ...words(0x23, 1, 0, 0), ...words(0x0b, 1, 200, 0, 0x2000));
const LOOP = glyph(...words(-1, ...HEAD), ...words(0x03, 3, 0, 0));
const CUT = glyph(...words(1, ...HEAD, 2, 0), 1, 1);

const find = (number: number): DataView | undefined => [undefined, TRIANGLE, TWINS, LOOP, CUT][number];
const corners = (number: number) => contoursOf(find, number).map((contour) => contour.map(({ x, y }) => [x, y]));

describe('contoursOf', () => {
  it('reads places as steps from point to point', () => {
    expect(corners(1)).toEqual([
      [
        [0, 0],
        [100, 0],
        [50, 80],
      ],
    ]);
  });

  it('puts parts together, shifted and scaled', () => {
    const [own, small] = corners(2);
    expect(own).toEqual(corners(1)[0]);
    expect(small).toEqual([
      [200, 0],
      [250, 0],
      [225, 40],
    ]);
  });

  it('ends where a glyph is a part of itself, and is empty for a glyph without bytes', () => {
    expect(corners(3)).toEqual([]);
    expect(corners(0)).toEqual([]);
  });

  it('says by a RangeError that bytes are missing', () => {
    expect(() => contoursOf(find, 4)).toThrow(RangeError);
  });
});
