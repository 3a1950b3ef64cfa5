import { describe, expect, it } from 'vitest';
import { labOfXyz, readRgbProfile } from '../../src/picture/rgbProfile.ts';
import { labOfSrgb, srgbProfile } from '../../src/picture/srgbProfile.ts';

const COLOURS = [
  [0, 0, 0],
  [255, 255, 255],
  [200, 30, 90],
  [12, 130, 240],
] as const;

/** One byte of a tag's entry in the table turned, or the tag's type overwritten. */
function changed(change: (bytes: Uint8Array, offsetOf: (tag: string) => number) => void): Uint8Array {
  const bytes = srgbProfile();
  const text = Buffer.from(bytes).toString('latin1');
  const view = new DataView(bytes.buffer);
  change(bytes, (tag) => view.getUint32(text.indexOf(tag, 132) + 4));
  return bytes;
}

describe('readRgbProfile', () => {
  it('reads sRGB as sRGB is', () => {
    const labOf = readRgbProfile(srgbProfile());
    for (const [r, g, b] of COLOURS) {
      const [ours, known] = [labOf?.(r / 255, g / 255, b / 255) ?? [], labOfSrgb(r, g, b)];
      known.forEach((value, i) => {
        expect(ours[i]).toBeCloseTo(value, 0);
      });
    }
  });

  it('reads a curve of one gamma', () => {
    const bytes = changed((all, offsetOf) => {
      const at = offsetOf('rTRC');
      all.set([0, 0, 0, 1, 0x02, 0x00], at + 8);
    });
    // Gamma 2 for all three: half is a quarter of the light.
    const [lightness = 0, a, b] = readRgbProfile(bytes)?.(0.5, 0.5, 0.5) ?? [];
    expect(lightness).toBeCloseTo(labOfXyz(0.25, 0.25, 0.25)[0], 1);
    expect([a, b].every((value) => Math.abs(value ?? 9) < 0.5)).toBe(true);
  });

  it('reads the parametric curve of a gamma', () => {
    const bytes = changed((all, offsetOf) => {
      const at = offsetOf('rTRC');
      all.set(new TextEncoder().encode('para'), at);
      all.set([0, 0, 0, 0, 0, 2, 0, 0], at + 8);
    });
    expect(readRgbProfile(bytes)?.(0.5, 0.5, 0.5)[0]).toBeCloseTo(labOfXyz(0.25, 0.25, 0.25)[0], 1);
  });

  it('gives nothing for what is no such profile', () => {
    expect(readRgbProfile(new Uint8Array(200))).toBeUndefined();
    expect(readRgbProfile(srgbProfile().subarray(0, 300))).toBeUndefined();
    const unknownCurve = changed((all, offsetOf) => {
      all.set(new TextEncoder().encode('????'), offsetOf('rTRC'));
    });
    expect(readRgbProfile(unknownCurve)).toBeUndefined();
    const cmyk = changed((all) => {
      all.set(new TextEncoder().encode('CMYK'), 16);
    });
    expect(readRgbProfile(cmyk)).toBeUndefined();
  });
});
