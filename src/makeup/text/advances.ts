// Font metrics of a role pair → the advances the typesetter asks for.

import type { FontMetrics } from '../../fonts/metrics.ts';
import { type Advances, EM } from '../../typeset/style.ts';

/** A character no face has was reported by the coverage check before layout; here it counts as one em. */
export function advancesFor(metrics: FontMetrics, role: string, boldRole: string): Advances {
  const roleOf = (bold: boolean): string => (bold ? boldRole : role);
  return {
    advance: (character, bold) => metrics.advance(roleOf(bold), character) ?? EM,
    hasHalf: (character, bold) => metrics.half(roleOf(bold), character) !== undefined,
  };
}
