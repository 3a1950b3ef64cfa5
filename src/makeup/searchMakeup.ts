// A family, its pictures' heights and the story → the cheapest makeup that is exactly full. Combinations of heights come
// in the order of what they cost at least, pictures and text together; the fill programme judges each, and the search
// stops with a proof as soon as no later combination can be cheaper than the best page found.

import type { Family, Slot } from '../schema/template.ts';
import { cheapestFirst } from './cheapestFirst.ts';
import type { Filling } from './fillFrames.ts';
import { fillPage } from './fillPage.ts';
import { type Flow, priceOfRows } from './flow.ts';
import type { Grid } from './grid.ts';
import type { CostTerm } from './plan.ts';
import type { Variant } from './slotVariants.ts';
import { type ChosenSlot, type FreeRows, type StandingSlot, stackSlots } from './stackSlots.ts';

export interface FamilyCase {
  readonly family: Family;
  readonly headerRows: number;
  readonly slots: readonly FilledSlot[];
}

/** A slot with its pictures (indices) and the heights it can have. */
export interface FilledSlot {
  readonly slot: Slot;
  readonly pictures: readonly number[];
  readonly variants: readonly Variant[];
}

export interface Makeup {
  readonly family: Family;
  readonly slots: readonly StandingSlot[];
  readonly frames: readonly FreeRows[];
  readonly filling: Filling;
  readonly cost: number;
  readonly terms: readonly CostTerm[];
}

export interface Searched {
  /** Undefined when the family has no full page cheaper than `below`. */
  readonly best: Makeup | undefined;
  /** No page of the family costs less. */
  readonly bound: number;
  readonly proven: boolean;
  /** Makeups given to the fill programme. */
  readonly weighed: number;
}

/** Combinations looked at in one family before the best so far is taken. A count, not a clock: same input, same page. */
const MOST_COMBINATIONS = 60_000;

export function searchMakeup(
  familyCase: FamilyCase,
  flow: Flow,
  grid: Grid,
  below = Number.POSITIVE_INFINITY,
): Searched {
  let best: Makeup | undefined;
  let limit = below;
  let lowest = Number.POSITIVE_INFINITY;
  let weighed = 0;
  let looked = 0;
  let proven = true;
  for (const { bound, options } of cheapestFirst(optionLists(familyCase), textPrice(familyCase, flow, grid))) {
    lowest = Math.min(lowest, bound);
    if (bound >= limit) break;
    if (++looked > MOST_COMBINATIONS) return { best, bound: proven ? bound : lowest, proven: false, weighed };
    const stacked = stackSlots(familyCase.family, options, familyCase.headerRows, grid);
    if (!stacked) continue;
    const terms = [...pictureTerms(options), ...stacked.terms];
    const cost = terms.reduce((sum, term) => sum + term.cost, 0);
    const rows = stacked.frames.reduce((sum, frame) => sum + frame.rows, 0);
    if (cost + priceOfRows(flow, rows) >= limit) continue;
    weighed++;
    const { best: filled, complete } = fillPage(flow, stacked.frames, limit - cost);
    proven &&= complete;
    if (!filled) continue;
    limit = cost + filled.cost;
    const { family } = familyCase;
    best = { ...stacked, family, filling: filled.filling, cost: limit, terms: [...terms, ...filled.terms] };
  }
  return { best, bound: proven ? limit : lowest, proven, weighed };
}

type SlotOption = ChosenSlot & { readonly cost: number; readonly area: number };

export const optionLists = ({ slots }: FamilyCase): SlotOption[][] =>
  slots.map(({ slot, variants }) =>
    variants.map((variant) => ({ slot, variant, cost: variant.cost, area: variant.rows * slot.columns })),
  );

/** What the text costs at least on the rows that pictures of a total area leave free. */
function textPrice({ headerRows }: FamilyCase, flow: Flow, grid: Grid): (area: number) => number {
  const rows = grid.columns * (grid.rows - headerRows);
  return (area) => priceOfRows(flow, rows - area);
}

const pictureTerms = (options: readonly ChosenSlot[]): CostTerm[] =>
  options.filter((o) => o.variant.cost > 0).map((o) => ({ name: 'pictures', cost: o.variant.cost, at: o.slot.name }));
