import { describe, expect, it } from 'vitest';
import { blankFeet, colourIn, highestInk, type Plates, rowsShort } from '../../../bench/rivals/readPlates.ts';

/** A square of 600 × 600 pixels at 150 dpi, 101.6 mm; each ink painted in one box of pixels. */
function platesWith(
  boxes: readonly [ink: number, x: number, y: number, width: number, height: number, value: number][],
): Plates {
  const side = 600;
  const inks = Array.from({ length: 4 }, () => new Uint8Array(side * side));
  for (const [ink, x, y, width, height, value] of boxes)
    for (let row = y; row < y + height; row++) inks[ink]?.fill(value, row * side + x, row * side + x + width);
  return { width: side, height: side, inks };
}

const lineAt = (y: number, column = 0) => ({ text: '字', column, rectMm: { x: 10, y, width: 40, height: 4 } });
const MM = 150 / 25.4;

describe('coloured ink in lines of text', () => {
  const lines = [lineAt(10)];
  const black: [number, number, number, number, number, number] = [3, 60, 66, 100, 10, 255];

  it('is none in plain black', () => {
    expect(colourIn(lines, 3, platesWith([black]))).toEqual({ inked: 1000, coloured: 0 });
  });

  it('is counted pixel by pixel, above a tenth', () => {
    const plates = platesWith([black, [0, 60, 66, 50, 10, 180], [1, 110, 66, 50, 10, 20]]);
    expect(colourIn(lines, 3, plates)).toEqual({ inked: 1000, coloured: 500 });
  });
});

describe('total ink', () => {
  it('is the highest mean of a square millimetre', () => {
    const plates = platesWith([
      [0, 0, 0, 60, 60, 255],
      [1, 0, 0, 60, 60, 255],
      [3, 0, 0, 60, 60, 51],
    ]);
    expect(highestInk(plates)).toBeCloseTo(220);
  });
});

describe('blank paper under columns', () => {
  const columns = { x: 10, measureMm: 40, gutterMm: 5, count: 2 };

  it('reaches from the last line to the next ink, or to the end of the type area', () => {
    const picture: [number, number, number, number, number, number] = [0, 60, Math.round(30 * MM), 200, 60, 200];
    const feet = blankFeet([lineAt(10), lineAt(20), lineAt(20, 1)], columns, 64, platesWith([picture]));
    expect(feet[0]).toBeCloseTo(6, 0);
    expect(feet[1]).toBeCloseTo(40, 5);
  });

  it('counts in rows against the fullest column, leaving out columns without text', () => {
    expect(rowsShort([3.2, 3.3, Number.NaN, 3.2 + 2 * 4.5], 4.5)).toBe(2);
    expect(rowsShort([0, 3.2, 0], 4.5)).toBe(0);
  });
});
