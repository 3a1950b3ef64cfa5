// A family's slots with a height chosen for each → where they stand and which rows of every column stay free for text.

import type { Family, Slot } from '../../schema/template.ts';
import { LEAST_FRAME_ROWS, PRICE } from '../costs.ts';
import type { Grid } from '../grid.ts';
import { leadTerm } from '../leadTerm.ts';
import type { CostTerm } from '../plan.ts';
import type { FreeRows } from '../story/frameRows.ts';
import { headRows } from './headRows.ts';
import { openGutters } from './openGutters.ts';
import { circleOf, framesBeside } from './roundShape.ts';
import type { Variant } from './slotVariants.ts';

export interface ChosenSlot {
  readonly slot: Slot;
  readonly variant: Variant;
}

export interface StandingSlot extends ChosenSlot {
  readonly row: number;
}

export interface Stacked {
  readonly slots: readonly StandingSlot[];
  /** One frame per column that has free rows, left to right: the reading order. */
  readonly frames: readonly FreeRows[];
  readonly terms: readonly CostTerm[];
}

/** What pinned pictures leave of the columns. */
export interface PinnedRoom {
  /** First free row of each column, and the first row no longer free. */
  readonly heads: readonly number[];
  readonly feet: readonly number[];
  /** Pictures under the header or on the foot of the page, and those with text above and below. */
  readonly edged: readonly StandingSlot[];
  readonly floating: readonly StandingSlot[];
}

export const pinsOf = (pinned: PinnedRoom | undefined): readonly StandingSlot[] =>
  pinned ? [...pinned.edged, ...pinned.floating] : [];

/** Undefined when the slots leave no usable page: too little room for text in a column, or a hole above or below a slot. */
export function stackSlots(
  family: Family,
  chosen: readonly ChosenSlot[],
  headerRows: number,
  grid: Grid,
  pinned?: PinnedRoom,
): Stacked | undefined {
  const heads = [...(pinned?.heads ?? headRows(family, headerRows, grid))];
  const feet = [...(pinned?.feet ?? new Array<number>(grid.columns).fill(grid.rows))];
  const slots: StandingSlot[] = [];
  const order = [...chosen].sort((a, b) => family.stacking.indexOf(a.slot.name) - family.stacking.indexOf(b.slot.name));
  const straight = order.filter(({ slot }) => !slot.round);
  // What fills its columns takes what the others leave of them.
  const inTurn = [...straight.filter((one) => !isFilling(one)), ...straight.filter(isFilling)];
  for (const one of inTurn) {
    const standing = standOnEdge(one, heads, feet);
    if (!standing) return undefined;
    slots.push(standing);
  }
  const floating = pinned?.floating ?? [];
  const free = heads.flatMap((row, column) => aroundPins(column, row, feet[column] ?? 0, floating));
  if (free.some((f) => f.rows !== 0 && f.rows < LEAST_FRAME_ROWS)) return undefined;
  const rounds = order.filter(({ slot }) => slot.round).map((one) => standRound(one, heads, feet));
  const frames = besideRounds(
    free.filter((f) => f.rows > 0),
    rounds,
    grid,
  );
  if (!frames) return undefined;
  const pins = pinsOf(pinned);
  const standing = [...slots, ...rounds.filter((round) => round !== undefined), ...pins];
  const terms = [
    ...leadTerm(pictureAreas([...chosen, ...pins])),
    ...throughLines(slots),
    ...openGutters(standing, headerRows, grid),
  ];
  return { slots: standing, frames, terms };
}

const isFilling = ({ slot }: ChosenSlot): boolean => slot.anchor === 'fill';

/** On the head or foot that its columns have in common, which moves on by its rows. Undefined: they have none. */
function standOnEdge(one: ChosenSlot, heads: number[], feet: number[]): StandingSlot | undefined {
  const { rows } = one.variant;
  const columns = columnsOf(one.slot);
  const isFoot = one.slot.anchor === 'foot';
  const edges = isFoot ? feet : heads;
  const edge = edges[columns[0] ?? 0] ?? 0;
  if (columns.some((c) => edges[c] !== edge)) return undefined;
  if (isFilling(one) && columns.some((c) => feet[c] !== edge + rows)) return undefined;
  for (const c of columns) edges[c] = isFoot ? edge - rows : edge + rows;
  return { ...one, row: isFoot ? edge - rows : edge };
}

/** The free rows of a column, parted by pinned pictures. Rows below none where a slot stands on a pin: no page. */
function aroundPins(column: number, head: number, foot: number, floating: readonly StandingSlot[]): FreeRows[] {
  const own = floating.filter(({ slot }) => columnsOf(slot).includes(column)).sort((a, b) => a.row - b.row);
  const frames: FreeRows[] = [];
  let row = head;
  for (const pin of own) {
    frames.push({ column, row, rows: pin.row - row });
    row = pin.row + pin.variant.rows;
  }
  return [...frames, { column, row, rows: foot - row }];
}

/** Undefined where its columns do not begin or end together, or are shorter than the picture. */
function standRound(one: ChosenSlot, heads: readonly number[], feet: readonly number[]): StandingSlot | undefined {
  const columns = columnsOf(one.slot);
  const isTop = one.slot.anchor === 'top';
  const [edge = 0, ...others] = columns.map((c) => (isTop ? heads : feet)[c] ?? 0);
  const offset = one.variant.offsetRows ?? 0;
  const row = isTop ? edge + offset : edge - offset - one.variant.rows;
  const fits = columns.every((c) => row >= (heads[c] ?? 0) && row + one.variant.rows <= (feet[c] ?? 0));
  return fits && others.every((other) => other === edge) ? { ...one, row } : undefined;
}

/** The frames with the rows beside round pictures made narrower. Undefined when a picture or the text has no place. */
function besideRounds(
  straight: readonly FreeRows[],
  rounds: readonly (StandingSlot | undefined)[],
  grid: Grid,
): FreeRows[] | undefined {
  let frames = [...straight];
  for (const round of rounds) {
    const circle = round && circleOf(round.slot, round.variant, round.row, grid);
    if (!circle) return undefined;
    const parts = frames.map((frame) => framesBeside(frame, circle, grid));
    if (parts.includes(undefined)) return undefined;
    frames = parts.flatMap((part) => part ?? []);
  }
  return frames;
}

export const columnsOf = (slot: Slot): number[] => Array.from({ length: slot.columns }, (_, i) => slot.column - 1 + i);

const pictureAreas = (chosen: readonly ChosenSlot[]) =>
  chosen.flatMap(({ variant }) =>
    variant.pictures.map((p) => ({ isLead: p.picture.isLead, area: p.width * p.height })),
  );

/** Foot slots of neighbouring columns whose tops are less than three rows apart make one white line through the page. */
function throughLines(slots: readonly StandingSlot[]): CostTerm[] {
  const terms: CostTerm[] = [];
  for (const [i, a] of slots.entries()) {
    for (const b of slots.slice(i + 1)) {
      const apart = Math.abs(a.row - b.row);
      const adjoin =
        a.slot.column + a.slot.columns === b.slot.column || b.slot.column + b.slot.columns === a.slot.column;
      if (a.slot.anchor !== 'foot' || b.slot.anchor !== 'foot' || !adjoin || apart >= 3) continue;
      terms.push({ name: 'through-line', cost: (3 - apart) * PRICE.throughLine, at: `${a.slot.name}, ${b.slot.name}` });
    }
  }
  return terms;
}
