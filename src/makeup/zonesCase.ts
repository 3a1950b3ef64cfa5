// A page, a zones family of its template and typeset sections → the case that is searched: heads set over every span,
// pictures in rows, the grid below the header.

import type { ZonesFamily } from '../schema/template.ts';
import type { Grid } from './grid.ts';
import type { Typography } from './layText.ts';
import { layZoneHead, type SetHead } from './layZoneHead.ts';
import { matchPictures } from './matchPictures.ts';
import type { PageInput } from './pageInput.ts';
import { type PictureMenu, pictureMenu } from './pictureMenu.ts';
import type { SlotPicture } from './slotVariants.ts';
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
  return {
    rules: family,
    zones: sections.map((section, index) => zoneOf(family, section, index, input, grid, type)),
    pictures: menu,
    count: others.length,
    homes: matchPictures(captions, texts),
    columns: grid.columns,
    rows: grid.rows - headerRows,
  };
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
  family: ZonesFamily,
  { headBlock, flow }: Section,
  section: number,
  { page, template }: PageInput,
  grid: Grid,
  type: Typography,
): ZoneCase {
  const block = headBlock === undefined ? undefined : page.story[headBlock];
  const halves = block?.kind === 'subhead' ? block.halves : [];
  const parts = halves.map((text, half) => ({ source: `story/${headBlock}/${half}`, text, start: 0 }));
  const known = new Map<number, readonly SetHead[]>();
  const headsOn = (columns: number): readonly SetHead[] => {
    const heads = known.get(columns) ?? layZoneHead(parts, columns, family.heads, template, grid, type);
    known.set(columns, heads);
    return heads;
  };
  return { section, flow, isHeadless: headBlock === undefined, headsOn, known: new Map() };
}
