// A press profile and how it prints the grays in four inks → how much black ink alone prints each gray. A gray picture in
// one ink has no colour cast and no register error; its tones follow the profile's, stretched so that black is solid black.

import sharp from 'sharp';
import { cmykTiff } from './cmykTiff.ts';

/** `neutrals`: CMYK of the 256 sRGB grays, black first. Returns 256 ink bytes, falling from 255 to 0. */
export async function buildBlackCurve(profile: Uint8Array, neutrals: Uint8Array): Promise<Uint8Array> {
  const ramp = Uint8Array.from({ length: 256 * 4 }, (_, i) => (i % 4 === 3 ? (i - 3) / 4 : 0));
  const printed = await printedLuminance(ramp, profile);
  const wanted = stretch(await printedLuminance(neutrals, profile), printed[255] ?? 0);
  let black = 255;
  return Uint8Array.from(wanted, (luminance, gray) => {
    if (gray === 255) return 0;
    while (black > 0 && distance(printed, black - 1, luminance) <= distance(printed, black, luminance)) black -= 1;
    return black;
  });
}

const distance = (printed: Float64Array, black: number, luminance: number): number =>
  Math.abs((printed[black] ?? 0) - luminance);

const last = (values: Float64Array): number => values[values.length - 1] ?? 0;

/** Linear in light between the new black and paper white, as black point compensation does; never falling. */
function stretch(values: Float64Array, newBlack: number): Float64Array {
  const [black, white] = [values[0] ?? 0, last(values)];
  let highest = 0;
  return values.map((value) => {
    highest = Math.max(highest, newBlack + ((value - black) * (1 - newBlack)) / (white - black));
    return highest;
  });
}

/** Luminance relative to the paper, 0…1, as the profile predicts the print. */
async function printedLuminance(cmyk: Uint8Array, profile: Uint8Array): Promise<Float64Array> {
  const { data, info } = await sharp(cmykTiff({ width: cmyk.length / 4, height: 1, cmyk }, profile))
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`Expected 3 channels from the profile but received ${info.channels}`);
  return Float64Array.from({ length: data.length / 3 }, (_, i) => {
    const [r = 0, g = 0, b = 0] = data.subarray(i * 3, i * 3 + 3);
    // IEC 61966-2-1.
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  });
}

function linear(level: number): number {
  const v = level / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
}
