// A picture's caption and credit on the measure of the picture → lines from baseline 0. The credit stands at the right
// end of the last caption line, or on a line of its own when there is no room beside it.

import type { Template } from '../../schema/template.ts';
import { ptToMm, roundMm } from '../../units.ts';
import type { Line } from '../plan.ts';
import { layHead, layParagraph, moved, type Typography } from './layText.ts';

export function captionLines(
  picture: number,
  texts: ReadonlyMap<string, string>,
  widthMm: number,
  template: Template,
  type: Typography,
): Line[] {
  const { caption, credit } = template.styles;
  const source = `caption/${picture}`;
  const text = texts.get(source) ?? '';
  const lines = text ? layParagraph(source, text, 'caption', caption, widthMm, type) : [];
  const creditSource = `credit/${picture}`;
  const creditText = texts.get(creditSource);
  if (!creditText) return lines;
  const last = lines.at(-1);
  const leadingMm = ptToMm(caption.leadingPt);
  const below = last ? roundMm(last.baselineMm + leadingMm) : 0;
  const box = { xMm: 0, widthMm, baselineMm: last?.baselineMm ?? 0 };
  const part = { source: creditSource, text: creditText, start: 0 };
  const [mark] = layHead([part], 'credit', { ...credit, align: 'right' }, box, type) ?? [];
  if (!mark) {
    const own = layParagraph(creditSource, creditText, 'credit', credit, widthMm, type);
    return [...lines, ...own.map((line) => moved(line, 0, below))];
  }
  const hasRoom = !last || last.widthMm + ptToMm(caption.sizePt[0]) <= mark.xMm + TOUCH_MM;
  return [...lines, hasRoom ? mark : { ...mark, baselineMm: below }];
}

/** Rounding of places, mm. */
const TOUCH_MM = 0.005;
