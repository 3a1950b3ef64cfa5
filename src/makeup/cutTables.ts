// A guillotine case → for every part and number of columns, by height in rows, the least cost at which straight cuts fill
// that rectangle exactly. Built from the fewest items up; rows that cannot be part of a page cheaper than a given cost
// are dropped on the way, so that the tables stay sparse.

import { type CellSplit, cellIndex, cutSkeleton, type PartSplits } from './cutSkeleton.ts';
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

/** Heights that can be filled, ascending, and at what cost. */
export interface Heights {
  readonly rows: readonly number[];
  readonly cost: readonly number[];
  readonly least: number;
}

/**
 * How the rectangle is made: a leaf, cut down (vertically) or cut across. A cut is not repeated on its first part, so
 * that no page is found twice: above a horizontal cut stands `leafOrDown`, left of a vertical one `leafOrAcross`.
 */
export type Make = 'leaf' | 'down' | 'across' | 'leafOrDown' | 'leafOrAcross' | 'cut' | 'any';
export const MAKES: readonly Make[] = ['leaf', 'down', 'across', 'leafOrDown', 'leafOrAcross', 'cut', 'any'];

/** Heights of a rectangle by the heads in its first rows; the fifth is the least of the four, where it is needed. */
export type ByFlags = readonly (Heights | undefined)[];
export const WHATEVER = 4;

/** One part on a number of columns. */
export interface Cell<T> {
  readonly leaves: readonly Leaf<T>[];
  readonly made: Readonly<Record<Make, ByFlags>>;
}

export interface CutTables<T> {
  readonly guillotine: Guillotine<T>;
  readonly cellOf: (part: Part, columns: number) => Cell<T> | undefined;
  /** Pairs of heights put together: the work done. */
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

interface Bench<T> {
  readonly g: Guillotine<T>;
  readonly below: number;
  readonly total: Share;
  readonly cells: (Cell<T> | undefined)[];
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
  cells: [],
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

interface Sheet {
  readonly cost: Float64Array;
  /** Lowest and highest row written; a blank sheet has none. */
  fewest: number;
  most: number;
}

const isBlank = (sheet: Sheet): boolean => sheet.most < 0;

const newSheets = (g: Guillotine<unknown>): Sheet[] =>
  FLAGS.map(() => ({ cost: new Float64Array(g.rows + 1).fill(Number.POSITIVE_INFINITY), fewest: g.rows, most: -1 }));

function wipe(sheets: readonly Sheet[]): void {
  for (const sheet of sheets) {
    if (isBlank(sheet)) continue;
    sheet.cost.fill(Number.POSITIVE_INFINITY);
    sheet.fewest = sheet.cost.length - 1;
    sheet.most = -1;
  }
}

function note(sheet: Sheet, rows: number, cost: number): void {
  if (!(cost < (sheet.cost[rows] ?? Number.NEGATIVE_INFINITY))) return;
  sheet.cost[rows] = cost;
  if (rows < sheet.fewest) sheet.fewest = rows;
  if (rows > sheet.most) sheet.most = rows;
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
    for (const leaf of leaves) note(sheets.leaf[flagsOf(leaf)] as Sheet, leaf.rows, leaf.cost);
    cutDown(bench, opening, upright);
    cutAcross(bench, opening, level);
    const cell = closeCell(g, leaves, opening, sheets);
    if (cell) bench.cells[cellIndex(g, part, columns)] = cell;
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
function cutDown<T>(bench: Bench<T>, { columns, below }: Opening, splits: readonly CellSplit[]): void {
  const { g, cells, sheets } = bench;
  const prices = bench.parted[columns - 1] as Float64Array;
  for (const { first, second, parted } of splits) {
    const parting = { parted, prices, below };
    for (let k = 1; k < columns; k++) {
      const left = cells[first + k - 1];
      const right = cells[second + columns - k - 1];
      if (left && right) bench.work += joinSideBySide(g, left, right, parting, sheets.down);
    }
  }
}

/** Pictures a cut parts from their sections, and what each costs by the height of what is cut. */
interface Parting {
  readonly parted: number;
  readonly prices: Float64Array;
  /** Only sums below this are of use. */
  readonly below: number;
}

function joinSideBySide<T>(
  g: Guillotine<T>,
  left: Cell<T>,
  right: Cell<T>,
  parting: Parting,
  sheets: readonly Sheet[],
) {
  let work = 0;
  for (const l of FLAGS) {
    const a = left.made.leafOrAcross[l];
    if (!a) continue;
    for (const r of FLAGS) {
      const b = right.made.any[r];
      if (!b) continue;
      const sheet = sheets[(l & 1) | (r & 2)] as Sheet;
      const price = facingPrice(g, l, r);
      if (a.least + b.least + price >= parting.below) continue;
      work += joinHeights(a, b, price, parting, g.rows, sheet);
      if (!isWhole(g, a) || !isWhole(g, b)) continue;
      joinWholeHeight(g, left, right, l, r, price + parting.parted * (parting.prices[g.rows] as number), sheet);
    }
  }
  return work;
}

/** From the head of the page to its foot. */
const isWhole = (g: Guillotine<unknown>, { rows }: Heights): boolean => rows[rows.length - 1] === g.rows;

function joinHeights(
  a: Heights,
  b: Heights,
  price: number,
  { parted, prices }: Parting,
  whole: number,
  sheet: Sheet,
): number {
  if (isBelow(a, b) || isBelow(b, a)) return 1;
  for (let i = 0, j = 0; i < a.rows.length && j < b.rows.length; ) {
    const rows = a.rows[i] as number;
    const others = b.rows[j] as number;
    if (rows < others) i++;
    else if (rows > others) j++;
    else {
      const sum = (a.cost[i++] as number) + (b.cost[j++] as number) + price + parted * (prices[rows] as number);
      if (rows < whole) note(sheet, rows, sum);
    }
  }
  return a.rows.length + b.rows.length;
}

/** All heights of one are lower than those of the other. */
const isBelow = (a: Heights, b: Heights): boolean => (a.rows[a.rows.length - 1] as number) < (b.rows[0] as number);

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
    note(sheet, g.rows, sum + gutter.price + price);
  }
}

/** Least cost at a height; infinite when it cannot be filled. */
export function costAt(heights: Heights | undefined, rows: number): number {
  const at = heights?.rows.indexOf(rows) ?? -1;
  return heights?.cost[at] ?? Number.POSITIVE_INFINITY;
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
function cutAcross<T>(bench: Bench<T>, opening: Opening, splits: readonly CellSplit[]): void {
  const { g, cells, sheets } = bench;
  const { part, columns } = opening;
  const isFullWidth = columns === g.columns;
  // Between two horizontal cuts of the page only the lowest part is cut across once more.
  if (isFullWidth && !isEnd(g, part)) return;
  const prices = bench.parted[columns - 1] as Float64Array;
  for (const { first, second, parted, opens } of splits) {
    const lines = isFullWidth && !opens ? linesAcross(g) : NO_LINE;
    const above = cells[first + columns - 1];
    const below = cells[second + columns - 1];
    if (!above || !below) continue;
    const parting = { parted, prices, below: opening.below };
    for (const flags of FLAGS) {
      const upper = above.made.leafOrDown[flags];
      const sheet = sheets.across[flags];
      if (!upper || !sheet) continue;
      for (const { make, price } of lines)
        bench.work += joinOneAboveOther(upper, below.made[make][WHATEVER], price, parting, opening, sheet);
    }
  }
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
  cost: number,
  { parted, prices, below }: Parting,
  { most }: Opening,
  sheet: Sheet,
): number {
  if (!lower || upper.least + lower.least + cost >= below) return 0;
  const n = lower.rows.length;
  for (let i = 0; i < upper.rows.length; i++) {
    const above = upper.rows[i] as number;
    const before = (upper.cost[i] as number) + cost;
    if (before + lower.least >= below) continue;
    for (let j = 0; j < n; j++) {
      const rows = above + (lower.rows[j] as number);
      if (rows > most) break;
      const sum = before + (lower.cost[j] as number) + parted * (prices[rows] as number);
      note(sheet, rows, sum);
    }
  }
  return upper.rows.length * n;
}

/** Leaves and cuts apart are asked for only where white lines and gutters run through the page. */
function closeCell<T>(g: Guillotine<T>, leaves: readonly Leaf<T>[], opening: Opening, sheets: Sheets) {
  const { leaf, down, across } = sheets;
  const any = close(opening, leaf, down, across);
  if (!any[WHATEVER]) return undefined;
  const leafOrDown = down.every(isBlank) && across.every(isBlank) ? any : close(opening, leaf, down);
  const leafOrAcross = down.every(isBlank) ? any : close(opening, leaf, across);
  const shared = { leafOrDown, leafOrAcross, any };
  if (opening.columns < g.columns && opening.most < g.rows)
    return { leaves, made: { ...shared, leaf: NONE, down: NONE, across: NONE, cut: NONE } };
  const apart = { leaf: close(opening, leaf), down: close(opening, down), across: close(opening, across) };
  return { leaves, made: { ...shared, ...apart, cut: close(opening, down, across) } };
}

const NONE: ByFlags = [];

function close(opening: Opening, ...kinds: readonly (readonly Sheet[])[]): ByFlags {
  const each: (Heights | undefined)[] = [];
  const all: Sheet[] = [];
  let present = 0;
  for (const flags of FLAGS) {
    const sheets: Sheet[] = [];
    for (const kind of kinds) {
      const sheet = kind[flags] as Sheet;
      if (!isBlank(sheet)) sheets.push(sheet);
    }
    const heights = heightsOf(sheets, opening);
    each.push(heights);
    if (heights) present++;
    all.push(...sheets);
  }
  each.push(present > 1 ? heightsOf(all, opening) : each.find((heights) => heights !== undefined));
  return each;
}

function heightsOf(sheets: readonly Sheet[], opening: Opening): Heights | undefined {
  if (sheets.length === 0) return undefined;
  let least = Number.POSITIVE_INFINITY;
  let fewest = opening.most;
  let most = opening.fewest;
  for (const sheet of sheets) {
    fewest = Math.min(fewest, sheet.fewest);
    most = Math.max(most, sheet.most);
  }
  let count = 0;
  for (let h = Math.max(fewest, opening.fewest); h <= Math.min(most, opening.most); h++) {
    let sum = Number.POSITIVE_INFINITY;
    for (const sheet of sheets) {
      const own = sheet.cost[h] as number;
      if (own < sum) sum = own;
    }
    if (!(sum < opening.below)) continue;
    ROWS[count] = h;
    COST[count++] = sum;
    if (sum < least) least = sum;
  }
  return count === 0 ? undefined : { rows: ROWS.slice(0, count), cost: COST.slice(0, count), least };
}

/** Scratch of `heightsOf`: lists that grow one by one are what a search would spend most of its time on. */
const ROWS: number[] = [];
const COST: number[] = [];
