// The contents of the supplement (导读): a head, and for every other page its number, section, headline and deck, evenly down
// the box.

import { ptToMm } from '../../units.ts';
import type { BoxShape, Line } from '../plan.ts';
import { moved } from '../text/layText.ts';
import { type BoxTask, boxLine, hairlineAt, type SetBox } from './boxParts.ts';

/** From a page number to its entry, of its size. */
const NUMBER_GAP_EM = 0.55;
const TITLE_GAP_MM = 2.2;
/** Between section and headline. */
const INNER_GAP_MM = 1.8;

export function layContentsBox(task: BoxTask): SetBox | undefined {
  const { widthMm, heightMm, dress, texts, index } = task;
  const title = boxLine(task, 'title', 'title', { x: 0, y: 0, width: widthMm });
  if (!title) return undefined;
  const count = [...texts.keys()].filter((source) => source.startsWith(`box/${index}/page/`)).length;
  const top = ptToMm(title.sizePt) + TITLE_GAP_MM;
  const step = (heightMm - top) / Math.max(1, count);
  const lines: Line[] = [title];
  const shapes: BoxShape[] = [];
  for (let k = 0; k < count; k++) {
    const entry = layEntry(task, k, step);
    if (!entry) return undefined;
    shapes.push(hairlineAt(0, top + k * step, widthMm, dress.hairline));
    lines.push(...entry.map((line) => moved(line, 0, top + k * step)));
  }
  return { lines, shapes };
}

/** In the middle of a step; undefined: it does not fit. */
function layEntry(task: BoxTask, k: number, step: number): Line[] | undefined {
  const number = boxLine(task, 'page', `page/${k}`, { x: 0, y: 0, width: task.widthMm }, { align: 'left' });
  if (!number) return undefined;
  const x = number.widthMm + NUMBER_GAP_EM * ptToMm(number.sizePt);
  const band = { x, y: 0, width: task.widthMm - x };
  const section = boxLine(task, 'section', `section/${k}`, band, { align: 'left' });
  const head = boxLine(task, 'head', `head/${k}`, band, { align: 'left' });
  if (!section || !head) return undefined;
  const deck = boxLine(task, 'deck', `deck/${k}`, band, { align: 'left' });
  const headAt = ptToMm(section.sizePt) + INNER_GAP_MM;
  const deckAt = headAt + ptToMm(head.sizePt) + INNER_GAP_MM;
  const inner = deck ? deckAt + ptToMm(deck.sizePt) : deckAt - INNER_GAP_MM;
  const numberMm = ptToMm(number.sizePt);
  if (Math.max(inner, numberMm) > step) return undefined;
  const y = (step - inner) / 2;
  return [
    moved(number, 0, (step - numberMm) / 2),
    moved(section, 0, y),
    moved(head, 0, y + headAt),
    ...(deck ? [moved(deck, 0, y + deckAt)] : []),
  ];
}
