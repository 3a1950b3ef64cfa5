// A story and how much of its columns is narrowed by shapes → the least price it can have on so many rows, wherever the
// shapes stand. Bounds the search: what touches a shape is taken for free, all else has its plain price.

import type { Grid } from '../grid.ts';
import { type Flow, priceOfRows, wayPrice } from '../story/flow.ts';
import type { FilledSlot } from './makeup.ts';

/** Columns with narrow rows, and how many of them each has at most. */
export interface Narrowing {
  readonly columns: number;
  readonly rows: number;
}

/** Of the pictures of a family that let text run beside them. */
export function narrowingOf(slots: readonly FilledSlot[], grid: Grid): Narrowing {
  let columns = 0;
  let rows = 0;
  for (const { slot, variants } of slots) {
    if (!slot.round) continue;
    columns += slot.columns;
    const standoffRows = Math.ceil((slot.round.standoffEm * grid.bodyMm) / grid.rowMm);
    rows = Math.max(rows, ...variants.map((variant) => variant.rows + 2 * standoffRows + 2));
  }
  return { columns, rows };
}

/** Tables of least prices by story and narrowing: asked for again for every combination of pictures. */
const KNOWN = new WeakMap<Flow, Map<string, Float64Array>>();

/** Infinite when the story cannot take exactly so many rows. */
export function priceBeside(flow: Flow, rows: number, narrowing: Narrowing): number {
  if (narrowing.columns === 0) return priceOfRows(flow, rows);
  const tables = KNOWN.get(flow) ?? new Map<string, Float64Array>();
  KNOWN.set(flow, tables);
  const key = `${narrowing.columns} ${narrowing.rows}`;
  const table = tables.get(key) ?? tabulate(flow, narrowing);
  tables.set(key, table);
  return table[rows] ?? Number.POSITIVE_INFINITY;
}

function tabulate(flow: Flow, { columns, rows }: Narrowing): Float64Array {
  const width = flow.most + columns * rows + 1;
  let tables: readonly Float64Array[] = flow.cheapest.map((table) => {
    const wider = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
    wider.set(table);
    return wider;
  });
  for (let column = 0; column < columns; column++) tables = withOneMore(flow, { columns, rows }, tables, width);
  return tables[0] ?? new Float64Array(width);
}

/** Tables of the items from i on with one narrowed column more than in `before`. */
function withOneMore(
  flow: Flow,
  { columns, rows }: Narrowing,
  before: readonly Float64Array[],
  width: number,
): Float64Array[] {
  const end = before[flow.items.length] ?? new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  const tables = [end];
  for (let i = flow.items.length - 1; i >= 0; i--) {
    const table = Float64Array.from(before[i] ?? end);
    const after = tables[0] ?? end;
    for (const way of flow.ways[i] ?? []) lower(table, after, way.rows, way.rows, wayPrice(flow, i, way));
    const run = runFrom(flow, i, rows);
    lower(table, before[run.next] ?? end, run.least, run.most + columns * rows, 0);
    tables.unshift(table);
  }
  return tables;
}

/** Items from i on that may touch one column's narrow rows: all but the first and the last lie wholly among them. */
function runFrom({ ways }: Flow, i: number, narrow: number): { next: number; least: number; most: number } {
  let next = i;
  let least = 0;
  let most = 0;
  for (let inside = 0; next < ways.length && inside <= narrow; next++) {
    const rows = (ways[next] ?? []).map((way) => way.rows);
    if (next > i) inside += Math.min(...rows);
    least += Math.min(...rows);
    most += Math.max(...rows);
  }
  return { next, least, most };
}

/** Lowers `table[rows]` to what `after` costs with `least` to `most` rows fewer, and the price of those. */
function lower(table: Float64Array, after: Float64Array, least: number, most: number, price: number): void {
  for (let rows = least; rows < table.length; rows++) {
    for (let own = least; own <= Math.min(most, rows); own++) {
      const sum = price + (after[rows - own] as number);
      if (sum < (table[rows] as number)) table[rows] = sum;
    }
  }
}
