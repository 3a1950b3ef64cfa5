import { describe, expect, it } from 'vitest';
import {
  fitMosaic,
  type MosaicFrame,
  naturalHeight,
  reckonMosaic,
  stretchIn,
} from '../../../src/makeup/walls/fitMosaic.ts';
import { mosaicTrees } from '../../../src/makeup/walls/mosaicTrees.ts';
import { seededRandom } from '../../seededRandom.ts';

const GAPS = { besideMm: 4, belowMm: 3 };
const BOX = { widthMm: 350, heightMm: 240 };

/** Every tree of five pictures with random aspects and captions. */
function someMosaics() {
  const random = seededRandom(7);
  return mosaicTrees(5).flatMap((tree) => {
    const cells = Array.from({ length: 5 }, () => ({
      aspect: 0.7 + random() * 1.6,
      captionMm: random() < 0.5 ? 0 : 5 + Math.floor(random() * 3) * 3.7,
    }));
    const mosaic = fitMosaic(reckonMosaic(tree, cells, GAPS), BOX);
    return mosaic ? [{ tree, cells, mosaic }] : [];
  });
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

describe('fitMosaic', () => {
  it('fills the rectangle: pictures, captions and gaps reach every edge and nothing lies over another', () => {
    expect(someMosaics().length).toBeGreaterThan(60);
    for (const { mosaic, cells } of someMosaics()) {
      const boxes = mosaic.frames.map((f) => ({ ...f, heightMm: f.heightMm + (cells[f.index]?.captionMm ?? 0) }));
      const right = (f: MosaicFrame) => f.leftMm + f.widthMm;
      const foot = (f: MosaicFrame) => f.topMm + f.heightMm;
      expect(Math.min(...boxes.map((f) => f.leftMm))).toBeCloseTo(0, 6);
      expect(Math.max(...boxes.map(right))).toBeCloseTo(BOX.widthMm, 6);
      expect(Math.max(...boxes.map(foot))).toBeCloseTo(BOX.heightMm, 6);
      for (const a of boxes) {
        // To the right stands the edge of the box or, a gap away, another picture; below likewise.
        const isAtSide = near(right(a), BOX.widthMm);
        expect(isAtSide || boxes.some((b) => near(right(a) + GAPS.besideMm, b.leftMm))).toBe(true);
        expect(near(foot(a), BOX.heightMm) || boxes.some((b) => near(foot(a) + GAPS.belowMm, b.topMm))).toBe(true);
        for (const b of boxes.slice(boxes.indexOf(a) + 1)) {
          const isBeside = right(a) <= b.leftMm + 1e-6 || right(b) <= a.leftMm + 1e-6;
          expect(isBeside || foot(a) <= b.topMm + 1e-6 || foot(b) <= a.topMm + 1e-6).toBe(true);
        }
      }
    }
  });

  it('stretches all pictures by the same factor', () => {
    for (const { mosaic, cells } of someMosaics())
      for (const { index, widthMm, heightMm } of mosaic.frames)
        expect(widthMm / heightMm / (cells[index]?.aspect ?? 1)).toBeCloseTo(mosaic.stretch, 6);
  });

  it('crops nothing at the natural height', () => {
    for (const { tree, cells } of someMosaics()) {
      const reckoned = reckonMosaic(tree, cells, GAPS);
      expect(stretchIn(reckoned, { widthMm: 350, heightMm: naturalHeight(reckoned, 350) })).toBeCloseTo(1, 6);
    }
  });

  it('refuses a rectangle that captions and gaps alone would fill', () => {
    const cells = [0, 1, 2].map(() => ({ aspect: 1.5, captionMm: 8 }));
    const tree = { cut: 'stack', parts: [0, 1, 2] } as const;
    expect(fitMosaic(reckonMosaic(tree, cells, GAPS), { widthMm: 60, heightMm: 29 })).toBeUndefined();
  });
});
