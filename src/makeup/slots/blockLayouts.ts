// Aspects of a block's pictures and its width in columns → the ways to arrange them: bands one under the other, each of
// cells side by side, each cell one picture or a short stack beside a large one. Reading order is kept in all of them.

import type { Slot } from '../../schema/template.ts';
import { type Grid, spanWidth } from '../grid.ts';

/** Pictures (indices into the block's) one under the other on a common width. */
export interface BlockCell {
  readonly pictures: readonly number[];
  readonly leftMm: number;
  readonly widthMm: number;
}

export type BlockBand = readonly BlockCell[];
export type BlockLayout = readonly BlockBand[];

export interface BlockShape {
  readonly arrange: Slot['arrange'];
  readonly columns: number;
  /** Between pictures that share their width evenly, where it is not the gutter. */
  readonly gapMm?: number | undefined;
}

export function blockLayouts(shape: BlockShape, aspects: readonly number[], grid: Grid): BlockLayout[] {
  const { arrange } = shape;
  const all = aspects.map((_, i) => i);
  const row = (pictures: readonly number[]): BlockBand => evenBand(pictures, shape, grid);
  if (arrange === 'row' || all.length === 1) return [[row(all)]];
  if (arrange === 'stack') return [all.map((i) => row([i]))];
  if (arrange === 'oneOverTwo') return [[row(all.slice(0, 1)), row(all.slice(1))]];
  return freeLayouts(all, shape, aspects, grid);
}

/** More bands than that are a list, no group. */
const MOST_BANDS = 3;
const MOST_STACKED = 4;

function freeLayouts(
  pictures: readonly number[],
  shape: BlockShape,
  aspects: readonly number[],
  grid: Grid,
): BlockLayout[] {
  const known = new Map<string, readonly BlockBand[]>();
  const bandsOf = (from: number, to: number): readonly BlockBand[] => {
    const key = `${from} ${to}`;
    const bands = known.get(key) ?? bandChoices(pictures.slice(from, to), shape, aspects, grid);
    known.set(key, bands);
    return bands;
  };
  const most = shape.columns === 1 ? MOST_STACKED : MOST_BANDS;
  const layouts: BlockLayout[] = [];
  const add = (from: number, before: BlockLayout): void => {
    if (from === pictures.length) layouts.push(before);
    else if (before.length < most)
      for (let to = from + 1; to <= pictures.length; to++)
        for (const band of bandsOf(from, to)) add(to, [...before, band]);
  };
  add(0, []);
  return layouts;
}

/** Ways to set some pictures side by side: evenly, on whole columns after their aspects, one large beside a stack. */
function bandChoices(
  pictures: readonly number[],
  shape: BlockShape,
  aspects: readonly number[],
  grid: Grid,
): BlockBand[] {
  const bands: BlockBand[] = [];
  const { columns } = shape;
  const count = pictures.length;
  if (count <= columns) bands.push(evenBand(pictures, shape, grid));
  if (count > 1 && count < columns) {
    const widths = fittingWidths(pictures, columns, aspects);
    if (new Set(widths).size > 1)
      bands.push(
        columnBand(
          pictures.map((i) => [i]),
          widths,
          grid,
        ),
      );
  }
  if (count >= 3 && count <= MOST_STACKED + 1 && columns >= 3) {
    const [large = 0, ...stack] = pictures;
    const side = sideColumns(large, stack, columns, aspects);
    bands.push(columnBand([[large], stack], [columns - side, side], grid));
  }
  return bands;
}

function evenBand(pictures: readonly number[], { columns, gapMm }: BlockShape, grid: Grid): BlockBand {
  const count = pictures.length;
  const gap = gapMm ?? grid.gutterMm;
  const widthMm = (spanWidth(grid, columns) - (count - 1) * gap) / count;
  return pictures.map((index, i) => ({ pictures: [index], leftMm: i * (widthMm + gap), widthMm }));
}

function columnBand(cells: readonly (readonly number[])[], widths: readonly number[], grid: Grid): BlockBand {
  let column = 0;
  return cells.map((pictures, i) => {
    const own = widths[i] ?? 1;
    const leftMm = column * (grid.measureMm + grid.gutterMm);
    column += own;
    return { pictures, leftMm, widthMm: spanWidth(grid, own) };
  });
}

/** Whole columns for each picture, so that one height suits all as well as it can: column by column to the neediest. */
function fittingWidths(pictures: readonly number[], columns: number, aspects: readonly number[]): number[] {
  const widths = pictures.map(() => 1);
  const need = (i: number): number => (aspects[pictures[i] ?? 0] ?? 1) / (widths[i] ?? 1);
  for (let left = columns - pictures.length; left > 0; left--) {
    let neediest = 0;
    for (let i = 1; i < widths.length; i++) if (need(i) > need(neediest)) neediest = i;
    widths[neediest] = (widths[neediest] ?? 0) + 1;
  }
  return widths;
}

/** Columns of a stack beside a large picture: those at which both are nearest to one height. */
function sideColumns(large: number, stack: readonly number[], columns: number, aspects: readonly number[]): number {
  const heightOf = (i: number, width: number): number => width / (aspects[i] ?? 1);
  const miss = (side: number): number => {
    const stacked = stack.reduce((sum, i) => sum + heightOf(i, side), 0);
    return Math.abs(Math.log(heightOf(large, columns - side) / stacked));
  };
  let best = 1;
  for (let side = 2; side * 2 <= columns; side++) if (miss(side) < miss(best)) best = side;
  return best;
}
