// Rastered plates → pictures of them: each plate as a platemaker sees it, ink black on white; all of them together as they
// will look; and the ink map.

import { inkMapPixels } from './inkMap.ts';
import type { PlateSet } from './plateSet.ts';

export interface PlatePicture {
  /** `page`, `ink`, or the name of a plate. */
  readonly view: string;
  readonly width: number;
  readonly height: number;
  /** One byte a pixel for plates, three for the others. */
  readonly pixels: Uint8Array;
}

/** Whole page first, then the ink map, then the plates in their order; those nobody uses are left out, black always stays. */
export function* platePictures(
  plates: PlateSet,
  totals: Uint16Array,
  limitPercent: number,
  toScreen: ToScreen = plainScreen,
): Generator<PlatePicture> {
  const { width, height, names, planes } = plates;
  yield { view: 'page', width, height, pixels: screenPixels(plates, toScreen) };
  yield { view: 'ink', width, height, pixels: inkMapPixels(totals, limitPercent) };
  for (const [i, name] of names.entries()) {
    const plane = planes[i];
    if (plane && (name === 'K' || hasInk(plane))) yield { view: name, width, height, pixels: negative(plane) };
  }
}

function hasInk(plane: Uint8Array): boolean {
  for (let i = 0; i < plane.length; i++) if (plane[i] !== 0) return true;
  return false;
}

function negative(plane: Uint8Array): Uint8Array {
  const pixels = new Uint8Array(plane.length);
  for (let i = 0; i < plane.length; i++) pixels[i] = 255 - (plane[i] as number);
  return pixels;
}

/** Four ink bytes a pixel → three of screen colour. */
export type ToScreen = (cmyk: Uint8Array) => Uint8Array;

/** Spot plates are shown in black, at a third of their strength: their colour is not known here. */
function screenPixels({ width, height, planes }: PlateSet, toScreen: ToScreen): Uint8Array {
  const count = width * height;
  const cmyk = new Uint8Array(count * 4);
  for (const [k, plane] of planes.entries()) {
    if (k < 4) for (let i = 0; i < count; i++) cmyk[4 * i + k] = plane[i] as number;
    else
      for (let i = 0; i < count; i++)
        cmyk[4 * i + 3] = Math.min(255, (cmyk[4 * i + 3] as number) + Math.round((plane[i] as number) / 3));
  }
  return toScreen(cmyk);
}

/** How much of a primary colour's light each level of an ink lets through, where a solid takes `share` of it. */
const leftBy = (share: number): Float64Array =>
  Float64Array.from({ length: 256 }, (_, level) => 1 - share * (level / 255));
const [RED, GREEN, BLUE] = [
  { c: leftBy(1), m: leftBy(0.1) },
  { c: leftBy(0.38), m: leftBy(0.85), y: leftBy(0.05) },
  { c: leftBy(0.1), m: leftBy(0.45), y: leftBy(0.9) },
] as const;
const BLACK = Float64Array.from({ length: 256 }, (_, level) => 255 * (1 - (0.88 * level) / 255));

/** By the textbook, with solids as impure as offset inks are: no profile is asked. */
function plainScreen(cmyk: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((cmyk.length / 4) * 3);
  for (let i = 0, at = 0; i < cmyk.length; i += 4, at += 3) {
    const c = cmyk[i] as number;
    const m = cmyk[i + 1] as number;
    const y = cmyk[i + 2] as number;
    const black = BLACK[cmyk[i + 3] as number] as number;
    // Most of a page is paper and black text.
    if ((c | m | y) === 0) rgb[at] = rgb[at + 1] = rgb[at + 2] = Math.round(black);
    else {
      rgb[at] = Math.round((RED.c[c] as number) * (RED.m[m] as number) * black);
      rgb[at + 1] = Math.round((GREEN.c[c] as number) * (GREEN.m[m] as number) * (GREEN.y[y] as number) * black);
      rgb[at + 2] = Math.round((BLUE.c[c] as number) * (BLUE.m[m] as number) * (BLUE.y[y] as number) * black);
    }
  }
  return rgb;
}
