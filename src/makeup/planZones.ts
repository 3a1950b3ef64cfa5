// A page of section zones → its PagePlan, exactly full, or a finding that says what an editor has to change.

import { type Finding, finding } from '../findings/finding.ts';
import type { ZonesFamily } from '../schema/template.ts';
import { assemblePlan } from './assemblePlan.ts';
import { composeZones } from './composeZones.ts';
import { describeZonesUnfit } from './describeZonesUnfit.ts';
import type { Grid } from './grid.ts';
import type { PageInput } from './pageInput.ts';
import { type Planned, refused, type Unfit } from './planned.ts';
import { slotPictures } from './runOn/familyCases.ts';
import { type SearchedZones, searchZones } from './searchZones.ts';
import type { SlotPicture } from './slots/slotVariants.ts';
import type { StoryItem } from './story/flowStory.ts';
import { type Header, layHeader } from './text/layHeader.ts';
import type { Typography } from './text/layText.ts';
import type { ZonesCase } from './zoneGuillotine.ts';
import { sectionsOf } from './zoneSections.ts';
import { zonesCase } from './zonesCase.ts';
import { zonesTerms } from './zonesTerms.ts';

/** A family whose header is set. */
export interface ReadyZones {
  readonly family: ZonesFamily;
  readonly header: Header;
  readonly zones: ZonesCase;
}

export function planZones(items: readonly StoryItem[], input: PageInput, grid: Grid, type: Typography): Planned {
  // Zones have no slot in which an editor could pin an enlarged picture.
  if (input.loose !== undefined) return { value: undefined, findings: [] };
  const sections = sectionsOf(items);
  const pictures = slotPictures(input, type);
  const families = input.template.families.filter((family) => family.kind === 'zones');
  const ready: ReadyZones[] = [];
  const findings: Finding[] = [];
  for (const family of families) {
    const header = layHeader(family.header, input.template, grid, input.texts, type);
    findings.push(...header.findings);
    if (header.findings.length > 0) continue;
    ready.push({ family, header, zones: zonesCase(family, sections, pictures, header.rows, input, grid, type) });
  }
  let chosen: { ready: ReadyZones; searched: SearchedZones } | undefined;
  for (const one of ready) {
    const searched = searchZones(one.zones, chosen?.searched.best?.cost, input.briefly);
    if (searched.best) chosen = { ready: one, searched };
  }
  const page = chosen?.searched.best;
  if (input.unexplained && !page) return { value: undefined, findings: [] };
  if (!chosen || !page) return refused(unfit(ready, findings, pictures, items, input, type));
  const { family, header } = chosen.ready;
  const placed = {
    ...composeZones(page.pieces, sections, family, header.rows, input.cropOf, input.template, grid, type),
    ...chosen.searched,
    family: family.name,
    header,
    cost: page.cost,
    terms: zonesTerms(page, chosen.ready.zones),
  };
  return { value: assemblePlan(placed, input, grid, type), findings: [] };
}

/** Of a header that does not fit, or else of the family named first. */
function unfit(
  [first]: readonly ReadyZones[],
  [header]: readonly Finding[],
  pictures: readonly SlotPicture[],
  items: readonly StoryItem[],
  input: PageInput,
  type: Typography,
): Unfit {
  if (first) return describeZonesUnfit(first.family.name, first.zones, pictures, items, input, type);
  return { finding: header ?? finding('makeup-no-room', { page: input.page.number }, {}) };
}
