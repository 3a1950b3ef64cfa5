// A page of section zones → its PagePlan, exactly full, or a finding that says what an editor has to change.

import { finding } from '../findings/finding.ts';
import { assemblePlan } from './assemblePlan.ts';
import type { Grid } from './grid.ts';
import type { PageInput } from './pageInput.ts';
import type { PagePlan } from './plan.ts';
import { type Planned, refused, type Unfit } from './planned.ts';
import { previousOf } from './previousOf.ts';
import type { StoryItem } from './story/flowStory.ts';
import type { Typography } from './text/layText.ts';
import { composeZones } from './zones/composeZones.ts';
import { describeZonesUnfit } from './zones/describeZonesUnfit.ts';
import { readyZones, type ZonesPageParts } from './zones/readyZones.ts';
import { searchZones, searchZonesCandidates } from './zones/searchZones.ts';
import { type FoundZones, searchZonesFromPrevious } from './zones/searchZonesFromPrevious.ts';
import { zonesTerms } from './zones/zonesTerms.ts';

export function planZones(items: readonly StoryItem[], input: PageInput, grid: Grid, type: Typography): Planned {
  // Zones have no slot in which an editor could pin an enlarged picture.
  if (input.loose !== undefined) return { value: undefined, findings: [] };
  const parts = readyZones(items, input, grid, type);
  const effort = input.briefly ? 'brief' : input.isRetry ? 'retry' : 'whole';
  let found: FoundZones | undefined;
  for (const from of input.isUnfit ? [] : parts.families) {
    const { best, pages: _, ...search } = searchZones(from.zones, found?.page.cost, effort);
    if (best) found = { from, page: best, search };
  }
  if (!found) return input.unexplained ? { value: undefined, findings: [] } : refused(unfit(parts, input, type));
  const previous = previousOf(input, grid);
  const chosen = previous ? searchZonesFromPrevious(previous, parts, found, grid) : found;
  return { value: compose(chosen, parts, input, grid, type), findings: [] };
}

/** The best `count` pages that differ for the eye, by rising cost. */
export function planZonesCandidates(
  items: readonly StoryItem[],
  input: PageInput,
  grid: Grid,
  type: Typography,
  count: number,
): PagePlan[] {
  const parts = readyZones(items, input, grid, type);
  const found = parts.families.flatMap((from): FoundZones[] => {
    const { pages, best, ...search } = searchZonesCandidates(from.zones, count);
    return pages.map((page) => ({ from, page, search: { ...search, proven: search.proven && page === best } }));
  });
  const cheapest = found.sort((a, b) => a.page.cost - b.page.cost).slice(0, count);
  return cheapest.map((one) => compose(one, parts, input, grid, type));
}

function compose(
  { from: { family, header, zones }, page, search }: FoundZones,
  { sections }: ZonesPageParts,
  input: PageInput,
  grid: Grid,
  type: Typography,
): PagePlan {
  const placed = {
    ...composeZones(page.pieces, sections, family, header.rows, input.cropOf, input.template, grid, type),
    ...search,
    family: family.name,
    header,
    cost: page.cost,
    terms: zonesTerms(page, zones),
  };
  return assemblePlan(placed, input, grid, type);
}

/** Of a header that does not fit, or else of the family named first. */
function unfit({ families, findings, pictures, items }: ZonesPageParts, input: PageInput, type: Typography): Unfit {
  const [first] = families;
  if (first) return describeZonesUnfit(first.family.name, first.zones, pictures, items, input, type);
  return { finding: findings[0] ?? finding('makeup-no-room', { page: input.page.number }, {}) };
}
