// One page of a supplement, its template, picture aspects and font metrics → its PagePlan, exactly full, or a finding
// that says what an editor has to change. Pure: the same input gives the same plan, in Node and in the browser.

import { type Finding, finding, type Outcome } from '../findings/finding.ts';
import type { Template } from '../schema/template.ts';
import { roundMm } from '../units.ts';
import { endMark, placeFrames, placePictures, placeStory } from './composePlan.ts';
import { describeUnfit } from './describeUnfit.ts';
import { familyCases, type ReadyFamily } from './familyCases.ts';
import { type Flow, prepareFlow } from './flow.ts';
import { flowStory, type StoryItem } from './flowStory.ts';
import { type Grid, gridOf } from './grid.ts';
import type { Header, Texts } from './layHeader.ts';
import { halvesOf, layHead, type Typography } from './layText.ts';
import type { PageInput } from './pageInput.ts';
import type { Line, Ornament, PagePlan } from './plan.ts';
import { type Makeup, searchMakeup } from './searchMakeup.ts';

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
  const { cases, findings } = familyCases(input, grid, type);
  const flow = prepareFlow(items.map((item) => item.flow));
  const chosen = searchFamilies(cases, flow, grid);
  if (chosen) return { value: compose(chosen, items, input, grid, type), findings: [] };
  if (cases.length === 0) return { value: undefined, findings: findings.slice(0, 1) };
  return { value: undefined, findings: [describeUnfit(cases, items, input, grid, type)] };
}

/** What the search of all families together found. */
interface Chosen {
  readonly makeup: Makeup;
  readonly header: Header;
  readonly bound: number;
  readonly proven: boolean;
  readonly weighed: number;
}

/** The cheapest page of all families; of equals the family named first. */
function searchFamilies(cases: readonly ReadyFamily[], flow: Flow, grid: Grid): Chosen | undefined {
  let chosen: { makeup: Makeup; header: Header } | undefined;
  let limit = Number.POSITIVE_INFINITY;
  let bound = Number.POSITIVE_INFINITY;
  let proven = true;
  let weighed = 0;
  for (const one of cases) {
    const searched = searchMakeup(one, flow, grid, limit);
    if (searched.best) chosen = { makeup: searched.best, header: one.header };
    limit = Math.min(limit, searched.best?.cost ?? limit);
    bound = Math.min(bound, searched.bound);
    proven &&= searched.proven;
    weighed += searched.weighed;
  }
  return chosen && { ...chosen, bound, proven, weighed };
}

function compose(
  { makeup, header, bound, proven, weighed }: Chosen,
  items: readonly StoryItem[],
  input: PageInput,
  grid: Grid,
  type: Typography,
): PagePlan {
  const { template, page } = input;
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
      bound: roundMm(bound),
      proven,
      weighed,
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

function headTooWide(text: string, { page, template }: PageInput): Finding {
  const limit = `${template.styles.subhead.sizePt[1]} pt`;
  return finding('head-too-long', { page: page.number, item: text }, { element: 'subhead', value: text, limit });
}
