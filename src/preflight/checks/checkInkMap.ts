// The ink map against the limit: whatever mixes in ways that are not reckoned from the marks (groups, several layers, gradients
// upon gradients, pictures in pictures) shows here. Places that are told of already are not told of twice.

import { type Finding, finding, type Place } from '../../findings/finding.ts';
import type { MappedInk } from '../ink/mapInk.ts';
import { overlap } from '../sheet.ts';

/** A picture too dark all over has hundreds of places; so many tell enough. */
const MOST_PLACES = 10;

export function checkInkMap(map: MappedInk, told: readonly Finding[], limit: number, where: Place): Finding[] {
  if (!map.isWhole) return [finding('ink-map-incomplete', where, {})];
  const places = told.flatMap((f) => f.where.rectMm ?? []);
  const untold = map.regions.filter(({ rectMm }) => !places.some((place) => overlap(place, rectMm)));
  return untold.slice(0, MOST_PLACES).map(({ rectMm, percent, areaMm2 }) => {
    const values = { value: Math.round(percent), limit, area: areaMm2 };
    return finding('ink-map-over-limit', { ...where, rectMm }, values);
  });
}
