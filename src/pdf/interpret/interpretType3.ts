// Type 3 glyphs are small content streams (ISO 32000-1, 9.6.5): each one used is drawn once, so that colours, pictures
// and faults hidden in it come to light.

import type { Font } from '../fonts/fonts.ts';
import { glyphNames } from '../fonts/glyphNames.ts';
import { at, dictAt } from '../lookUp.ts';
import type { DrawnGlyph, PlacedGlyph, TextMark } from '../marks.ts';
import { multiply } from '../matrix.ts';
import { isStream, type PdfStream } from '../objects.ts';
import type { Pen } from './interpretPen.ts';

/** Fills `drawn`: by code, what the font's procedure for it paints. */
export function drawGlyphs(
  pen: Pen,
  font: Font,
  glyphs: readonly PlacedGlyph[],
  emMm: TextMark['emMm'],
  drawn: Map<number, DrawnGlyph>,
): void {
  const { file } = pen.walk;
  const names = glyphNames(file, font.dict);
  const procedures = dictAt(file, font.dict, 'CharProcs');
  for (const glyph of glyphs) {
    if (drawn.has(glyph.code)) continue;
    const name = names.get(glyph.code);
    const procedure = name === undefined ? null : at(file, procedures, name);
    if (!isStream(procedure)) continue;
    const known = pen.walk.glyphs.get(procedure) ?? drawOnce(pen, font, procedure, glyph, name ?? '', emMm);
    drawn.set(glyph.code, known);
  }
}

function drawOnce(
  pen: Pen,
  font: Font,
  procedure: PdfStream,
  { xMm, yMm }: PlacedGlyph,
  name: string,
  emMm: TextMark['emMm'],
): DrawnGlyph {
  const { walk } = pen;
  const placed = multiply(font.matrix, [...emMm, xMm, yMm]);
  // Known before it is drawn: a glyph that shows itself ends here.
  walk.glyphs.set(procedure, { marks: [], matrix: placed, takesColour: false });
  const from = walk.marks.length;
  const inner = walk.run(pen, {
    bytes: procedure,
    resources: dictAt(walk.file, font.dict, 'Resources'),
    within: `glyph ${name} of ${font.name}`,
    matrix: placed,
    inside: 'glyph',
  });
  const made = { marks: walk.marks.slice(from), matrix: placed, takesColour: inner?.takesColour ?? false };
  walk.glyphs.set(procedure, made);
  return made;
}
