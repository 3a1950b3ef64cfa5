// What a makeup placed, of whatever kind, and the page's header, furniture and sheet → the PagePlan.

import type { Template } from '../schema/template.ts';
import { roundMm } from '../units.ts';
import { endMark } from './composePlan.ts';
import type { Grid } from './grid.ts';
import type { PageInput } from './pageInput.ts';
import type { CostTerm, Figure, Frame, Line, Ornament, PagePlan, PlannedBox } from './plan.ts';
import { PAGE_CREDIT } from './slots/layPageCredit.ts';
import type { Header, Texts } from './text/layHeader.ts';
import { halvesOf, layHead, type Typography } from './text/layText.ts';

export interface PlacedPage {
  readonly family: string;
  readonly header: Header;
  readonly frames: readonly Frame[];
  readonly story: readonly Line[];
  readonly figures: readonly Figure[];
  readonly captions: readonly Line[];
  readonly boxes?: { readonly boxes: readonly PlannedBox[]; readonly lines: readonly Line[] };
  readonly ornaments: readonly Ornament[];
  /** At the foot of a block of pictures; otherwise it is furniture. */
  readonly pageCredit?: readonly Line[];
  /** Rows that paragraphs and the heads among them take in the frames. */
  readonly rowsSet: number;
  readonly cost: number;
  readonly bound: number;
  readonly proven: boolean;
  readonly weighed: number;
  readonly terms: readonly CostTerm[];
}

export function assemblePlan(placed: PlacedPage, input: PageInput, grid: Grid, type: Typography): PagePlan {
  const { template, page } = input;
  const { header, story } = placed;
  const frameRows = placed.frames.reduce((sum, f) => sum + f.rows, 0);
  return {
    version: 1,
    supplement: input.supplementId,
    page: page.number,
    template: template.name,
    family: placed.family,
    sheetMm: { width: template.sheet.widthMm, height: template.sheet.heightMm },
    typeAreaMm: { ...grid.typeAreaMm, height: roundMm(grid.typeAreaMm.height) },
    grid: {
      columns: grid.columns,
      measureMm: roundMm(grid.measureMm),
      gutterMm: roundMm(grid.gutterMm),
      rowMm: grid.rowMm,
      rows: grid.rows,
    },
    frames: placed.frames,
    ornaments: [
      ...sheetOrnaments(template, grid),
      ...header.ornaments,
      ...placed.ornaments,
      ...endMark(story, template, grid),
    ],
    figures: placed.figures,
    ...(placed.boxes && placed.boxes.boxes.length > 0 && { boxes: placed.boxes.boxes }),
    lines: [
      ...furnitureLines(placed.pageCredit ?? [], template, grid, input.texts, type),
      ...header.lines,
      ...story,
      ...placed.captions,
      ...(placed.boxes?.lines ?? []),
    ],
    fit: {
      exact: placed.rowsSet === frameRows,
      oversetLines: Math.max(0, placed.rowsSet - frameRows),
      emptyRows: Math.max(0, frameRows - placed.rowsSet),
      cost: roundMm(placed.cost),
      bound: roundMm(placed.bound),
      proven: placed.proven,
      weighed: placed.weighed,
      terms: placed.terms.map((term) => ({ ...term, cost: roundMm(term.cost) })),
    },
  };
}

/** The page credit comes last of them, wherever it stands. */
function furnitureLines(
  pageCredit: readonly Line[],
  template: Template,
  grid: Grid,
  texts: Texts,
  type: Typography,
): Line[] {
  const furniture = template.furniture.filter((one) => pageCredit.length === 0 || one.source !== PAGE_CREDIT);
  const lines = furniture.flatMap((one) => {
    const text = texts.get(one.source);
    const style = template.styles[one.style];
    if (!text || !style) return [];
    const { x, width } = grid.typeAreaMm;
    const box = { xMm: x + one.insetMm, widthMm: width - 2 * one.insetMm, baselineMm: one.baselineMm };
    const parts = one.source.startsWith('folio')
      ? [{ source: one.source, text, start: 0 }]
      : halvesOf(one.source, text);
    return layHead(parts, one.style, { ...style, align: one.align }, box, type) ?? [];
  });
  return [...lines, ...pageCredit];
}

const sheetOrnaments = (template: Template, grid: Grid): Ornament[] =>
  template.ornaments.map(({ kind, name, topMm, heightMm, colour }) => ({
    kind,
    name,
    rectMm: { x: roundMm(grid.typeAreaMm.x), y: topMm, width: roundMm(grid.typeAreaMm.width), height: heightMm },
    colour,
  }));
