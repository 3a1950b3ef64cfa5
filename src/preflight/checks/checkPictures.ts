// Pictures: effective resolution, colour space, stretching.

import { type Finding, finding, type Place } from '../../findings/finding.ts';
import { spaceName } from '../../pdf/colour/colourSpaces.ts';
import { inksIn, spotsOf } from '../../pdf/colour/inks.ts';
import type { PreflightProfile } from '../../schema/preflightProfile.ts';
import { roundRect } from '../../units.ts';
import { pictureName } from '../ink/weighPictures.ts';
import type { Picture, Sheet } from '../sheet.ts';
import { calibrated } from './checkColour.ts';

export function checkPictures(
  sheet: Sheet,
  limits: PreflightProfile['pictures'],
  agreedSpots: readonly string[],
  standard: PreflightProfile['file']['standard'],
): Finding[] {
  return fold(
    sheet.pictures.flatMap((picture) => {
      const where = { ...sheet.where, item: pictureName(picture), rectMm: roundRect(picture.mark.visibleMm) };
      return [
        ...checkResolution(picture, limits, where),
        ...checkSpace(picture, agreedSpots, standard, where),
        ...checkShape(picture, limits, where),
      ];
    }),
  );
}

/** More than these are tiles of one picture: the rest is one finding. */
const MOST_RGB = 8;

function fold(found: readonly Finding[]): Finding[] {
  const rgb = found.filter(({ id }) => id === 'picture-rgb').slice(MOST_RGB);
  const [first] = rgb;
  if (!first || rgb.length < 2) return [...found];
  const { item: _item, ...where } = first.where;
  const rest = finding('picture-rgb-more', where, { value: String(first.value ?? ''), count: rgb.length });
  return found.flatMap((one) => (one === first ? [rest] : rgb.includes(one) ? [] : [one]));
}

function checkResolution(picture: Picture, limits: PreflightProfile['pictures'], where: Place): Finding[] {
  const { facts, mark } = picture;
  const isOrnament = Math.max(mark.visibleMm.width, mark.visibleMm.height) < limits.smallestMm;
  if (isOrnament || isFlat(picture)) return [];
  const value = Math.floor(facts.ppi + 0.01);
  const { number } = picture;
  if (facts.bits === 1) {
    const limit = limits.oneBitErrorBelowPpi;
    return value < limit ? [finding('picture-ppi-low', where, { number, value, limit })] : [];
  }
  const { errorBelowPpi, warnBelowPpi, noteAbovePpi } = limits;
  if (value < errorBelowPpi) return [finding('picture-ppi-low', where, { number, value, limit: errorBelowPpi })];
  if (value < warnBelowPpi) return [finding('picture-ppi-soft', where, { number, value, limit: warnBelowPpi })];
  return value > noteAbovePpi ? [finding('picture-ppi-high', where, { number, value, limit: noteAbovePpi })] : [];
}

/** A few samples stretched over an area are a tint or gradient made by a writer, not a photograph. */
const isFlat = ({ facts }: Picture): boolean => facts.widthPx <= 2 || facts.heightPx <= 2;

function checkSpace(
  picture: Picture,
  agreedSpots: readonly string[],
  standard: PreflightProfile['file']['standard'],
  where: Place,
): Finding[] {
  const { space, isMask, bits } = picture.facts;
  const { number } = picture;
  if (isMask || !space) return [];
  const spot = spotsOf(space).find((name) => !agreedSpots.includes(name));
  if (spot !== undefined) return [finding('colour-spot', where, { value: spot, count: 1 })];
  if (space.family === 'unknown') return [finding('colour-unknown', where, { count: 1 })];
  const hasInks = inksIn(space, new Array(space.components).fill(0)) !== undefined;
  const found = hasInks ? [] : [finding('picture-rgb', where, { number, value: spaceName(space) })];
  const isOwnCmyk = space.family === 'ICCBased' && space.components === 4;
  const forbidden = standard === 'PDF/X-1a' ? calibrated(space) : undefined;
  if (forbidden) found.push(finding('colour-not-allowed', where, { value: forbidden, count: 1, limit: standard }));
  else if (isOwnCmyk) found.push(finding('colour-icc-cmyk', where, { count: 1 }));
  // PDF/X-1a forbids them, and says so itself.
  if (bits === 16 && standard !== 'PDF/X-1a')
    found.push(finding('picture-sixteen-bit', where, { number, value: bits }));
  return found;
}

function checkShape(picture: Picture, limits: PreflightProfile['pictures'], where: Place): Finding[] {
  const { facts } = picture;
  const { number } = picture;
  if (facts.isMask || isFlat(picture)) return [];
  const found: Finding[] = [];
  if (facts.stretchPercent > limits.stretchPercent) {
    found.push(finding('picture-stretched', where, { number, value: Math.round(facts.stretchPercent * 10) / 10 }));
  }
  if (facts.mirrored) found.push(finding('picture-mirrored', where, { number }));
  return found;
}
