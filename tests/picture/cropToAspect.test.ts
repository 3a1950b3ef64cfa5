import { describe, expect, it } from 'vitest';
import { cropToAspect } from '../../src/picture/cropToAspect.ts';
import { dice } from './fixtures.ts';

const landscape = { widthPx: 3000, heightPx: 2000 };

describe('cropToAspect', () => {
  it('takes the whole picture when the frame has its aspect', () => {
    expect(cropToAspect(landscape, 1.5, [0.9, 0.1], false)).toEqual({ x: 0, y: 0, width: 1, height: 1 });
  });

  it('cuts the sides for a narrower frame and top and foot for a wider one', () => {
    expect(cropToAspect(landscape, 0.75, [0.5, 0.5], false)).toEqual({ x: 0.25, y: 0, width: 0.5, height: 1 });
    expect(cropToAspect(landscape, 3, [0.5, 0], false)).toEqual({ x: 0, y: 0, width: 1, height: 0.5 });
  });

  it('cuts nothing from a picture to be kept whole', () => {
    expect(cropToAspect(landscape, 0.2, [0.5, 0.5], true)).toEqual({ x: 0, y: 0, width: 1, height: 1 });
  });

  it('for any picture, frame and focus: stays inside, has the frame’s aspect, is as large as possible, keeps the focus in its place', () => {
    const roll = dice(20240220);
    for (let i = 0; i < 2000; i += 1) {
      const facts = { widthPx: 1 + Math.floor(roll() * 9000), heightPx: 1 + Math.floor(roll() * 9000) };
      const aspect = 0.1 + roll() * 8;
      const focus = [roll(), roll()] as const;
      const crop = cropToAspect(facts, aspect, focus, false);
      expect(crop.x).toBeGreaterThanOrEqual(0);
      expect(crop.y).toBeGreaterThanOrEqual(0);
      expect(crop.x + crop.width).toBeLessThanOrEqual(1 + 1e-12);
      expect(crop.y + crop.height).toBeLessThanOrEqual(1 + 1e-12);
      expect((crop.width * facts.widthPx) / (crop.height * facts.heightPx)).toBeCloseTo(aspect, 6);
      expect(Math.max(crop.width, crop.height)).toBeCloseTo(1, 12);
      expect((focus[0] - crop.x) / crop.width).toBeCloseTo(focus[0], 9);
      expect((focus[1] - crop.y) / crop.height).toBeCloseTo(focus[1], 9);
    }
  });
});
