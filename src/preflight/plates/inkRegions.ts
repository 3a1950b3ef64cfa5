// Total ink of every pixel → the places where it is too much: squares of the area an ink limit is meant for, those that
// touch taken together.

import { MM_PER_INCH, type RectMm, toHundredths } from '../../units.ts';
import { eachHeavySquare } from './heavySquares.ts';
import type { InkLimits } from './inkMap.ts';
import type { SheetRaster } from './rasterSheet.ts';

export interface InkRegion {
  readonly rectMm: RectMm;
  /** Highest mean over the area asked for. */
  readonly percent: number;
  /** Of the pixels above the limit. */
  readonly areaMm2: number;
}

/** The squares that begin in one cell of a grid as wide as they are. */
interface Cell {
  most: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Heaviest first. `limits.percent`: what is still allowed. */
export function inkRegions({ plates, ppi }: SheetRaster, totals: Uint16Array, limits: InkLimits): readonly InkRegion[] {
  const { width, height } = plates;
  const mmPerPixel = MM_PER_INCH / ppi;
  const side = Math.min(width, height, Math.max(1, Math.round(Math.sqrt(limits.areaMm2) / mmPerPixel)));
  const columns = Math.ceil(width / side);
  const cells = new Map<number, Cell>();
  const most = limits.percent * 2.55 * side * side;
  eachHeavySquare(totals, width, height, side, most, (x, y, sum) => {
    const key = Math.floor(y / side) * columns + Math.floor(x / side);
    const cell = cells.get(key) ?? { most: 0, left: x, top: y, right: x, bottom: y };
    cell.most = Math.max(cell.most, sum);
    cell.left = Math.min(cell.left, x);
    cell.right = Math.max(cell.right, x);
    cell.bottom = y;
    cells.set(key, cell);
    return most;
  });
  const mm = (pixels: number): number => toHundredths(pixels * mmPerPixel);
  const regions = joined(cells, columns).map(({ most, left, top, right, bottom }) => {
    const box = { left, top, right: right + side, bottom: bottom + side };
    return {
      rectMm: { x: mm(left), y: mm(top), width: mm(box.right - left), height: mm(box.bottom - top) },
      percent: Math.round((most / (side * side) / 255) * 1000) / 10,
      areaMm2: Math.round(heavyPixels(totals, width, box, limits.percent * 2.55) * mmPerPixel ** 2 * 10) / 10,
    };
  });
  return regions.sort((a, b) => b.percent - a.percent || b.areaMm2 - a.areaMm2);
}

/** Cells side by side, or corner to corner, as one. */
function joined(cells: ReadonlyMap<number, Cell>, columns: number): readonly Cell[] {
  const left = new Set(cells.keys());
  const out: Cell[] = [];
  for (const first of cells.keys()) {
    if (!left.delete(first)) continue;
    const whole: Cell = { most: 0, left: Number.MAX_SAFE_INTEGER, top: Number.MAX_SAFE_INTEGER, right: 0, bottom: 0 };
    for (const queue = [first]; queue.length > 0; ) {
      const key = queue.pop() ?? 0;
      const cell = cells.get(key);
      if (cell) {
        whole.most = Math.max(whole.most, cell.most);
        whole.left = Math.min(whole.left, cell.left);
        whole.top = Math.min(whole.top, cell.top);
        whole.right = Math.max(whole.right, cell.right);
        whole.bottom = Math.max(whole.bottom, cell.bottom);
      }
      for (const next of neighbours(key, columns)) if (left.delete(next)) queue.push(next);
    }
    out.push(whole);
  }
  return out;
}

function neighbours(key: number, columns: number): readonly number[] {
  const x = key % columns;
  const across = [-1, 0, 1].filter((step) => x + step >= 0 && x + step < columns);
  return [-columns, 0, columns].flatMap((down) => across.map((step) => key + down + step));
}

function heavyPixels(
  totals: Uint16Array,
  width: number,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
  most: number,
): number {
  let count = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) if ((totals[y * width + x] ?? 0) > most) count++;
  return count;
}
