// What the makeup of one kind of families says of a page: its plan, or why there is none and what is known of a cure.

import type { Finding, Outcome } from '../findings/finding.ts';
import type { PagePlan } from './plan.ts';
import type { Remedy } from './remedies/remedy.ts';
import type { StandingSlot } from './slots/stackSlots.ts';

/** Why a page cannot be full. */
export interface Unfit {
  readonly finding: Finding;
  /** Rows of text too many, or too few when negative; 0: the length is right; absent: it is not the length. */
  readonly excess?: number;
  /** A change of the text that was tried and fills the page. */
  readonly remedy?: Remedy;
}

export interface Planned extends Outcome<PagePlan | undefined> {
  readonly unfit?: Unfit;
  /** Where the slots of a run-on family stand. */
  readonly slots?: readonly StandingSlot[];
}

export const refused = (unfit: Unfit): Planned => ({ value: undefined, findings: [unfit.finding], unfit });
