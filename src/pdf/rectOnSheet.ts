// A picture's matrix → its place on the trimmed sheet.

import { ptToMm, type RectMm, roundMm } from '../units.ts';
import { type Box, boundsOf, type Matrix } from './matrix.ts';

/** The upright box around the unit square after `matrix`, in millimetres from the top left of `sheet` (both in points). */
export function rectOnSheet(sheet: Box, matrix: Matrix): RectMm {
  const [left, bottom, right, top] = boundsOf(matrix, [0, 0, 1, 1]);
  return {
    x: roundMm(ptToMm(left - sheet[0])),
    y: roundMm(ptToMm(sheet[3] - top)),
    width: roundMm(ptToMm(right - left)),
    height: roundMm(ptToMm(top - bottom)),
  };
}
