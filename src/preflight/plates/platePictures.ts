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
    if (plane && (name === 'K' || plane.some((ink) => ink > 0)))
      yield { view: name, width, height, pixels: plane.map((ink) => 255 - ink) };
  }
}

/** Four ink bytes a pixel → three of screen colour. */
export type ToScreen = (cmyk: Uint8Array) => Uint8Array;

/** Spot plates are shown in black, at a third of their strength: their colour is not known here. */
function screenPixels({ width, height, planes }: PlateSet, toScreen: ToScreen): Uint8Array {
  const count = width * height;
  const cmyk = new Uint8Array(count * 4);
  for (const [k, plane] of planes.entries()) {
    const at = Math.min(k, 3);
    const share = k < 4 ? 1 : 1 / 3;
    for (let i = 0; i < count; i++)
      cmyk[4 * i + at] = Math.min(255, (cmyk[4 * i + at] ?? 0) + Math.round((plane[i] ?? 0) * share));
  }
  return toScreen(cmyk);
}

/** By the textbook, with solids as impure as offset inks are: no profile is asked. */
export function plainScreen(cmyk: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((cmyk.length / 4) * 3);
  for (let i = 0, at = 0; i < cmyk.length; i += 4, at += 3) {
    const c = (cmyk[i] ?? 0) / 255;
    const m = (cmyk[i + 1] ?? 0) / 255;
    const y = (cmyk[i + 2] ?? 0) / 255;
    const black = 255 * (1 - (0.88 * (cmyk[i + 3] ?? 0)) / 255);
    rgb[at] = Math.round((1 - c) * (1 - 0.1 * m) * black);
    rgb[at + 1] = Math.round((1 - 0.38 * c) * (1 - 0.85 * m) * (1 - 0.05 * y) * black);
    rgb[at + 2] = Math.round((1 - 0.1 * c) * (1 - 0.45 * m) * (1 - 0.9 * y) * black);
  }
  return rgb;
}
