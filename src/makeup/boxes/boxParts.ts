// What the layout of one box is given and gives back: its texts as lines, its rules and ground, and the shapes of a chart.

import type { BoxDress, Template, TemplateStyle } from '../../schema/template.ts';
import type { Box } from '../../supplement/supplement.ts';
import { ptToMm, roundMm } from '../../units.ts';
import { ABOVE_BASELINE } from '../grid.ts';
import type { BoxShape, Line } from '../plan.ts';
import type { Texts } from '../text/layHeader.ts';
import { layHead, layParagraph, moved, type Typography } from '../text/layText.ts';

export interface BoxTask {
  /** Index into the page's boxes. */
  readonly index: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly template: Template;
  readonly dress: BoxDress;
  readonly texts: Texts;
  readonly type: Typography;
}

/** Millimetres from the box's top left corner. */
export interface SetBox {
  readonly lines: readonly Line[];
  readonly shapes: readonly BoxShape[];
}

/** Millimetres from the slot's left edge and first row. */
export interface PlacedBox {
  readonly index: number;
  readonly kind: Box['kind'];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly set: SetBox;
}

/** `part` of a box: the style `box-part` sets it. */
export const styleOf = ({ template }: BoxTask, part: string): TemplateStyle | undefined =>
  template.styles[`box-${part}`];

export interface Band {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** One line, as large as the band allows; its em box begins at the band's top. Undefined: too wide, or no such text. */
export function boxLine(task: BoxTask, part: string, key: string, band: Band, more: Partial<TemplateStyle> = {}) {
  const source = `box/${task.index}/${key}`;
  const text = task.texts.get(source);
  const style = styleOf(task, part);
  if (!text || !style) return undefined;
  const box = { xMm: band.x, widthMm: band.width, baselineMm: 0 };
  const [line] = layHead([{ source, text, start: 0 }], `box-${part}`, { ...style, ...more }, box, task.type) ?? [];
  return line && moved(line, 0, band.y + ABOVE_BASELINE * ptToMm(line.sizePt));
}

/** Running text on the band's width; its first em box begins at the band's top. */
export function boxParagraph(task: BoxTask, part: string, band: Band): { lines: Line[]; heightMm: number } | undefined {
  const source = `box/${task.index}/${part}`;
  const text = task.texts.get(source);
  const style = styleOf(task, part);
  if (!text || !style) return undefined;
  const emMm = ptToMm(style.sizePt[0]);
  const set = layParagraph(source, text, `box-${part}`, style, band.width, task.type);
  const lines = set.map((line) => moved(line, band.x, band.y + ABOVE_BASELINE * emMm));
  return { lines, heightMm: (lines.length - 1) * ptToMm(style.leadingPt) + emMm };
}

export const hairlineAt = (x: number, y: number, width: number, colour: string): BoxShape => ({
  kind: 'bar',
  rectMm: { x: roundMm(x), y: roundMm(y), width: roundMm(width), height: HAIRLINE_MM },
  colour,
});

/** A quarter of a point would break up on newsprint. */
export const HAIRLINE_MM = 0.2;
