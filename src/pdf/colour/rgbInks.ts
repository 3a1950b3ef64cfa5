// RGB pixels → ink, by a table of 33 steps a side and straight lines between them: a conversion asked of every pixel would take
// minutes for a large photograph.

import type { ColourSpace } from './colourSpaces.ts';
import type { Inks } from './inks.ts';

const STEPS = 33;
/** Smaller pictures are converted colour by colour: the table alone has 35 937. */
const FEW_PIXELS = 20_000;

type InkOf = (space: ColourSpace, values: readonly number[]) => Inks | undefined;

/** Three bytes a pixel in, four ink bytes out. `inkOf`: what the space's values, 0…1, are in ink. */
export function rgbInks(rgb: Uint8Array, space: ColourSpace, inkOf: InkOf): Uint8Array {
  if (rgb.length < FEW_PIXELS * 3) return oneByOne(rgb, space, inkOf);
  const nodes = knownTable(space, inkOf);
  const cmyk = new Uint8Array(Math.floor(rgb.length / 3) * 4);
  const scale = (STEPS - 1) / 255;
  for (let from = 0, to = 0; to < cmyk.length; from += 3, to += 4) {
    const [r, g, b] = [(rgb[from] ?? 0) * scale, (rgb[from + 1] ?? 0) * scale, (rgb[from + 2] ?? 0) * scale];
    const [r0, g0, b0] = [Math.min(STEPS - 2, r | 0), Math.min(STEPS - 2, g | 0), Math.min(STEPS - 2, b | 0)];
    const [fr, fg, fb] = [r - r0, g - g0, b - b0];
    const low = ((r0 * STEPS + g0) * STEPS + b0) * 4;
    for (let corner = 0; corner < 8; corner++) {
      const [hr, hg, hb] = [corner >> 2, (corner >> 1) & 1, corner & 1];
      const weight = (hr ? fr : 1 - fr) * (hg ? fg : 1 - fg) * (hb ? fb : 1 - fb);
      if (weight === 0) continue;
      const at = low + ((hr * STEPS + hg) * STEPS + hb) * 4;
      sums[0] += weight * (nodes[at] ?? 0);
      sums[1] += weight * (nodes[at + 1] ?? 0);
      sums[2] += weight * (nodes[at + 2] ?? 0);
      sums[3] += weight * (nodes[at + 3] ?? 0);
    }
    for (let ink = 0; ink < 4; ink++) {
      cmyk[to + ink] = Math.round(sums[ink as 0] * 255);
      sums[ink as 0] = 0;
    }
  }
  return cmyk;
}

const sums: [number, number, number, number] = [0, 0, 0, 0];

function oneByOne(rgb: Uint8Array, space: ColourSpace, inkOf: InkOf): Uint8Array {
  const known = new Map<number, readonly number[]>();
  const cmyk = new Uint8Array(Math.floor(rgb.length / 3) * 4);
  for (let from = 0, to = 0; to < cmyk.length; from += 3, to += 4) {
    const [r = 0, g = 0, b = 0] = [rgb[from], rgb[from + 1], rgb[from + 2]];
    const key = (r << 16) | (g << 8) | b;
    let inks = known.get(key);
    if (!inks) {
      const { C = 0, M = 0, Y = 0, K = 0 } = inkOf(space, [r / 255, g / 255, b / 255]) ?? {};
      inks = [C, M, Y, K].map((ink) => Math.round(ink * 255));
      known.set(key, inks);
    }
    cmyk.set(inks, to);
  }
  return cmyk;
}

/** By the conversion, and within it by what the space means: its profile, or its family. */
const tables = new WeakMap<InkOf, Map<object | string, Float32Array>>();

function knownTable(space: ColourSpace, inkOf: InkOf): Float32Array {
  const own = tables.get(inkOf) ?? new Map<object | string, Float32Array>();
  tables.set(inkOf, own);
  const key = space.source ?? `${space.family} ${(space.colorants ?? []).join()}`;
  const table = own.get(key) ?? tableOf(space, inkOf);
  own.set(key, table);
  return table;
}

function tableOf(space: ColourSpace, inkOf: InkOf): Float32Array {
  const nodes = new Float32Array(STEPS ** 3 * 4);
  let at = 0;
  for (let r = 0; r < STEPS; r++)
    for (let g = 0; g < STEPS; g++)
      for (let b = 0; b < STEPS; b++, at += 4) {
        const {
          C = 0,
          M = 0,
          Y = 0,
          K = 0,
        } = inkOf(
          space,
          [r, g, b].map((v) => v / (STEPS - 1)),
        ) ?? {};
        nodes.set([C, M, Y, K], at);
      }
  return nodes;
}
