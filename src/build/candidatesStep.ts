// A page → the best makeups that differ for the eye, as files: their scores and places, and a sheet with all of them.

import { outlinesOf } from '../fonts/outlines.ts';
import type { PagePlan } from '../makeup/plan.ts';
import { planCandidates } from '../makeup/planFamilies.ts';
import { figurePlace } from '../makeup/remedies/figurePlace.ts';
import { drawContactSheet, SHEET_DIGITS } from '../picture/contactSheet.ts';
import type { Template } from '../schema/template.ts';
import type { SupplementPage } from '../supplement/supplement.ts';
import { type PlanningGear, pageInputOf } from './planStep.ts';
import type { OutputFiles } from './writeOutputs.ts';

/** No files for a page that has no full makeup. */
export async function candidateFiles(gear: PlanningGear, page: SupplementPage, count: number): Promise<OutputFiles> {
  const { value: input } = await pageInputOf(gear, page);
  const plans = input ? planCandidates(input, count) : [];
  if (plans.length === 0) return new Map();
  const labels = plans.map((plan, i) => labelOf(plan, i, gear.template));
  const { role } = gear.template.styles.body;
  const glyphs = await outlinesOf(gear.roles, role, labels.join('') + SHEET_DIGITS);
  const colourOf = (name: string): string =>
    gear.template.palette[gear.template.styles[name]?.colour ?? name]?.rgb ?? '#000000';
  const sheet = await drawContactSheet(
    plans.map((plan, i) => ({ plan, label: labels[i] ?? '', colourOf })),
    glyphs,
  );
  const record = { page: page.number, template: gear.template.name, candidates: plans.map(describeCandidate) };
  return new Map<string, Uint8Array | string>([
    [`${page.number}.candidates.json`, `${JSON.stringify(record, null, 1)}\n`],
    [`${page.number}.candidates.png`, sheet],
  ]);
}

function labelOf({ family, fit }: PagePlan, index: number, { families }: Template): string {
  const title = families.find(({ name }) => name === family)?.title.zh ?? family;
  return `${index + 1}  ${title}  ${fit.cost.toFixed(1)}`;
}

/** `number` is what `--pick` takes; `above` is how much it costs more than the best. */
const describeCandidate = (plan: PagePlan, index: number, plans: readonly PagePlan[]) => ({
  number: index + 1,
  family: plan.family,
  cost: plan.fit.cost,
  above: Number((plan.fit.cost - (plans[0]?.fit.cost ?? 0)).toFixed(3)),
  terms: plan.fit.terms,
  pictures: plan.figures.map(({ picture, slot }) => ({
    picture: picture + 1,
    slot,
    place: figurePlace(plan, picture),
  })),
});
