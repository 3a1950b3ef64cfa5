// The ink map against the limit: whatever mixes in ways that are not reckoned from the marks (groups, several layers, gradients
// upon gradients, pictures in pictures) shows here. Places that are told of already are not told of twice.

import { type Finding, finding, type Place } from '../../findings/finding.ts';
import type { RectMm } from '../../units.ts';
import type { MappedInk } from '../ink/mapInk.ts';
import { overlap } from '../sheet.ts';

/** A picture too dark all over has hundreds of places; so many tell enough. */
const MOST_PLACES = 10;
/**
 * Between the nodes of their tables profiles go beyond their own limit: ours of 240 % up to 244.5 % (60 000 RGB colours, as lcms
 * reads it). What a RIP makes of a place counts from here on.
 */
export const OVERSHOOT_PERCENT = 5;

/**
 * `told`: places told of already; a picture's are all told with its heaviest. `converted`: places whose ink only a profile gives;
 * what an assumed profile makes of them is no fault of the file.
 */
export function checkInkMap(
  map: MappedInk,
  told: readonly RectMm[],
  converted: readonly RectMm[],
  limit: number,
  where: Place,
): Finding[] {
  if (!map.isWhole) return [finding('ink-map-incomplete', where, {})];
  const { profile = '', isAssumed } = map.sources;
  const untold = map.regions.filter(({ rectMm }) => !told.some((place) => overlap(place, rectMm)));
  const isConverted = (rectMm: RectMm): boolean => converted.some((place) => overlap(place, rectMm));
  const ofTheFile = untold.filter(
    ({ rectMm, percent }) => !isConverted(rectMm) || (!isAssumed && percent > limit + OVERSHOOT_PERCENT),
  );
  return ofTheFile.slice(0, MOST_PLACES).map(({ rectMm, percent, areaMm2 }) => {
    const values = { value: Math.round(percent), limit, area: areaMm2 };
    if (!isConverted(rectMm)) return finding('ink-map-over-limit', { ...where, rectMm }, values);
    return finding('ink-converted-over-limit', { ...where, rectMm }, { ...values, item: profile });
  });
}
