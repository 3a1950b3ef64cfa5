// Families with their pictures handed out in every way, and the story → the cheapest makeup that is exactly full. All
// cases are searched together, best first: whichever can still have the cheapest page gives its next combination of
// picture heights to be filled, until none can be cheaper than the best page found.

import type { Grid } from '../grid.ts';
import type { CostTerm } from '../plan.ts';
import { type ChosenSlot, pinsOf, stackSlots } from '../slots/stackSlots.ts';
import { fillPage } from '../story/fillPage.ts';
import type { Flow } from '../story/flow.ts';
import { bestFirst } from './bestFirst.ts';
import { withFilling } from './fillingSlots.ts';
import type { FamilyCase, Makeup, SlotOption } from './makeup.ts';
import { narrowingOf, priceBeside } from './priceBeside.ts';

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

export function searchMakeup<C extends FamilyCase>(
  cases: readonly C[],
  flow: Flow,
  grid: Grid,
  limits: SearchLimits = SEARCH_LIMITS,
): Searched<C> {
  let best: Found<C> | undefined;
  let limit = limits.below;
  let looked = 0;
  let weighed = 0;
  let complete = true;
  for (const { from, options, bound } of bestFirst(cases, flow, grid, () => limit)) {
    if (looked >= limits.looked || weighed >= limits.weighed) return { best, bound, proven: false, weighed };
    looked++;
    const judged = judge(from, options, flow, grid, limit);
    if (judged.weighed) weighed++;
    complete &&= judged.complete;
    if (!judged.makeup) continue;
    best = { makeup: judged.makeup, from };
    limit = judged.makeup.cost;
  }
  return { best, bound: limit, proven: complete, weighed };
}

export interface Judged {
  /** Undefined: not full, or not cheaper than the limit. */
  readonly makeup?: Makeup | undefined;
  readonly weighed: boolean;
  readonly complete: boolean;
}

const SKIPPED: Judged = { weighed: false, complete: true };

/** A combination of heights, stacked and filled, if that costs less than `limit`. */
export function judge(from: FamilyCase, chosen: readonly SlotOption[], flow: Flow, grid: Grid, limit: number): Judged {
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
