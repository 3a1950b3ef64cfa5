// The family's header elements → their lines, bands and rules, and the rows they take. They stand one under the other, over
// the whole width or the columns of the header, or beside one that says so; one without a text in the data takes no rows.

import { type Finding, finding } from '../../findings/finding.ts';
import type { HeaderElement, Template, TemplateStyle } from '../../schema/template.ts';
import { ptToMm, type RectMm, roundMm } from '../../units.ts';
import { ABOVE_BASELINE, cellRect, type Grid } from '../grid.ts';
import type { Line, Ornament, SourceName } from '../plan.ts';
import { type HeadPart, halvesOf, layHead, stackHead, type Typography } from './layText.ts';
import { layVertical } from './layVertical.ts';

export interface Header {
  readonly rows: number;
  readonly lines: readonly Line[];
  readonly ornaments: readonly Ornament[];
  readonly findings: readonly Finding[];
}

/** Texts behind source names, as `textSources` gives them. */
export type Texts = ReadonlyMap<SourceName, string>;

export function layHeader(
  elements: readonly HeaderElement[],
  template: Template,
  grid: Grid,
  texts: Texts,
  type: Typography,
  columns: readonly [number, number] = [1, grid.columns],
): Header {
  const lines: Line[] = [];
  const ornaments: Ornament[] = [];
  const findings: Finding[] = [];
  let row = 0;
  // Down to here an element set before stands beside what follows.
  let besideEnd = 0;
  for (const one of elements) {
    if ('space' in one) {
      row += one.space;
      continue;
    }
    const parts = partsOf(one.element, texts);
    const style = template.styles[one.element];
    if (parts.length === 0 || !style) continue;
    const isBeside = one.beside || one.over || row < besideEnd;
    const [first, count] = (isBeside && one.columns) || columns;
    const top = row + (one.down ?? 0);
    const band = cellRect(grid, first - 1, top, count, one.rows);
    const set = (one.direction === 'vertical' ? layVertical : setInBand)(
      parts,
      one.element,
      style,
      inside(band, one.insetMm),
      type,
    );
    if (set) lines.push(...set);
    else findings.push(tooLong(one.element, parts, style));
    const ground = one.over ? pastEdges(band, grid) : band;
    if (one.panel) ornaments.push({ kind: 'panel', name: one.element, rectMm: ground, colour: one.panel });
    if (one.rules && set) ornaments.push(...sideRules(one.element, set, band, one.rules));
    if (one.over) continue;
    if (one.beside) besideEnd = Math.max(besideEnd, top + one.rows);
    else row = top + one.rows;
  }
  return { rows: Math.max(row, besideEnd), lines, ornaments, findings };
}

/** Half a millimetre past the sides of the type area, so that no line of the picture under it shows beside it. */
function pastEdges(band: RectMm, { typeAreaMm: { x, width } }: Grid): RectMm {
  const left = band.x - x < EDGE_MM ? EDGE_MM : 0;
  const right = x + width - band.x - band.width < EDGE_MM ? EDGE_MM : 0;
  return { ...band, x: roundMm(band.x - left), width: roundMm(band.width + left + right) };
}

const EDGE_MM = 0.5;

const inside = (band: RectMm, [top, right, below, left] = [0, 0, 0, 0]): RectMm => ({
  x: band.x + left,
  y: band.y + top,
  width: band.width - left - right,
  height: band.height - top - below,
});

/** Headline halves are sources of their own; strips are one source with a space between the halves. */
function partsOf(element: string, texts: Texts): HeadPart[] {
  if (element === 'headline') {
    return [...texts].flatMap(([source, text]) => (source.startsWith('headline/') ? [{ source, text, start: 0 }] : []));
  }
  const text = texts.get(element);
  if (!text) return [];
  return element === 'byline' ? [{ source: element, text, start: 0 }] : halvesOf(element, text);
}

/** On one line if it fits, else half under half; in the middle of the band. */
function setInBand(
  parts: readonly HeadPart[],
  name: string,
  style: TemplateStyle,
  band: RectMm,
  type: Typography,
): Line[] | undefined {
  const box = { xMm: band.x, widthMm: band.width, baselineMm: 0 };
  const set = layHead(parts, name, style, box, type) ?? stackHead(parts, name, style, box, type);
  const first = set?.[0];
  if (!set || !first) return undefined;
  const em = ptToMm(first.sizePt);
  const height = em + Math.max(...set.map((line) => line.baselineMm));
  if (height > band.height + em * 0.2) return undefined;
  const top = band.y + (band.height - height) / 2 + ABOVE_BASELINE * em;
  return set.map((line) => ({ ...line, baselineMm: roundMm(line.baselineMm + top) }));
}

const RULE = { lengthMm: 42, leastMm: 5, heightMm: 0.5, gapMm: 7 } as const;

function sideRules(name: string, lines: readonly Line[], band: RectMm, colour: string): Ornament[] {
  const left = Math.min(...lines.map((line) => line.xMm));
  const right = Math.max(...lines.map((line) => line.xMm + line.widthMm));
  const y = roundMm(band.y + band.height / 2 - RULE.heightMm / 2);
  // Beside a text at the end of its band one rule fills the rest.
  const atEnd = restOfBand(left, right, band);
  if (atEnd) return [{ kind: 'rule', name: `${name}-rule`, rectMm: { ...atEnd, y, height: RULE.heightMm }, colour }];
  // Beside a long text or in a narrow band they are shorter, both alike.
  const room = Math.min(left - band.x, band.x + band.width - right) - RULE.gapMm;
  const width = roundMm(Math.min(RULE.lengthMm, room));
  if (width < RULE.leastMm) return [];
  const rule = (x: number): Ornament => ({
    kind: 'rule',
    name: `${name}-rule`,
    rectMm: { x: roundMm(x), y, width, height: RULE.heightMm },
    colour,
  });
  return [rule(left - RULE.gapMm - width), rule(right + RULE.gapMm)];
}

function restOfBand(left: number, right: number, band: RectMm): Pick<RectMm, 'x' | 'width'> | undefined {
  const [before, after] = [left - band.x, band.x + band.width - right];
  if (Math.min(before, after) > EDGE_MM || Math.max(before, after) < RULE.gapMm + RULE.leastMm) return undefined;
  const isBefore = before > after;
  return {
    x: roundMm(isBefore ? band.x : right + RULE.gapMm),
    width: roundMm(Math.max(before, after) - RULE.gapMm),
  };
}

function tooLong(element: string, parts: readonly HeadPart[], style: TemplateStyle): Finding {
  const text = parts.map((p) => p.text).join(' ');
  return finding('head-too-long', { item: element }, { element, value: text, limit: `${style.sizePt[1]} pt` });
}
