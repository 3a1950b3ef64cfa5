// The previous plan of a page → its makeup with the text as it is now, if that is about as good as the best there is: a
// small correction shall move little. Frames stay while no other makeup is clearly cheaper, line counts while the page
// can be full with them.

import { STAY } from '../costs.ts';
import { columnX, type Grid } from '../grid.ts';
import type { PagePlan } from '../plan.ts';
import type { Variant } from '../slots/slotVariants.ts';
import { type ChosenSlot, stackSlots } from '../slots/stackSlots.ts';
import { fillPage } from '../story/fillPage.ts';
import { type Flow, prepareFlow } from '../story/flow.ts';
import type { StoryItem } from '../story/flowStory.ts';
import type { FreeRows } from '../story/frameRows.ts';
import { rememberLines, stayItem } from '../story/rememberLines.ts';
import { shapeFlow } from '../story/shapedFlow.ts';
import { textTerms } from '../story/textTerms.ts';
import type { FamilyCase, FilledSlot, Makeup } from './makeup.ts';
import { type Found, frameTerms, type Searched, type SearchLimits, searchMakeup } from './searchMakeup.ts';

export function searchFromPrevious<C extends FamilyCase>(
  previous: PagePlan,
  cases: readonly C[],
  items: readonly StoryItem[],
  flow: Flow,
  grid: Grid,
  limits: SearchLimits,
): Searched<C> {
  const remembered = rememberLines(previous, items);
  const staying = prepareFlow(flow.items.map((item, i) => stayItem(item, remembered.get(i))));
  // All is searched as if there were no previous plan, so that bound and proof of an unchanged page stay what they were.
  const searched = searchMakeup(cases, flow, grid, limits);
  if (!searched.best) return searched;
  const { cost } = searched.best.makeup;
  const kept = keepMakeup(previous, cases, flow, staying, grid);
  const best = kept && kept.makeup.cost <= cost + STAY.page ? kept : settle(searched.best, flow, staying);
  return { ...searched, best, proven: searched.proven && best.makeup.cost <= cost + TOUCH };
}

/** Rounding of sums of prices. */
const TOUCH = 1e-6;

/** The frames of a new makeup filled with the old line counts, where that costs little. */
function settle<C extends FamilyCase>(best: Found<C>, flow: Flow, staying: Flow): Found<C> {
  const makeup = refill(best.makeup, best.makeup.terms.filter(isOfFrames), flow, staying);
  return makeup && makeup.cost <= best.makeup.cost + STAY.page ? { ...best, makeup } : best;
}

const OF_TEXT = new Set(['tightness', 'orphans', 'head-rows', 'lines-under-head', 'facing-heads']);
const isOfFrames = ({ name }: { readonly name: string }): boolean => !OF_TEXT.has(name);

/** The same frames filled by the staying flow, at its true cost. */
function refill(
  made: Omit<Makeup, 'filling' | 'cost'>,
  terms: Makeup['terms'],
  flow: Flow,
  staying: Flow,
): Makeup | undefined {
  const { best } = fillPage(staying, made.frames, Number.POSITIVE_INFINITY);
  if (!best) return undefined;
  const facing = best.terms.filter(({ name }) => name === 'facing-heads');
  const text = textTerms(flow, best.filling, made.frames, shapeFlow(flow, made.frames));
  const all = [...terms, ...facing, ...text];
  return { ...made, filling: best.filling, terms: all, cost: all.reduce((sum, term) => sum + term.cost, 0) };
}

function keepMakeup<C extends FamilyCase>(
  previous: PagePlan,
  cases: readonly C[],
  flow: Flow,
  staying: Flow,
  grid: Grid,
): Found<C> | undefined {
  for (const from of cases) {
    if (from.family.name !== previous.family) continue;
    for (const chosen of chosenBefore(previous, from, grid)) {
      const stacked = stackSlots(from.family, chosen, from.headerRows, grid, from.pinned);
      if (!stacked || !isSame(stacked.frames, previous.frames)) continue;
      const terms = [...frameTerms(from, chosen), ...stacked.terms];
      const makeup = refill({ ...stacked, family: from.family, terms }, terms, flow, staying);
      return makeup && { makeup, from };
    }
  }
  return undefined;
}

/** Variants for every slot that show its pictures as the plan did; none when one of them is not to be had. */
function chosenBefore(previous: PagePlan, { slots }: FamilyCase, grid: Grid): ChosenSlot[][] {
  let chosen: ChosenSlot[][] = [[]];
  for (const one of slots) {
    const alike = one.variants.filter((variant) => isShown(previous, one, variant, grid));
    chosen = chosen.flatMap((before) => alike.map((variant) => [...before, { slot: one.slot, variant }]));
  }
  return chosen;
}

/** Rounding of places in a plan, mm. */
const TOUCH_MM = 0.01;

function isShown(previous: PagePlan, { slot }: FilledSlot, { pictures }: Variant, grid: Grid): boolean {
  return pictures.every(({ picture, x, width, height }) => {
    const figure = previous.figures.find((one) => one.picture === picture.index);
    if (figure?.slot !== slot.name) return false;
    const { rectMm } = figure;
    const misses = [rectMm.x - columnX(grid, slot.column - 1) - x, rectMm.width - width, rectMm.height - height];
    return misses.every((miss) => Math.abs(miss) < TOUCH_MM);
  });
}

const isSame = (frames: readonly FreeRows[], before: PagePlan['frames']): boolean =>
  frames.length === before.length &&
  frames.every(({ column, row, rows }, i) => {
    const old = before[i];
    return old?.column === column && old.row === row && old.rows === rows;
  });
