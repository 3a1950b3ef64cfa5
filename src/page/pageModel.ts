// A plan and its texts → what a template's page.hbs is given: paragraphs of placed lines, figures, ornaments, all with
// their CSS ready. Lengths in mm; the root's `zoom: 4` of the print page makes Chromium's px snapping invisible.

import { isCaptionOf } from '../makeup/captionsOf.ts';
import { ABOVE_BASELINE } from '../makeup/grid.ts';
import type { BoxShape, Figure, Line, Ornament, PagePlan, PlannedBox } from '../makeup/plan.ts';
import type { Run } from '../typeset/run.ts';
import { MM_PER_PX, ptToMm, type RectMm } from '../units.ts';
import { PRINT_ZOOM } from './baseCss.ts';

export interface RunModel {
  readonly text: string;
  readonly role: string;
  readonly css: string;
}

export interface LineModel {
  readonly css: string;
  /** Predicted ink width, mm, for the verifier. */
  readonly widthMm: number;
  /** When it is not that of its text: of the large first character of a story. */
  readonly style: string;
  readonly runs: readonly RunModel[];
}

/** All lines of one source: a paragraph of the story, one half of a head, a caption. */
export interface TextModel {
  readonly source: string;
  readonly style: string;
  /** HTML element that says what the text is, for tagged PDF and reading aloud. */
  readonly tag: 'p' | 'h1' | 'h2' | 'figcaption';
  readonly lines: readonly LineModel[];
}

export interface FigureModel {
  readonly css: string;
  readonly src: string;
  readonly slot: string;
  /** A circle is shown of it. */
  readonly isRound: boolean;
  /** Grounds of a caption on the picture, placed inside it. */
  readonly labels: readonly OrnamentModel[];
  readonly number: number;
  readonly alt: string;
  readonly texts: readonly TextModel[];
}

export interface OrnamentModel {
  readonly kind: string;
  readonly name: string;
  readonly css: string;
}

export interface BoxModel {
  readonly kind: string;
  readonly slot: string;
  readonly css: string;
  /** Of the drawing, in millimetres; empty for a box without shapes. */
  readonly viewBox: string;
  readonly shapes: readonly { readonly d: string; readonly css: string }[];
  readonly texts: readonly TextModel[];
}

export interface PageModel {
  readonly lang: string;
  readonly title: string;
  readonly ornaments: readonly OrnamentModel[];
  /** Folio lines and other furniture. */
  readonly furniture: readonly TextModel[];
  /** Strip, kicker, headline, deck, byline. */
  readonly header: readonly TextModel[];
  readonly story: readonly TextModel[];
  readonly figures: readonly FigureModel[];
  /** Numbers, quotations, charts, contents. */
  readonly boxes: readonly BoxModel[];
}

export interface PageParts {
  readonly plan: PagePlan;
  readonly texts: ReadonlyMap<string, string>;
  readonly title: string;
  /** URL of the proxy of a figure. */
  readonly pictureSrc: (figure: Figure) => string;
}

export function pageModel({ plan, texts, title, pictureSrc }: PageParts): PageModel {
  const models = textModels(plan.lines, texts);
  const of = (test: (source: string) => boolean) => models.filter((m) => test(m.source));
  const isStory = (source: string) => source.startsWith('story/');
  const isFurniture = (source: string) => source.startsWith('folio/') || source === 'pageCredit';
  const isCaption = (source: string) => source.startsWith('caption/') || source.startsWith('credit/');
  return {
    lang: 'zh-CN',
    title,
    ornaments: plan.ornaments.map(ornamentModel),
    furniture: of(isFurniture),
    header: of((s) => !isStory(s) && !isFurniture(s) && !isCaption(s) && !s.startsWith('box/')),
    story: of(isStory),
    figures: plan.figures.map((figure) => ({
      css: boxCss(figure.rectMm),
      src: pictureSrc(figure),
      slot: figure.slot,
      isRound: figure.shape === 'round',
      labels: figure.label ? [ornamentModel(within(figure.label, figure.rectMm))] : [],
      number: figure.picture + 1,
      alt: texts.get(`caption/${figure.picture}`) ?? '',
      texts: of((s) => isCaptionOf(s, figure.picture)),
    })),
    boxes: (plan.boxes ?? []).map((box) =>
      boxModel(
        box,
        of((s) => s.startsWith(`box/${box.box}/`)),
      ),
    ),
  };
}

function textModels(lines: readonly Line[], texts: ReadonlyMap<string, string>): TextModel[] {
  const models: (TextModel & { lines: LineModel[] })[] = [];
  for (const line of lines) {
    const last = models.at(-1);
    const style = line.style === 'initial' ? 'body' : line.style;
    const model = { ...lineModel(line, texts.get(line.source) ?? ''), style: line.style === style ? '' : line.style };
    if (last?.source === line.source) last.lines.push(model);
    else models.push({ source: line.source, style, tag: tagOf(line), lines: [model] });
  }
  return models;
}

function tagOf({ source, style }: Line): TextModel['tag'] {
  if (style === 'subhead') return 'h2';
  if (source.startsWith('headline/')) return 'h1';
  return source.startsWith('caption/') || source.startsWith('credit/') ? 'figcaption' : 'p';
}

function lineModel(line: Line, text: string): Omit<LineModel, 'style'> {
  return {
    css: lineCss(line),
    widthMm: line.widthMm,
    runs: line.runs.map((run) => ({ text: text.slice(run.start, run.end), role: run.role, css: runCss(run) })),
  };
}

/**
 * The browser rounds ascent and descent to whole px of the zoomed page, shares what is left of the line height above and
 * below, and stands the line on a whole px: so do we, before it, with a line height that leaves nothing to share.
 */
function lineCss({ xMm, baselineMm, sizePt }: Line): string {
  const pxMm = MM_PER_PX / PRINT_ZOOM;
  const emPx = ptToMm(sizePt) / pxMm;
  const ascentPx = Math.round(ABOVE_BASELINE * emPx);
  const heightPx = ascentPx + Math.round((1 - ABOVE_BASELINE) * emPx);
  const topPx = Math.round(baselineMm / pxMm) - ascentPx;
  return `left:${mm(xMm)};top:${topPx / PRINT_ZOOM}px;font-size:${sizePt}pt;line-height:${heightPx / PRINT_ZOOM}px`;
}

function runCss(run: Run): string {
  const css: string[] = [];
  if (run.half) css.push("font-feature-settings:'halt'");
  if (run.vertical) css.push("font-feature-settings:'vert'");
  if (run.tracking !== 0) css.push(`letter-spacing:${em(run.tracking)}`);
  if (run.before !== 0) css.push(`margin-left:${em(run.before)}`);
  return css.join(';');
}

const boxModel = ({ kind, slot, rectMm, shapes }: PlannedBox, texts: readonly TextModel[]): BoxModel => ({
  kind,
  slot,
  css: boxCss(rectMm),
  viewBox: `0 0 ${rectMm.width} ${rectMm.height}`,
  shapes: shapes.map(shapeModel),
  texts,
});

/** As a path, so that one line of a partial draws them all. */
function shapeModel(shape: BoxShape): BoxModel['shapes'][number] {
  const colour = `var(--${shape.colour})`;
  switch (shape.kind) {
    case 'bar': {
      const { x, y, width, height } = shape.rectMm;
      return { d: `M${x} ${y}h${width}v${height}h${-width}z`, css: `fill:${colour}` };
    }
    case 'line': {
      const d = shape.points.map(({ x, y }, k) => `${k === 0 ? 'M' : 'L'}${x} ${y}`).join('');
      return { d, css: `fill:none;stroke:${colour};stroke-width:${shape.widthMm};stroke-linejoin:round` };
    }
    case 'dot': {
      const { x, y, radiusMm: r } = shape;
      return { d: `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`, css: `fill:${colour}` };
    }
  }
}

const ornamentModel = ({ kind, name, rectMm, colour }: Ornament): OrnamentModel => ({
  kind,
  name,
  css: `${boxCss(rectMm)};background:var(--${colour})`,
});

/** Its place counted from the corner of a box. */
const within = (ornament: Ornament, { x, y }: RectMm): Ornament => {
  const { rectMm } = ornament;
  return { ...ornament, rectMm: { ...rectMm, x: rectMm.x - x, y: rectMm.y - y } };
};

const boxCss = (r: RectMm): string => `left:${mm(r.x)};top:${mm(r.y)};width:${mm(r.width)};height:${mm(r.height)}`;

/** Four decimals: finer than the browser can place, and stable text. */
const mm = (value: number): string => `${Number(value.toFixed(4))}mm`;
const em = (em1000: number): string => `${Number((em1000 / 1000).toFixed(5))}em`;
