// Ink of a mark mixed with the ink beneath it: by opacity, by a blend mode, through a mask that may show all or nothing.
// What is given is never less than what prints, as far as the mode is known.

import { type Inks, totalPercent } from '../../pdf/colour/inks.ts';
import type { Look } from '../../pdf/marks.ts';
import { blend, blendModeOf } from '../plates/plateSet.ts';

export const isMixed = (look: Look, side: 'fill' | 'stroke'): boolean =>
  look.softMask || look.blendMode !== 'Normal' || (side === 'fill' ? look.fillAlpha : look.strokeAlpha) < 1;

/** Undefined: a blend mode whose ink nobody can foretell from the two colours alone. */
export function blendInks(beneath: Inks, over: Inks, look: Look, side: 'fill' | 'stroke'): Inks | undefined {
  const mode = blendModeOf(look.blendMode);
  if (mode === 'Other') return undefined;
  const alpha = side === 'fill' ? look.fillAlpha : look.strokeAlpha;
  const mixed: Record<string, number> = {};
  for (const plate of new Set([...Object.keys(beneath), ...Object.keys(over)])) {
    const below = beneath[plate] ?? 0;
    const full = blend(255 * below, 255 * (over[plate] ?? 0), mode) / 255;
    mixed[plate] = below + (full - below) * alpha;
  }
  return look.softMask && totalPercent(beneath) > totalPercent(mixed) ? beneath : mixed;
}
