// A crop, a size on paper and a wished resolution → pixel size. Never more pixels than the original has: enlarging adds
// weight and no detail. Pure.

import { MM_PER_INCH } from '../units.ts';
import type { Crop, PictureFacts, SizeMm } from './pictureFacts.ts';
import type { PixelSize } from './readRgb.ts';

export function targetSize(facts: PictureFacts, crop: Crop, sizeMm: SizeMm, ppi: number): PixelSize {
  const wanted = { width: (sizeMm.width * ppi) / MM_PER_INCH, height: (sizeMm.height * ppi) / MM_PER_INCH };
  const spare = Math.min((facts.widthPx * crop.width) / wanted.width, (facts.heightPx * crop.height) / wanted.height);
  const scale = facts.vector ? 1 : Math.min(1, spare);
  return {
    widthPx: Math.max(1, Math.round(wanted.width * scale)),
    heightPx: Math.max(1, Math.round(wanted.height * scale)),
  };
}
