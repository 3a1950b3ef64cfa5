// Brute force for the search of run-on pages: every choice of variants, stacked and filled one after another.

import type { Grid } from '../../../src/makeup/grid.ts';
import type { FamilyCase } from '../../../src/makeup/runOn/makeup.ts';
import { type ChosenSlot, type Stacked, stackSlots } from '../../../src/makeup/slots/stackSlots.ts';
import { fillPage } from '../../../src/makeup/story/fillPage.ts';
import { type FlowItem, prepareFlow } from '../../../src/makeup/story/flow.ts';
import type { Family, Slot } from '../../../src/schema/template.ts';

export const ANY = Number.POSITIVE_INFINITY;

/** A family of these slots and nothing else, stacked in their order. */
export const familyOf = (slots: readonly Slot[]): Family => ({
  name: 'small',
  price: 0,
  title: { en: '', zh: '' },
  header: [],
  slots: [...slots],
  stacking: slots.map((s) => s.name),
});

export interface Choice {
  readonly chosen: readonly ChosenSlot[];
  readonly stacked: Stacked;
}

/** Every choice of a variant for each slot that can be stacked. */
export const everyChoice = ({ family, headerRows, slots }: FamilyCase, grid: Grid): Choice[] =>
  slots
    .reduce<ChosenSlot[][]>(
      (all, { slot, variants }) => all.flatMap((chosen) => variants.map((variant) => [...chosen, { slot, variant }])),
      [[]],
    )
    .flatMap((chosen) => {
      const stacked = stackSlots(family, chosen, headerRows, grid);
      return stacked ? [{ chosen, stacked }] : [];
    });

/** The cost of the cheapest full page, infinite if there is none. */
export function bruteForce(familyCase: FamilyCase, items: readonly FlowItem[], grid: Grid): number {
  const flow = prepareFlow(items);
  const costs = everyChoice(familyCase, grid).map(({ chosen, stacked }) => {
    const filled = fillPage(flow, stacked.frames, ANY).best;
    if (!filled) return ANY;
    const own = chosen.reduce((sum, c) => sum + c.variant.cost, 0);
    return own + stacked.terms.reduce((sum, t) => sum + t.cost, 0) + filled.cost;
  });
  return Math.min(ANY, ...costs);
}
