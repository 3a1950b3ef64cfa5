// A quotation: its words in the middle of the box, who said it at the right below them, a thin rule that closes it.

import { ptToMm } from '../../units.ts';
import { moved } from '../text/layText.ts';
import { type BoxTask, boxLine, boxParagraph, HAIRLINE_MM, hairlineAt, type SetBox } from './boxParts.ts';

const BY_GAP_EM = 1;

export function layQuoteBox(task: BoxTask): SetBox | undefined {
  const { widthMm, heightMm } = task;
  const band = { x: 0, y: 0, width: widthMm };
  const text = boxParagraph(task, 'text', band);
  if (!text) return undefined;
  const by = boxLine(task, 'by', 'by', band, { align: 'right' });
  const byMm = by ? (1 + BY_GAP_EM) * ptToMm(by.sizePt) : 0;
  const top = (heightMm - text.heightMm - byMm) / 2;
  if (top < 0) return undefined;
  const lines = text.lines.map((line) => moved(line, 0, top));
  const closing = hairlineAt(0, heightMm - HAIRLINE_MM, widthMm, task.dress.rule);
  if (!by) return { lines, shapes: [closing] };
  return { lines: [...lines, moved(by, 0, top + text.heightMm + byMm - ptToMm(by.sizePt))], shapes: [closing] };
}
