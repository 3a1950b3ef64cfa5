// Type 3 glyphs are small content streams (ISO 32000-1, 9.6.5): each one used is drawn once, so that colours, pictures
// and faults hidden in it come to light.

import type { Font } from './fonts.ts';
import type { Pen } from './interpretPen.ts';
import { at, dictAt, resolve } from './lookUp.ts';
import type { PlacedGlyph } from './marks.ts';
import { multiply } from './matrix.ts';
import { isName, isStream } from './objects.ts';

export function drawGlyphs(pen: Pen, font: Font, glyphs: readonly PlacedGlyph[]): void {
  const { file, drawn } = pen.walk;
  const names = glyphNames(pen, font);
  const procedures = dictAt(file, font.dict, 'CharProcs');
  for (const glyph of glyphs) {
    const name = names.get(glyph.code);
    const procedure = name === undefined ? null : at(file, procedures, name);
    if (!isStream(procedure) || drawn.has(procedure)) continue;
    drawn.add(procedure);
    const { size, horizontalScale, ctm } = pen.state;
    const sized = multiply([size * horizontalScale, 0, 0, size, 0, 0], ctm);
    const placed = multiply(font.matrix, [sized[0], sized[1], sized[2], sized[3], glyph.xMm, glyph.yMm]);
    pen.walk.run(pen, {
      bytes: procedure,
      resources: dictAt(file, font.dict, 'Resources'),
      within: `glyph ${name} of ${font.name}`,
      matrix: placed,
      inside: 'glyph',
    });
  }
}

function glyphNames(pen: Pen, font: Font): ReadonlyMap<number, string> {
  const { file } = pen.walk;
  const differences = at(file, dictAt(file, font.dict, 'Encoding'), 'Differences');
  const names = new Map<number, string>();
  let code = 0;
  for (const item of Array.isArray(differences) ? differences : []) {
    const found = resolve(file, item);
    if (typeof found === 'number') code = found;
    else if (isName(found)) names.set(code++, found.name);
  }
  return names;
}
