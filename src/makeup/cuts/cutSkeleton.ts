// The items of a guillotine case → all parts a page of them can be cut into, fewest items first, and each part's cuts in
// two. The same for all costs and heights: made once, used by every table.

import { countOf, type Guillotine, isOpening, type Part, splitsOf, wholePart } from './guillotine.ts';

/**
 * Cuts in two, four numbers each: the indices of the first and of the second part's cell on one column, how many pictures
 * the cut parts from their section, and 1 for a horizontal cut below what opens the page. There are a million of them on
 * a page of many pictures.
 */
export type CellSplits = Int32Array;
export const SPLIT_NUMBERS = 4;

export interface PartSplits {
  readonly part: Part;
  readonly upright: CellSplits;
  readonly level: CellSplits;
}

/** What of a case the skeleton depends on. */
type Items = Pick<Guillotine<unknown>, 'columns' | 'sections' | 'pictures' | 'lead' | 'homes' | 'opening'>;

export function cutSkeleton(items: Items): PartSplits[] {
  return partsOf(items).map((part) => ({
    part,
    upright: cellSplits(items, part, 'vertical'),
    level: cellSplits(items, part, 'horizontal'),
  }));
}

/** All parts but the whole page. */
function partsOf(items: Items): Part[] {
  const parts: Part[] = [];
  for (const [firstSection, endSection] of rangesOf(items.sections.length)) {
    for (const [firstPicture, endPicture] of rangesOf(items.pictures.length)) {
      for (const lead of items.lead ? [false, true] : [false])
        parts.push({ firstSection, endSection, firstPicture, endPicture, lead });
    }
  }
  const all = countOf(wholePart(items));
  return parts.filter((p) => countOf(p) > 0 && countOf(p) < all).sort((a, b) => countOf(a) - countOf(b));
}

/** The empty range, and every other. */
function rangesOf(count: number): [number, number][] {
  const ranges: [number, number][] = [[0, 0]];
  for (let from = 0; from < count; from++) for (let to = from + 1; to <= count; to++) ranges.push([from, to]);
  return ranges;
}

function cellSplits(items: Items, part: Part, cut: 'horizontal' | 'vertical'): CellSplits {
  const splits = splitsOf(part, cut, items);
  const numbers = new Int32Array(splits.length * SPLIT_NUMBERS);
  let at = 0;
  for (const { first, second, parted } of splits) {
    numbers[at++] = cellIndex(items, first, 1);
    numbers[at++] = cellIndex(items, second, 1);
    numbers[at++] = parted;
    numbers[at++] = cut === 'horizontal' && isOpening(first, items.opening) ? 1 : 0;
  }
  return numbers;
}

/** One more than the index of any cell. */
export const cellCount = ({ sections, pictures, columns }: Items): number =>
  rangeCount(sections.length) * rangeCount(pictures.length) * 2 * columns;

export function cellIndex({ pictures, columns }: Items, part: Part, width: number): number {
  const s = rangeIndex(part.firstSection, part.endSection);
  const p = rangeIndex(part.firstPicture, part.endPicture);
  return ((s * rangeCount(pictures.length) + p) * 2 + (part.lead ? 1 : 0)) * columns + width - 1;
}

/** The empty range, and every other: those that end at 1, at 2 … */
const rangeCount = (count: number): number => 1 + (count * (count + 1)) / 2;

/** Empty ranges are all one. */
const rangeIndex = (from: number, to: number): number => (from === to ? 0 : 1 + (to * (to - 1)) / 2 + from);
