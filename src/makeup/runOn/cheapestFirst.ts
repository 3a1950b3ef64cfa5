// Lists of options with costs and areas, and a price for the total area → all combinations, cheapest first, one at a
// time. Best-first over partial combinations (A*); what the open lists will cost at least is known exactly from a table
// by area, so that nothing is opened in vain and the caller may stop as soon as no later combination can win.

import { popHeap, pushHeap } from '../heap.ts';

export interface Option {
  readonly cost: number;
  /** Whole number; only the sum over a combination matters. */
  readonly area: number;
}

export interface Combination<T> {
  /** Sum of the options' costs. */
  readonly cost: number;
  /** `cost` and the price of the area: combinations come in the order of this. */
  readonly bound: number;
  readonly options: readonly T[];
}

interface Partial<T> {
  readonly bound: number;
  readonly cost: number;
  readonly area: number;
  readonly depth: number;
  readonly option?: T;
  readonly before?: Partial<T>;
  /** Among equals the older comes first, so that the order never depends on the heap. */
  readonly age: number;
}

/** Combinations whose area has an infinite price are left out. */
export function* cheapestFirst<T extends Option>(
  lists: readonly (readonly T[])[],
  priceOfArea: (area: number) => number = () => 0,
): Generator<Combination<T>> {
  const ahead = priceAhead(lists, priceOfArea);
  const first = ahead[0]?.[0] ?? Number.POSITIVE_INFINITY;
  if (first === Number.POSITIVE_INFINITY) return;
  const heap: Partial<T>[] = [{ bound: first, cost: 0, area: 0, depth: 0, age: 0 }];
  let age = 0;
  for (let node = popHeap(heap, isBefore); node; node = popHeap(heap, isBefore)) {
    if (node.depth === lists.length) {
      yield { cost: node.cost, bound: node.bound, options: optionsOf(node) };
      continue;
    }
    const depth = node.depth + 1;
    for (const option of lists[node.depth] ?? []) {
      const area = node.area + option.area;
      const cost = node.cost + option.cost;
      const bound = cost + (ahead[depth]?.[area] ?? Number.POSITIVE_INFINITY);
      if (bound < Number.POSITIVE_INFINITY)
        pushHeap(heap, { bound, cost, area, depth, option, before: node, age: ++age }, isBefore);
    }
  }
}

/** `[k][area]`: least price of lists k… and of the total area, when the lists before k have used so much area. */
function priceAhead(lists: readonly (readonly Option[])[], priceOfArea: (area: number) => number): Float64Array[] {
  const most = lists.map((list) => Math.max(0, ...list.map((option) => option.area)));
  let used = most.reduce((sum, area) => sum + area, 0);
  let table = new Float64Array(used + 1);
  for (let area = 0; area <= used; area++) table[area] = priceOfArea(area);
  const tables = [table];
  for (let k = lists.length - 1; k >= 0; k--) {
    used -= most[k] ?? 0;
    const { first, last } = finiteRange(table);
    const earlier = new Float64Array(used + 1).fill(Number.POSITIVE_INFINITY);
    for (const option of lists[k] ?? []) {
      const end = Math.min(used, last - option.area);
      for (let area = Math.max(0, first - option.area); area <= end; area++) {
        const price = option.cost + (table[area + option.area] as number);
        if (price < (earlier[area] as number)) earlier[area] = price;
      }
    }
    table = earlier;
    tables.unshift(table);
  }
  return tables;
}

/** The story takes few numbers of rows: most areas have no price. */
function finiteRange(table: Float64Array): { first: number; last: number } {
  let first = 0;
  let last = table.length - 1;
  while (first <= last && table[first] === Number.POSITIVE_INFINITY) first++;
  while (last > first && table[last] === Number.POSITIVE_INFINITY) last--;
  return { first, last };
}

function optionsOf<T>(last: Partial<T>): T[] {
  const options: T[] = [];
  for (let node: Partial<T> | undefined = last; node; node = node.before)
    if (node.option !== undefined) options.unshift(node.option);
  return options;
}

const isBefore = <T>(a: Partial<T>, b: Partial<T>): boolean =>
  a.bound < b.bound || (a.bound === b.bound && a.age < b.age);
