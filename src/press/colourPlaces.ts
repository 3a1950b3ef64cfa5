// Where on the finished page a colour is first used: a colour that only the profile knew shall be found by a designer.

import { arrayAt, at, numbersAt, resolve } from '../pdf/lookUp.ts';
import type { Mark } from '../pdf/marks.ts';
import { isDict, isStream, type PdfFile, type PdfObject } from '../pdf/objects.ts';
import { roundRect } from '../units.ts';
import type { Cmyk, PressColour } from './pressInput.ts';

/** The same colours; those by profile with their place. */
export function placeColours(file: PdfFile, colours: readonly PressColour[], marks: readonly Mark[]): PressColour[] {
  return colours.map((colour) => {
    if (colour.how !== 'icc') return colour;
    const mark = marks.find((one) => paintsWith(file, one, colour.cmyk));
    return mark ? { ...colour, rectMm: roundRect(mark.rectMm) } : colour;
  });
}

function paintsWith(file: PdfFile, mark: Mark, cmyk: Cmyk): boolean {
  const { fill, stroke } = mark.look;
  switch (mark.kind) {
    case 'text':
      return isSame(fill.values, cmyk) || (mark.renderMode % 4 > 0 && isSame(stroke.values, cmyk));
    case 'path':
      return (mark.fills && isSame(fill.values, cmyk)) || (mark.strokes && isSame(stroke.values, cmyk));
    case 'shading':
      return hasStop(file, at(file, isStream(mark.shading) ? mark.shading.dict : mark.shading, 'Function'), cmyk, 0);
    default:
      return false;
  }
}

/** Operands have four decimals. */
const isSame = (values: readonly number[], cmyk: Cmyk): boolean =>
  values.length === 4 && values.every((value, i) => Math.abs(value - (cmyk[i] ?? 0) / 100) < 0.00006);

function hasStop(file: PdfFile, object: PdfObject, cmyk: Cmyk, depth: number): boolean {
  const own = isStream(object) ? object.dict : object;
  if (!isDict(own) || depth > 3) return false;
  if (['C0', 'C1'].some((key) => isSame(numbersAt(file, own, key) ?? [], cmyk))) return true;
  return (arrayAt(file, own, 'Functions') ?? []).some((part) => hasStop(file, resolve(file, part), cmyk, depth + 1));
}
