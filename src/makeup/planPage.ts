// One page of a supplement, its template, picture aspects and font metrics → its PagePlan, exactly full, or findings that
// say what an editor has to change. Pure: the same input gives the same plan, in Node and in the browser.

import { type Finding, finding, type Outcome } from '../findings/finding.ts';
import { mmToPt } from '../units.ts';
import { DEAR } from './costs.ts';
import type { PageInput } from './pageInput.ts';
import type { PagePlan } from './plan.ts';
import { planCandidates, planFamilies } from './planFamilies.ts';
import { otherLeadings } from './remedies/otherLeadings.ts';
import { findRemedies } from './remedies/remedies.ts';

export function planPage(input: PageInput): Outcome<PagePlan | undefined> {
  const planned = planFamilies({ ...input, unexplained: true });
  if (planned.value) return { value: planned.value, findings: judgeCost(planned.value) };
  if (planned.findings.length > 0 && !planned.unfit) return planned;
  // The last resort: an editor sees it only by laying two pages on each other.
  for (const template of otherLeadings(input.template)) {
    const { value } = planFamilies({ ...input, template, unexplained: true, isRetry: true });
    if (value) return { value, findings: [leadingChanged(value, input), ...judgeCost(value)] };
  }
  const { findings, unfit } = planFamilies({ ...input, isUnfit: true });
  return { value: undefined, findings: unfit ? [...findings, ...findRemedies(input, unfit, planFamilies)] : findings };
}

/** The candidate of that number, from 1, among so many. */
export function planCandidate(input: PageInput, number: number, count: number): Outcome<PagePlan | undefined> {
  const plans = planCandidates(input, Math.max(number, count));
  const value = plans[number - 1];
  if (value) return { value, findings: judgeCost(value) };
  if (plans.length === 0) return planPage(input);
  const where = { page: input.page.number };
  return { value, findings: [finding('candidate-missing', where, { value: number, limit: plans.length })] };
}

/** A page may be full and yet be none that one would print. */
function judgeCost({ page, fit }: PagePlan): Finding[] {
  if (fit.cost <= DEAR) return [];
  const dearest = [...fit.terms].sort((a, b) => b.cost - a.cost).slice(0, 3);
  const terms = dearest.map(({ name, at, cost }) => `${at ? `${name} (${at})` : name} ${cost.toFixed(1)}`).join(', ');
  return [finding('makeup-dear', { page }, { value: fit.cost.toFixed(1), limit: DEAR, terms })];
}

const leadingChanged = ({ page, grid }: PagePlan, { template }: PageInput): Finding =>
  finding(
    'leading-changed',
    { page },
    { value: `${mmToPt(grid.rowMm).toFixed(2)} pt`, limit: `${template.styles.body.leadingPt} pt` },
  );
