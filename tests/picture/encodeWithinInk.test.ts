import { describe, expect, it } from 'vitest';
import { encodeWithinInk } from '../../src/picture/encodeWithinInk.ts';
import { inkHistogram } from '../../src/picture/inkHistogram.ts';
import { limitInk } from '../../src/picture/limitInk.ts';
import { decodeCmykJpeg, encodeCmykJpeg } from '../../src/picture/pressJpeg.ts';
import { dice } from './fixtures.ts';

/** Dark grain at the limit: the worst case for JPEG's rounding. */
function darkGrain(width: number, height: number): Uint8Array {
  const roll = dice(5);
  const cmyk = Uint8Array.from(
    { length: width * height * 4 },
    (_, i) => (i % 4 === 3 ? 150 : 100) + Math.floor(roll() * 106),
  );
  limitInk(cmyk, 240);
  return cmyk;
}

describe('encodeWithinInk', () => {
  it('keeps the decoded picture within the limit where plain encoding exceeds it', async () => {
    const cmyk = darkGrain(96, 64);
    const plain = await decodeCmykJpeg(await encodeCmykJpeg({ width: 96, height: 64, cmyk }));
    expect(inkHistogram(plain.cmyk).maxPercent).toBeGreaterThan(245);
    const encoded = await encodeWithinInk({ width: 96, height: 64, cmyk: Uint8Array.from(cmyk) }, 240);
    expect(encoded.ink.maxPercent).toBeLessThanOrEqual(240);
    expect(inkHistogram((await decodeCmykJpeg(encoded.jpeg)).cmyk)).toEqual(encoded.ink);
    expect(encoded.ink.meanPercent).toBeGreaterThan(215);
  });

  it('leaves a picture alone that is within the limit at once', async () => {
    const cmyk = new Uint8Array(32 * 32 * 4).fill(80);
    const before = Uint8Array.from(cmyk);
    const { jpeg } = await encodeWithinInk({ width: 32, height: 32, cmyk }, 240);
    expect(Buffer.compare(cmyk, before)).toBe(0);
    expect(Buffer.compare(jpeg, await encodeCmykJpeg({ width: 32, height: 32, cmyk: before }))).toBe(0);
  });
});
