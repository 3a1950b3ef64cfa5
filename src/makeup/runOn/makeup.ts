// What the search of run-on families works on and what it finds: a family with its pictures handed out, and a makeup.

import type { Family, Slot } from '../../schema/template.ts';
import type { CostTerm } from '../plan.ts';
import type { Variant } from '../slots/slotVariants.ts';
import type { ChosenSlot, PinnedRoom, StandingSlot } from '../slots/stackSlots.ts';
import type { Filling } from '../story/fillFrames.ts';
import type { FreeRows } from '../story/frameRows.ts';

/** A family whose slots have been given their pictures in one way. */
export interface FamilyCase {
  readonly family: Family;
  readonly headerRows: number;
  readonly slots: readonly FilledSlot[];
  readonly pinned?: PinnedRoom;
}

/** A slot with its pictures (indices) and the heights it can have, rising. */
export interface FilledSlot {
  readonly slot: Slot;
  readonly pictures: readonly number[];
  readonly variants: readonly Variant[];
  /** Of a slot for boxes: indices. */
  readonly boxes?: readonly number[];
}

export type SlotOption = ChosenSlot & { readonly cost: number; readonly area: number };

export interface Makeup {
  readonly family: Family;
  readonly slots: readonly StandingSlot[];
  readonly frames: readonly FreeRows[];
  readonly filling: Filling;
  readonly cost: number;
  readonly terms: readonly CostTerm[];
}
