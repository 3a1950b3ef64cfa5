// A page through the families of its template, kind after kind → what the first kind that fills it plans, or why none
// does.

import { finding } from '../findings/finding.ts';
import { gridOf } from './grid.ts';
import type { PageInput } from './pageInput.ts';
import type { PagePlan } from './plan.ts';
import type { Planned } from './planned.ts';
import { planRunOn, planRunOnCandidates } from './planRunOn.ts';
import { planZones, planZonesCandidates } from './planZones.ts';
import { hasPlaces } from './remedies/describeUnfitPlaces.ts';
import { flowStory, type StoryItem } from './story/flowStory.ts';
import type { Typography } from './text/layText.ts';

/**
 * Families of one kind compete by their costs. Costs of two kinds do not compare, so the template's order decides: the
 * kind it names first is tried first, and what it says of a page it cannot fill is said when the other cannot either.
 */
export function planFamilies(input: PageInput): Planned {
  const { page } = input;
  const { items, grid, type } = setStory(input);
  let first: Planned | undefined;
  for (const kind of kindsOf(input)) {
    if (kind === 'zones' && page.boxes && page.boxes.length > 0) {
      first ??= { value: undefined, findings: [finding('boxes-need-run-on', { page: page.number }, {})] };
      continue;
    }
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

/** Full pages that differ for the eye, of the first kind that has some, by rising cost. */
export function planCandidates(input: PageInput, count: number): PagePlan[] {
  const { items, grid, type } = setStory(input);
  for (const kind of kindsOf(input)) {
    if (kind === 'run-on') {
      const plans = planRunOnCandidates(items, input, grid, type, count);
      if (plans.length > 0) return plans;
    } else if (!hasPlaces(input) && !input.page.boxes?.length) {
      const plans = planZonesCandidates(items, input, grid, type, count);
      if (plans.length > 0) return plans;
    }
  }
  return [];
}

const kindsOf = ({ template }: PageInput): ('run-on' | 'zones')[] => [
  ...new Set(template.families.map((family) => family.kind ?? 'run-on')),
];

function setStory({ template, page, metrics }: PageInput) {
  const grid = gridOf(template);
  const { punctuation, maxStretchEm } = template;
  const type: Typography = { metrics, punctuation, maxStretch: maxStretchEm * 1000 };
  const known = STORIES.get(page.story);
  const isKnown = known?.template === template && known.metrics === metrics;
  const items = isKnown ? known.items : flowStory(page.story, template, grid, type);
  STORIES.set(page.story, { template, metrics, items });
  return { grid, type, items };
}

/** Remedies that leave the text alone ask for it again and again. */
const STORIES = new WeakMap<
  PageInput['page']['story'],
  Pick<PageInput, 'template' | 'metrics'> & { readonly items: readonly StoryItem[] }
>();
