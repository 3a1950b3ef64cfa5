// A large number (大数字): the figure with its unit, what it counts below, in the middle of the box.

import { ptToMm } from '../../units.ts';
import { moved } from '../text/layText.ts';
import { type BoxTask, boxLine, boxParagraph, type SetBox, styleOf } from './boxParts.ts';

/** Between figure and unit, of the unit's size; between the figure's foot and the label. */
const UNIT_GAP_EM = 0.25;
const LABEL_GAP_EM = 0.75;
/** Figures are no taller than this share of their em, and stand on the baseline. */
const FIGURE_HEIGHT = 0.74;

export function layNumberBox(task: BoxTask): SetBox | undefined {
  const { widthMm, heightMm } = task;
  const label = styleOf(task, 'label');
  const band = { x: 0, y: 0, width: widthMm };
  const unit = boxLine(task, 'unit', 'unit', band, { align: 'left' });
  const unitMm = unit ? unit.widthMm + UNIT_GAP_EM * ptToMm(unit.sizePt) : 0;
  const value = boxLine(task, 'value', 'value', { ...band, width: widthMm - unitMm }, { align: 'left' });
  const text = boxParagraph(task, 'label', band);
  if (!value || !text || !label) return undefined;
  const source = boxParagraph(task, 'source', band);
  const figureMm = FIGURE_HEIGHT * ptToMm(value.sizePt);
  const gapMm = LABEL_GAP_EM * ptToMm(label.sizePt[0]);
  const sourceMm = source ? source.heightMm + gapMm / 2 : 0;
  const total = figureMm + gapMm + text.heightMm + sourceMm;
  if (total > heightMm) return undefined;
  const left = (widthMm - value.widthMm - unitMm) / 2;
  const baseline = (heightMm - total) / 2 + figureMm;
  const head = [{ ...moved(value, left, 0), baselineMm: baseline }];
  if (unit) head.push({ ...moved(unit, left + value.widthMm + unitMm - unit.widthMm, 0), baselineMm: baseline });
  const centred = [text.lines.map((line) => moved(line, (widthMm - line.widthMm) / 2, baseline + gapMm))];
  if (source) {
    const top = baseline + gapMm + text.heightMm + gapMm / 2;
    centred.push(source.lines.map((line) => moved(line, (widthMm - line.widthMm) / 2, top)));
  }
  return { lines: [...head, ...centred.flat()].map((line) => moved(line, 0, 0)), shapes: [] };
}
