// What the pure rooms know of fonts: how wide a character of a role is. Loaded roles in, a plain object out; and the same
// for a given text as JSON, for the preview in the browser.

import { chainAdvance, chainHalfAdvance, chainOf, type FontRoles } from './chain.ts';

/** Widths as Chromium paints them under `PAINT_CSS`: no kerning, no ligatures that change a width. */
export interface FontMetrics {
  /** 1/1000 em; undefined when the role cannot paint the character. `character` is one code point. */
  advance(role: string, character: string): number | undefined;
  /** Advance under `halt`, 1/1000 em; undefined when the character cannot be halved. */
  half(role: string, character: string): number | undefined;
}

/** The same as plain data, only for the characters of some text. */
export interface MetricsRecord {
  readonly [role: string]: {
    readonly advances: Readonly<Record<string, number>>;
    readonly halves: Readonly<Record<string, number>>;
  };
}

export interface TextUse {
  readonly role: string;
  readonly text: string;
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

/** Only what the texts need; characters no face has are left out. */
export function metricsFor(roles: FontRoles, uses: readonly TextUse[]): MetricsRecord {
  const metrics = metricsOf(roles);
  const record: Record<string, { advances: Record<string, number>; halves: Record<string, number> }> = {};
  for (const { role, text } of uses) {
    record[role] ??= { advances: {}, halves: {} };
    const entry = record[role];
    for (const character of new Set(text)) {
      const advance = metrics.advance(role, character);
      const half = metrics.half(role, character);
      if (advance !== undefined) entry.advances[character] = advance;
      if (half !== undefined) entry.halves[character] = half;
    }
  }
  return record;
}

export function metricsFromRecord(record: MetricsRecord): FontMetrics {
  return {
    advance: (role, character) => record[role]?.advances[character],
    half: (role, character) => record[role]?.halves[character],
  };
}
