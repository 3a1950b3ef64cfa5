// Patterns (ISO 32000-1, 8.7): when a fill or stroke uses one, its cell is drawn once, its shading noted, both at the
// place of what they fill, since that is where they show.

import type { RectMm } from '../../units.ts';
import type { Colour } from '../colour/colourSpaces.ts';
import { at, boxAt, dictAt, matrixAt, numberAt } from '../lookUp.ts';
import type { DrawnCell, PathMark, ShadingMark, TextMark, Tiles } from '../marks.ts';
import { type Matrix, multiply } from '../matrix.ts';
import { isDict, isStream, type PdfStream } from '../objects.ts';
import { lookOf, type Pen } from './interpretPen.ts';

type Filled = NonNullable<ShadingMark['of']>;

export function paintPatterns(
  pen: Pen,
  mark: PathMark | TextMark,
  tiles: Tiles,
  whereMm: RectMm,
  fills: boolean,
  strokes: boolean,
): void {
  if (fills) paintPattern(pen, pen.state.fill, whereMm, { mark, side: 'fill' }, tiles);
  if (strokes) paintPattern(pen, pen.state.stroke, whereMm, { mark, side: 'stroke' }, tiles);
}

function paintPattern(pen: Pen, colour: Colour, whereMm: RectMm, of: Filled, tiles: Tiles): void {
  const { pattern } = colour;
  if (pattern === undefined) return;
  // 8.7.3.1: a pattern's matrix leads to the space its content stream began with.
  const own = isStream(pattern) || isDict(pattern) ? matrixAt(pen.walk.file, pattern, 'Matrix') : undefined;
  const matrix = own ? multiply(own, pen.baseMatrix) : pen.baseMatrix;
  if (isStream(pattern)) tiles[of.side] = drawCell(pen, pattern, colour, whereMm, matrix);
  else if (isDict(pattern) && numberAt(pen.walk.file, pattern, 'PatternType') === 2) {
    const shading = at(pen.walk.file, pattern, 'Shading');
    if (isDict(shading) || isStream(shading)) {
      const { resources } = pen;
      pen.walk.marks.push({ kind: 'shading', shading, resources, matrix, of, rectMm: whereMm, look: lookOf(pen) });
    }
  }
}

function drawCell(pen: Pen, cell: PdfStream, colour: Colour, whereMm: RectMm, matrix: Matrix): DrawnCell {
  const { walk } = pen;
  // An uncoloured pattern (PaintType 2) is as new as its colour; a coloured one needs to be seen once.
  const key = numberAt(walk.file, cell, 'PaintType') === 2 ? colour : cell;
  const known = walk.cells.get(key);
  if (known) return { ...known, matrix };
  const box = boxAt(walk.file, cell, 'BBox') ?? [0, 0, 0, 0];
  const xStep = numberAt(walk.file, cell, 'XStep') ?? box[2] - box[0];
  const yStep = numberAt(walk.file, cell, 'YStep') ?? box[3] - box[1];
  const made = { marks: [], drawnAt: matrix, matrix, xStep, yStep, box };
  // Known before it is drawn: a cell that fills itself with itself ends here.
  walk.cells.set(key, made);
  const from = walk.marks.length;
  const saved = pen.state;
  const base = colour.space.base;
  const plain = base ? { space: base, values: colour.values } : saved.fill;
  pen.state = { ...saved, fill: plain, stroke: plain, clip: undefined, clipPath: undefined };
  pen.look = undefined;
  walk.run(pen, {
    bytes: cell,
    resources: dictAt(walk.file, cell, 'Resources'),
    within: 'pattern',
    matrix: pen.baseMatrix,
    inside: 'pattern',
  });
  pen.state = saved;
  pen.look = undefined;
  const marks = walk.marks.slice(from);
  walk.cells.set(key, { ...made, marks });
  // For those who look for places, the cell shows where it fills.
  for (const [i, mark] of marks.entries()) {
    const shown = { ...mark, rectMm: whereMm };
    walk.marks[from + i] = shown.kind === 'image' ? { ...shown, visibleMm: whereMm } : shown;
  }
  return { ...made, marks };
}
