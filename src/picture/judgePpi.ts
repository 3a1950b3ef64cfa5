// A picture, its crop and its size on the page → effective resolution, and a finding when that is too low for the press.

import { type Finding, finding, type Place } from '../findings/finding.ts';
import { MM_PER_INCH } from '../units.ts';
import type { Crop, PictureFacts, SizeMm } from './pictureFacts.ts';

export interface PpiLevels {
  readonly minimum: number;
  readonly warning: number;
  readonly good: number;
}

/** Original pixels per inch of paper, the worse of the two directions; infinite for a drawing. */
export function effectivePpi(facts: PictureFacts, crop: Crop, sizeMm: SizeMm): number {
  if (facts.vector) return Number.POSITIVE_INFINITY;
  const across = (facts.widthPx * crop.width * MM_PER_INCH) / sizeMm.width;
  const down = (facts.heightPx * crop.height * MM_PER_INCH) / sizeMm.height;
  return Math.min(across, down);
}

/** `picture-too-small` below the minimum, `picture-small` below the warning level, else nothing. */
export function judgePpi(
  facts: PictureFacts,
  crop: Crop,
  sizeMm: SizeMm,
  levels: PpiLevels,
  where: Place,
): readonly Finding[] {
  const ppi = effectivePpi(facts, crop, sizeMm);
  if (ppi >= levels.warning) return [];
  const isTooSmall = ppi < levels.minimum;
  const growth = levels.good / ppi;
  const parameters = {
    // Rounded down: 169.6 must not read "170, below 170".
    value: Math.floor(ppi),
    limit: isTooSmall ? levels.minimum : levels.warning,
    wantedPpi: levels.good,
    widthPx: Math.ceil(facts.widthPx * growth),
    heightPx: Math.ceil(facts.heightPx * growth),
    haveWidthPx: facts.widthPx,
    haveHeightPx: facts.heightPx,
  };
  return [finding(isTooSmall ? 'picture-too-small' : 'picture-small', where, parameters)];
}
