// A finished plan → the designer's checklist: every rule of a good page that can be computed, with what was measured, and
// a finding for each that does not hold. It judges the plan alone, whatever search has made it.

import { type Finding, finding, type Outcome } from '../../findings/finding.ts';
import type { Template } from '../../schema/template.ts';
import type { SupplementPage } from '../../supplement/supplement.ts';
import type { PagePlan } from '../plan.ts';
import type { DesignCheck } from './check.ts';
import { reviewHeads } from './reviewHeads.ts';
import { reviewPictures } from './reviewPictures.ts';
import { reviewSheet } from './reviewSheet.ts';

export function reviewPlan(plan: PagePlan, page: SupplementPage, template: Template): Outcome<readonly DesignCheck[]> {
  const value = [...reviewPictures(plan, page), ...reviewHeads(plan, template), ...reviewSheet(plan, template)];
  return { value, findings: value.filter(({ ok }) => !ok).map((check) => describe(check, plan.page)) };
}

function describe({ rule, value, limit, unit, rectMm, item }: DesignCheck, page: string): Finding {
  const where = { page, ...(rectMm && { rectMm }), ...(item && { item }) };
  // A share is told in whole percent, unless it would then look like its limit.
  const digits = unit === '%' && Math.abs(value - limit) >= 1 ? 0 : 2;
  const told = (n: number): string => String(Number(n.toFixed(digits)));
  const withUnit = (n: number): string => (unit === '' || unit === 'rows' ? told(n) : `${told(n)} ${unit}`);
  return finding(`design-${rule}`, where, { value: withUnit(value), limit: withUnit(limit) });
}
