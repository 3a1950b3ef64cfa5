import { describe, expect, it } from 'vitest';
import type { MosaicFrame } from '../../../src/makeup/walls/fitMosaic.ts';
import { priceOfMosaic } from '../../../src/makeup/walls/mosaicPrices.ts';

const GAP = 2;
const frame = (leftMm: number, topMm: number, widthMm: number, heightMm: number): MosaicFrame => ({
  index: 0,
  leftMm,
  topMm,
  widthMm,
  heightMm,
});
const ground = { bodyMm: 3, besideMm: GAP, gutters: [] };
const price = (...frames: MosaicFrame[]) => priceOfMosaic({ frames, stretch: 1 }, ground);

const large = frame(0, 0, 198, 132);
const beside = [frame(200, 0, 140, 65), frame(200, 67, 140, 65)];

describe('priceOfMosaic', () => {
  it('is nothing for one large picture beside two of half its size', () => {
    const [above, below] = [frame(200, 0, 150, 86), frame(200, 88, 150, 86)];
    expect(price(frame(0, 0, 198, 120), above, below)).toBe(0);
  });

  it('charges a wall of equals, and one picture that crushes the others', () => {
    const equal = [frame(0, 0, 100, 66), frame(102, 0, 100, 66)];
    expect(price(...equal)).toBeGreaterThan(3);
    expect(price(large, frame(200, 0, 100, 66), frame(200, 68, 100, 66))).toBeGreaterThan(3);
  });

  it('charges edges that nearly meet', () => {
    const under = (left: number) => [frame(0, 134, left - GAP, 90), frame(left, 134, 340 - left, 90)];
    expect(price(large, ...beside, ...under(207)) - price(large, ...beside, ...under(211))).toBeGreaterThan(1.5);
  });

  it('charges four corners in one point', () => {
    const rows = (left: number) => [frame(0, 0, 98, 66), frame(100, 0, 98, 66), frame(0, 68, left - 2, 66)];
    const grid = price(...rows(100), frame(100, 68, 98, 66));
    const brick = price(...rows(120), frame(120, 68, 98, 66));
    expect(grid - brick).toBeGreaterThan(0.5);
  });

  it('charges a largest picture that stands below', () => {
    const turned = [frame(0, 67, 198, 132), frame(0, 0, 140, 65), frame(142, 0, 140, 65)];
    const upright = [frame(0, 0, 198, 132), frame(0, 134, 140, 65), frame(142, 134, 140, 65)];
    expect(price(...turned) - price(...upright)).toBeCloseTo(0.8, 6);
  });

  it('charges a wall whose largest picture is not the first of the data', () => {
    const numbered = (...frames: MosaicFrame[]) => frames.map((one, index) => ({ ...one, index }));
    const [above, below] = beside as [MosaicFrame, MosaicFrame];
    const later = price(...numbered(above, large, below)) - price(...numbered(large, above, below));
    expect(later).toBe(3);
  });

  it('charges a cut through the whole wall in line with a gutter of the text, not one that a picture bars', () => {
    const priceAt = (gutter: readonly [number, number], ...frames: MosaicFrame[]) =>
      priceOfMosaic({ frames, stretch: 1 }, { ...ground, gutters: [gutter] });
    const foot = frame(0, 134, 340, 90);
    expect(priceAt([196, 202], large, ...beside) - price(large, ...beside)).toBe(2.5);
    expect(priceAt([150, 156], large, ...beside)).toBe(price(large, ...beside));
    expect(priceAt([196, 202], large, ...beside, foot)).toBe(price(large, ...beside, foot));
  });

  it('refuses pictures narrower than a caption can be read under', () => {
    expect(price(large, frame(200, 0, 40, 27))).toBe(Number.POSITIVE_INFINITY);
  });
});
