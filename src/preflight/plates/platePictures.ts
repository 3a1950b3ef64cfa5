// Rastered plates → pictures of them: the plates side by side as a platemaker sees them, ink black on white; and all of them
// together as they will look, by whatever turns ink into colour.

import type { PlateSet } from './plateSet.ts';

export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** Plates in reading order, two in a row. */
  readonly names: readonly string[];
}

const GAP = 8;
const GAP_LEVEL = 200;

/** `shrink`: so many pixels of the raster become one. Plates nobody uses are left out, black always stays. */
export function plateSheet({ width, height, names, planes }: PlateSet, shrink: number): GrayPicture {
  const used = names.flatMap((name, i) => {
    const plane = planes[i];
    return plane && (name === 'K' || plane.some((ink) => ink > 0)) ? [{ name, plane }] : [];
  });
  const w = Math.max(1, Math.floor(width / shrink));
  const h = Math.max(1, Math.floor(height / shrink));
  const columns = used.length > 1 ? 2 : 1;
  const rows = Math.ceil(used.length / columns);
  const whole = { width: columns * (w + GAP) - GAP, height: rows * (h + GAP) - GAP };
  const pixels = new Uint8Array(whole.width * whole.height).fill(GAP_LEVEL);
  for (const [i, { plane }] of used.entries()) {
    const left = (i % columns) * (w + GAP);
    const top = Math.floor(i / columns) * (h + GAP);
    for (let y = 0; y < h; y++) {
      const row = (top + y) * whole.width + left;
      for (let x = 0; x < w; x++) pixels[row + x] = 255 - meanOf(plane, width, x * shrink, y * shrink, shrink);
    }
  }
  return { ...whole, pixels, names: used.map(({ name }) => name) };
}

function meanOf(plane: Uint8Array, width: number, x: number, y: number, size: number): number {
  let sum = 0;
  for (let j = 0; j < size; j++) for (let i = 0; i < size; i++) sum += plane[(y + j) * width + x + i] ?? 0;
  return Math.round(sum / (size * size));
}

/** Four ink bytes a pixel → three of screen colour. */
export type ToScreen = (cmyk: Uint8Array) => Uint8Array;

/** Spot plates are shown in black, at a third of their strength: their colour is not known here. */
export function screenPixels({ width, height, planes }: PlateSet, toScreen: ToScreen): Uint8Array {
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
