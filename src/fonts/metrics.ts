// What the pure rooms know of fonts: how wide a character of a role is. Loaded roles in, a plain object out.

import { chainAdvance, chainHalfAdvance, chainOf, type FontRoles } from './chain.ts';

/** Widths as Chromium paints them under `PAINT_CSS`: no kerning, no ligatures that change a width. */
export interface FontMetrics {
  /** 1/1000 em; undefined when the role cannot paint the character. `character` is one code point. */
  advance(role: string, character: string): number | undefined;
  /** Advance under `halt`, 1/1000 em; undefined when the character cannot be halved. */
  half(role: string, character: string): number | undefined;
}

export function metricsOf(roles: FontRoles): FontMetrics {
  const remember = (measure: typeof chainAdvance) => {
    const known = new Map<string, Map<string, number | undefined>>();
    return (role: string, character: string): number | undefined => {
      let widths = known.get(role);
      if (!widths) {
        widths = new Map();
        known.set(role, widths);
      }
      if (!widths.has(character)) widths.set(character, measure(chainOf(roles, role), character.codePointAt(0) ?? 0));
      return widths.get(character);
    };
  };
  return { advance: remember(chainAdvance), half: remember(chainHalfAdvance) };
}
