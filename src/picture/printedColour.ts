// Ink bytes and a press profile → the colour they print, as sRGB relative to the paper: what was measured for the profile,
// by its colorimetric table and without black point compensation.

import sharp from 'sharp';
import { cmykTiff } from './cmykTiff.ts';
import { cacheName, writeCached } from './pictureCache.ts';
import type { IccProfile } from './readProfile.ts';
import { readingColorimetric } from './renderingIntent.ts';
import { srgbProfile, toLight } from './srgbProfile.ts';

/** libvips is slow on one endless line. */
const ROW = 64;

/** `cmyk`: four ink bytes a colour. Three bytes a colour come back; what sRGB cannot show is clipped. */
export async function printedColours(cmyk: Uint8Array, profile: IccProfile, cacheDir: string): Promise<Uint8Array> {
  const count = cmyk.length / 4;
  const width = count % ROW === 0 ? ROW : count;
  const tiff = cmykTiff({ width, height: count / width, cmyk }, readingColorimetric(profile.bytes));
  // sharp takes a profile by path only.
  const screen = await writeCached(cacheDir, cacheName('srgb-v2', [], 'icc'), srgbProfile());
  const { data, info } = await sharp(tiff, { limitInputPixels: false })
    .pipelineColourspace('cmyk')
    .withIccProfile(screen)
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`Expected 3 channels from the profile but received ${info.channels}`);
  return new Uint8Array(data);
}

/** Luminance relative to the paper, 0…1, of sRGB bytes. */
export function luminances(rgb: Uint8Array): Float64Array {
  return Float64Array.from({ length: rgb.length / 3 }, (_, i) => {
    const [r = 0, g = 0, b = 0] = rgb.subarray(i * 3, i * 3 + 3);
    // IEC 61966-2-1.
    return 0.2126 * toLight(r) + 0.7152 * toLight(g) + 0.0722 * toLight(b);
  });
}
