// A story and frames of which some rows are narrower than their column → what the fill programme must know of them: the
// ways of a paragraph depend on the row where it starts. Elsewhere a paragraph has its plain ways.

import { PRICE } from '../costs.ts';
import type { Flow, Way } from './flow.ts';
import type { FreeRows } from './frameRows.ts';

export interface ShapedFlow {
  /** From this row on, of all frames end to end, all rows are as wide as their columns. */
  readonly wholeFrom: number;
  readonly waysAt: (item: number, row: number) => readonly Way[];
  /** For a paragraph that may reach narrow rows the measures its menu is made for; undefined: its plain menu. */
  readonly measuresAt: (item: number, row: number) => Measures | undefined;
  /** Are so many rows from `row` on as wide as the column? */
  readonly isWhole: (row: number, rows: number) => boolean;
  /** Can the items from `item` on take so many rows, beside shapes or not? */
  readonly canTake: (item: number, rows: number) => boolean;
}

/** Measures of the lines of a paragraph from its first on, 1/1000 em; undefined: the column's. */
export type Measures = readonly (number | undefined)[];

/** Undefined when all rows are as wide as their columns. */
export function shapeFlow(flow: Flow, frames: readonly FreeRows[]): ShapedFlow | undefined {
  if (!frames.some((frame) => frame.rooms)) return undefined;
  const measures = measuresOf(frames);
  const narrow = [0];
  for (const measure of measures) narrow.push((narrow.at(-1) ?? 0) + (measure === undefined ? 0 : 1));
  const wholeFrom = measures.findLastIndex((measure) => measure !== undefined) + 1;
  if (wholeFrom === 0) return undefined;
  const narrowIn = (row: number, rows: number): number =>
    (narrow[Math.min(row + rows, measures.length)] ?? 0) - (narrow[Math.min(row, measures.length)] ?? 0);
  const reachOf = (item: number, row: number): number => {
    const most = mostRows(flow, item);
    let reach = most;
    // A narrow row adds a line at most, and each line more may meet another.
    while (reach < most + narrowIn(row, reach)) reach++;
    return narrowIn(row, reach) > 0 ? reach : 0;
  };
  const measuresAt = (item: number, row: number): Measures | undefined => {
    const reach = flow.items[item]?.kind === 'text' && row < wholeFrom ? reachOf(item, row) : 0;
    return reach === 0 ? undefined : upToNarrow(measures.slice(row, row + reach));
  };
  const known = new Map<number, readonly Way[]>();
  return {
    wholeFrom,
    measuresAt,
    isWhole: (row, rows) => narrowIn(row, rows) === 0,
    canTake: restRange(flow, narrow.at(-1) ?? 0),
    waysAt: (item, row) => {
      const key = item * (measures.length + 1) + row;
      const ways = known.get(key) ?? waysOn(flow, item, measuresAt(item, row), reachOf(item, row));
      known.set(key, ways);
      return ways;
    },
  };
}

const mostRows = ({ ways }: Flow, item: number): number => Math.max(0, ...(ways[item] ?? []).map((way) => way.rows));

const measuresOf = (frames: readonly FreeRows[]): Measures =>
  frames.flatMap(({ rows, rooms }) => Array.from({ length: rows }, (_, k) => rooms?.[k]?.measure));

function waysOn({ items, ways }: Flow, index: number, measures: Measures | undefined, reach: number): readonly Way[] {
  const item = items[index];
  if (!measures || item?.kind !== 'text' || !item.menuOn) return ways[index] ?? [];
  return item
    .menuOn(measures)
    .filter(({ lines }) => lines <= reach)
    .map(({ lines, cost }) => ({ rows: lines, price: cost * PRICE.tightness }));
}

const upToNarrow = (measures: Measures): Measures =>
  measures.slice(0, measures.findLastIndex((measure) => measure !== undefined) + 1);

/** A paragraph beside a shape takes no fewer lines than elsewhere, and at most one more for each narrow row. */
function restRange({ ways }: Flow, narrowRows: number): (item: number, rows: number) => boolean {
  const ranges = [{ least: 0, most: narrowRows }];
  for (const list of [...ways].reverse()) {
    const rows = list.map((way) => way.rows);
    const [after = { least: 0, most: 0 }] = ranges;
    ranges.unshift({ least: after.least + Math.min(...rows), most: after.most + Math.max(...rows) });
  }
  return (item, rows) => {
    const range = ranges[item];
    return range !== undefined && rows >= range.least && rows <= range.most;
  };
}
