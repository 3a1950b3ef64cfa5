// A colour → how much ink each plate gets, 0…1. Device spaces, CMYK and gray profiles, Separation and DeviceN say so
// themselves; RGB and Lab do not, they depend on a conversion nobody has done yet, and give undefined.

import type { Colour, ColourSpace } from './colourSpaces.ts';

/** Amount per plate; the process plates are `C M Y K`, spots go by their own name. Plates left out get none. */
export type Inks = Readonly<Record<string, number>>;

const PROCESS: Readonly<Record<string, string>> = { Cyan: 'C', Magenta: 'M', Yellow: 'Y', Black: 'K' };

const clamp = (v: number | undefined): number => Math.min(1, Math.max(0, v ?? 0));

export const inksOf = (colour: Colour): Inks | undefined => inksIn(colour.space, colour.values);

export function inksIn(space: ColourSpace, values: readonly number[]): Inks | undefined {
  switch (space.family) {
    case 'DeviceGray':
    case 'CalGray':
      return { K: 1 - clamp(values[0]) };
    case 'DeviceCMYK':
      return processInks(values);
    case 'ICCBased':
      return space.components === 4
        ? processInks(values)
        : space.components === 1
          ? { K: 1 - clamp(values[0]) }
          : undefined;
    case 'Separation':
    case 'DeviceN':
      return plateInks(space.colorants ?? [], values);
    case 'Indexed':
      return indexedInks(space, values[0] ?? 0);
    default:
      return undefined;
  }
}

const processInks = (v: readonly number[]): Inks => ({
  C: clamp(v[0]),
  M: clamp(v[1]),
  Y: clamp(v[2]),
  K: clamp(v[3]),
});

function plateInks(colorants: readonly string[], values: readonly number[]): Inks {
  const inks: Record<string, number> = {};
  for (const [i, colorant] of colorants.entries()) {
    const tint = clamp(values[i]);
    if (colorant === 'None') continue;
    if (colorant === 'All') for (const plate of Object.values(PROCESS)) inks[plate] = tint;
    else inks[PROCESS[colorant] ?? colorant] = tint;
  }
  return inks;
}

function indexedInks(space: ColourSpace, index: number): Inks | undefined {
  const { base, table } = space;
  if (!base || !table) return undefined;
  const from = Math.round(index) * base.components;
  const values = Array.from(table.subarray(from, from + base.components), (byte) => byte / 255);
  return inksIn(base, values);
}

/** Registration colour: on every plate there is. */
export const isRegistration = ({ colorants }: Pick<ColourSpace, 'colorants'>): boolean =>
  colorants?.includes('All') ?? false;

/** All plates together, in percent, as presses count: 100 for one solid ink. */
export const totalPercent = (inks: Inks): number => 100 * Object.values(inks).reduce((sum, v) => sum + v, 0);

/** Plates that print anything. */
export const platesOf = (inks: Inks): readonly string[] => Object.keys(inks).filter((plate) => (inks[plate] ?? 0) > 0);

/** Plates that are neither process nor registration nor nothing. */
export const spotsOf = (space: ColourSpace): readonly string[] => [
  ...(space.colorants ?? []).filter((c) => !(c in PROCESS) && c !== 'All' && c !== 'None'),
  ...(space.base && !space.colorants ? spotsOf(space.base) : []),
];

/** For people: `C 0 M 100 Y 100 K 0`, or the values of a space without plates. */
export function inkText(colour: Colour): string {
  const inks = inksOf(colour);
  if (!inks) return `${colour.space.family} ${colour.values.map((v) => Math.round(v * 1000) / 1000).join(' ')}`;
  return inksText(inks);
}

export const inksText = (inks: Inks): string =>
  Object.entries(inks)
    .map(([plate, v]) => `${plate} ${Math.round(v * 100)}`)
    .join(' ');
