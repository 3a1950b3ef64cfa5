// Our own painting of a page's plates, held against Ghostscript's separations of the same file at the same resolution.

import { readFileSync } from 'node:fs';
import { openPdf } from '../../src/pdf/openPdf.ts';
import { pagesOf } from '../../src/pdf/pages.ts';
import { decodeCmykJpeg } from '../../src/picture/pressJpeg.ts';
import { weighPictures } from '../../src/preflight/ink/weighPictures.ts';
import { paintablePictures } from '../../src/preflight/plates/paintablePictures.ts';
import { rasterSheet } from '../../src/preflight/plates/rasterSheet.ts';
import { openSheet } from '../../src/preflight/sheet.ts';
import { PLATES, type Plate, type PlateName } from './outsideTools.ts';

export interface InkAgreement {
  /** Highest total ink of a pixel, per cent. */
  readonly ours: number;
  readonly theirs: number;
  /** Shares of all pixels, 0…1, whose total ink is within 3 %: at the very pixel; … */
  readonly raw: number;
  /** … where an edge may fall one pixel aside, asked both ways round; … */
  readonly aside: number;
  /** … of those only around which Ghostscript's ink is even. */
  readonly even: number;
  /** How many those are. */
  readonly evenShare: number;
  /** Mean ink of the page, ours less theirs, per cent. */
  readonly bias: number;
  /** All of these in words. */
  readonly figure: string;
}

const WITHIN = 3 * 2.55;
/** Rows painted at once, to keep memory small. */
const BAND = 1500;

export async function inkAgreement(
  pdf: string,
  theirs: Readonly<Record<PlateName, Plate>>,
  dpi: number,
  movedPt: readonly [right: number, up: number] = [0, 0],
): Promise<InkAgreement> {
  const { width, height } = theirs.Black;
  const a = await ownTotals(pdf, width, height, dpi, movedPt);
  const b = new Uint16Array(width * height);
  for (const name of PLATES) for (let i = 0; i < b.length; i++) b[i] = (b[i] ?? 0) + (theirs[name].ink[i] ?? 0);
  let [raw, aside, even, evenOff, most, mostTheirs, sum] = [0, 0, 0, 0, 0, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const [own, other] = [a[at] ?? 0, b[at] ?? 0];
      most = Math.max(most, own);
      mostTheirs = Math.max(mostTheirs, other);
      sum += own - other;
      const isOff = Math.abs(own - other) > WITHIN;
      const [low, high] = rangeAround(b, width, height, x, y);
      if (high - low <= WITHIN) {
        even++;
        if (isOff) evenOff++;
      }
      if (!isOff) continue;
      raw++;
      if (!isNear(b, width, height, x, y, own) || !isNear(a, width, height, x, y, other)) aside++;
    }
  }
  const count = width * height;
  const agreement = {
    ours: most / 2.55,
    theirs: mostTheirs / 2.55,
    raw: 1 - raw / count,
    aside: 1 - aside / count,
    even: 1 - evenOff / Math.max(1, even),
    evenShare: even / count,
    bias: sum / count / 2.55,
  };
  return { ...agreement, figure: inWords(agreement) };
}

function inWords({ ours, theirs, raw, aside, even, evenShare, bias }: Omit<InkAgreement, 'figure'>): string {
  const percent = (share: number): string => `${(100 * share).toFixed(4)} %`;
  return `highest ${ours.toFixed(2)} % and ${theirs.toFixed(2)} %; within 3 %: ${percent(raw)} of pixels, ${percent(aside)} with edges a pixel aside, ${percent(even)} off the edges (${percent(evenShare)}); mean ${bias.toFixed(4)} %`;
}

/**
 * A pixel is inked if its centre is, as a raster image processor has it; the sheet stands on the bottom row as with
 * Ghostscript, moved as its plates are.
 */
async function ownTotals(
  pdf: string,
  width: number,
  height: number,
  dpi: number,
  movedPt: readonly [right: number, up: number],
): Promise<Uint16Array> {
  const file = await openPdf(new Uint8Array(readFileSync(pdf)));
  const [page] = pagesOf(file);
  if (!page) throw new Error('no page');
  const sheet = openSheet(file, page, {});
  const { inks } = await weighPictures(
    sheet,
    { totalPercent: 240, tolerancePercent: 1, pictureAreaMm2: 1 },
    decodeCmykJpeg,
  );
  const pictures = await paintablePictures(sheet, inks, { decodeJpeg: decodeCmykJpeg });
  const [right, up] = movedPt.map((pt) => (pt * dpi) / 72) as [number, number];
  const shiftPx = [right, height - (sheet.trimMm.height / 25.4) * dpi - up] as const;
  const totals = new Uint16Array(width * height);
  for (let top = 0; top < height; top += BAND) {
    const bottom = Math.min(height, top + BAND);
    const { plates } = rasterSheet(sheet, pictures, { ppi: dpi, samples: 1, shiftPx, rows: [top, bottom] });
    if (plates.width !== width) throw new Error(`${plates.width} pixels across, Ghostscript has ${width}`);
    for (const plane of plates.planes)
      for (let i = 0, at = top * width; i < plane.length; i++, at++) totals[at] = (totals[at] ?? 0) + (plane[i] ?? 0);
  }
  return totals;
}

function isNear(ink: Uint16Array, width: number, height: number, x: number, y: number, wanted: number): boolean {
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
    for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++)
      if (Math.abs((ink[row * width + column] ?? 0) - wanted) <= WITHIN) return true;
  return false;
}

function rangeAround(ink: Uint16Array, width: number, height: number, x: number, y: number): readonly [number, number] {
  let low = 9999;
  let high = 0;
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
    for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
      const value = ink[row * width + column] ?? 0;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  return [low, high];
}
