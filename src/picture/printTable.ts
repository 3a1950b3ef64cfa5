// A press profile → a table from ink to the colour a reader sees: the paper's own tint, the tone value increase and the
// pale solids are all in the measurements the profile was made from. Absolute colorimetric, as sRGB for a screen.

import { cacheName, readCached, writeCached } from './pictureCache.ts';
import { printedColours } from './printedColour.ts';
import { type IccProfile, readTags } from './readProfile.ts';
import { absoluteSrgb } from './srgbProfile.ts';

export interface PrintTable {
  readonly profileSha256: string;
  /** Three bytes a node, black fastest: node (c, m, y, k) stands at (((c·17 + m)·17 + y)·17 + k)·3. */
  readonly nodes: Uint8Array;
}

const STEPS = 17;
const KIND = 'print-table-1';
const BYTES = STEPS ** 4 * 3;
const levelOf = (node: number): number => Math.round((node * 255) / (STEPS - 1));

export async function buildPrintTable(profile: IccProfile, cacheDir: string): Promise<PrintTable> {
  const name = cacheName(KIND, [profile.sha256], 'bin');
  const cached = await readCached(cacheDir, name);
  if (cached?.length === BYTES) return { profileSha256: profile.sha256, nodes: cached };
  const relative = await printedColours(allInks(), profile, cacheDir);
  const nodes = absoluteSrgb(relative, mediaWhite(profile.bytes)).subarray(0, BYTES);
  await writeCached(cacheDir, name, nodes);
  return { profileSha256: profile.sha256, nodes };
}

function allInks(): Uint8Array {
  // A row of 64 colours divides no 17⁴: the last rows are filled up with paper.
  const inks = new Uint8Array(Math.ceil(STEPS ** 4 / 64) * 64 * 4);
  for (let i = 0; i < STEPS ** 4; i += 1)
    for (let ink = 0; ink < 4; ink += 1) inks[i * 4 + ink] = levelOf(Math.floor(i / STEPS ** (3 - ink)) % STEPS);
  return inks;
}

/** The tag `wtpt`: the bare paper under D50 (ICC.1:2001-04, 6.4.44). */
function mediaWhite(bytes: Uint8Array): readonly [x: number, y: number, z: number] {
  const tag = readTags(bytes).get('wtpt');
  if (!tag || tag.size < 20) return [0.9642, 1, 0.8249];
  const view = new DataView(bytes.buffer, bytes.byteOffset + tag.offset);
  return [view.getInt32(8) / 65536, view.getInt32(12) / 65536, view.getInt32(16) / 65536];
}

/** Per cent of ink → 8-bit sRGB. */
export function lookOfInks(table: PrintTable, cmyk: readonly number[]): [r: number, g: number, b: number] {
  const bytes = Uint8Array.from([0, 1, 2, 3], (i) => Math.round((cmyk[i] ?? 0) * 2.55));
  const [r = 0, g = 0, b = 0] = printPixels(table, bytes);
  return [r, g, b];
}

/** Four ink bytes a pixel in, three of sRGB out; between the nodes linear along each ink. */
export function printPixels({ nodes }: PrintTable, cmyk: Uint8Array): Uint8Array {
  const pixels = Math.floor(cmyk.length / 4);
  const rgb = new Uint8Array(pixels * 3);
  const cell = new Int32Array(4);
  const way = new Float64Array(4);
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    for (let ink = 0; ink < 4; ink += 1) {
      const place = ((cmyk[pixel * 4 + ink] as number) * (STEPS - 1)) / 255;
      const node = Math.min(STEPS - 2, Math.floor(place));
      cell[ink] = node * STEPS ** (3 - ink) * 3;
      way[ink] = place - node;
    }
    const low = (cell[0] as number) + (cell[1] as number) + (cell[2] as number) + (cell[3] as number);
    let [r, g, b] = [0, 0, 0];
    for (let corner = 0; corner < 16; corner += 1) {
      let weight = 1;
      let at = low;
      for (let ink = 0; ink < 4; ink += 1) {
        const isHigh = (corner >> (3 - ink)) & 1;
        weight *= isHigh ? (way[ink] as number) : 1 - (way[ink] as number);
        if (isHigh) at += STEPS ** (3 - ink) * 3;
      }
      if (weight === 0) continue;
      r += weight * (nodes[at] as number);
      g += weight * (nodes[at + 1] as number);
      b += weight * (nodes[at + 2] as number);
    }
    rgb[pixel * 3] = Math.round(r);
    rgb[pixel * 3 + 1] = Math.round(g);
    rgb[pixel * 3 + 2] = Math.round(b);
  }
  return rgb;
}
