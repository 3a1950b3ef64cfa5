// Families with their pictures handed out in every way, and the story → the cheapest makeup that is exactly full. All
// cases are searched together, best first: whichever can still have the cheapest page gives its next combination of
// picture heights to be filled, until none can be cheaper than the best page found.

import { type Combination, cheapestFirst } from './cheapestFirst.ts';
import { fillingOf, optionLists, rowsForSlots, withFilling } from './fillingSlots.ts';
import { fillPage } from './fillPage.ts';
import type { Flow } from './flow.ts';
import type { Grid } from './grid.ts';
import { popHeap, pushHeap } from './heap.ts';
import type { FamilyCase, Makeup, SlotOption } from './makeup.ts';
import type { CostTerm } from './plan.ts';
import { narrowingOf, priceBeside } from './priceBeside.ts';
import { type ChosenSlot, type PinnedRoom, type StandingSlot, stackSlots } from './stackSlots.ts';

export interface Found<C extends FamilyCase> {
  readonly makeup: Makeup;
  readonly from: C;
}

export interface Searched<C extends FamilyCase> {
  /** Undefined when no case has a full page cheaper than `below`. */
  readonly best: Found<C> | undefined;
  /** No page of these cases costs less. */
  readonly bound: number;
  readonly proven: boolean;
  /** Makeups given to the fill programme. */
  readonly weighed: number;
}

/** Counts, not clocks, after which the best so far is taken: same input, same page. */
export interface SearchLimits {
  /** Only pages cheaper than this are of interest. */
  readonly below: number;
  /** Combinations of heights looked at, and how many of them are given to the fill programme. */
  readonly looked: number;
  readonly weighed: number;
}

export const SEARCH_LIMITS: SearchLimits = { below: Number.POSITIVE_INFINITY, looked: 60_000, weighed: 3000 };

/** Enough to find a full page where there is one. */
export const BRIEF_LIMITS: SearchLimits = { ...SEARCH_LIMITS, looked: 6000, weighed: 150 };

/** A case in the queue: `bound` is what its next combination costs at least. */
interface Queued<C extends FamilyCase> {
  readonly from: C;
  readonly age: number;
  bound: number;
  combinations?: Iterator<Combination<SlotOption>>;
  next?: Combination<SlotOption>;
}

export function searchMakeup<C extends FamilyCase>(
  cases: readonly C[],
  flow: Flow,
  grid: Grid,
  limits: SearchLimits = SEARCH_LIMITS,
): Searched<C> {
  const queue: Queued<C>[] = [];
  for (const [age, from] of cases.entries()) {
    const bound = leastCost(from, flow, grid);
    if (bound < limits.below) pushHeap(queue, { from, age, bound }, isBefore);
  }
  let best: Found<C> | undefined;
  let limit = limits.below;
  let looked = 0;
  let weighed = 0;
  let complete = true;
  for (let item = popHeap(queue, isBefore); item && item.bound < limit; item = popHeap(queue, isBefore)) {
    if (looked >= limits.looked || weighed >= limits.weighed)
      return { best, bound: item.bound, proven: false, weighed };
    if (item.next) {
      looked++;
      const judged = judge(item.from, item.next.options, flow, grid, limit);
      if (judged.weighed) weighed++;
      complete &&= judged.complete;
      if (judged.makeup) {
        best = { makeup: judged.makeup, from: item.from };
        limit = judged.makeup.cost;
      }
    }
    if (advance(item, flow, grid)) pushHeap(queue, item, isBefore);
  }
  return { best, bound: limit, proven: complete, weighed };
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

const pinsOf = (pinned: PinnedRoom | undefined): readonly StandingSlot[] =>
  pinned ? [...pinned.edged, ...pinned.floating] : [];

/** What the case costs at least, whatever heights are chosen for its slots. */
function fixedCost(from: FamilyCase): number {
  const pins = pinsOf(from.pinned).map(({ variant }) => variant.cost);
  const filling = fillingOf(from).map(({ variants }) => Math.min(...variants.map((variant) => variant.cost)));
  return [...pins, ...filling].reduce((sum, cost) => sum + cost, from.family.price);
}

interface Judged {
  /** Undefined: not full, or not cheaper than the limit. */
  readonly makeup?: Makeup | undefined;
  readonly weighed: boolean;
  readonly complete: boolean;
}

const SKIPPED: Judged = { weighed: false, complete: true };

function judge(from: FamilyCase, chosen: readonly SlotOption[], flow: Flow, grid: Grid, limit: number): Judged {
  let best = SKIPPED;
  for (const options of withFilling(from, chosen, grid)) {
    const judged = judgeWhole(from, options, flow, grid, best.makeup?.cost ?? limit);
    best = {
      weighed: best.weighed || judged.weighed,
      complete: best.complete && judged.complete,
      makeup: judged.makeup ?? best.makeup,
    };
  }
  return best;
}

/** `options`: a height for every slot. */
function judgeWhole(from: FamilyCase, options: readonly SlotOption[], flow: Flow, grid: Grid, limit: number): Judged {
  const { family } = from;
  const stacked = stackSlots(family, options, from.headerRows, grid, from.pinned);
  if (!stacked) return SKIPPED;
  const terms = [...frameTerms(from, options), ...stacked.terms];
  const cost = terms.reduce((sum, term) => sum + term.cost, 0);
  const rows = stacked.frames.reduce((sum, frame) => sum + frame.rows, 0);
  if (cost + priceBeside(flow, rows, narrowingOf(from.slots, grid)) >= limit) return SKIPPED;
  const { best: filled, complete } = fillPage(flow, stacked.frames, limit - cost);
  if (!filled) return { weighed: true, complete };
  const all = [...terms, ...filled.terms];
  const makeup = { ...stacked, family, filling: filled.filling, cost: cost + filled.cost, terms: all };
  return { weighed: true, complete, makeup };
}

/** What a makeup pays before its frames are stacked and filled. */
export const frameTerms = (from: FamilyCase, options: readonly ChosenSlot[]): CostTerm[] => [
  ...familyTerms(from),
  ...pictureTerms([...options, ...pinsOf(from.pinned)]),
];

const familyTerms = ({ family }: FamilyCase): CostTerm[] =>
  family.price > 0 ? [{ name: 'family', cost: family.price, at: family.name }] : [];

const pictureTerms = (options: readonly ChosenSlot[]): CostTerm[] =>
  options.filter((o) => o.variant.cost > 0).map((o) => ({ name: 'pictures', cost: o.variant.cost, at: o.slot.name }));
