// The `GPOS` table in, the glyphs that `halt` narrows out, each with its change of advance. Only single adjustments
// count, which is all that `halt` may hold. Source: OpenType 1.9 "GPOS", "Registered features: halt".

import { readCoverage, subtablesOf } from './layout.ts';

const SINGLE_ADJUSTMENT = 1;
const EXTENSION = 9;

/** Glyph → change of advance in font units (negative). Empty when the font has no `halt`. */
export function readHalfAdvances(gpos: Buffer): ReadonlyMap<number, number> {
  const changes = new Map<number, number>();
  for (const { kind, at } of subtablesOf(gpos, ['halt'], EXTENSION)) {
    if (kind === SINGLE_ADJUSTMENT) readSingleAdjustment(gpos, at, changes);
  }
  return changes;
}

function readSingleAdjustment(gpos: Buffer, at: number, changes: Map<number, number>): void {
  const perGlyph = gpos.readUInt16BE(at) === 2;
  const format = gpos.readUInt16BE(at + 4);
  const hasAdvance = (format & 0x0004) !== 0;
  if (!hasAdvance) return;
  // Fields of a ValueRecord stand in the order of their bits; XAdvance follows XPlacement and YPlacement.
  const advanceOffset = 2 * countBits(format & 0x0003);
  const valueLength = 2 * countBits(format);
  const valuesAt = at + (perGlyph ? 8 : 6);
  for (const [index, glyph] of readCoverage(gpos, at + gpos.readUInt16BE(at + 2)).entries()) {
    const value = valuesAt + (perGlyph ? index * valueLength : 0) + advanceOffset;
    if (!changes.has(glyph)) changes.set(glyph, gpos.readInt16BE(value));
  }
}

function countBits(value: number): number {
  let bits = 0;
  for (let rest = value; rest > 0; rest >>= 1) bits += rest & 1;
  return bits;
}
