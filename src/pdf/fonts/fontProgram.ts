// An embedded font program → how many glyphs it has, how wide they are, which are blank. TrueType (ISO/IEC 14496-22) and
// the outer shell of CFF (Adobe TN 5176); Type 1 programs are only recognised. Bytes are foreign: every read is checked.

import { readCharset, readDict, readIndex } from './cff.ts';

export interface FontProgram {
  readonly format: 'TrueType' | 'CFF' | 'Type1';
  readonly glyphCount: number;
  /** 1/1000 em; undefined where the program does not say it simply. */
  readonly advanceOf: (glyph: number) => number | undefined;
  /** True: no outline at all, as a space has. Undefined: not known. */
  readonly isBlank: (glyph: number) => boolean | undefined;
  /** CID-keyed CFF: the CIDs it has. Elsewhere undefined. */
  readonly cids: ReadonlySet<number> | undefined;
}

/** Undefined: damaged, or of a format nobody knows. */
export function readFontProgram(bytes: Uint8Array): FontProgram | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tag = view.getUint32(0);
    if (tag === 0x4f54544f) return readOpenTypeCff(bytes, view);
    if (tag === 0x00010000 || tag === 0x74727565) return readTrueType(view);
    if (bytes[0] === 1 && bytes[1] === 0) return readCff(bytes);
    if ((bytes[0] === 0x25 && bytes[1] === 0x21) || bytes[0] === 0x80) return TYPE1;
    return undefined;
  } catch (cause) {
    // Reading past the end is what a damaged font looks like.
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

const nothing = (): undefined => undefined;
const TYPE1: FontProgram = { format: 'Type1', glyphCount: 0, advanceOf: nothing, isBlank: nothing, cids: undefined };

export function tablesOf(view: DataView): ReadonlyMap<string, { offset: number; length: number }> {
  const tables = new Map<string, { offset: number; length: number }>();
  const count = Math.min(view.getUint16(4), 64);
  for (let i = 0; i < count; i++) {
    const at = 12 + 16 * i;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(at + k)));
    const offset = view.getUint32(at + 8);
    // A table that claims to reach beyond the file ends with the file.
    const length = Math.min(view.getUint32(at + 12), Math.max(0, view.byteLength - offset));
    tables.set(name, { offset, length });
  }
  return tables;
}

function readTrueType(view: DataView): FontProgram | undefined {
  const tables = tablesOf(view);
  const [head, maxp, loca, glyf] = ['head', 'maxp', 'loca', 'glyf'].map((name) => tables.get(name));
  if (!head || !maxp || !loca || !glyf) return undefined;
  const glyphCount = view.getUint16(maxp.offset + 4);
  const long = view.getInt16(head.offset + 50) === 1;
  const locate = (glyph: number): number =>
    long ? view.getUint32(loca.offset + 4 * glyph) : 2 * view.getUint16(loca.offset + 2 * glyph);
  // Subsetters cut the table after the last glyph they keep.
  const located = Math.floor(loca.length / (long ? 4 : 2)) - 1;
  const isBlank = (glyph: number): boolean => glyph >= located || locate(glyph) === locate(glyph + 1);
  return { format: 'TrueType', glyphCount, advanceOf: readAdvances(view, tables), isBlank, cids: undefined };
}

function readAdvances(
  view: DataView,
  tables: ReadonlyMap<string, { offset: number; length: number }>,
): FontProgram['advanceOf'] {
  const [head, hhea, hmtx] = ['head', 'hhea', 'hmtx'].map((name) => tables.get(name));
  if (!head || !hhea || !hmtx) return nothing;
  const perEm = view.getUint16(head.offset + 18) || 1000;
  const metrics = Math.min(view.getUint16(hhea.offset + 34), Math.floor(hmtx.length / 4));
  if (metrics === 0) return nothing;
  return (glyph) => (view.getUint16(hmtx.offset + 4 * Math.min(glyph, metrics - 1)) * 1000) / perEm;
}

function readOpenTypeCff(bytes: Uint8Array, view: DataView): FontProgram | undefined {
  const tables = tablesOf(view);
  const cff = tables.get('CFF ');
  const program = cff && readCff(bytes.subarray(cff.offset, cff.offset + cff.length));
  return program && { ...program, advanceOf: readAdvances(view, tables) };
}

function readCff(bytes: Uint8Array): FontProgram | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = readIndex(view, view.getUint8(2));
  const tops = readIndex(view, names.end);
  const top = tops.items[0];
  if (!top) return undefined;
  const entries = readDict(bytes.subarray(top.start, top.end));
  const charStrings = entries.get(17)?.[0];
  if (charStrings === undefined) return undefined;
  const { items } = readIndex(view, charStrings);
  const isCidKeyed = entries.has(1230);
  const charset = entries.get(15)?.[0] ?? 0;
  const cids = isCidKeyed && charset > 2 ? new Set(readCharset(view, charset, items.length)) : undefined;
  return { format: 'CFF', glyphCount: items.length, advanceOf: nothing, isBlank: nothing, cids };
}
