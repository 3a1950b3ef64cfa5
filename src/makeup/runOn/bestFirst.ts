// Families with their pictures handed out in every way, and the story → all combinations of picture heights of all of
// them, one at a time, whichever can still have the cheapest page first.

import type { Grid } from '../grid.ts';
import { popHeap, pushHeap } from '../heap.ts';
import { pinsOf } from '../slots/stackSlots.ts';
import type { Flow } from '../story/flow.ts';
import { type Combination, cheapestFirst } from './cheapestFirst.ts';
import { fillingOf, optionLists, rowsForSlots } from './fillingSlots.ts';
import type { FamilyCase, SlotOption } from './makeup.ts';
import { narrowingOf, priceBeside } from './priceBeside.ts';

/** A height for every slot of a case, and what a page with them costs at least. */
export interface CaseCombination<C extends FamilyCase> {
  readonly from: C;
  readonly options: readonly SlotOption[];
  readonly bound: number;
}

/** A case in the queue: `bound` is what its next combination costs at least. */
interface Queued<C extends FamilyCase> {
  readonly from: C;
  readonly age: number;
  bound: number;
  combinations?: Iterator<Combination<SlotOption>>;
  next?: Combination<SlotOption>;
}

/** Ends where no page can cost less than `limit` says at that moment. */
export function* bestFirst<C extends FamilyCase>(
  cases: readonly C[],
  flow: Flow,
  grid: Grid,
  limit: () => number,
): Generator<CaseCombination<C>> {
  const queue: Queued<C>[] = [];
  for (const [age, from] of cases.entries()) {
    const bound = leastCost(from, flow, grid);
    if (bound < limit()) pushHeap(queue, { from, age, bound }, isBefore);
  }
  for (let item = popHeap(queue, isBefore); item && item.bound < limit(); item = popHeap(queue, isBefore)) {
    const { from, next, bound } = item;
    if (next) yield { from, options: next.options, bound };
    if (advance(item, flow, grid)) pushHeap(queue, item, isBefore);
  }
}

/** Of equals the case named first. */
const isBefore = (a: Queued<FamilyCase>, b: Queued<FamilyCase>): boolean =>
  a.bound < b.bound || (a.bound === b.bound && a.age < b.age);

/** Without opening a case: its own price and the least crops, infinite when no heights leave room for the story. */
function leastCost(from: FamilyCase, flow: Flow, grid: Grid): number {
  const rows = rowsForSlots(from, grid);
  let smallest = 0;
  let largest = 0;
  let cost = fixedCost(from);
  for (const list of optionLists(from)) {
    if (list.length === 0) return Number.POSITIVE_INFINITY;
    const areas = list.map(({ area }) => area);
    smallest += Math.min(...areas);
    largest += Math.max(...areas);
    cost += Math.min(...list.map((option) => option.cost));
  }
  const narrowing = narrowingOf(from.slots, grid);
  const most = flow.most + narrowing.columns * narrowing.rows;
  return rows - smallest < flow.least || rows - largest > most ? Number.POSITIVE_INFINITY : cost;
}

/** Moves on to the case's next combination; false when there is none. */
function advance(item: Queued<FamilyCase>, flow: Flow, grid: Grid): boolean {
  const { from } = item;
  item.combinations ??= cheapestFirst(optionLists(from), textPrice(from, flow, grid))[Symbol.iterator]();
  const next = item.combinations.next();
  if (next.done) return false;
  item.next = next.value;
  item.bound = fixedCost(from) + next.value.bound;
  return true;
}

/** What the text costs at least on the rows that pictures of a total area leave free. */
function textPrice(from: FamilyCase, flow: Flow, grid: Grid): (area: number) => number {
  const rows = rowsForSlots(from, grid);
  const narrowing = narrowingOf(from.slots, grid);
  return (area) => priceBeside(flow, rows - area, narrowing);
}

/** What the case costs at least, whatever heights are chosen for its slots. */
function fixedCost(from: FamilyCase): number {
  const pins = pinsOf(from.pinned).map(({ variant }) => variant.cost);
  const filling = fillingOf(from).map(({ variants }) => Math.min(...variants.map((variant) => variant.cost)));
  return [...pins, ...filling].reduce((sum, cost) => sum + cost, from.family.price);
}
