// The pictures of a page by area → what it pays when its lead picture is not clearly larger than the next.

import { LEAD_RATIO, PRICE } from './costs.ts';
import type { CostTerm } from './plan.ts';

export function leadTerm(areas: readonly { readonly isLead: boolean; readonly area: number }[]): CostTerm[] {
  const lead = areas.find((one) => one.isLead);
  if (!lead || areas.length < 2) return [];
  const next = Math.max(...areas.filter((one) => one !== lead).map((one) => one.area));
  const missing = LEAD_RATIO - lead.area / next;
  return missing > 0 ? [{ name: 'lead-ratio', cost: missing * 10 * PRICE.leadTenth }] : [];
}
