// A PDF → Ghostscript's separations of its first page, and what a press would make of them: coloured ink in body text,
// total ink, and blank paper under the columns.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import sharp from 'sharp';
import { MM_PER_PT, type RectMm } from '../../src/units.ts';
import type { Columns, PrintedLine } from './readLines.ts';

const DPI = 150;
const PIXEL_MM = (MM_PER_PT * 72) / DPI;
const NAMES = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const;

export interface Plates {
  readonly width: number;
  readonly height: number;
  /** Cyan, magenta, yellow, black; 255 is full ink. */
  readonly inks: readonly Uint8Array[];
}

export async function readPlates(pdf: string, folder: string): Promise<Plates> {
  const out = path.join(folder, 'plates.tif');
  const flags = ['-q', '-dBATCH', '-dNOPAUSE', '-dFirstPage=1', '-dLastPage=1', `-r${DPI}`, '-sDEVICE=tiffsep'];
  const run = spawnSync('gs', [...flags, '-o', out, pdf], { timeout: 120_000 });
  if (run.status !== 0) throw new Error(`gs failed on ${path.basename(pdf)}: ${run.stderr}`);
  const read = NAMES.map((name) =>
    sharp(`${out.slice(0, -4)}(${name}).tif`, { limitInputPixels: false })
      .extractChannel(0)
      .raw()
      .toBuffer({ resolveWithObject: true }),
  );
  const plates = await Promise.all(read);
  const { width, height } = plates[0]?.info ?? { width: 0, height: 0 };
  return { width, height, inks: plates.map(({ data }) => data.map((value) => 255 - value)) };
}

/** Pixels of these lines with ink, and how many of them have cyan, magenta or yellow: they print in register or blur. */
export function colourIn(
  lines: readonly PrintedLine[],
  emMm: number,
  plates: Plates,
): { inked: number; coloured: number } {
  const [cyan, magenta, yellow, black] = plates.inks;
  if (!cyan || !magenta || !yellow || !black) throw new Error('Expected four plates');
  let inked = 0;
  let coloured = 0;
  for (const { rectMm } of lines) {
    // Boxes of words reach into the lines above and below; the middle of the characters does not.
    const middle = { ...rectMm, y: rectMm.y + rectMm.height / 2 - 0.4 * emMm, height: 0.8 * emMm };
    for (const at of pixelsOf(middle, plates)) {
      const colour = Math.max(cyan[at] ?? 0, magenta[at] ?? 0, yellow[at] ?? 0);
      if (Math.max(colour, black[at] ?? 0) < 26) continue;
      inked++;
      if (colour >= 26) coloured++;
    }
  }
  return { inked, coloured };
}

function* pixelsOf({ x, y, width, height }: RectMm, plates: Plates): Generator<number> {
  const px = (mm: number) => Math.round(mm / PIXEL_MM);
  for (let row = Math.max(0, px(y)); row < Math.min(plates.height, px(y + height)); row++)
    for (let at = Math.max(0, px(x)); at < Math.min(plates.width, px(x + width)); at++) yield row * plates.width + at;
}

/** The highest mean of total ink on 1 mm², per cent. */
export function highestInk({ width, height, inks }: Plates): number {
  const side = Math.round(1 / PIXEL_MM);
  let highest = 0;
  for (let top = 0; top + side <= height; top += side)
    for (let left = 0; left + side <= width; left += side) {
      let sum = 0;
      for (const ink of inks)
        for (let row = top; row < top + side; row++)
          for (let at = left; at < left + side; at++) sum += ink[row * width + at] ?? 0;
      highest = Math.max(highest, sum / (side * side));
    }
  return (highest / 255) * 100;
}

/** How much paper stays blank under the last line of each column, to the next ink or the end of the type area, mm. */
export function blankFeet(
  lines: readonly PrintedLine[],
  columns: Columns,
  typeAreaEnd: number,
  plates: Plates,
): number[] {
  return Array.from({ length: columns.count }, (_, column) => {
    const own = lines.filter((line) => line.column === column).map(({ rectMm }) => rectMm.y + rectMm.height);
    if (own.length === 0) return Number.NaN;
    const foot = Math.max(...own);
    const x = columns.x + column * (columns.measureMm + columns.gutterMm);
    for (let y = foot; y < typeAreaEnd; y += PIXEL_MM) {
      const row = { x, y, width: columns.measureMm, height: PIXEL_MM };
      for (const at of pixelsOf(row, plates)) if (plates.inks.some((ink) => (ink[at] ?? 0) >= 26)) return y - foot;
    }
    return Math.max(0, typeAreaEnd - foot);
  });
}

/** Rows that columns end short of the fullest, summed. */
export function rowsShort(feet: readonly number[], rowMm: number): number {
  const own = feet.filter((mm) => !Number.isNaN(mm));
  const least = Math.min(...own);
  return own.reduce((sum, mm) => sum + Math.floor((mm - least) / rowMm + 0.25), 0);
}
