// The page boxes: a trim of the sheet's size, inside the bleed, inside the medium; no turning, no scaling.

import { type Finding, finding } from '../../findings/finding.ts';
import type { Box } from '../../pdf/matrix.ts';
import type { PreflightProfile } from '../../schema/preflightProfile.ts';
import { MM_PER_PT, toHundredths } from '../../units.ts';
import { type Sheet, sheetSize } from '../sheet.ts';
import type { ExpectedPage } from '../text/expected.ts';

/** Boxes are written with few decimals; a hundredth of a millimetre is no defect. */
const ROUNDING_MM = 0.02;

export function checkBoxes(
  sheet: Sheet,
  limits: PreflightProfile['boxes'],
  expected: ExpectedPage | undefined,
): Finding[] {
  const { page, where } = sheet;
  const found: Finding[] = [];
  if (page.userUnit !== 1) found.push(finding('page-scaled', where, { value: page.userUnit }));
  if (page.rotate % 360 !== 0) found.push(finding('page-rotated', where, { value: page.rotate }));
  // Without a medium the other boxes have nothing to lie in: one fault is enough.
  if (!page.hasMediaBox) return [...found, finding('media-missing', where, {})];
  const final = page.trimBox ?? page.artBox;
  if (!final) return [...found, finding('trim-missing', where, {})];
  if (page.trimBox && page.artBox) found.push(finding('trim-and-art', where, {}));
  return [...found, ...checkNesting(sheet, final, limits), ...checkSize(sheet, limits, expected)];
}

/** How far `inner` reaches beyond `outer` at the worst side. */
const excessMm = (inner: Box, outer: Box, unit: number): number =>
  Math.max(outer[0] - inner[0], outer[1] - inner[1], inner[2] - outer[2], inner[3] - outer[3]) * MM_PER_PT * unit;

function checkNesting(sheet: Sheet, final: Box, limits: PreflightProfile['boxes']): Finding[] {
  const { page, where } = sheet;
  const { bleedBox, cropBox, mediaBox, userUnit } = page;
  const found: Finding[] = [];
  const outerName = bleedBox ? 'BleedBox' : 'TrimBox';
  const beyondMedia = excessMm(bleedBox ?? final, mediaBox, userUnit);
  const beyondBleed = bleedBox ? excessMm(final, bleedBox, userUnit) : 0;
  const hidden = cropBox ? excessMm(final, cropBox, userUnit) : 0;
  if (beyondBleed > ROUNDING_MM) found.push(finding('trim-outside-bleed', where, { value: toHundredths(beyondBleed) }));
  else if (beyondMedia > ROUNDING_MM) {
    found.push(finding('bleed-outside-media', where, { item: outerName, value: toHundredths(beyondMedia) }));
  }
  if (hidden > ROUNDING_MM) found.push(finding('crop-inside-trim', where, { value: toHundredths(hidden) }));
  const bleedMm = -excessMm(final, bleedBox ?? final, userUnit);
  if (beyondBleed <= ROUNDING_MM && bleedMm < limits.bleedMm - ROUNDING_MM) {
    found.push(finding('bleed-too-small', where, { value: toHundredths(Math.max(0, bleedMm)), limit: limits.bleedMm }));
  }
  return found;
}

function checkSize(sheet: Sheet, limits: PreflightProfile['boxes'], expected: ExpectedPage | undefined): Finding[] {
  if (!expected) return [];
  const { width, height } = sheetSize(sheet);
  const off = Math.max(Math.abs(width - expected.sheetMm.width), Math.abs(height - expected.sheetMm.height));
  if (off <= limits.sizeToleranceMm) return [];
  const value = `${toHundredths(width)} × ${toHundredths(height)}`;
  const limit = `${expected.sheetMm.width} × ${expected.sheetMm.height}`;
  return [finding('trim-size', { ...sheet.where, rectMm: sheet.trimMm }, { value, limit })];
}
