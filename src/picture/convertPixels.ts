// sRGB bytes and a colour table → CMYK bytes, by tetrahedral interpolation in whole numbers: the cube around a colour is cut
// into six tetrahedra along its gray axis, so neutrals depend on neutrals only. About 30 ms a megapixel.

import type { ColourTable } from './colourTable.ts';
import { levelOfNode, TABLE_STEPS } from './tableGrid.ts';

type Rgb = readonly [r: number, g: number, b: number];
type Cmyk = readonly [c: number, m: number, y: number, k: number];

const ALONG_B = 4;
const ALONG_G = TABLE_STEPS * ALONG_B;
const ALONG_R = TABLE_STEPS * ALONG_G;
/** Weights are sixteenths of a thousandth: large enough that the sum of four stays exact in 32 bits. */
const ONE = 1 << 16;

/** For each 8-bit level the node below it and the way to the next, 0…ONE. Nodes stand on whole levels, so they are met exactly. */
const CELL = new Int32Array(256);
const WAY = new Int32Array(256);
for (let level = 0, node = 0; level < 256; level += 1) {
  while (node < TABLE_STEPS - 2 && level >= levelOfNode(node + 1)) node += 1;
  const from = levelOfNode(node);
  CELL[level] = node;
  WAY[level] = Math.round(((level - from) * ONE) / (levelOfNode(node + 1) - from));
}

/** Three bytes a pixel in, four out (255 = solid ink). */
export function convertPixels(table: ColourTable, rgb: Uint8Array): Uint8Array {
  const { nodes } = table;
  const pixels = Math.floor(rgb.length / 3);
  const cmyk = new Uint8Array(pixels * 4);
  let before = -1;
  for (let pixel = 0, from = 0, to = 0; pixel < pixels; pixel += 1, from += 3, to += 4) {
    const r = rgb[from] as number;
    const g = rgb[from + 1] as number;
    const b = rgb[from + 2] as number;
    const packed = (r << 16) | (g << 8) | b;
    if (packed === before) {
      cmyk.copyWithin(to, to - 4, to);
      continue;
    }
    before = packed;
    const x = WAY[r] as number;
    const y = WAY[g] as number;
    const z = WAY[b] as number;
    const low = (CELL[r] as number) * ALONG_R + (CELL[g] as number) * ALONG_G + (CELL[b] as number) * ALONG_B;
    const high = low + ALONG_R + ALONG_G + ALONG_B;
    // The way from the low to the high corner goes along the axis with the largest part first.
    let second = low;
    let third = high;
    let [most, middle, least] = [x, y, z];
    if (x >= y) {
      if (y >= z) {
        second += ALONG_R;
        third -= ALONG_B;
      } else if (x >= z) {
        second += ALONG_R;
        third -= ALONG_G;
        middle = z;
        least = y;
      } else {
        second += ALONG_B;
        third -= ALONG_G;
        most = z;
        middle = x;
        least = y;
      }
    } else if (x >= z) {
      second += ALONG_G;
      third -= ALONG_B;
      most = y;
      middle = x;
    } else if (y >= z) {
      second += ALONG_G;
      third -= ALONG_R;
      most = y;
      middle = z;
      least = x;
    } else {
      second += ALONG_B;
      third -= ALONG_R;
      most = z;
      least = x;
    }
    const w0 = ONE - most;
    const w1 = most - middle;
    const w2 = middle - least;
    for (let ink = 0; ink < 4; ink += 1) {
      cmyk[to + ink] =
        (w0 * (nodes[low + ink] as number) +
          w1 * (nodes[second + ink] as number) +
          w2 * (nodes[third + ink] as number) +
          least * (nodes[high + ink] as number) +
          (ONE >> 1)) >>
        16;
    }
  }
  return cmyk;
}

/** One vector colour: 8-bit sRGB in, per cent of ink out, to a tenth. */
export function convertColour(table: ColourTable, rgb: Rgb): Cmyk {
  const [c = 0, m = 0, y = 0, k = 0] = convertPixels(table, Uint8Array.from(rgb));
  return [percent(c), percent(m), percent(y), percent(k)];
}

const percent = (byte: number): number => Math.round((byte * 1000) / 255) / 10;
