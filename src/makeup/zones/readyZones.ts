// A page and the zones families of its template → one case for the search per family whose header can be set.

import type { Finding } from '../../findings/finding.ts';
import type { ZonesFamily } from '../../schema/template.ts';
import type { Grid } from '../grid.ts';
import type { PageInput } from '../pageInput.ts';
import { slotPictures } from '../runOn/familyCases.ts';
import type { SlotPicture } from '../slots/slotVariants.ts';
import type { StoryItem } from '../story/flowStory.ts';
import { type Header, layHeader } from '../text/layHeader.ts';
import type { Typography } from '../text/layText.ts';
import type { ZonesCase } from './zoneGuillotine.ts';
import { type Section, sectionsOf } from './zoneSections.ts';
import { zonesCase } from './zonesCase.ts';

/** A family whose header is set. */
export interface ReadyZones {
  readonly family: ZonesFamily;
  readonly header: Header;
  readonly zones: ZonesCase;
}

export interface ZonesPageParts {
  readonly items: readonly StoryItem[];
  readonly sections: readonly Section[];
  readonly pictures: readonly SlotPicture[];
  readonly families: readonly ReadyZones[];
  /** Of families whose header cannot be set. */
  readonly findings: readonly Finding[];
}

export function readyZones(
  items: readonly StoryItem[],
  input: PageInput,
  grid: Grid,
  type: Typography,
): ZonesPageParts {
  const sections = sectionsOf(items);
  const pictures = slotPictures(input, type);
  const families: ReadyZones[] = [];
  const findings: Finding[] = [];
  for (const family of input.template.families) {
    if (family.kind !== 'zones') continue;
    const header = layHeader(family.header, input.template, grid, input.texts, type);
    findings.push(...header.findings);
    if (header.findings.length > 0) continue;
    families.push({ family, header, zones: zonesCase(family, sections, pictures, header.rows, input, grid, type) });
  }
  return { items, sections, pictures, families, findings };
}
