// One box of the page in a frame → its lines and shapes, with ground and rule; or nothing when it does not fit.

import type { Box } from '../../supplement/supplement.ts';
import { ptToMm, roundMm } from '../../units.ts';
import type { BoxShape } from '../plan.ts';
import { moved } from '../text/layText.ts';
import type { BoxTask, SetBox } from './boxParts.ts';
import { layChartBox } from './layChartBox.ts';
import { layContentsBox } from './layContentsBox.ts';
import { layNumberBox } from './layNumberBox.ts';
import { layQuoteBox } from './layQuoteBox.ts';

/** Between the rule over a box and what stands in it, of the body size. */
const RULE_GAP_EM = 0.6;

export function layBox(box: Box, task: BoxTask): SetBox | undefined {
  const { dress, widthMm, heightMm, template } = task;
  const gapMm = dress.ruleMm > 0 ? dress.ruleMm + RULE_GAP_EM * ptToMm(template.styles.body.sizePt[0]) : 0;
  const side = dress.paddingMm;
  const top = gapMm + (dress.panel ? side : 0);
  const inner = { ...task, widthMm: widthMm - 2 * side, heightMm: heightMm - top - (dress.panel ? side : 0) };
  if (inner.widthMm <= 0 || inner.heightMm <= 0) return undefined;
  const set = layKind(box, inner);
  if (!set) return undefined;
  const whole = { x: 0, y: 0, width: roundMm(widthMm), height: roundMm(heightMm) };
  const ground: BoxShape[] = dress.panel ? [{ kind: 'bar', rectMm: whole, colour: dress.panel }] : [];
  const rule: BoxShape[] =
    dress.ruleMm > 0 ? [{ kind: 'bar', rectMm: { ...whole, height: dress.ruleMm }, colour: dress.rule }] : [];
  return {
    lines: set.lines.map((line) => moved(line, side, top)),
    shapes: [...ground, ...rule, ...set.shapes.map((shape) => movedShape(shape, side, top))],
  };
}

function layKind(box: Box, task: BoxTask): SetBox | undefined {
  switch (box.kind) {
    case 'number':
      return layNumberBox(task);
    case 'quote':
      return layQuoteBox(task);
    case 'chart':
      return layChartBox(task, box);
    case 'contents':
      return layContentsBox(task);
  }
}

function movedShape(shape: BoxShape, dx: number, dy: number): BoxShape {
  switch (shape.kind) {
    case 'bar': {
      const { rectMm } = shape;
      return { ...shape, rectMm: { ...rectMm, x: roundMm(rectMm.x + dx), y: roundMm(rectMm.y + dy) } };
    }
    case 'line':
      return { ...shape, points: shape.points.map(({ x, y }) => ({ x: roundMm(x + dx), y: roundMm(y + dy) })) };
    case 'dot':
      return { ...shape, x: roundMm(shape.x + dx), y: roundMm(shape.y + dy) };
  }
}
