// The ink map against the limit: what mixes in ways that are not reckoned from the marks (groups, several layers, gradients
// upon gradients) shows here. Places that are told of already are not told of twice.

import { type Finding, finding, type Place } from '../findings/finding.ts';
import type { PreflightProfile } from '../schema/preflightProfile.ts';
import type { InkMapFigures } from './plates/inkMap.ts';

export function checkInkMap(
  map: InkMapFigures | undefined,
  told: readonly Finding[],
  limits: PreflightProfile['ink'],
  limit: number,
  where: Place,
): Finding[] {
  if (!map || told.length > 0 || map.peakPercent <= limit + limits.tolerancePercent) return [];
  const values = { value: Math.round(map.peakPercent), limit, area: limits.pictureAreaMm2 };
  return [finding('ink-map-over-limit', { ...where, rectMm: map.peakMm }, values)];
}
