// Press pictures as they came out → what to tell about their inks. Measured from the bytes that go into the file.

import { type Finding, finding, type Place } from '../findings/finding.ts';
import type { Figure } from '../makeup/plan.ts';
import type { PressPicture } from '../picture/cutPressPicture.ts';
import type { PlannedPage } from './planStep.ts';

export function pictureFindings(
  { page, plan }: PlannedPage,
  pictures: ReadonlyMap<Figure, PressPicture>,
  limit: number,
): Finding[] {
  return [...pictures].flatMap(([figure, { ink, limitedPixels, inksKept }]) => {
    const picture = page.pictures[figure.picture];
    if (!picture) return [];
    const where: Place = { ...picture.place, page: plan.page, item: picture.file, rectMm: figure.rectMm };
    return [
      ...(ink.maxPercent > limit ? [finding('picture-ink-above', where, { value: ink.maxPercent, limit })] : []),
      ...(limitedPixels > 0 ? [finding('picture-ink-limited', where, { value: limitedPixels, limit })] : []),
      ...(inksKept ? [finding('picture-inks-kept', where, {})] : []),
    ];
  });
}
