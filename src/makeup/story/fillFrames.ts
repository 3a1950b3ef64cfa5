// The fill programme: a sequence of paragraphs (each with a menu of line counts) and heads, and a row of frames → which
// line count and which blank rows make every frame exactly full, at least cost. Dynamic programming over
// (item, row), all frames laid end to end.

import { LEAST_LINES_UNDER_HEAD, PRICE } from '../costs.ts';
import { type Flow, priceOfRows } from './flow.ts';
import type { Measures, ShapedFlow } from './shapedFlow.ts';

/** Where an item went: its first row (of all frames end to end), rows taken, and for heads the blank rows above. */
export interface Placed {
  readonly row: number;
  readonly rows: number;
  readonly above: number;
  /** What its menu was made for, where it may reach rows narrower than the column. */
  readonly measures?: Measures;
}

export interface Filling {
  readonly cost: number;
  readonly placed: readonly Placed[];
}

export interface FillLimits {
  /** Only fillings cheaper than this are of interest. */
  readonly below: number;
  /** Heads that must not stand on a row, as `headAt(item, row)`. */
  readonly avoid: ReadonlySet<number>;
  /** Heads that must stand on a row, by item; a row that no frame has keeps them from standing anywhere. */
  readonly pinned?: ReadonlyMap<number, number>;
}

const NO_LIMITS: FillLimits = { below: Number.POSITIVE_INFINITY, avoid: new Set() };

/** Key of a head and its first printed row. */
export const headAt = (item: number, row: number): number => item * 0x10000 + row;

/**
 * `frames`: rows of each frame, in reading order; `shaped` where some of them are narrower than the column. Undefined
 * when no choice fills them exactly.
 */
export function fillFrames(
  flow: Flow,
  frames: readonly number[],
  limits = NO_LIMITS,
  shaped?: ShapedFlow,
): Filling | undefined {
  const table = openTable(flow, frames, limits, shaped);
  if (!shaped && !(priceOfRows(flow, table.total) < limits.below)) return undefined;
  for (const [i, item] of flow.items.entries()) {
    const { least, most } = reached(table, i);
    clearLayer(table, i + 1);
    for (let row = least; row <= most; row++) {
      const cost = table.cost[i * table.width + row] as number;
      if (cost === Number.POSITIVE_INFINITY) continue;
      if (item.kind === 'head') placeHead(table, i, row, cost);
      else placeText(table, i, row, cost);
    }
  }
  return traceBack(table);
}

interface Table {
  readonly flow: Flow;
  readonly limits: FillLimits;
  readonly shaped: ShapedFlow | undefined;
  readonly total: number;
  readonly width: number;
  /** Row → first row of its frame, and of the next. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** `[i * width + row]`: least cost of the items before i ending at that row, and where item i - 1 began. */
  readonly cost: Float64Array;
  readonly from: Int32Array;
}

function openTable(flow: Flow, frames: readonly number[], limits: FillLimits, shaped: ShapedFlow | undefined): Table {
  const total = frames.reduce((sum, rows) => sum + rows, 0);
  const width = total + 1;
  const starts = new Int32Array(width).fill(total);
  const ends = new Int32Array(width).fill(total);
  let start = 0;
  for (const rows of frames) {
    starts.fill(start, start, start + rows);
    ends.fill(start + rows, start, start + rows);
    start += rows;
  }
  const cells = (flow.items.length + 1) * width;
  if (cells > shelf.cost.length) shelf = { cost: new Float64Array(cells), from: new Int32Array(cells) };
  const { cost, from } = shelf;
  cost[0] = 0;
  return { flow, limits, shaped, total, width, starts, ends, cost, from };
}

/** Kept from filling to filling, of which a page takes thousands. A layer is cleared before it is written. */
let shelf = { cost: new Float64Array(0), from: new Int32Array(0) };

/** Rows at which item i can begin at all: few, so that most of the table is never touched. */
function reached({ flow, shaped, total }: Table, i: number): { least: number; most: number } {
  // Beside shapes paragraphs take other numbers of lines.
  if (shaped) return { least: 0, most: i === 0 ? 0 : total };
  const { least, most } = flow.before[i] ?? { least: 0, most: 0 };
  return { least, most: Math.min(most, total) };
}

function clearLayer(table: Table, i: number): void {
  const { least, most } = reached(table, i);
  table.cost.fill(Number.POSITIVE_INFINITY, i * table.width + least, i * table.width + most + 1);
}

function placeText(table: Table, i: number, row: number, cost: number): void {
  const { starts, ends, total } = table;
  const left = (ends[row] as number) - row;
  for (const { rows, price } of table.shaped?.waysAt(i, row) ?? table.flow.ways[i] ?? []) {
    const stop = row + rows;
    if (stop > total) continue;
    if (rows <= left) reach(table, i, row, stop, cost + price);
    // A single last line at the top of a frame is forbidden, a single first line at a foot is dear.
    else if (stop - (starts[stop - 1] as number) > 1)
      reach(table, i, row, stop, cost + price + (left === 1 ? PRICE.orphan : 0));
  }
}

function placeHead(table: Table, i: number, row: number, cost: number): void {
  const item = table.flow.items[i];
  if (item?.kind !== 'head' || row === table.total) return;
  const isTop = table.starts[row] === row;
  const wanted = item.above[0] ?? 0;
  for (const above of isTop ? TOP : item.above) {
    const under = (table.ends[row] as number) - (row + above + item.rows);
    if (under < LEAST_LINES_UNDER_HEAD || table.limits.avoid.has(headAt(i, row + above))) continue;
    if ((table.limits.pinned?.get(i) ?? row + above) !== row + above) continue;
    // A head is set for the whole width of the column.
    if (table.shaped && !table.shaped.isWhole(row + above, item.rows)) continue;
    const blank = isTop ? 0 : Math.abs(above - wanted) * PRICE.headRow;
    const price = blank + Math.max(0, item.linesUnder - under) * PRICE.lineUnderHead;
    reach(table, i, row, row + above + item.rows, cost + price);
  }
}

const TOP: readonly number[] = [0];

/** Notes that item i may end at `stop`, unless the rest cannot follow cheaply enough. */
function reach(table: Table, i: number, row: number, stop: number, sum: number): void {
  const { limits, width, cost, from } = table;
  const cell = (i + 1) * width + stop;
  if (sum >= (cost[cell] as number) || !(sum + restAfter(table, i, stop) < limits.below)) return;
  cost[cell] = sum;
  from[cell] = row;
}

/** Least price of what follows item i. Beside shapes only whether it can follow is known. */
function restAfter({ flow, shaped, total }: Table, i: number, stop: number): number {
  if (shaped && stop < shaped.wholeFrom) return shaped.canTake(i + 1, total - stop) ? 0 : Number.POSITIVE_INFINITY;
  return flow.cheapest[i + 1]?.[total - stop] ?? Number.POSITIVE_INFINITY;
}

function traceBack(table: Table): Filling | undefined {
  const { flow, shaped, total, width, starts, cost, from } = table;
  const { items } = flow;
  const { least, most } = reached(table, items.length);
  if (total < least || total > most) return undefined;
  const sum = cost[items.length * width + total] as number;
  if (sum === Number.POSITIVE_INFINITY) return undefined;
  const placed: Placed[] = [];
  for (let i = items.length, stop = total; i > 0; i--) {
    const row = from[i * width + stop] as number;
    const item = items[i - 1];
    const rows = stop - row;
    const above = item?.kind === 'head' && starts[row] !== row ? rows - item.rows : 0;
    const measures = shaped?.measuresAt(i - 1, row);
    placed.unshift({ row, rows, above, ...(measures && { measures }) });
    stop = row;
  }
  return { cost: sum, placed };
}
