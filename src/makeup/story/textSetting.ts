// How running text is set: style, measure, and for list items the room at the left in which their mark hangs. One for
// the body of the columns, one for items, others for panels, whose measures are their own.

import type { Template, TemplateStyle } from '../../schema/template.ts';
import type { Paragraph } from '../../supplement/supplement.ts';
import { ptToMm } from '../../units.ts';

export interface TextSetting {
  /** Text style of the template. */
  readonly styleName: string;
  readonly style: TemplateStyle;
  /** Of lines, in 1/1000 em of the style's size, the hang left out. */
  readonly measure: number;
  /** All lines stand so far in; a mark stands before the first. */
  readonly hang: number;
  readonly mark?: Mark;
  /** A large first character, which the first lines stand beside. */
  readonly initial?: Initial;
  /** Size of the body ÷ own size: rooms beside shapes are given in the body's em. */
  readonly bodyEm: number;
}

/** The large character that opens a story. */
export interface Initial {
  readonly styleName: string;
  readonly style: TemplateStyle;
  /** Lines beside it, its own height. */
  readonly lines: number;
  readonly sizePt: number;
  /** What the lines beside it lose, 1/1000 em of the body: whole halves of a character. */
  readonly width: number;
}

export interface Mark {
  readonly text: string;
  readonly styleName: string;
  readonly style: TemplateStyle;
}

export type ParagraphKind = Paragraph['kind'];

/** On the columns of the page. */
export function columnSetting(kind: ParagraphKind, template: Template): TextSetting {
  const { body } = template.styles;
  return settingOn(kind, template.grid.measureEm * ptToMm(body.sizePt[0]), template);
}

/** On a measure of its own; `textStyle`: instead of the body's or the items'. */
export function settingOn(kind: ParagraphKind, measureMm: number, template: Template, textStyle?: string): TextSetting {
  const { list, styles } = template;
  const isItem = kind === 'item' && list !== undefined;
  const styleName = textStyle ?? (isItem && styles.item ? 'item' : 'body');
  const style = styles[styleName] ?? styles.body;
  // Whole thousandths: a column of 17 em is 17 em, whatever the millimetres say.
  const whole = Math.round((measureMm / ptToMm(style.sizePt[0])) * 1000);
  const bodyEm = styles.body.sizePt[0] / style.sizePt[0];
  if (!isItem) return { styleName, style, measure: whole, hang: 0, bodyEm };
  const hang = list.hangEm * 1000;
  const markName = styles['item-mark'] ? 'item-mark' : styleName;
  const mark = { text: list.mark, styleName: markName, style: styles[markName] ?? style };
  return { styleName, style: { ...style, indentEm: 0 }, measure: whole - hang, hang, mark, bodyEm };
}
