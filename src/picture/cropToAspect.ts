// A picture, a frame's aspect and a focal point → the largest part of the picture that fills the frame. Pure.

import type { Crop, PictureFacts } from './pictureFacts.ts';

const WHOLE: Crop = { x: 0, y: 0, width: 1, height: 1 };

/**
 * `aspect` = width / height of the frame; `focus` 0…1 from the top left of the picture. The focal point keeps its relative
 * place (a face at a third of the picture stays at a third of the crop), so it is inside by construction and
 * the photographer's composition survives. `keepWhole`: nothing is cut, and the frame must take the picture's aspect.
 */
export function cropToAspect(
  facts: Pick<PictureFacts, 'widthPx' | 'heightPx'>,
  aspect: number,
  focus: readonly [x: number, y: number],
  keepWhole: boolean,
): Crop {
  if (!(aspect > 0)) throw new Error(`Expected a positive aspect but received ${aspect}`);
  if (keepWhole) return WHOLE;
  const own = facts.widthPx / facts.heightPx;
  const width = Math.min(1, aspect / own);
  const height = Math.min(1, own / aspect);
  return { x: clamp01(focus[0]) * (1 - width), y: clamp01(focus[1]) * (1 - height), width, height };
}

const clamp01 = (v: number): number => Math.min(1, Math.max(0, v));
