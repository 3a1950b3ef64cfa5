// Text as shapes: outlines of characters → path operators at a place on the page. Needs no font in the file.

import type { GlyphOutlines, OutlineStep } from '../fonts/outlines.ts';
import { roundedText } from '../pdf/writeObject.ts';

/** Characters without an outline take no room. */
export function widthEmOf(text: string, glyphs: GlyphOutlines): number {
  return Array.from(text).reduce((sum, character) => sum + (glyphs.get(character)?.advanceEm ?? 0), 0);
}

/** The path of one line of text whose baseline starts at x, y; to be filled by `f`. */
export function outlineText(text: string, glyphs: GlyphOutlines, xPt: number, yPt: number, sizePt: number): string {
  const path: string[] = [];
  let x = xPt;
  for (const character of text) {
    const glyph = glyphs.get(character);
    if (!glyph) continue;
    path.push(...pathOf(glyph.steps, x, yPt, sizePt));
    x += glyph.advanceEm * sizePt;
  }
  return path.join('\n');
}

function pathOf(steps: readonly OutlineStep[], x0: number, y0: number, size: number): string[] {
  const n = (value: number): string => roundedText(value, 3);
  let [atX, atY] = [0, 0];
  const place = (...points: number[]): string => points.map((v, i) => n((i % 2 === 0 ? x0 : y0) + v * size)).join(' ');
  const path: string[] = [];
  for (const step of steps) {
    if (step[0] === 'q') {
      const [, cx, cy, x, y] = step;
      // A quadratic curve as the cubic one PDF has.
      const third = (from: number, control: number) => from + (2 / 3) * (control - from);
      path.push(`${place(third(atX, cx), third(atY, cy), third(x, cx), third(y, cy), x, y)} c`);
      [atX, atY] = [x, y];
      continue;
    }
    const [kind, x, y] = step;
    if (kind === 'm' && path.length > 0) path.push('h');
    path.push(`${place(x, y)} ${kind}`);
    [atX, atY] = [x, y];
  }
  if (path.length > 0) path.push('h');
  return path;
}
