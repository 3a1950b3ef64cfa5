// One page of a supplement, its template, picture aspects and font metrics → its PagePlan, exactly full, or a finding
// that says what an editor has to change. Pure: the same input gives the same plan, in Node and in the browser.

import { type Finding, finding, type Outcome } from '../findings/finding.ts';
import type { FontMetrics } from '../fonts/metrics.ts';
import type { Family, Template } from '../schema/template.ts';
import type { SupplementPage } from '../supplement/supplement.ts';
import { roundMm } from '../units.ts';
import { assignPictures } from './assignPictures.ts';
import { type CropOf, endMark, placeFrames, placePictures, placeStory } from './composePlan.ts';
import { flowStory, type StoryItem } from './flowStory.ts';
import { type Grid, gridOf } from './grid.ts';
import { captionLines } from './layCaption.ts';
import { type Header, layHeader, type Texts } from './layHeader.ts';
import { halvesOf, layHead, type Typography } from './layText.ts';
import type { Line, Ornament, PagePlan } from './plan.ts';
import { type Makeup, type Searched, searchMakeup, textRows } from './searchMakeup.ts';
import { type SlotPicture, slotVariants } from './slotVariants.ts';

export interface PageInput {
  readonly supplementId: string;
  readonly page: SupplementPage;
  readonly template: Template;
  readonly texts: Texts;
  /** Width ÷ height of each picture of the page. */
  readonly aspects: readonly number[];
  readonly cropOf: CropOf;
  readonly metrics: FontMetrics;
}

export function planPage(input: PageInput): Outcome<PagePlan | undefined> {
  const { template, page } = input;
  const grid = gridOf(template);
  const type: Typography = {
    metrics: input.metrics,
    punctuation: template.punctuation,
    maxStretch: template.maxStretchEm * 1000,
  };
  const items = flowStory(page.story, template, grid, type);
  const tooWide = items.flatMap((item) => (item.kind === 'head' && !item.lines ? [headTooWide(item.text, input)] : []));
  if (tooWide.length > 0) return { value: undefined, findings: tooWide };
  const findings: Finding[] = [];
  for (const family of template.families) {
    const header = layHeader(family.header, template, grid, input.texts, type);
    if (header.findings.length > 0) return { value: undefined, findings: header.findings };
    const tried = tryFamily(family, header, items, input, grid, type);
    if (tried.value) return { value: compose(tried.value, header, items, input, grid, type), findings: [] };
    findings.push(...tried.findings);
  }
  return { value: undefined, findings: findings.slice(0, 1) };
}

function tryFamily(
  family: Family,
  header: Header,
  items: readonly StoryItem[],
  input: PageInput,
  grid: Grid,
  type: Typography,
): Outcome<(Searched & { best: Makeup }) | undefined> {
  const { page, template } = input;
  const shares = assignPictures(page.pictures.length, family.slots);
  if (!shares) return { value: undefined, findings: [pictureCount(input)] };
  const slots = family.slots.flatMap((slot, i) => {
    const pictures = (shares[i] ?? []).map((index) => slotPicture(index, input, type));
    return pictures.length > 0 ? [{ slot, variants: slotVariants(slot, pictures, grid, template) }] : [];
  });
  const flow = items.map((item) => item.flow);
  const searched = searchMakeup({ family, headerRows: header.rows, slots }, flow, grid);
  if (searched.best) return { value: { ...searched, best: searched.best }, findings: [] };
  return { value: undefined, findings: [notFull(searched, textRows(flow), input)] };
}

function slotPicture(index: number, input: PageInput, type: Typography): SlotPicture {
  const picture = input.page.pictures[index];
  const known = new Map<number, readonly Line[]>();
  return {
    index,
    isLead: picture?.rank === 'lead',
    aspect: input.aspects[index] ?? 1.5,
    shape: picture?.shape ?? 'landscape',
    keepWhole: picture?.keepWhole ?? false,
    captionOn: (widthMm) => {
      const lines = known.get(widthMm) ?? captionLines(index, input.texts, widthMm, input.template, type);
      known.set(widthMm, lines);
      return lines;
    },
  };
}

function compose(
  searched: Searched & { best: Makeup },
  header: Header,
  items: readonly StoryItem[],
  input: PageInput,
  grid: Grid,
  type: Typography,
): PagePlan {
  const { template, page } = input;
  const makeup = searched.best;
  const story = placeStory(items, makeup, template, grid, type);
  const { figures, captions } = placePictures(makeup.slots, grid, input.cropOf);
  const textRowsSet = makeup.filling.placed.reduce((sum, p) => sum + p.rows, 0);
  const frameRows = makeup.frames.reduce((sum, f) => sum + f.rows, 0);
  return {
    version: 1,
    supplement: input.supplementId,
    page: page.number,
    template: template.name,
    family: makeup.family.name,
    sheetMm: { width: template.sheet.widthMm, height: template.sheet.heightMm },
    typeAreaMm: { ...grid.typeAreaMm, height: roundMm(grid.typeAreaMm.height) },
    grid: {
      columns: grid.columns,
      measureMm: roundMm(grid.measureMm),
      gutterMm: roundMm(grid.gutterMm),
      rowMm: grid.rowMm,
      rows: grid.rows,
    },
    frames: placeFrames(makeup.frames, grid),
    ornaments: [...sheetOrnaments(template, grid), ...header.ornaments, ...endMark(story, template, grid)],
    figures,
    lines: [...furnitureLines(template, grid, input.texts, type), ...header.lines, ...story, ...captions],
    fit: {
      exact: textRowsSet === frameRows,
      oversetLines: Math.max(0, textRowsSet - frameRows),
      emptyRows: Math.max(0, frameRows - textRowsSet),
      cost: roundMm(makeup.cost),
      bound: roundMm(searched.bound),
      proven: searched.proven,
      weighed: searched.weighed,
      terms: makeup.terms.map((term) => ({ ...term, cost: roundMm(term.cost) })),
    },
  };
}

function furnitureLines(template: Template, grid: Grid, texts: Texts, type: Typography): Line[] {
  return template.furniture.flatMap((one) => {
    const text = texts.get(one.source);
    const style = template.styles[one.style];
    if (!text || !style) return [];
    const box = { xMm: grid.typeAreaMm.x, widthMm: grid.typeAreaMm.width, baselineMm: one.baselineMm };
    const parts = one.source.startsWith('folio')
      ? [{ source: one.source, text, start: 0 }]
      : halvesOf(one.source, text);
    return layHead(parts, one.style, { ...style, align: one.align }, box, type) ?? [];
  });
}

const sheetOrnaments = (template: Template, grid: Grid): Ornament[] =>
  template.ornaments.map(({ kind, name, topMm, heightMm, colour }) => ({
    kind,
    name,
    rectMm: { x: roundMm(grid.typeAreaMm.x), y: topMm, width: roundMm(grid.typeAreaMm.width), height: heightMm },
    colour,
  }));

function pictureCount({ page, template }: PageInput): Finding {
  const ranges = template.families.map((f) =>
    [0, 1].map((k) => f.slots.reduce((sum, s) => sum + (s.pictures[k] ?? 0), 0)).join('–'),
  );
  return finding('picture-count', { page: page.number }, { value: page.pictures.length, limit: ranges.join(', ') });
}

function headTooWide(text: string, { page, template }: PageInput): Finding {
  const limit = `${template.styles.subhead.sizePt[1]} pt`;
  return finding('head-too-long', { page: page.number, item: text }, { element: 'subhead', value: text, limit });
}

function notFull(searched: Searched, text: { least: number; most: number }, { page, template }: PageInput): Finding {
  const { least, most } = searched.freeRows;
  const where = { page: page.number };
  const perRow = template.grid.measureEm;
  if (text.least > most) {
    const value = text.least - most;
    return finding('text-too-long', where, { value, limit: most, characters: Math.ceil(value * perRow) });
  }
  if (text.most < least) {
    const value = least - text.most;
    return finding('text-too-short', where, { value, limit: least, characters: Math.ceil(value * perRow) });
  }
  return finding('makeup-not-full', where, { value: searched.weighed });
}
