// Overprint and small type: white never overprints, small black text does, black in the right space and mode, few inks in
// small type, reversed type large enough.

import { type Finding, finding } from '../../findings/finding.ts';
import { inksOf, isRegistration, platesOf, totalPercent } from '../../pdf/colour/inks.ts';
import type { TextMark } from '../../pdf/marks.ts';
import type { PreflightProfile } from '../../schema/preflightProfile.ts';
import { toHundredths } from '../../units.ts';
import { type Group, groupMarks } from '../groups.ts';
import type { GroundFinder } from '../ink/ground.ts';
import {
  coloursOf,
  isBuiltBlack,
  isSolidBlack,
  isWhite,
  type PaintedColour,
  paintedColours,
} from '../paintedColours.ts';
import type { Sheet } from '../sheet.ts';

/** 12 pt may come as 12.0002. */
const ROUNDING_PT = 0.01;

export function checkOverprint(sheet: Sheet, ground: GroundFinder, limits: PreflightProfile['text']): Finding[] {
  return [
    ...checkWhite(sheet),
    ...checkModes(sheet),
    ...checkSizes(sheet, limits),
    ...checkGrounds(sheet, ground, limits),
  ];
}

function checkWhite(sheet: Sheet): Finding[] {
  const vanishing = groupMarks(paintedColours(sheet), (p) =>
    p.overprint && whiteVanishes(p) ? p.mark.kind : undefined,
  );
  return vanishing.map(({ key, count, rectMm }) => {
    const id = key === 'text' ? 'text-white-overprint' : 'white-overprint';
    return finding(id, { ...sheet.where, rectMm }, { count });
  });
}

/** CMYK white overprints to nothing only in mode 1; a plate at 0 % always paints its plate white, other plates stay. */
function whiteVanishes({ colour, overprintMode }: PaintedColour): boolean {
  if (!isWhite(inksOf(colour))) return false;
  return colour.space.family === 'DeviceCMYK' ? overprintMode === 1 : colour.space.colorants !== undefined;
}

function checkModes(sheet: Sheet): Finding[] {
  const overprinting = paintedColours(sheet).filter((p) => p.overprint && !isWhite(inksOf(p.colour)));
  const gray = groupMarks(overprinting, (p) => (p.colour.space.family === 'DeviceGray' ? 'gray' : undefined));
  const modes = groupMarks(overprinting, (p) =>
    p.colour.space.family === 'DeviceCMYK' && p.overprintMode === 0 && hasEmptyPlate(p) ? 'mode' : undefined,
  );
  const place = (group: Group<PaintedColour>) => ({ ...sheet.where, rectMm: group.rectMm });
  return [
    ...gray.map((group) => finding('overprint-gray', place(group), { count: group.count })),
    ...modes.map((group) => finding('overprint-mode', place(group), { count: group.count })),
  ];
}

const hasEmptyPlate = ({ colour }: PaintedColour): boolean => platesOf(inksOf(colour) ?? {}).length < 4;

function checkSizes(sheet: Sheet, limits: PreflightProfile['text']): Finding[] {
  const { smallestPt, smallPt, smallMaxInks } = limits;
  const visible = sheet.texts.filter((text) => text.text.trim() !== '' && text.look.inside === 'page');
  const tiny = groupMarks(visible, (t) =>
    t.sizePt < smallestPt - ROUNDING_PT ? String(toHundredths(t.sizePt)) : undefined,
  );
  const mixed = groupMarks(visible, (t) => {
    if (t.sizePt >= smallPt - ROUNDING_PT) return undefined;
    const inks = inkCount(t);
    return inks > smallMaxInks ? `${inks} ${toHundredths(t.sizePt)}` : undefined;
  });
  return [
    ...tiny.map(({ key, count, rectMm }) =>
      finding('text-too-small', { ...sheet.where, rectMm }, { value: Number(key), count, limit: smallestPt }),
    ),
    ...mixed.map(({ key, count, rectMm }) => {
      const [value = 0, size = 0] = key.split(' ').map(Number);
      return finding('text-small-many-inks', { ...sheet.where, rectMm }, { value, size, count, limit: smallPt });
    }),
  ];
}

/** Built blacks have their own finding, and registration colour too. */
function inkCount(text: TextMark): number {
  return Math.max(
    0,
    ...coloursOf(text).map(({ colour }) => {
      const inks = isRegistration(colour.space) ? undefined : inksOf(colour);
      return inks && !isBuiltBlack(inks) ? platesOf(inks).length : 0;
    }),
  );
}

/** Ground lighter than this shows no white rim worth speaking of. */
const FAINT_PERCENT = 10;

function checkGrounds(sheet: Sheet, ground: GroundFinder, limits: PreflightProfile['text']): Finding[] {
  const knockedOut: TextMark[] = [];
  const reversed: (TextMark & { readonly inks: number })[] = [];
  for (const [order, mark] of sheet.marks.entries()) {
    if (mark.kind !== 'text' || mark.text.trim() === '') continue;
    const fill = coloursOf(mark).find((p) => p.side === 'fill');
    const inks = fill && inksOf(fill.colour);
    const isSmallBlack = isSolidBlack(inks) && !fill?.overprint && mark.sizePt <= limits.overprintUpToPt + ROUNDING_PT;
    const isSmallWhite = isWhite(inks) && mark.sizePt < limits.reversedPt - ROUNDING_PT;
    if (!isSmallBlack && !isSmallWhite) continue;
    const { inks: beneath } = ground.under(order, mark.rectMm);
    if (!beneath || totalPercent({ ...beneath, ...(isSmallBlack && { K: 0 }) }) < FAINT_PERCENT) continue;
    if (isSmallBlack) knockedOut.push(mark);
    else if (platesOf(beneath).length > 1) reversed.push({ ...mark, inks: platesOf(beneath).length });
  }
  const { where } = sheet;
  return [
    ...groupMarks(knockedOut, (t) => String(toHundredths(t.sizePt))).map(({ key, count, rectMm }) =>
      finding(
        'black-text-knockout',
        { ...where, rectMm },
        { value: Number(key), count, limit: limits.overprintUpToPt },
      ),
    ),
    ...groupMarks(reversed, (t) => `${toHundredths(t.sizePt)} ${t.inks}`).map(({ key, count, rectMm }) => {
      const [value = 0, inks = 0] = key.split(' ').map(Number);
      return finding('text-reversed-small', { ...where, rectMm }, { value, inks, count, limit: limits.reversedPt });
    }),
  ];
}
