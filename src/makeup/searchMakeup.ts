// Families, pictures and the story's menus → the cheapest makeup that is exactly full. Combinations of picture heights
// come cheapest first; the fill programme judges each whose area can hold the text. As the picture price alone is a
// lower bound of any later page, the search stops with a proof as soon as it exceeds the best page found.

import type { Family, Slot } from '../schema/template.ts';
import { cheapestFirst } from './cheapestFirst.ts';
import { PRICE } from './costs.ts';
import { type Filling, type FlowItem, fillFrames } from './fillFrames.ts';
import type { Grid } from './grid.ts';
import type { CostTerm } from './plan.ts';
import type { Variant } from './slotVariants.ts';
import { type FreeRows, type StandingSlot, stackSlots } from './stackSlots.ts';

export interface FamilyCase {
  readonly family: Family;
  readonly headerRows: number;
  readonly slots: readonly { readonly slot: Slot; readonly variants: readonly Variant[] }[];
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
  readonly best: Makeup | undefined;
  readonly bound: number;
  readonly proven: boolean;
  readonly weighed: number;
  /** Fewest and most free rows any combination leaves; for saying how far the text is off. */
  readonly freeRows: { readonly least: number; readonly most: number };
}

/** Combinations looked at in one family before the best so far is taken. A count, not a clock: same input, same page. */
const MOST_COMBINATIONS = 60_000;

export function searchMakeup(familyCase: FamilyCase, items: readonly FlowItem[], grid: Grid): Searched {
  const { least, most } = textRows(items);
  const lists = familyCase.slots.map(({ slot, variants }) =>
    variants.map((variant) => ({ slot, variant, cost: variant.cost })).sort((a, b) => a.cost - b.cost),
  );
  let best: Makeup | undefined;
  let bound = Number.POSITIVE_INFINITY;
  let proven = true;
  let weighed = 0;
  let looked = 0;
  const freeRows = { least: Number.POSITIVE_INFINITY, most: 0 };
  for (const { cost, options } of cheapestFirst(lists)) {
    if (best && cost >= best.cost) break;
    if (++looked > MOST_COMBINATIONS) {
      proven = false;
      break;
    }
    const stacked = stackSlots(familyCase.family, options, familyCase.headerRows, grid);
    if (!stacked) continue;
    const free = stacked.frames.reduce((sum, frame) => sum + frame.rows, 0);
    freeRows.least = Math.min(freeRows.least, free);
    freeRows.most = Math.max(freeRows.most, free);
    if (free < least || free > most) continue;
    weighed++;
    bound = Math.min(bound, cost);
    const filling = fillFrames(
      items,
      stacked.frames.map((frame) => frame.rows),
    );
    if (!filling) continue;
    const terms = [...pictureTerms(options), ...stacked.terms, ...facingHeads(items, filling, stacked.frames)];
    terms.push({ name: 'text', cost: filling.cost });
    const sum = terms.reduce((total, term) => total + term.cost, 0);
    if (!best || sum < best.cost) best = { ...stacked, family: familyCase.family, filling, cost: sum, terms };
  }
  return { best, bound: Number.isFinite(bound) ? bound : 0, proven, weighed, freeRows };
}

export function textRows(items: readonly FlowItem[]): { least: number; most: number } {
  let least = 0;
  let most = 0;
  for (const item of items) {
    const rows =
      item.kind === 'text' ? item.options.map((o) => o.lines) : [item.rows, ...item.above.map((a) => item.rows + a)];
    least += Math.min(...rows);
    most += Math.max(...rows);
  }
  return { least, most };
}

const pictureTerms = (options: readonly { slot: Slot; variant: Variant }[]): CostTerm[] =>
  options.filter((o) => o.variant.cost > 0).map((o) => ({ name: 'pictures', cost: o.variant.cost, at: o.slot.name }));

/** Heads of neighbouring columns on the same rows (碰题). */
function facingHeads(items: readonly FlowItem[], filling: Filling, frames: readonly FreeRows[]): CostTerm[] {
  const heads = items.flatMap((item, i) => {
    const placed = filling.placed[i];
    if (item.kind !== 'head' || !placed) return [];
    const at = frameAt(frames, placed.row);
    return at ? [{ column: at.frame.column, row: at.frame.row + at.offset + placed.above, rows: item.rows }] : [];
  });
  return heads.flatMap((a, i) =>
    heads.slice(i + 1).flatMap((b) => {
      const facing = Math.abs(a.column - b.column) === 1 && a.row < b.row + b.rows && b.row < a.row + a.rows;
      return facing
        ? [{ name: 'facing-heads', cost: PRICE.facingHeads, at: `columns ${a.column + 1}, ${b.column + 1}` }]
        : [];
    }),
  );
}

/** The frame in which a row of the whole flow lies, and how far down. */
export function frameAt(frames: readonly FreeRows[], row: number): { frame: FreeRows; offset: number } | undefined {
  let offset = row;
  for (const frame of frames) {
    if (offset < frame.rows) return { frame, offset };
    offset -= frame.rows;
  }
  return undefined;
}
