// Rastered plates → the ink map: total ink for every place of the sheet, its figures, and its picture for the eye.

import { MM_PER_INCH, type RectMm, toHundredths } from '../../units.ts';
import { eachHeavySquare } from './heavySquares.ts';
import type { PlateSet } from './plateSet.ts';
import type { SheetRaster } from './rasterSheet.ts';

export interface InkMapFigures {
  readonly ppi: number;
  /** Highest mean over the area asked for, per cent, and where. */
  readonly peakPercent: number;
  readonly peakMm: RectMm;
  /** Over the whole sheet. */
  readonly meanPercent: number;
  /** Area of all pixels above the limit. */
  readonly overLimitMm2: number;
  /** Mean coverage of each plate, per cent. */
  readonly plates: Readonly<Record<string, number>>;
}

export interface InkLimits {
  readonly percent: number;
  readonly areaMm2: number;
}

/** Total ink of every pixel, in 255ths of one solid. */
export function totalsOf({ width, height, planes }: PlateSet): Uint16Array {
  const totals = new Uint16Array(width * height);
  for (const plane of planes) for (let i = 0; i < totals.length; i++) totals[i] = (totals[i] ?? 0) + (plane[i] ?? 0);
  return totals;
}

export function inkMapFigures({ plates, ppi }: SheetRaster, totals: Uint16Array, limits: InkLimits): InkMapFigures {
  const { width, height, names, planes } = plates;
  const mmPerPixel = MM_PER_INCH / ppi;
  const side = Math.max(1, Math.round(Math.sqrt(limits.areaMm2) / mmPerPixel));
  const peak = heaviestSquare(totals, width, height, Math.min(side, width, height));
  // One level of 255 is rounding.
  const over = Math.round(limits.percent * 2.55) + 1;
  let above = 0;
  let sum = 0;
  for (let i = 0; i < totals.length; i++) {
    const total = totals[i] as number;
    sum += total;
    if (total > over) above++;
  }
  const mm = (pixels: number): number => toHundredths(pixels * mmPerPixel);
  return {
    ppi: Math.round(ppi * 10) / 10,
    peakPercent: percent(peak.mean),
    peakMm: { x: mm(peak.x), y: mm(peak.y), width: mm(peak.side), height: mm(peak.side) },
    meanPercent: percent(sum / totals.length),
    overLimitMm2: Math.round(above * mmPerPixel ** 2 * 10) / 10,
    plates: Object.fromEntries(names.map((name, i) => [name, percent(mean(planes[i] ?? new Uint8Array(0)))])),
  };
}

const percent = (level: number): number => Math.round((level / 255) * 1000) / 10;

function mean(plane: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < plane.length; i++) sum += plane[i] as number;
  return sum / Math.max(1, plane.length);
}

function heaviestSquare(totals: Uint16Array, width: number, height: number, side: number) {
  let best = { x: 0, y: 0, sum: -1 };
  eachHeavySquare(totals, width, height, side, best.sum, (x, y, sum) => {
    best = { x, y, sum };
    return sum;
  });
  return { x: best.x, y: best.y, side, mean: best.sum / (side * side) };
}

type Stop = readonly [share: number, r: number, g: number, b: number];

/** Stops of the map, in shares of the limit: paper, light, half, heavy; amber near the limit. */
const STOPS: readonly Stop[] = [
  [0, 255, 255, 255],
  [0.25, 214, 228, 236],
  [0.5, 150, 186, 206],
  [0.75, 88, 124, 158],
  [0.95, 48, 62, 104],
  [0.951, 232, 168, 32],
  [2, 232, 168, 32],
];
const OVER: readonly [r: number, g: number, b: number] = [214, 32, 24];

/** The colours of the map from bare paper to the limit; beyond it is `OVER`. */
export function inkScale(limitPercent: number): readonly { readonly share: number; readonly colour: string }[] {
  const most = Math.round(limitPercent * 2.55) + 1;
  return Array.from({ length: 61 }, (_, i) => {
    const share = i / 60;
    return { share, colour: `rgb(${colourAt((share * limitPercent * 2.55) / most).join(' ')})` };
  });
}

/** Three bytes a pixel. The limit itself is still allowed, and one level of rounding. */
export function inkMapPixels(totals: Uint16Array, limitPercent: number): Uint8Array {
  const table = colourTable(limitPercent);
  const pixels = new Uint8Array(totals.length * 3);
  for (let i = 0; i < totals.length; i++) {
    const at = (totals[i] ?? 0) * 3;
    pixels[3 * i] = table[at] ?? 0;
    pixels[3 * i + 1] = table[at + 1] ?? 0;
    pixels[3 * i + 2] = table[at + 2] ?? 0;
  }
  return pixels;
}

const MOST_TOTAL = 12 * 255;

function colourTable(limitPercent: number): Uint8Array {
  const table = new Uint8Array((MOST_TOTAL + 1) * 3);
  const most = Math.round(limitPercent * 2.55) + 1;
  for (let total = 0; total <= MOST_TOTAL; total++) table.set(total > most ? OVER : colourAt(total / most), total * 3);
  return table;
}

function colourAt(share: number): readonly [number, number, number] {
  let [before] = STOPS;
  for (const stop of STOPS) {
    if (before && stop[0] >= share && stop[0] > before[0]) {
      const way = (share - before[0]) / (stop[0] - before[0]);
      const [, r0, g0, b0] = before;
      const [, r1, g1, b1] = stop;
      return [mix(r0, r1, way), mix(g0, g1, way), mix(b0, b1, way)];
    }
    before = stop;
  }
  return OVER;
}

const mix = (from: number, to: number, way: number): number => Math.round(from + (to - from) * way);
