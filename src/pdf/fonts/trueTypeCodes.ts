// A simple TrueType font shows codes, its program knows glyphs: the way between them through the program's `cmap`
// (ISO 32000-1, 9.6.6.4): by characters where there is a Unicode table, by the codes themselves in symbol and Mac tables.

import type { Tables } from './glyphOutlines.ts';

export type GlyphOfCode = (code: number, text: string) => number;

export function readGlyphOfCode({ view, find }: Tables): GlyphOfCode | undefined {
  const cmap = find('cmap');
  if (!cmap) return undefined;
  const subtable = (platform: number, encoding: number): ((code: number) => number) | undefined => {
    const count = Math.min(view.getUint16(cmap.offset + 2), 32);
    for (let i = 0; i < count; i++) {
      const at = cmap.offset + 4 + 8 * i;
      if (view.getUint16(at) !== platform || view.getUint16(at + 2) !== encoding) continue;
      return readSubtable(view, cmap.offset + view.getUint32(at + 4));
    }
    return undefined;
  };
  const [unicode, symbol, mac] = [subtable(3, 1) ?? subtable(0, 3), subtable(3, 0), subtable(1, 0)];
  return (code, text) => {
    const character = text.codePointAt(0);
    const byText = character === undefined ? 0 : (unicode?.(character) ?? 0);
    return byText || symbol?.(0xf000 + code) || symbol?.(code) || mac?.(code) || 0;
  };
}

function readSubtable(view: DataView, at: number): ((code: number) => number) | undefined {
  const format = view.getUint16(at);
  if (format === 0) return (code) => (code < 256 ? view.getUint8(at + 6 + code) : 0);
  if (format === 6) {
    const first = view.getUint16(at + 6);
    const count = view.getUint16(at + 8);
    return (code) => (code >= first && code < first + count ? view.getUint16(at + 10 + 2 * (code - first)) : 0);
  }
  return format === 4 ? (code) => segmented(view, at, code) : undefined;
}

/** Format 4: segments with an end, a start, a shift and perhaps a list. */
function segmented(view: DataView, at: number, code: number): number {
  const doubled = view.getUint16(at + 6);
  for (let i = 0; i < doubled; i += 2) {
    if (view.getUint16(at + 14 + i) < code) continue;
    const start = view.getUint16(at + 16 + doubled + i);
    if (start > code) return 0;
    const delta = view.getUint16(at + 16 + 2 * doubled + i);
    const rangeAt = at + 16 + 3 * doubled + i;
    const range = view.getUint16(rangeAt);
    if (range === 0) return (code + delta) & 0xffff;
    const glyph = view.getUint16(rangeAt + range + 2 * (code - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
