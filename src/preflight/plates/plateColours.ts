// A colour of the page → what it does to the plates: ink for each, or leaving it alone where it overprints (ISO 32000-1,
// 11.7.4). Colours that no plate knows (RGB, Lab) are converted by the profile the page is meant for, or, where there is none,
// guessed for the picture's sake; either is said.

import type { Colour, ColourSpace } from '../../pdf/colour/colourSpaces.ts';
import { type Inks, inksIn } from '../../pdf/colour/inks.ts';
import type { InkOf } from '../../pdf/images/imageInks.ts';
import { type PlateInk, type PlateSet, plateIndex } from './plateSet.ts';

/** Who says how much ink: the file, a profile it names, or nobody. */
export type InkOrigin = 'file' | 'converted' | 'guess';

export interface FoundInk {
  readonly ink: PlateInk;
  readonly origin: InkOrigin;
}

export interface Overprint {
  readonly on: boolean;
  readonly mode: number;
}

const NO_OVERPRINT: Overprint = { on: false, mode: 0 };

/** `convert`: for colours the file gives no ink for. */
export function inkOfColour(
  plates: PlateSet,
  { space, values }: Colour,
  overprint: Overprint = NO_OVERPRINT,
  convert?: InkOf,
): FoundInk {
  const { inks, origin } = separate(space, values, convert);
  return { ink: plateInk(plates, inks, space, overprint), origin };
}

export function separate(
  space: ColourSpace,
  values: readonly number[],
  convert: InkOf | undefined,
): { readonly inks: Inks; readonly origin: InkOrigin } {
  const own = inksIn(space, values);
  if (own) return { inks: own, origin: 'file' };
  const converted = convert?.(space, values);
  return converted ? { inks: converted, origin: 'converted' } : { inks: estimateInks(space, values), origin: 'guess' };
}

const byte = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 255);

/** Process colours write all four plates, plates written by name only those; overprinting leaves the others alone. */
function plateInk(plates: PlateSet, inks: Inks, space: ColourSpace, { on, mode }: Overprint): PlateInk {
  const isNamed = namesPlates(space);
  const values: (number | undefined)[] = plates.names.map((_, i) => (on && (isNamed || i > 3) ? undefined : 0));
  for (const [name, share] of Object.entries(inks)) {
    const i = plateIndex(plates, name);
    while (values.length <= i) values.push(on ? undefined : 0);
    values[i] = byte(share);
  }
  // Mode 1: a zero of DeviceCMYK leaves its plate alone; it does not hold for gray, pictures and shadings (11.7.4.3).
  if (on && mode === 1 && space.family === 'DeviceCMYK') {
    for (let i = 0; i < 4; i++) if (values[i] === 0) values[i] = undefined;
  }
  return { values, keepsOthers: on };
}

const namesPlates = (space: ColourSpace): boolean =>
  space.family === 'Separation' ||
  space.family === 'DeviceN' ||
  (space.family === 'Indexed' && space.base !== undefined && namesPlates(space.base));

/** Red, green, blue → ink, by the textbook and no profile: black is what the three inks share. */
function estimateInks(space: ColourSpace, values: readonly number[]): Inks {
  const [r, g, b] = estimateRgb(space, values);
  const black = 1 - Math.max(r, g, b);
  const rest = (v: number): number => (black >= 1 ? 0 : (1 - v - black) / (1 - black));
  return { C: rest(r), M: rest(g), Y: rest(b), K: black };
}

type Triple = readonly [r: number, g: number, b: number];

const clamp = (v: number | undefined): number => Math.min(1, Math.max(0, v ?? 0));

function estimateRgb(space: ColourSpace, values: readonly number[]): Triple {
  if (space.family === 'Indexed' && space.base && space.table) {
    const { components } = space.base;
    const at = Math.round(values[0] ?? 0) * components;
    return estimateRgb(
      space.base,
      Array.from(space.table.subarray(at, at + components), (v) => v / 255),
    );
  }
  if (space.family === 'Lab') return labToRgb(values);
  if (space.components === 3) return [clamp(values[0]), clamp(values[1]), clamp(values[2])];
  return [0.5, 0.5, 0.5];
}

/** CIE L*a*b* → sRGB, roughly (D50 taken for D65). */
function labToRgb([l = 0, a = 0, b = 0]: readonly number[]): Triple {
  const fy = (l + 16) / 116;
  const f = (t: number): number => (t > 6 / 29 ? t ** 3 : (t - 4 / 29) * 3 * (6 / 29) ** 2);
  const [x, y, z] = [0.95 * f(fy + a / 500), f(fy), 1.09 * f(fy - b / 200)];
  const gamma = (v: number): number => clamp(v <= 0.0031 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055);
  return [
    gamma(3.24 * x - 1.54 * y - 0.5 * z),
    gamma(-0.97 * x + 1.88 * y + 0.04 * z),
    gamma(0.06 * x - 0.2 * y + 1.06 * z),
  ];
}
