// A guillotine case → for every part and number of columns, by height in rows, the least cost at which straight cuts fill
// that rectangle exactly. Built from the fewest items up; rows that cannot be part of a page cheaper than a given cost
// are dropped on the way, so that the tables stay sparse.

import {
  type ByFlags,
  close,
  closeAll,
  costAt,
  type Heights,
  isBlank,
  lastOf,
  newOffers,
  newSheets,
  note,
  noteCheaper,
  type Offers,
  offer,
  type Sheet,
  WHATEVER,
  wipe,
} from './cutHeights.ts';
import { type CellSplits, cellCount, cellIndex, cutSkeleton, type PartSplits, SPLIT_NUMBERS } from './cutSkeleton.ts';
import {
  FLAGS,
  type Flags,
  facingPrice,
  flagsOf,
  type Guillotine,
  type Leaf,
  type Part,
  partedPrice,
  type Share,
  wholePart,
} from './guillotine.ts';

/**
 * How the rectangle is made: a leaf, cut down (vertically) or cut across. A cut is not repeated on its first part, so
 * that no page is found twice: above a horizontal cut stands `leafOrDown`, left of a vertical one `leafOrAcross`.
 */
export type Make = 'leaf' | 'down' | 'across' | 'leafOrDown' | 'leafOrAcross' | 'cut' | 'any';
export const MAKES: readonly Make[] = ['leaf', 'down', 'across', 'leafOrDown', 'leafOrAcross', 'cut', 'any'];

/** One part on a number of columns. */
export interface Cell<T> {
  readonly leaves: readonly Leaf<T>[];
  readonly made: Readonly<Record<Make, ByFlags>>;
}

export interface CutTables<T> {
  readonly guillotine: Guillotine<T>;
  readonly cellOf: (part: Part, columns: number) => Cell<T> | undefined;
  /** Pairs of heights put together, and what it takes to come to them. */
  readonly work: number;
}

/** Undefined when more than `mostWork` would have to be done. */
export function tabulateCuts<T>(
  g: Guillotine<T>,
  below: number,
  mostWork: number,
  skeleton: readonly PartSplits[] = cutSkeleton(g),
): CutTables<T> | undefined {
  const bench = openBench(g, below);
  for (const splits of skeleton) {
    fillCells(bench, splits);
    if (bench.work > mostWork) return undefined;
  }
  return { guillotine: g, cellOf: (part, columns) => bench.cells[cellIndex(g, part, columns)], work: bench.work };
}

/** Two lists of heights take so much to be found, beside their heights. */
const JOIN_WORK = 20;

interface Bench<T> {
  readonly g: Guillotine<T>;
  readonly below: number;
  readonly total: Share;
  readonly cells: (Cell<T> | undefined)[];
  /** What the cells offer, to see at a glance which pairs are of no use: most are. */
  readonly lefts: Offers;
  readonly uppers: Offers;
  readonly anys: Offers;
  /** Costs by height while a cell is being filled: used again for the next. */
  readonly sheets: Sheets;
  /** By columns and rows of what is cut: the price of one picture parted from its section. */
  readonly parted: readonly Float64Array[];
  work: number;
}

const openBench = <T>(g: Guillotine<T>, below: number): Bench<T> => ({
  g,
  below,
  total: shareOf(g, wholePart(g)),
  cells: new Array<Cell<T> | undefined>(cellCount(g)).fill(undefined),
  lefts: newOffers(cellCount(g)),
  uppers: newOffers(cellCount(g)),
  anys: newOffers(cellCount(g)),
  sheets: { leaf: newSheets(g), down: newSheets(g), across: newSheets(g) },
  parted: Array.from({ length: g.columns }, (_, k) =>
    Float64Array.from({ length: g.rows + 1 }, (__, rows) => partedPrice(g, k + 1, rows)),
  ),
  work: 0,
});

/** For the four kinds of heads. */
interface Sheets {
  readonly leaf: readonly Sheet[];
  readonly down: readonly Sheet[];
  readonly across: readonly Sheet[];
}

function shareOf(g: Guillotine<unknown>, part: Part): Share {
  const items = [
    ...g.sections.slice(part.firstSection, part.endSection),
    ...g.pictures.slice(part.firstPicture, part.endPicture),
    ...(part.lead && g.lead ? [g.lead] : []),
  ];
  return {
    leastArea: items.reduce((sum, item) => sum + item.leastArea, 0),
    mostArea: items.reduce((sum, item) => sum + item.mostArea, 0),
    leastCost: items.reduce((sum, item) => sum + item.leastCost, 0),
  };
}

interface Opening {
  readonly part: Part;
  readonly columns: number;
  /** Heights at which the rest of the page can be filled by what is left. */
  readonly fewest: number;
  readonly most: number;
  /** A part at such a height may cost less than this. */
  readonly below: number;
}

function fillCells<T>(bench: Bench<T>, { part, upright, level }: PartSplits): void {
  const { g, sheets } = bench;
  const own = shareOf(g, part);
  const openings: Opening[] = [];
  for (let columns = 1; columns <= g.columns; columns++) {
    const opening = openingOf(bench, part, own, columns);
    if (opening.fewest <= opening.most && own.leastCost < opening.below) openings.push(opening);
  }
  if (openings.length === 0) return;
  for (const opening of openings) {
    const { columns } = opening;
    wipe(sheets.leaf);
    wipe(sheets.down);
    wipe(sheets.across);
    const leaves = part.endSection - part.firstSection > 1 ? [] : g.leavesOf(part, columns);
    for (const leaf of leaves) noteCheaper(sheets.leaf[flagsOf(leaf)] as Sheet, leaf.rows, leaf.cost);
    cutDown(bench, opening, upright);
    cutAcross(bench, opening, level);
    const cell = closeCell(g, leaves, opening, sheets);
    if (cell) keepCell(bench, cellIndex(g, part, columns), cell);
  }
}

function keepCell<T>(bench: Bench<T>, index: number, cell: Cell<T>): void {
  bench.cells[index] = cell;
  for (const flags of FLAGS) {
    offer(bench.lefts, index, cell.made.leafOrAcross[flags]);
    offer(bench.uppers, index, cell.made.leafOrDown[flags]);
    offer(bench.anys, index, cell.made.any[flags]);
  }
}

function openingOf<T>({ g, below, total }: Bench<T>, part: Part, own: Share, columns: number): Opening {
  const page = g.columns * g.rows;
  const isFullWidth = columns === g.columns;
  return {
    part,
    columns,
    fewest: Math.max(1, Math.ceil((page - (total.mostArea - own.mostArea)) / columns)),
    most: Math.min(isFullWidth ? g.rows - 1 : g.rows, Math.floor((page - (total.leastArea - own.leastArea)) / columns)),
    below: below - (total.leastCost - own.leastCost),
  };
}

/** Vertical cuts: both sides of one height. */
function cutDown<T>(bench: Bench<T>, opening: Opening, splits: CellSplits): void {
  const { g, cells, sheets, lefts, anys } = bench;
  const { columns, fewest, most, below } = opening;
  const prices = bench.parted[columns - 1] as Float64Array;
  const lowest = prices[fewest] as number;
  for (let at = 0; at < splits.length; at += SPLIT_NUMBERS) {
    const parted = splits[at + 2] as number;
    const limit = below - parted * lowest;
    for (let k = 1; k < columns; k++) {
      const l = (splits[at] as number) + k - 1;
      const r = (splits[at + 1] as number) + columns - k - 1;
      if (!((lefts.least[l] as number) + (anys.least[r] as number) < limit)) continue;
      const from = Math.max(lefts.first[l] as number, anys.first[r] as number, fewest);
      if (from > Math.min(lefts.last[l] as number, anys.last[r] as number, most)) continue;
      const parting = { parted, prices, least: parted * lowest };
      bench.work += joinSideBySide(g, cells[l] as Cell<T>, cells[r] as Cell<T>, parting, opening, sheets.down);
    }
  }
}

/** Pictures a cut parts from their sections, and what each costs by the height of what is cut. */
interface Parting {
  readonly parted: number;
  readonly prices: Float64Array;
  /** Of the lowest height: what the cut costs in any case. */
  readonly least: number;
}

function joinSideBySide<T>(
  g: Guillotine<T>,
  left: Cell<T>,
  right: Cell<T>,
  parting: Parting,
  opening: Opening,
  sheets: readonly Sheet[],
): number {
  const lefts = left.made.leafOrAcross;
  const rights = right.made.any;
  let work = JOIN_WORK;
  for (const l of FLAGS) {
    const a = lefts[l];
    if (!a) continue;
    for (const r of FLAGS) {
      const b = rights[r];
      const price = facingPrice(g, l, r);
      if (!b || a.least + b.least + price + parting.least >= opening.below) continue;
      const sheet = sheets[(l & 1) | (r & 2)] as Sheet;
      work += joinHeights(a, b, price, parting, Math.min(opening.most, g.rows - 1), opening.fewest, sheet);
      if (lastOf(a) < g.rows || lastOf(b) < g.rows) continue;
      joinWholeHeight(g, left, right, l, r, price + parting.parted * (parting.prices[g.rows] as number), sheet);
    }
  }
  return work;
}

function joinHeights(
  a: Heights,
  b: Heights,
  price: number,
  { parted, prices }: Parting,
  most: number,
  fewest: number,
  sheet: Sheet,
): number {
  const from = Math.max(a.first, b.first, fewest);
  const to = Math.min(lastOf(a), lastOf(b), most);
  for (let h = from; h <= to; h++) {
    const sum =
      (a.cost[h - a.first] as number) + (b.cost[h - b.first] as number) + price + parted * (prices[h] as number);
    if (sum < (sheet.cost[h] as number)) note(sheet, h, sum);
  }
  return JOIN_WORK + Math.max(0, to - from);
}

function joinWholeHeight<T>(
  g: Guillotine<T>,
  left: Cell<T>,
  right: Cell<T>,
  l: Flags,
  r: Flags,
  price: number,
  sheet: Sheet,
): void {
  for (const gutter of guttersDown(g)) {
    const sum = costAt(left.made[gutter.left][l], g.rows) + costAt(right.made[gutter.right][r], g.rows);
    noteCheaper(sheet, g.rows, sum + gutter.price + price);
  }
}

/** What may stand at both sides of a vertical cut, and the price of the gutter. */
export interface GutterDown {
  readonly left: Make;
  readonly right: Make;
  readonly price: number;
}

export const NO_GUTTER: readonly GutterDown[] = [{ left: 'leafOrAcross', right: 'any', price: 0 }];
/** From the head of the page to its foot: free beside a single leaf. */
export const guttersDown = ({ prices }: Guillotine<unknown>): readonly GutterDown[] => [
  { left: 'leaf', right: 'any', price: 0 },
  { left: 'across', right: 'leaf', price: 0 },
  { left: 'across', right: 'cut', price: prices.throughGutter },
];

/** Horizontal cuts. On the full width every one is a white line, but the last when only a leaf is below it. */
function cutAcross<T>(bench: Bench<T>, opening: Opening, splits: CellSplits): void {
  const { g, cells, sheets, uppers, anys } = bench;
  const { part, columns, fewest, most, below } = opening;
  // Between two horizontal cuts of the page only the lowest part is cut across once more.
  if (columns === g.columns && !isEnd(g, part)) return;
  const prices = bench.parted[columns - 1] as Float64Array;
  const lowest = prices[fewest] as number;
  for (let at = 0; at < splits.length; at += SPLIT_NUMBERS) {
    const parted = splits[at + 2] as number;
    const u = (splits[at] as number) + columns - 1;
    const d = (splits[at + 1] as number) + columns - 1;
    if (!((uppers.least[u] as number) + (anys.least[d] as number) + parted * lowest < below)) continue;
    if ((uppers.last[u] as number) + (anys.last[d] as number) < fewest) continue;
    if ((uppers.first[u] as number) + (anys.first[d] as number) > most) continue;
    const lines = columns === g.columns && splits[at + 3] !== 1 ? linesAcross(g) : NO_LINE;
    const parting = { parted, prices, least: parted * lowest };
    bench.work += joinAcross(cells[u] as Cell<T>, cells[d] as Cell<T>, lines, parting, opening, sheets.across);
  }
}

function joinAcross<T>(
  above: Cell<T>,
  below: Cell<T>,
  lines: readonly LineAcross[],
  parting: Parting,
  opening: Opening,
  sheets: readonly Sheet[],
): number {
  let work = JOIN_WORK;
  for (const flags of FLAGS) {
    const upper = above.made.leafOrDown[flags];
    const sheet = sheets[flags];
    if (!upper || !sheet) continue;
    for (const { make, price } of lines)
      work += joinOneAboveOther(upper, below.made[make][WHATEVER], price, parting, opening, sheet);
  }
  return work;
}

/** What may stand below a horizontal cut, and the price of the white line. */
interface LineAcross {
  readonly make: Make;
  readonly price: number;
}

export const NO_LINE: readonly LineAcross[] = [{ make: 'any', price: 0 }];
export const linesAcross = ({ prices }: Guillotine<unknown>): readonly LineAcross[] => [
  { make: 'cut', price: prices.throughLine },
  { make: 'leaf', price: 0 },
];

const isEnd = (g: Guillotine<unknown>, part: Part): boolean =>
  (part.endSection === g.sections.length || part.firstSection === part.endSection) &&
  (part.endPicture === g.pictures.length || part.firstPicture === part.endPicture);

function joinOneAboveOther(
  upper: Heights,
  lower: Heights | undefined,
  price: number,
  { parted, prices, least }: Parting,
  { fewest, most, below }: Opening,
  sheet: Sheet,
): number {
  if (!lower || upper.least + lower.least + price + least >= below) return 1;
  if (lastOf(upper) + lastOf(lower) < fewest || upper.first + lower.first > most) return 1;
  let work = JOIN_WORK;
  for (let i = 0; i < upper.cost.length; i++) {
    const before = (upper.cost[i] as number) + price;
    if (before + lower.least + least >= below) continue;
    const shift = upper.first + i + lower.first;
    const to = Math.min(lower.cost.length, most - shift + 1);
    for (let j = Math.max(0, fewest - shift); j < to; j++) {
      const rows = shift + j;
      const sum = before + (lower.cost[j] as number) + parted * (prices[rows] as number);
      if (sum < (sheet.cost[rows] as number)) note(sheet, rows, sum);
    }
    work += Math.max(0, to);
  }
  return work;
}

/** Leaves and cuts apart are asked for only where white lines and gutters run through the page. */
function closeCell<T>(g: Guillotine<T>, leaves: readonly Leaf<T>[], opening: Opening, sheets: Sheets) {
  const { leaf, down, across } = sheets;
  const any = closeAll(opening, leaf, down, across);
  if (!any[WHATEVER]) return undefined;
  const isUncut = across.every(isBlank);
  const leafOrDown = isUncut ? any : close(opening, leaf, down);
  const leafOrAcross = down.every(isBlank) ? any : isUncut ? close(opening, leaf) : close(opening, leaf, across);
  const shared = { leafOrDown, leafOrAcross, any };
  if (opening.columns < g.columns && opening.most < g.rows)
    return { leaves, made: { ...shared, leaf: NONE, down: NONE, across: NONE, cut: NONE } };
  const apart = { leaf: closeAll(opening, leaf), down: close(opening, down), across: close(opening, across) };
  return { leaves, made: { ...shared, ...apart, cut: closeAll(opening, down, across) } };
}

const NONE: ByFlags = [];
