// A mark drawn once and shown elsewhere again: a pattern's cell, a Type 3 glyph. Moves its geometry by a matrix in millimetres.

import type { RectMm } from '../../units.ts';
import type { ClipPath, Look, Mark } from '../marks.ts';
import { applyTo, boundsOf, type Matrix, multiply } from '../matrix.ts';
import { moveOutlines } from '../outlines.ts';

export function moveMark(mark: Mark, m: Matrix): Mark {
  const look = moveLook(mark.look, m);
  const rectMm = moveRect(mark.rectMm, m);
  switch (mark.kind) {
    case 'path': {
      const scale = Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2]));
      const line = {
        ...mark.line,
        dashMm: mark.line.dashMm.map((length) => length * scale),
        dashPhaseMm: mark.line.dashPhaseMm * scale,
      };
      const isRectangle = mark.isRectangle && (m[1] === 0 || m[0] === 0);
      const outlines = moveOutlines(mark.outlines, m);
      return { ...mark, look, rectMm, isRectangle, outlines, line, strokeWidthPt: mark.strokeWidthPt * scale };
    }
    case 'text': {
      const [ea, eb, ec, ed] = multiply([...mark.emMm, 0, 0], m);
      const glyphs = mark.glyphs.map((glyph) => {
        const [xMm, yMm] = applyTo(m, glyph.xMm, glyph.yMm);
        return { ...glyph, xMm, yMm };
      });
      const [xMm, yMm] = applyTo(m, mark.xMm, mark.yMm);
      return { ...mark, look, rectMm, xMm, yMm, glyphs, emMm: [ea, eb, ec, ed] };
    }
    case 'image':
      return { ...mark, look, rectMm, matrix: multiply(mark.matrix, m), visibleMm: moveRect(mark.visibleMm, m) };
    case 'shading':
      return { ...mark, look, rectMm, matrix: multiply(mark.matrix, m) };
  }
}

function moveRect(r: RectMm, m: Matrix): RectMm {
  const [left, top, right, bottom] = boundsOf(m, [r.x, r.y, r.x + r.width, r.y + r.height]);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const moveLook = (look: Look, m: Matrix): Look => ({
  ...look,
  clip: look.clip && moveRect(look.clip, m),
  clipPath: look.clipPath && moveClip(look.clipPath, m),
});

const moveClip = ({ outlines, evenOdd, outer }: ClipPath, m: Matrix): ClipPath => ({
  outlines: moveOutlines(outlines, m),
  evenOdd,
  outer: outer && moveClip(outer, m),
});
