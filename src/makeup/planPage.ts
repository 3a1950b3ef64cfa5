// One page of a supplement, its template, picture aspects and font metrics → its PagePlan, exactly full, or a finding
// that says what an editor has to change. Pure: the same input gives the same plan, in Node and in the browser.

import type { Outcome } from '../findings/finding.ts';
import { flowStory } from './flowStory.ts';
import { gridOf } from './grid.ts';
import type { Typography } from './layText.ts';
import type { PageInput } from './pageInput.ts';
import type { PagePlan } from './plan.ts';
import { planRunOn } from './planRunOn.ts';
import { planZones } from './planZones.ts';

/**
 * Families of one kind compete by their costs. Costs of two kinds do not compare, so the template's order decides: the
 * kind it names first is tried first, and what it says of a page it cannot fill is said when the other cannot either.
 */
export function planPage(input: PageInput): Outcome<PagePlan | undefined> {
  const { template, page } = input;
  const grid = gridOf(template);
  const type: Typography = {
    metrics: input.metrics,
    punctuation: template.punctuation,
    maxStretch: template.maxStretchEm * 1000,
  };
  const items = flowStory(page.story, template, grid, type);
  const kinds = [...new Set(template.families.map((family) => family.kind ?? 'run-on'))];
  let first: Outcome<PagePlan | undefined> | undefined;
  for (const kind of kinds) {
    const plan = kind === 'zones' ? planZones : planRunOn;
    const planned = plan(items, input, grid, type);
    if (planned.value) return planned;
    first ??= planned;
  }
  return first ?? { value: undefined, findings: [] };
}
