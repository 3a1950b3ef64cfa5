// A picture's ink on the sheet: the highest mean over a small area, and the heaviest pixel under a given place. Areas are
// summed from one table of running sums, so that size does not matter.

import type { Inks } from '../pdf/colour/inks.ts';
import type { InkPixels } from '../pdf/images/imageInks.ts';
import type { Matrix } from '../pdf/matrix.ts';
import type { RectMm } from '../units.ts';

export interface PictureInks {
  readonly pixels: InkPixels;
  /** Highest mean of total ink over a square of the asked area, per cent, and where it is. */
  readonly peak: { readonly percent: number; readonly rectMm: RectMm };
  /** The heaviest pixel of those under a rectangle. */
  readonly highestIn: (rectMm: RectMm) => Inks;
}

/** `matrix`: unit square → millimetres, upright or turned by quarters. `visibleMm` bounds what counts. */
export function weighPicture(pixels: InkPixels, matrix: Matrix, visibleMm: RectMm, areaMm2: number): PictureInks {
  const toPixel = pixelFinder(pixels, matrix);
  const visible = toPixel(visibleMm);
  const mmPerPixel = Math.hypot(matrix[0], matrix[1]) / pixels.width;
  const side = Math.max(1, Math.round(Math.sqrt(areaMm2) / Math.max(mmPerPixel, 1e-6)));
  const peak = heaviestSquare(pixels, visible, side);
  return {
    pixels,
    peak: { percent: peak.percent, rectMm: placeOf(pixels, matrix, peak.x, peak.y, peak.side) },
    highestIn: (rectMm) => heaviestPixel(pixels, toPixel(rectMm)),
  };
}

interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Millimetres → pixels, by the inverse of the image's matrix; rows run down from the top of the unit square. */
function pixelFinder({ width, height }: InkPixels, m: Matrix): (rect: RectMm) => PixelBox {
  const det = m[0] * m[3] - m[1] * m[2] || 1e-12;
  const at = (x: number, y: number): readonly [number, number] => {
    const u = (m[3] * (x - m[4]) - m[2] * (y - m[5])) / det;
    const v = (m[0] * (y - m[5]) - m[1] * (x - m[4])) / det;
    return [u * width, (1 - v) * height];
  };
  const bound = (v: number, most: number): number => Math.min(most, Math.max(0, v));
  return (r) => {
    const [x0, y0] = at(r.x, r.y);
    const [x1, y1] = at(r.x + r.width, r.y + r.height);
    return {
      left: bound(Math.floor(Math.min(x0, x1) + 1e-6), width - 1),
      top: bound(Math.floor(Math.min(y0, y1) + 1e-6), height - 1),
      right: bound(Math.ceil(Math.max(x0, x1) - 1e-6), width),
      bottom: bound(Math.ceil(Math.max(y0, y1) - 1e-6), height),
    };
  };
}

interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly percent: number;
}

/** Column sums move down row by row, a window moves across them: every square of the size is weighed in one pass. */
function heaviestSquare({ width, cmyk }: InkPixels, box: PixelBox, wanted: number): Square {
  const columns = Math.max(1, box.right - box.left);
  const rows = Math.max(1, box.bottom - box.top);
  const side = Math.min(wanted, columns, rows);
  const sums = new Uint32Array(columns);
  // Total ink of the last `side` rows, so that a row that leaves is not added up again.
  const kept = new Uint16Array(columns * side);
  let bestX = 0;
  let bestY = 0;
  let bestSum = -1;
  for (let y = 0; y < rows; y++) {
    const row = (y % side) * columns;
    let i = ((box.top + y) * width + box.left) * 4;
    let window = 0;
    for (let x = 0; x < columns; x++, i += 4) {
      const ink = (cmyk[i] ?? 0) + (cmyk[i + 1] ?? 0) + (cmyk[i + 2] ?? 0) + (cmyk[i + 3] ?? 0);
      const sum = (sums[x] as number) + ink - (kept[row + x] as number);
      kept[row + x] = ink;
      sums[x] = sum;
      window += x >= side ? sum - (sums[x - side] as number) : sum;
      if (window > bestSum && x >= side - 1 && y >= side - 1) {
        bestX = x - side + 1;
        bestY = y - side + 1;
        bestSum = window;
      }
    }
  }
  return { x: box.left + bestX, y: box.top + bestY, side, percent: (bestSum / (side * side) / 255) * 100 };
}

function placeOf({ width, height }: InkPixels, m: Matrix, x: number, y: number, side: number): RectMm {
  const at = (px: number, py: number): readonly [number, number] => {
    const u = px / width;
    const v = 1 - py / height;
    return [u * m[0] + v * m[2] + m[4], u * m[1] + v * m[3] + m[5]];
  };
  const [x0, y0] = at(x, y);
  const [x1, y1] = at(x + side, y + side);
  return { x: Math.min(x0, x1), y: Math.min(y0, y1), width: Math.abs(x1 - x0), height: Math.abs(y1 - y0) };
}

function heaviestPixel({ width, cmyk }: InkPixels, box: PixelBox): Inks {
  let best = -1;
  let at = 0;
  for (let y = box.top; y < box.bottom; y++) {
    for (let x = box.left; x < box.right; x++) {
      const i = (y * width + x) * 4;
      // Black on top replaces black beneath: what counts is the colour under it.
      const sum = (cmyk[i] ?? 0) + (cmyk[i + 1] ?? 0) + (cmyk[i + 2] ?? 0);
      if (sum > best) {
        best = sum;
        at = i;
      }
    }
  }
  const share = (k: number): number => (cmyk[at + k] ?? 0) / 255;
  return { C: share(0), M: share(1), Y: share(2), K: share(3) };
}
