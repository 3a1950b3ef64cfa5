// What the pages of a supplement share → what planning needs of it: template, press condition, plans of the last build.

import type { SupplementPage } from '../supplement/supplement.ts';
import type { BuildOptions } from './buildTypes.ts';
import { type Gear, gearOfPage } from './loadGear.ts';
import type { PlanningGear } from './planStep.ts';
import { readPreviousPlans } from './readPreviousPlans.ts';

/** Candidates offered when none are asked for by number. */
const USUAL_CANDIDATES = 6;

/** For a page that names a template of its own. */
export const planningOfPage = (planning: PlanningGear, gear: Gear, page: SupplementPage): PlanningGear => ({
  ...planning,
  template: gearOfPage(gear, page).loaded.template,
});

export async function planningGear(gear: Gear, options: BuildOptions): Promise<PlanningGear> {
  const { pick, candidates = USUAL_CANDIDATES } = options;
  return {
    ...gear,
    template: gear.loaded.template,
    condition: gear.press.condition,
    previous: await readPreviousPlans(gear.supplement, options),
    ...(pick !== undefined && { pick: { number: pick, count: candidates } }),
  };
}
