// A page, a zones family of its template and typeset sections → the case that is searched: heads set over every span,
// pictures in rows, the grid below the header.

import type { ZonesFamily } from '../../schema/template.ts';
import type { PanelRule, ZoneHeadRule } from '../../schema/zonesFamily.ts';
import type { Block } from '../../supplement/supplement.ts';
import type { Opening } from '../cuts/guillotine.ts';
import type { Grid } from '../grid.ts';
import type { PageInput } from '../pageInput.ts';
import type { SlotPicture } from '../slots/slotVariants.ts';
import type { HeadPart, Typography } from '../text/layText.ts';
import { evenHeads, layZoneHead, type SetHead } from './layZoneHead.ts';
import { matchPictures } from './matchPictures.ts';
import { panelMenu } from './panelMenu.ts';
import { panelFor, panelSets } from './panelSets.ts';
import { type PictureMenu, pictureMenu } from './pictureMenu.ts';
import type { ZonesCase } from './zoneGuillotine.ts';
import type { ZoneCase } from './zoneMenu.ts';
import type { Section } from './zoneSections.ts';

export function zonesCase(
  family: ZonesFamily,
  sections: readonly Section[],
  pictures: readonly SlotPicture[],
  headerRows: number,
  input: PageInput,
  grid: Grid,
  type: Typography,
): ZonesCase {
  const lead = pictures.find((p) => p.isLead);
  const others = pictures.filter((p) => p !== lead);
  const menu: PictureMenu = pictureMenu(
    lead,
    others,
    family,
    meanPicture(sections, pictures.length, headerRows, grid),
    grid,
    input.template,
  );
  const captions = others.map((p) => input.texts.get(`caption/${p.index}`) ?? '');
  const texts = sections.map((section) => section.paragraphs.map((p) => p.text).join(''));
  const { story } = input.page;
  const panels = sections.map((section) => panelFor(section, story, family.panels ?? []));
  const plain = sections.filter((_, i) => !panels[i]).map((section) => headParts(section, story));
  const heads = evenHeads(plain, family.heads, input.template, grid, type);
  const zones = sections.map((section, index) => {
    const rule = panels[index];
    if (rule) return panelZone(rule, section, index, input, grid, type);
    return zoneOf(heads, section, index, input, grid, type);
  });
  const opening = openingOf(family, panels, others);
  return {
    rules: family,
    zones,
    pictures: menu,
    count: others.length,
    // What opens the page stands there whatever the captions say.
    homes: matchPictures(captions, texts).map((home, i) =>
      i < (opening?.pictures ?? 0) || home < (opening?.sections ?? 0) ? -1 : home,
    ),
    columns: grid.columns,
    rows: grid.rows - headerRows,
    ...(opening && { opening }),
  };
}

/** Sections and pictures from the first on that the template wants at the head of the page. */
function openingOf(
  { groups = [] }: ZonesFamily,
  panels: readonly (PanelRule | undefined)[],
  others: readonly SlotPicture[],
): Opening | undefined {
  const sections = countFirst(panels, (panel) => panel?.atHead === true);
  const group = groups.find(({ name, atHead }) => atHead && name === others[0]?.group?.name);
  const pictures = group ? (others[0]?.group?.count ?? 0) : 0;
  return sections + pictures > 0 ? { sections, pictures } : undefined;
}

function countFirst<T>(all: readonly T[], isOne: (one: T) => boolean): number {
  const end = all.findIndex((one) => !isOne(one));
  return end < 0 ? all.length : end;
}

function panelZone(
  rule: PanelRule,
  section: Section,
  index: number,
  { page, template }: PageInput,
  grid: Grid,
  type: Typography,
): ZoneCase {
  const sets = panelSets(rule, section, page.story, headParts(section, page.story), template, grid, type);
  return {
    section: index,
    flow: section.flow,
    isHeadless: false,
    headsOn: (columns) => sets.find((set) => set.columns === columns)?.heads ?? [],
    panels: new Map(sets.map((set) => [set.columns, panelMenu(index, set)])),
    known: new Map(),
  };
}

function headParts({ headBlock }: Section, story: readonly Block[]): HeadPart[] {
  const block = headBlock === undefined ? undefined : story[headBlock];
  const halves = block?.kind === 'subhead' ? block.halves : [];
  return halves.map((text, half) => ({ source: `story/${headBlock}/${half}`, text, start: 0 }));
}

/** Cells that the text, its heads and blank rows leave free, shared among the pictures: a size to measure them by. */
function meanPicture(sections: readonly Section[], pictures: number, headerRows: number, grid: Grid): number {
  const page = grid.columns * (grid.rows - headerRows);
  const text = sections.reduce((sum, { flow }) => sum + (flow.least + flow.most) / 2, 0);
  const free = Math.max(page / 10, page * (1 - OVERHEAD) - text);
  return (free / Math.max(1, pictures)) * grid.measureMm * grid.rowMm;
}

/** Share of the page that heads, captions and blank rows take. */
const OVERHEAD = 0.2;

function zoneOf(
  rules: readonly ZoneHeadRule[],
  { headBlock, paragraphs, flow }: Section,
  section: number,
  { page, template }: PageInput,
  grid: Grid,
  type: Typography,
): ZoneCase {
  const parts = headParts({ headBlock, paragraphs, flow }, page.story);
  const known = new Map<number, readonly SetHead[]>();
  const headsOn = (columns: number): readonly SetHead[] => {
    const heads = known.get(columns) ?? layZoneHead(parts, columns, rules, template, grid, type);
    known.set(columns, heads);
    return heads;
  };
  return { section, flow, isHeadless: headBlock === undefined, headsOn, known: new Map() };
}
