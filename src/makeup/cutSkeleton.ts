// The items of a guillotine case → all parts a page of them can be cut into, fewest items first, and each part's cuts in
// two. The same for all costs and heights: made once, used by every table.

import { countOf, type Guillotine, isOpening, type Part, splitsOf, wholePart } from './guillotine.ts';

/** A cut in two, as indices of the cells of one column. */
export interface CellSplit {
  readonly first: number;
  readonly second: number;
  /** Pictures that the cut parts from their section. */
  readonly parted: number;
  /** A horizontal cut below what opens the page. */
  readonly opens: boolean;
}

export interface PartSplits {
  readonly part: Part;
  readonly upright: readonly CellSplit[];
  readonly level: readonly CellSplit[];
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

const cellSplits = (items: Items, part: Part, cut: 'horizontal' | 'vertical'): CellSplit[] =>
  splitsOf(part, cut, items).map(({ first, second, parted }) => ({
    first: cellIndex(items, first, 1),
    second: cellIndex(items, second, 1),
    parted,
    opens: cut === 'horizontal' && isOpening(first, items.opening),
  }));

export function cellIndex({ sections, pictures, columns }: Items, part: Part, width: number): number {
  const s = rangeIndex(part.firstSection, part.endSection, sections.length);
  const p = rangeIndex(part.firstPicture, part.endPicture, pictures.length);
  return ((s * (pictures.length + 1) ** 2 + p) * 2 + (part.lead ? 1 : 0)) * columns + width - 1;
}

/** Empty ranges are all one. */
const rangeIndex = (from: number, to: number, count: number): number => (from === to ? 0 : from * (count + 1) + to);
