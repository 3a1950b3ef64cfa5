// The story as the fill programme reads it: items with their prices, and the cheapest way in which the items from any
// one on can take any number of rows, frames left aside. That table prunes the fill programme and bounds the search.

import { PRICE } from '../costs.ts';

export type FlowItem =
  | {
      readonly kind: 'text';
      readonly options: readonly LineCount[];
      /** Options on lines of these measures, those after them as wide as the column; `options` when left out. */
      readonly menuOn?: (measures: readonly (number | undefined)[]) => readonly LineCount[];
    }
  | {
      readonly kind: 'head';
      readonly rows: number;
      readonly above: readonly number[];
      readonly linesUnder: number;
      /** Column and row of the page, from 0, to which the editor pinned it. */
      readonly place?: { readonly column: number; readonly row: number };
    };

export interface LineCount {
  readonly lines: number;
  readonly cost: number;
}

/** One number of rows an item may take, and its price before frames are looked at. */
export interface Way {
  readonly rows: number;
  readonly price: number;
}

export interface Flow {
  readonly items: readonly FlowItem[];
  /** For every item: text by its menu; heads by the blank rows above, `rows` including them. */
  readonly ways: readonly (readonly Way[])[];
  /** Fewest and most rows of the whole story. */
  readonly least: number;
  readonly most: number;
  /** `before[i]`: fewest and most rows of the items before i. */
  readonly before: readonly { readonly least: number; readonly most: number }[];
  /** `cheapest[i][rows]`: least price of the items from i on taking exactly so many rows. */
  readonly cheapest: readonly Float64Array[];
}

export function prepareFlow(items: readonly FlowItem[]): Flow {
  const ways = items.map(waysOf);
  const before = [{ least: 0, most: 0 }];
  for (const list of ways) {
    const rows = list.map((way) => way.rows);
    const { least, most } = before.at(-1) ?? { least: 0, most: 0 };
    before.push({ least: least + Math.min(...rows), most: most + Math.max(...rows) });
  }
  const { least, most } = before.at(-1) ?? { least: 0, most: 0 };
  return { items, ways, least, most, before, cheapest: cheapestRows(items, ways, most) };
}

/** A head at the top of a frame takes no blank rows and pays nothing for that: the fill programme knows, the ways do not. */
function waysOf(item: FlowItem): Way[] {
  if (item.kind === 'text')
    return item.options.map(({ lines, cost }) => ({ rows: lines, price: cost * PRICE.tightness }));
  const wanted = item.above[0] ?? 0;
  const ways = item.above.map((above) => ({
    rows: item.rows + above,
    price: Math.abs(above - wanted) * PRICE.headRow,
  }));
  return ways.some((way) => way.rows === item.rows) ? ways : [...ways, { rows: item.rows, price: 0 }];
}

function cheapestRows(items: readonly FlowItem[], ways: readonly (readonly Way[])[], most: number): Float64Array[] {
  const none = new Float64Array(most + 1).fill(Number.POSITIVE_INFINITY);
  none[0] = 0;
  const tables = [none];
  for (let i = items.length - 1; i >= 0; i--) {
    const after = tables[0] ?? none;
    const table = new Float64Array(most + 1).fill(Number.POSITIVE_INFINITY);
    for (const { rows, price } of ways[i] ?? []) {
      const own = wayPrice({ items }, i, { rows, price });
      for (let left = rows; left <= most; left++) {
        const sum = own + (after[left - rows] ?? Number.POSITIVE_INFINITY);
        if (sum < (table[left] ?? 0)) table[left] = sum;
      }
    }
    tables.unshift(table);
  }
  return tables;
}

/** At a frame top a head without blank rows is free, and which heads stand there is not known yet. */
export function wayPrice({ items }: Pick<Flow, 'items'>, i: number, { rows, price }: Way): number {
  const item = items[i];
  return item?.kind === 'head' && rows === item.rows ? 0 : price;
}

/** Least price of the whole story on exactly so many rows, whatever the frames: infinite when it cannot be. */
export const priceOfRows = (flow: Flow, rows: number): number => flow.cheapest[0]?.[rows] ?? Number.POSITIVE_INFINITY;
