// A press profile → the grays of cyan, magenta and yellow that print like tints of black: what a control strip shows side by
// side, so that a printer sees a cast before measuring it. Found in the profile as the patches of the ECI/bvdm Gray
// Control Strip are in theirs ("Gray Balance Control in Offset Printing", ECI/bvdm).

import { printedColours } from './printedColour.ts';
import type { IccProfile } from './readProfile.ts';
import { labOfSrgb } from './srgbProfile.ts';

export interface GrayPair {
  /** Tint of black, per cent. */
  readonly black: number;
  /** Prints the same without black, whole per cent. */
  readonly cmy: readonly [c: number, m: number, y: number];
}

type Cmy = [c: number, m: number, y: number];

/** Each search looks at 11³ recipes around the best so far, ever closer. */
const STEPS = 11;
const SPACINGS = [9, 3, 1] as const;

export function balanceGrays(
  profile: IccProfile,
  blacks: readonly number[],
  cacheDir: string,
): Promise<readonly GrayPair[]> {
  return Promise.all(blacks.map((black) => balanceGray(profile, black, cacheDir)));
}

async function balanceGray(profile: IccProfile, black: number, cacheDir: string): Promise<GrayPair> {
  const [wanted] = await labsOf(profile, [[0, 0, 0, black]], cacheDir);
  let best: Cmy = [black, black, black];
  for (const spacing of SPACINGS) {
    const recipes = recipesAround(best, spacing);
    const labs = await labsOf(
      profile,
      recipes.map((cmy) => [...cmy, 0]),
      cacheDir,
    );
    const distances = labs.map((lab) => Math.hypot(...lab.map((v, axis) => v - (wanted?.[axis] ?? 0))));
    const nearest = distances.indexOf(Math.min(...distances));
    best = recipes[nearest] ?? best;
  }
  return { black, cmy: best };
}

function recipesAround([c, m, y]: Cmy, spacing: number): Cmy[] {
  const axis = (centre: number): number[] =>
    Array.from({ length: STEPS }, (_, i) => Math.min(100, Math.max(0, centre + (i - (STEPS - 1) / 2) * spacing)));
  return axis(c).flatMap((cyan) => axis(m).flatMap((magenta) => axis(y).map((yellow): Cmy => [cyan, magenta, yellow])));
}

async function labsOf(
  profile: IccProfile,
  inks: readonly (readonly number[])[],
  cacheDir: string,
): Promise<readonly (readonly number[])[]> {
  const bytes = Uint8Array.from(inks.flat(), (percent) => Math.round(percent * 2.55));
  const rgb = await printedColours(bytes, profile, cacheDir);
  return inks.map((_, i) => labOfSrgb(rgb[i * 3] ?? 0, rgb[i * 3 + 1] ?? 0, rgb[i * 3 + 2] ?? 0));
}
