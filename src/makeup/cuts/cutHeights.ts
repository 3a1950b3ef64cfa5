// Heights of a rectangle that can be filled, and at what cost: as they are being gathered (sheets, used again and again)
// and as they are kept (lists as short as can be, and a glance at each to see which pairs are of no use).

import { FLAGS, type Flags, type Guillotine } from './guillotine.ts';

/** Heights that can be filled: the cost of `first` rows, of one more and so on, infinite where none fits. */
export interface Heights {
  readonly first: number;
  readonly cost: readonly number[];
  readonly least: number;
}

/** Heights of a rectangle by the heads in its first rows; the fifth, of what may stand below a cut, is the least of all. */
export type ByFlags = readonly (Heights | undefined)[];
export const WHATEVER = 4;

/** Which heights are of use, and below what cost. */
interface Range {
  readonly fewest: number;
  readonly most: number;
  readonly below: number;
}

/** By cell: the least cost, infinite where nothing is offered, the lowest height and the highest. */
export interface Offers {
  readonly least: Float64Array;
  readonly first: Int16Array;
  readonly last: Int16Array;
}

export const newOffers = (cells: number): Offers => ({
  least: new Float64Array(cells).fill(Number.POSITIVE_INFINITY),
  first: new Int16Array(cells),
  last: new Int16Array(cells),
});

export function offer({ least, first, last }: Offers, cell: number, heights: Heights | undefined): void {
  if (!heights) return;
  const isFirst = least[cell] === Number.POSITIVE_INFINITY;
  least[cell] = Math.min(least[cell] as number, heights.least);
  first[cell] = isFirst ? heights.first : Math.min(first[cell] as number, heights.first);
  last[cell] = Math.max(last[cell] as number, lastOf(heights));
}

export interface Sheet {
  readonly cost: Float64Array;
  /** Lowest and highest row written; a blank sheet has none. */
  fewest: number;
  most: number;
}

export const isBlank = (sheet: Sheet): boolean => sheet.most < 0;

export const newSheets = (g: Guillotine<unknown>): Sheet[] =>
  FLAGS.map(() => ({ cost: new Float64Array(g.rows + 1).fill(Number.POSITIVE_INFINITY), fewest: g.rows, most: -1 }));

export function wipe(sheets: readonly Sheet[]): void {
  for (const sheet of sheets) {
    if (isBlank(sheet)) continue;
    sheet.cost.fill(Number.POSITIVE_INFINITY);
    sheet.fewest = sheet.cost.length - 1;
    sheet.most = -1;
  }
}

export function note(sheet: Sheet, rows: number, cost: number): void {
  sheet.cost[rows] = cost;
  if (rows < sheet.fewest) sheet.fewest = rows;
  if (rows > sheet.most) sheet.most = rows;
}

export function noteCheaper(sheet: Sheet, rows: number, cost: number): void {
  if (cost < (sheet.cost[rows] ?? Number.NEGATIVE_INFINITY)) note(sheet, rows, cost);
}

/** Least cost at a height; infinite when it cannot be filled. */
export const costAt = (heights: Heights | undefined, rows: number): number =>
  heights?.cost[rows - heights.first] ?? Number.POSITIVE_INFINITY;

export const lastOf = ({ first, cost }: Heights): number => first + cost.length - 1;

/** By heads. */
export const close = (range: Range, ...kinds: readonly (readonly Sheet[])[]): ByFlags =>
  FLAGS.map((flags) => heightsOf(writtenOf(kinds, flags), range));

/** By heads, and the least of all. */
export function closeAll(range: Range, ...kinds: readonly (readonly Sheet[])[]): ByFlags {
  const each = close(range, ...kinds);
  const present = each.filter((heights) => heights !== undefined);
  const all = present.length > 1 ? FLAGS.flatMap((flags) => writtenOf(kinds, flags)) : [];
  return [...each, present.length > 1 ? heightsOf(all, range) : present[0]];
}

const writtenOf = (kinds: readonly (readonly Sheet[])[], flags: Flags): Sheet[] =>
  kinds.map((kind) => kind[flags] as Sheet).filter((sheet) => !isBlank(sheet));

function heightsOf(sheets: readonly Sheet[], range: Range): Heights | undefined {
  if (sheets.length === 0) return undefined;
  let from = range.most + 1;
  let to = range.fewest - 1;
  for (const sheet of sheets) {
    from = Math.min(from, sheet.fewest);
    to = Math.max(to, sheet.most);
  }
  from = Math.max(from, range.fewest);
  to = Math.min(to, range.most);
  let least = Number.POSITIVE_INFINITY;
  let first = -1;
  let last = -1;
  for (let h = from; h <= to; h++) {
    let sum = Number.POSITIVE_INFINITY;
    for (const sheet of sheets) {
      const own = sheet.cost[h] as number;
      if (own < sum) sum = own;
    }
    if (!(sum < range.below)) sum = Number.POSITIVE_INFINITY;
    else {
      if (first < 0) first = h;
      last = h;
      if (sum < least) least = sum;
    }
    COST[h - from] = sum;
  }
  return first < 0 ? undefined : { first, cost: COST.slice(first - from, last - from + 1), least };
}

/** Scratch of `heightsOf`: lists that grow one by one are what a search would spend most of its time on. */
const COST: number[] = [];
