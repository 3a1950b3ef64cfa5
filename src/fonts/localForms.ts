// The `GSUB` table in, the glyphs out that Simplified Chinese text always gets instead of the plain ones: Noto's 890-unit
// dash, for example, becomes one of a full em. Only one-for-one substitutions change an advance we rely on; the 2 em
// ligature of —— is as wide as two dashes. Source: OpenType 1.9 "GSUB", "Registered features: locl, ccmp".

import { readCoverage, subtablesOf } from './layout.ts';

const SINGLE_SUBSTITUTION = 1;
const EXTENSION = 7;

/** Glyph → the glyph painted in its place. */
export function readLocalForms(gsub: Buffer): ReadonlyMap<number, number> {
  const forms = new Map<number, number>();
  for (const { kind, at } of subtablesOf(gsub, ['locl', 'ccmp'], EXTENSION)) {
    if (kind !== SINGLE_SUBSTITUTION) continue;
    const list = gsub.readUInt16BE(at) === 2;
    for (const [index, glyph] of readCoverage(gsub, at + gsub.readUInt16BE(at + 2)).entries()) {
      const replacement = list ? gsub.readUInt16BE(at + 6 + 2 * index) : (glyph + gsub.readInt16BE(at + 4)) & 0xffff;
      if (!forms.has(glyph)) forms.set(glyph, replacement);
    }
  }
  return forms;
}
