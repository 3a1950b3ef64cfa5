// Slots that fill their columns have the height that the other slots leave: the search chooses heights for the others
// only, and theirs follow. Their columns hold no text.

import type { Slot } from '../../schema/template.ts';
import type { Grid } from '../grid.ts';
import { headRows } from '../slots/headRows.ts';
import { columnsOf, pinsOf } from '../slots/stackSlots.ts';
import type { FamilyCase, FilledSlot, SlotOption } from './makeup.ts';

const isFilling = ({ slot }: { readonly slot: Slot }): boolean => slot.anchor === 'fill' && !slot.round;

export const fillingOf = ({ slots }: FamilyCase): readonly FilledSlot[] => slots.filter(isFilling);

/** For each slot whose height is chosen its variants; `area`: rows taken from the columns that hold text. */
export function optionLists(from: FamilyCase): SlotOption[][] {
  const taken = takenColumns(from);
  return from.slots
    .filter((one) => !isFilling(one))
    .map(({ slot, variants }) => {
      // Text runs beside round pictures.
      const columns = slot.round ? 0 : columnsOf(slot).filter((c) => !taken.has(c)).length;
      return variants.map((variant) => ({ slot, variant, cost: variant.cost, area: variant.rows * columns }));
    });
}

/** Rows that header and pinned pictures leave for slots and text, in all columns that hold text. */
export function rowsForSlots(from: FamilyCase, grid: Grid): number {
  const taken = takenColumns(from);
  const { family, headerRows, pinned } = from;
  const heads = headRows(family, headerRows, grid);
  const free = heads.reduce((sum, row, column) => (taken.has(column) ? sum : sum + grid.rows - row), 0);
  return pinsOf(pinned).reduce(
    (sum, { slot, variant }) => sum - variant.rows * columnsOf(slot).filter((c) => !taken.has(c)).length,
    free,
  );
}

const takenColumns = (from: FamilyCase): ReadonlySet<number> =>
  new Set(fillingOf(from).flatMap(({ slot }) => columnsOf(slot)));

/** Chosen options with every way to fill the filling slots; none when one of them fits no height. */
export function withFilling(from: FamilyCase, chosen: readonly SlotOption[], grid: Grid): (readonly SlotOption[])[] {
  return fillingOf(from).reduce<(readonly SlotOption[])[]>(
    (ways, { slot, variants }) => {
      const [column = 0] = columnsOf(slot);
      const rows = rowsLeft(from, chosen, column, grid);
      const fitting = variants.filter((variant) => variant.rows === rows);
      return ways.flatMap((way) => fitting.map((variant) => [...way, { slot, variant, cost: variant.cost, area: 0 }]));
    },
    [chosen],
  );
}

function rowsLeft(
  { family, headerRows, pinned }: FamilyCase,
  chosen: readonly SlotOption[],
  column: number,
  grid: Grid,
) {
  const free =
    (pinned?.feet[column] ?? grid.rows) - ((pinned?.heads ?? headRows(family, headerRows, grid))[column] ?? 0);
  return chosen.reduce(
    (sum, { slot, variant }) => (!slot.round && columnsOf(slot).includes(column) ? sum - variant.rows : sum),
    free,
  );
}
