// Patterns (ISO 32000-1, 8.7): when a fill or stroke uses one, its cell is drawn once, its shading noted, both at the
// place of what they fill, since that is where they show.

import type { RectMm } from '../units.ts';
import type { Colour } from './colourSpaces.ts';
import { lookOf, type Pen } from './interpretPen.ts';
import { at, dictAt, numberAt } from './lookUp.ts';
import { isDict, isStream, type PdfStream } from './objects.ts';

export function paintPatterns(pen: Pen, whereMm: RectMm, fills: boolean, strokes: boolean): void {
  if (fills) paintPattern(pen, pen.state.fill, whereMm);
  if (strokes) paintPattern(pen, pen.state.stroke, whereMm);
}

function paintPattern(pen: Pen, colour: Colour, whereMm: RectMm): void {
  const { pattern } = colour;
  if (pattern === undefined) return;
  if (isStream(pattern)) drawCell(pen, pattern, colour, whereMm);
  else if (isDict(pattern) && numberAt(pen.walk.file, pattern, 'PatternType') === 2) {
    const shading = at(pen.walk.file, pattern, 'Shading');
    if (isDict(shading) || isStream(shading)) {
      pen.walk.marks.push({ kind: 'shading', shading, resources: pen.resources, rectMm: whereMm, look: lookOf(pen) });
    }
  }
}

function drawCell(pen: Pen, cell: PdfStream, colour: Colour, whereMm: RectMm): void {
  // An uncoloured pattern (PaintType 2) is as new as its colour; a coloured one needs to be seen once.
  const key = numberAt(pen.walk.file, cell, 'PaintType') === 2 ? colour : cell;
  if (pen.walk.drawn.has(key)) return;
  pen.walk.drawn.add(key);
  const from = pen.walk.marks.length;
  const saved = pen.state;
  const base = colour.space.base;
  const plain = base ? { space: base, values: colour.values } : saved.fill;
  pen.state = { ...saved, fill: plain, stroke: plain, clip: undefined };
  pen.look = undefined;
  pen.walk.run(pen, {
    bytes: cell,
    resources: dictAt(pen.walk.file, cell, 'Resources'),
    within: 'pattern',
    matrix: pen.baseMatrix,
    inside: 'pattern',
  });
  pen.state = saved;
  pen.look = undefined;
  for (let i = from; i < pen.walk.marks.length; i++) {
    const mark = pen.walk.marks[i];
    if (mark?.kind === 'image') pen.walk.marks[i] = { ...mark, rectMm: whereMm, visibleMm: whereMm };
    else if (mark) pen.walk.marks[i] = { ...mark, rectMm: whereMm };
  }
}
