import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../src/pdf/matrix.ts';
import { weighPicture } from '../../src/preflight/pictureInks.ts';

/** 8 × 8 pixels of 1 mm, light, with one heavy square of 2 × 2 pixels at (4, 2). */
function pixels() {
  const cmyk = new Uint8Array(8 * 8 * 4).fill(25);
  for (const [x, y] of [
    [4, 2],
    [5, 2],
    [4, 3],
    [5, 3],
  ] as const)
    cmyk.fill(204, (y * 8 + x) * 4, (y * 8 + x) * 4 + 4);
  return { width: 8, height: 8, cmyk };
}

const WHOLE = { x: 10, y: 20, width: 8, height: 8 };
/** Upright at (10, 20), counting down. */
const UPRIGHT: Matrix = [8, 0, 0, -8, 10, 28];

describe('weighPicture', () => {
  it('finds the heaviest square of the area asked for, and where it is', () => {
    const { peak } = weighPicture(pixels(), UPRIGHT, WHOLE, 4);
    expect(peak).toEqual({ percent: 320, rectMm: { x: 14, y: 22, width: 2, height: 2 } });
  });

  it('means over a larger area weigh less', () => {
    const { peak } = weighPicture(pixels(), UPRIGHT, WHOLE, 16);
    expect(peak.percent).toBeCloseTo((320 * 4 + (100 / 255) * 100 * 12) / 16, 5);
  });

  it('only the visible part counts', () => {
    const { peak } = weighPicture(pixels(), UPRIGHT, { x: 10, y: 25, width: 8, height: 3 }, 1);
    expect(peak.percent).toBeCloseTo((100 / 255) * 100, 5);
  });

  it('follows a picture turned by a quarter', () => {
    // Columns run down the sheet: pixel (4, 2) lies 4 mm down and 2 mm from the right.
    const turned: Matrix = [0, 8, 8, 0, 10, 20];
    const { peak } = weighPicture(pixels(), turned, WHOLE, 4);
    expect(peak.rectMm).toEqual({ x: 14, y: 24, width: 2, height: 2 });
  });

  it('gives the heaviest pixel under a place', () => {
    const { highestIn } = weighPicture(pixels(), UPRIGHT, WHOLE, 1);
    expect(highestIn({ x: 13, y: 21, width: 2, height: 2 }).C).toBeCloseTo(0.8, 5);
    expect(highestIn({ x: 10, y: 20, width: 2, height: 1 }).C).toBeCloseTo(25 / 255, 5);
  });
});
