import { describe, expect, it } from 'vitest';
import type { PictureFacts } from '../../src/picture/pictureFacts.ts';
import { targetSize } from '../../src/picture/targetSize.ts';

const facts = { widthPx: 1000, heightPx: 600, vector: false } as PictureFacts;
const whole = { x: 0, y: 0, width: 1, height: 1 };

describe('targetSize', () => {
  it('gives the wished resolution when the original has it', () => {
    expect(targetSize(facts, whole, { width: 50.8, height: 30.48 }, 250)).toEqual({ widthPx: 500, heightPx: 300 });
  });

  it('never enlarges', () => {
    expect(targetSize(facts, whole, { width: 254, height: 152.4 }, 250)).toEqual({ widthPx: 1000, heightPx: 600 });
    expect(targetSize(facts, { ...whole, width: 0.5, height: 0.5 }, { width: 254, height: 152.4 }, 250)).toEqual({
      widthPx: 500,
      heightPx: 300,
    });
  });

  it('draws a drawing at the wished resolution whatever its nominal size', () => {
    expect(targetSize({ ...facts, vector: true }, whole, { width: 254, height: 152.4 }, 250)).toEqual({
      widthPx: 2500,
      heightPx: 1500,
    });
  });
});
