// One colour of the screen → inks of the press, and the list of all colours met. Order of the ways: palette (exact 8-bit
// match), neutral → black only, everything else through the profile. For a proof: the look of those inks instead.

import { latin1 } from '../pdf/objects.ts';
import { roundedText } from '../pdf/writeObject.ts';
import { toHundredths } from '../units.ts';
import type { Cmyk, PaletteColour, PressColour, Rgb, SpotInk } from './pressInput.ts';

export interface Ink {
  readonly cmyk: Cmyk;
  /** In the device's space, 0…1, exact to a hundredth of a percent; of a spot ink its one tint. */
  readonly values: readonly number[];
  /** The same as operands: `0 1 1 0`. */
  readonly operands: Uint8Array;
  /** Painted with this ink instead of the four. */
  readonly spot?: SpotInk;
  /** Nothing but full black. */
  readonly isK100: boolean;
}

/** What the rewritten colours are in: inks of the press, or for a proof what they look like. */
export interface Device {
  readonly space: 'DeviceCMYK' | 'DeviceRGB';
  readonly fill: 'k' | 'rg';
  readonly stroke: 'K' | 'RG';
}

const PRESS: Device = { space: 'DeviceCMYK', fill: 'k', stroke: 'K' };
const SCREEN: Device = { space: 'DeviceRGB', fill: 'rg', stroke: 'RG' };

export interface ColourMap {
  readonly device: Device;
  /** RGB as PDF counts, 0…1. */
  readonly fromRgb: (r: number, g: number, b: number) => Ink;
  /** Gray as PDF counts: 0 black, 1 white. */
  readonly fromGray: (gray: number) => Ink;
  /** Inks as PDF counts: taken as they are, but listed. */
  readonly keep: (c: number, m: number, y: number, k: number) => Ink;
  /** All colours in the order they were met. */
  readonly met: () => PressColour[];
}

interface Met {
  readonly ink: Ink;
  readonly colour: PressColour;
  uses: number;
}

const written = (values: readonly number[]) => ({
  values: values.map((value) => Math.round(value * 10000) / 10000),
  operands: latin1(values.map((value) => roundedText(value, 4)).join(' ')),
});

const fractions = (percents: readonly number[]): number[] => percents.map((percent) => percent / 100);

const inkOf = (cmyk: Cmyk, look?: Look): Ink => ({
  cmyk,
  ...written(look ? look(cmyk).map((level) => level / 255) : fractions(cmyk)),
  isK100: cmyk[0] === 0 && cmyk[1] === 0 && cmyk[2] === 0 && cmyk[3] === 100,
});

// Chromium writes four decimals: rounding to 8 bits gives back exactly the colour of the style sheet.
const toByte = (fraction: number): number => Math.round(Math.min(1, Math.max(0, fraction)) * 255);

const keyOf = ([r, g, b]: Rgb): string => `${r},${g},${b}`;

type Mapped = Omit<PressColour, 'uses' | 'spot'> & Pick<PaletteColour, 'spot'>;

const lookOf = ({ ink, tint }: NonNullable<PaletteColour['spot']>): Cmyk => {
  const [c, m, y, k] = ink.alternate.map((percent) => toHundredths((percent * tint) / 100)) as [
    number,
    number,
    number,
    number,
  ];
  return [c, m, y, k];
};

/** What inks look like on the paper, 8-bit RGB. */
export type Look = (cmyk: Cmyk) => Rgb;

export function mapColours(palette: readonly PaletteColour[], convert: (rgb: Rgb) => Cmyk, look?: Look): ColourMap {
  const recipes = new Map(palette.map((colour) => [keyOf(colour.rgb), colour]));
  const met = new Map<string, Met>();
  const meet = (key: string, make: () => Mapped): Ink => {
    let known = met.get(key);
    if (!known) {
      const { spot, ...colour } = make();
      const ink =
        spot && !look
          ? { cmyk: colour.cmyk, ...written(fractions([spot.tint])), spot: spot.ink, isK100: false }
          : inkOf(colour.cmyk, look);
      const named = spot && { ink: spot.ink.name, tint: spot.tint };
      known = { ink, colour: { ...colour, ...(named && { spot: named }), uses: 0 }, uses: 0 };
      met.set(key, known);
    }
    known.uses++;
    return known.ink;
  };
  const mapped = (rgb: Rgb): Mapped => {
    const recipe = recipes.get(keyOf(rgb));
    if (recipe?.spot) return { rgb, cmyk: lookOf(recipe.spot), how: 'spot', name: recipe.name, spot: recipe.spot };
    if (recipe) return { rgb, cmyk: recipe.cmyk, how: 'palette', name: recipe.name };
    const [r, g, b] = rgb;
    if (r === g && g === b) return { rgb, cmyk: [0, 0, 0, toHundredths(100 - (r * 100) / 255)], how: 'gray' };
    const [c, m, y, k] = convert(rgb);
    return { rgb, cmyk: [toHundredths(c), toHundredths(m), toHundredths(y), toHundredths(k)], how: 'icc' };
  };
  const fromBytes = (rgb: Rgb): Ink => meet(keyOf(rgb), () => mapped(rgb));
  return {
    device: look ? SCREEN : PRESS,
    fromRgb: (r, g, b) => fromBytes([toByte(r), toByte(g), toByte(b)]),
    fromGray: (gray) => fromBytes([toByte(gray), toByte(gray), toByte(gray)]),
    keep: (...inks) => {
      const cmyk: Cmyk = [inks[0] * 100, inks[1] * 100, inks[2] * 100, inks[3] * 100];
      return meet(`kept ${inks.join(' ')}`, () => ({ cmyk, how: 'kept' }));
    },
    met: () => [...met.values()].map(({ colour, uses }) => ({ ...colour, uses })),
  };
}
