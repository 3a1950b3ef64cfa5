// A page through the families of its template, kind after kind → what the first kind that fills it plans, or why none
// does.

import { finding } from '../findings/finding.ts';
import { hasPlaces } from './describeUnfitPlaces.ts';
import { flowStory } from './flowStory.ts';
import { gridOf } from './grid.ts';
import type { Typography } from './layText.ts';
import type { PageInput } from './pageInput.ts';
import type { Planned } from './planned.ts';
import { planRunOn } from './planRunOn.ts';
import { planZones } from './planZones.ts';

/**
 * Families of one kind compete by their costs. Costs of two kinds do not compare, so the template's order decides: the
 * kind it names first is tried first, and what it says of a page it cannot fill is said when the other cannot either.
 */
export function planFamilies(input: PageInput): Planned {
  const { template, page } = input;
  const grid = gridOf(template);
  const type: Typography = {
    metrics: input.metrics,
    punctuation: template.punctuation,
    maxStretch: template.maxStretchEm * 1000,
  };
  const items = flowStory(page.story, template, grid, type);
  const kinds = [...new Set(template.families.map((family) => family.kind ?? 'run-on'))];
  let first: Planned | undefined;
  for (const kind of kinds) {
    if (kind === 'zones' && hasPlaces(input)) {
      first ??= { value: undefined, findings: [finding('places-need-run-on', { page: page.number }, {})] };
      continue;
    }
    const plan = kind === 'zones' ? planZones : planRunOn;
    const planned = plan(items, input, grid, type);
    if (planned.value) return planned;
    first ??= planned;
  }
  return first ?? { value: undefined, findings: [] };
}
