// A round slot and its picture → its variants, one per radius and place.

import type { Slot } from '../../schema/template.ts';
import { roundMm } from '../../units.ts';
import { type Grid, SIDE_BEARING, spanWidth } from '../grid.ts';
import { priceOfPixels } from './priceOfFrame.ts';
import type { SlotPicture, Variant } from './slotVariants.ts';

/** A picture is cut to a circle because its editor asked for it; beyond this share too much of it is lost. */
const MOST_LOST = 0.5;

/** The circle's top touches the ink top of a row, its foot the ink bottom of one: radii come row by row. */
export function roundVariants(slot: Slot, [picture]: readonly SlotPicture[], grid: Grid): Variant[] {
  const { round } = slot;
  if (!round || !picture || 1 - Math.min(picture.aspect, 1 / picture.aspect) > MOST_LOST) return [];
  const inset = SIDE_BEARING * grid.bodyMm;
  const variants: Variant[] = [];
  for (let rows = 3; rows <= grid.rows; rows++) {
    const radius = ((rows - 1) * grid.rowMm + grid.bodyMm) / 2 - inset;
    const [least, most] = round.radiusEm;
    if (radius < least * grid.bodyMm || radius > most * grid.bodyMm) continue;
    const x = roundMm(spanWidth(grid, slot.columns) / 2 - radius);
    const { lines, label } = picture.captionInRound(radius);
    const placed = {
      picture,
      x,
      y: roundMm(inset),
      width: roundMm(2 * radius),
      height: roundMm(2 * radius),
      captionX: roundMm(x + radius),
      captionBaseline: inset + radius,
      caption: lines,
      isRound: true,
      ...(label && { label }),
    };
    const cost = priceOfPixels(picture, { widthMm: placed.width, heightMm: placed.height });
    for (const offsetRows of round.offsetRows) variants.push({ rows, offsetRows, cost, pictures: [placed] });
  }
  return variants;
}
