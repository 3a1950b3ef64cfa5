// A press profile and how it prints the grays in four inks → how much black ink alone prints each gray. A gray picture in
// one ink has no colour cast and no register error; its tones follow the profile's, stretched so that black is solid black.

import { luminances, printedColours } from './printedColour.ts';
import type { IccProfile } from './readProfile.ts';

/** `neutrals`: CMYK of the 256 sRGB grays, black first. Returns 256 ink bytes, falling from 255 to 0. */
export async function buildBlackCurve(
  profile: IccProfile,
  neutrals: Uint8Array,
  cacheDir: string,
): Promise<Uint8Array> {
  const ramp = Uint8Array.from({ length: 256 * 4 }, (_, i) => (i % 4 === 3 ? (i - 3) / 4 : 0));
  const printed = luminances(await printedColours(ramp, profile, cacheDir));
  const wanted = stretch(luminances(await printedColours(neutrals, profile, cacheDir)), printed[255] ?? 0);
  let black = 255;
  return Uint8Array.from(wanted, (luminance, gray) => {
    // The ends are what they are, however the profile rounds.
    if (gray === 255) return 0;
    if (gray === 0) return 255;
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
