import { MM_PER_PT, type RectMm } from '../units.ts';
import { ABOVE_BASELINE } from './grid.ts';
import type { Line } from './plan.ts';

/** The em box of a line's characters: Chinese characters fill it. */
export function lineBox({ xMm, baselineMm, widthMm, sizePt }: Line): RectMm {
  const em = sizePt * MM_PER_PT;
  return { x: xMm, y: baselineMm - ABOVE_BASELINE * em, width: widthMm, height: em };
}
