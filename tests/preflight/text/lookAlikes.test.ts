import { describe, expect, it } from 'vitest';
import { isLookAlike, isPrivateUse, meantBy } from '../../../src/preflight/text/lookAlikes.ts';

describe('isLookAlike', () => {
  it.each([0x2e9f, 0x2f00, 0x2fd5, 0xf900, 0xfad9, 0x2f800])('takes U+%i for a look-alike', (code) => {
    expect(isLookAlike(code)).toBe(true);
  });

  it.each([0x4e00, 0x9fff, 0xfa0e, 0xfa29, 0x20bb7, 0x3001])('takes U+%i for itself', (code) => {
    expect(isLookAlike(code)).toBe(false);
  });
});

describe('meantBy', () => {
  it('gives the ideograph a radical looks like', () => {
    expect(meantBy('\u2f12')).toBe('\u529b');
  });
});

describe('isPrivateUse', () => {
  it('knows the private areas of all planes', () => {
    expect([0xe000, 0xf8ff, 0xf0000, 0x100000, 0x4e00].map(isPrivateUse)).toEqual([true, true, true, true, false]);
  });
});
