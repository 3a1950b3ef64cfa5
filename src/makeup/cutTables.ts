// A guillotine case → for every part and number of columns, by height in rows, the least cost at which straight cuts fill
// that rectangle exactly. Built from the fewest items up; rows that cannot be part of a page cheaper than a given cost
// are dropped on the way, so that the tables stay sparse.

import {
  countOf,
  FLAGS,
  type Flags,
  flagsOf,
  type Guillotine,
  type Leaf,
  type Part,
  type Share,
  splitsOf,
  wholePart,
} from './guillotine.ts';

/** Heights that can be filled, ascending, and at what cost. */
export interface Heights {
  readonly rows: Int32Array;
  readonly cost: Float64Array;
  readonly least: number;
}

/**
 * How the rectangle is made: a leaf, cut down (vertically) or cut across. A cut is not repeated on its first part, so
 * that no page is found twice: above a horizontal cut stands `leafOrDown`, left of a vertical one `leafOrAcross`.
 */
export type Make = 'leaf' | 'down' | 'across' | 'leafOrDown' | 'leafOrAcross' | 'cut' | 'any';
export const MAKES: readonly Make[] = ['leaf', 'down', 'across', 'leafOrDown', 'leafOrAcross', 'cut', 'any'];

/** Heights of a rectangle by the heads in its first rows; the fifth is the least of the four. */
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
export function tabulateCuts<T>(g: Guillotine<T>, below: number, mostWork: number): CutTables<T> | undefined {
  const bench = openBench(g, below);
  for (const part of partsOf(g)) {
    for (let columns = 1; columns <= g.columns; columns++) fillCell(bench, part, columns);
    if (bench.work > mostWork) return undefined;
  }
  return { guillotine: g, cellOf: (part, columns) => bench.cells[cellIndex(g, part, columns)], work: bench.work };
}

/** All parts but the whole page, fewest items first. */
function partsOf(g: Guillotine<unknown>): Part[] {
  const parts: Part[] = [];
  const ranges = (n: number): [number, number][] => {
    const all: [number, number][] = [[0, 0]];
    for (let a = 0; a < n; a++) for (let b = a + 1; b <= n; b++) all.push([a, b]);
    return all;
  };
  for (const [firstSection, endSection] of ranges(g.sections.length)) {
    for (const [firstPicture, endPicture] of ranges(g.pictures.length)) {
      for (const lead of g.lead ? [false, true] : [false])
        parts.push({ firstSection, endSection, firstPicture, endPicture, lead });
    }
  }
  const all = countOf(wholePart(g));
  return parts.filter((p) => countOf(p) > 0 && countOf(p) < all).sort((a, b) => countOf(a) - countOf(b));
}

/** Empty ranges are all one. */
export function cellIndex(g: Guillotine<unknown>, part: Part, columns: number): number {
  const range = (a: number, b: number, n: number): number => (a === b ? 0 : a * (n + 1) + b);
  const s = range(part.firstSection, part.endSection, g.sections.length);
  const p = range(part.firstPicture, part.endPicture, g.pictures.length);
  const width = (g.pictures.length + 1) ** 2;
  return ((s * width + p) * 2 + (part.lead ? 1 : 0)) * g.columns + columns - 1;
}

interface Bench<T> {
  readonly g: Guillotine<T>;
  readonly below: number;
  readonly total: Share;
  readonly cells: (Cell<T> | undefined)[];
  work: number;
}

const openBench = <T>(g: Guillotine<T>, below: number): Bench<T> => ({
  g,
  below,
  total: shareOf(g, wholePart(g)),
  cells: [],
  work: 0,
});

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

/** Costs by height while a cell is being filled, for the four kinds of heads. */
type Sheets = readonly Float64Array[];

interface Opening {
  readonly part: Part;
  readonly columns: number;
  /** Heights at which the rest of the page can be filled by what is left. */
  readonly fewest: number;
  readonly most: number;
  /** A part at such a height may cost less than this. */
  readonly below: number;
}

function fillCell<T>(bench: Bench<T>, part: Part, columns: number): void {
  const { g } = bench;
  const opening = openingOf(bench, part, columns);
  if (opening.fewest > opening.most) return;
  const leafSheets = newSheets(g);
  const leaves = part.endSection - part.firstSection > 1 ? [] : g.leavesOf(part, columns);
  for (const leaf of leaves) reach(leafSheets[flagsOf(leaf)], leaf.rows, leaf.cost);
  const across = newSheets(g);
  const down = newSheets(g);
  cutDown(bench, opening, down);
  cutAcross(bench, opening, across);
  const cell = closeCell(leaves, opening, leafSheets, down, across);
  if (cell) bench.cells[cellIndex(g, part, columns)] = cell;
}

function openingOf<T>({ g, below, total }: Bench<T>, part: Part, columns: number): Opening {
  const own = shareOf(g, part);
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

const newSheets = (g: Guillotine<unknown>): Sheets =>
  FLAGS.map(() => new Float64Array(g.rows + 1).fill(Number.POSITIVE_INFINITY));

function reach(sheet: Float64Array | undefined, rows: number, cost: number): void {
  if (sheet && cost < (sheet[rows] ?? Number.NEGATIVE_INFINITY)) sheet[rows] = cost;
}

/** Vertical cuts: both sides of one height. */
function cutDown<T>(bench: Bench<T>, { part, columns }: Opening, sheets: Sheets): void {
  const { g, cells } = bench;
  if (columns === 1) return;
  for (const { first, second, parted } of splitsOf(part, 'vertical', g.homes)) {
    const perRow = partedPerRow(g, parted, columns);
    for (let k = 1; k < columns; k++) {
      const left = cells[cellIndex(g, first, k)];
      const right = cells[cellIndex(g, second, columns - k)];
      if (!left || !right) continue;
      for (const l of FLAGS) {
        if (!left.made.leafOrAcross[l]) continue;
        for (const r of FLAGS) {
          if (!right.made.any[r]) continue;
          const joint = { left, right, l, r, price: facing(g, l, r), perRow };
          bench.work += joinSideBySide(g, joint, sheets[(l & 1) | (r & 2)] as Float64Array);
        }
      }
    }
  }
}

/** Two cells with a gutter between them. */
interface Joint {
  readonly left: Cell<unknown>;
  readonly right: Cell<unknown>;
  readonly l: Flags;
  readonly r: Flags;
  readonly price: number;
  readonly perRow: number;
}

function joinSideBySide(g: Guillotine<unknown>, { left, right, l, r, price, perRow }: Joint, sheet: Float64Array) {
  const a = left.made.leafOrAcross[l] as Heights;
  const b = right.made.any[r] as Heights;
  for (let i = 0, j = 0; i < a.rows.length && j < b.rows.length; ) {
    const rows = a.rows[i] as number;
    const others = b.rows[j] as number;
    if (rows < others) i++;
    else if (rows > others) j++;
    else {
      const sum = (a.cost[i++] as number) + (b.cost[j++] as number) + price + perRow * rows;
      if (rows < g.rows && sum < (sheet[rows] as number)) sheet[rows] = sum;
    }
  }
  for (const side of guttersDown(g)) {
    const sum = costAt(left.made[side.left][l], g.rows) + costAt(right.made[side.right][r], g.rows);
    reach(sheet, g.rows, sum + side.price + price + perRow * g.rows);
  }
  return a.rows.length + b.rows.length;
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

export const partedPerRow = (g: Guillotine<unknown>, parted: number, columns: number): number =>
  (g.prices.parted * parted * columns) / (g.columns * g.rows);

export const facing = (g: Guillotine<unknown>, left: Flags, right: Flags): number =>
  (left & 2) !== 0 && (right & 1) !== 0 ? g.prices.facingHeads : 0;

/** Horizontal cuts. On the full width every one is a white line, but the last when only a leaf is below it. */
function cutAcross<T>(bench: Bench<T>, opening: Opening, sheets: Sheets): void {
  const { g, cells } = bench;
  const { part, columns } = opening;
  const isFullWidth = columns === g.columns;
  // Between two horizontal cuts of the page only the lowest part is cut across once more.
  if (isFullWidth && !isEnd(g, part)) return;
  for (const { first, second, parted } of splitsOf(part, 'horizontal', g.homes)) {
    const perRow = partedPerRow(g, parted, columns);
    const above = cells[cellIndex(g, first, columns)];
    const below = cells[cellIndex(g, second, columns)];
    if (!above || !below) continue;
    for (const flags of FLAGS) {
      const upper = above.made.leafOrDown[flags];
      const sheet = sheets[flags];
      if (!upper || !sheet) continue;
      for (const { make, price } of isFullWidth ? linesAcross(g) : NO_LINE)
        bench.work += joinOneAboveOther(upper, below.made[make][WHATEVER], price, perRow, opening, sheet);
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
  perRow: number,
  { most, below }: Opening,
  sheet: Float64Array,
): number {
  if (!lower) return 0;
  const n = lower.rows.length;
  for (let i = 0; i < upper.rows.length; i++) {
    const above = upper.rows[i] as number;
    const before = (upper.cost[i] as number) + cost;
    if (before + lower.least >= below) continue;
    for (let j = 0; j < n; j++) {
      const rows = above + (lower.rows[j] as number);
      if (rows > most) break;
      const sum = before + (lower.cost[j] as number) + perRow * rows;
      if (sum < (sheet[rows] as number)) sheet[rows] = sum;
    }
  }
  return upper.rows.length * n;
}

function closeCell<T>(
  leaves: readonly Leaf<T>[],
  opening: Opening,
  leaf: Sheets,
  down: Sheets,
  across: Sheets,
): Cell<T> | undefined {
  const close = (...kinds: readonly Sheets[]): ByFlags => {
    const each = FLAGS.map((f) =>
      heightsOf(
        kinds.map((kind) => kind[f] as Float64Array),
        opening,
      ),
    );
    return [...each, heightsOf(kinds.flat(), opening)];
  };
  const any = close(leaf, down, across);
  if (!any[WHATEVER]) return undefined;
  const made = {
    leaf: close(leaf),
    down: close(down),
    across: close(across),
    leafOrDown: close(leaf, down),
    leafOrAcross: close(leaf, across),
    cut: close(down, across),
    any,
  };
  return { leaves, made };
}

function heightsOf(sheets: readonly Float64Array[], { fewest, most, below }: Opening): Heights | undefined {
  const rows: number[] = [];
  const costs: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let h = fewest; h <= most; h++) {
    let cost = Number.POSITIVE_INFINITY;
    for (const sheet of sheets) cost = Math.min(cost, sheet[h] as number);
    if (!(cost < below)) continue;
    rows.push(h);
    costs.push(cost);
    least = Math.min(least, cost);
  }
  return rows.length === 0 ? undefined : { rows: Int32Array.from(rows), cost: Float64Array.from(costs), least };
}
