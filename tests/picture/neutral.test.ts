import { describe, expect, it } from 'vitest';
import { isNeutral } from '../../src/picture/neutral.ts';

describe('isNeutral', () => {
  it('takes grays with a little JPEG noise for gray', () => {
    expect(isNeutral(Uint8Array.of(0, 0, 0, 128, 130, 126, 255, 255, 255))).toBe(true);
  });

  it('sees a single coloured pixel', () => {
    expect(isNeutral(Uint8Array.of(10, 10, 10, 200, 200, 190, 90, 90, 90))).toBe(false);
  });
});
