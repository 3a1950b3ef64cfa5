// Lines: strokes and thin filled bars that are too fine for the plate, finer still when a screen breaks them up.

import { type Finding, finding } from '../../findings/finding.ts';
import { inksOf, platesOf } from '../../pdf/colour/inks.ts';
import type { PathMark } from '../../pdf/marks.ts';
import type { PreflightProfile } from '../../schema/preflightProfile.ts';
import { mmToPt, toHundredths } from '../../units.ts';
import { groupMarks } from '../groups.ts';
import { coloursOf } from '../paintedColours.ts';
import type { Sheet } from '../sheet.ts';

const ROUNDING_PT = 0.01;

export function checkLines(sheet: Sheet, limits: PreflightProfile['lines']): Finding[] {
  const { where } = sheet;
  const key = (path: PathMark, from: number, below: number): string | undefined => {
    const width = lineWidth(path);
    return width !== undefined && width >= from && width < below - ROUNDING_PT
      ? String(toHundredths(width))
      : undefined;
  };
  const { hairlinePt, tintedPt } = limits;
  const fine = groupMarks(sheet.paths, (path) => key(path, 0, hairlinePt));
  const broken = groupMarks(sheet.paths, (path) =>
    isScreened(path) ? key(path, hairlinePt - ROUNDING_PT, tintedPt) : undefined,
  );
  return [
    ...fine.map(({ key: value, count, rectMm }) =>
      finding('line-hairline', { ...where, rectMm }, { value: Number(value), count, limit: hairlinePt }),
    ),
    ...broken.map(({ key: value, count, rectMm }) =>
      finding('line-tinted-thin', { ...where, rectMm }, { value: Number(value), count, limit: tintedPt }),
    ),
  ];
}

/** Width of a stroke, or the small side of a filled bar; undefined for shapes that are no lines, and for white. */
function lineWidth(path: PathMark): number | undefined {
  const painted = coloursOf(path).some(({ colour }) => platesOf(inksOf(colour) ?? { K: 1 }).length > 0);
  if (!painted || path.look.inside !== 'page') return undefined;
  if (path.strokes) return path.strokeWidthPt;
  const { width, height } = path.rectMm;
  const isBar = path.isRectangle && Math.max(width, height) > 4 * Math.min(width, height);
  return isBar && path.look.fill.pattern === undefined ? mmToPt(Math.min(width, height)) : undefined;
}

/** Anything but solid single inks is made of dots. */
function isScreened(path: PathMark): boolean {
  return coloursOf(path).some(({ colour }) => {
    const inks = inksOf(colour);
    if (!inks) return false;
    const plates = platesOf(inks);
    return plates.length > 1 || plates.some((plate) => (inks[plate] ?? 0) < 0.995);
  });
}
