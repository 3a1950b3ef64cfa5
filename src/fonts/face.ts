// A font file in, its facts out: which characters, how wide, which of them `halt` can halve. Facts are read straight
// from the file on every run: a few milliseconds a face, less than looking after a cache would cost.

import { type CharacterMap, glyphFor, readCharacterMap } from './cmap.ts';
import { readHalfAdvances } from './halt.ts';
import { readLocalForms } from './localForms.ts';
import { FontRefusal, withFontFile } from './sfnt.ts';

export interface Face {
  readonly path: string;
  readonly container: 'sfnt' | 'woff';
  readonly fingerprint: string;
  readonly postScriptName: string;
  readonly unitsPerEm: number;
  /** OS/2 fsType says "restricted licence": may not be embedded. */
  readonly embeddingForbidden: boolean;
  readonly characters: CharacterMap;
  /** In font units; the last one holds for all glyphs after it. */
  readonly advances: Uint16Array;
  /** Glyph → the glyph that Chinese text gets in its place. */
  readonly localForms: ReadonlyMap<number, number>;
  /** Glyph → change of advance under `halt`, font units. */
  readonly halfChanges: ReadonlyMap<number, number>;
}

/** Throws `FontRefusal` when the file cannot be used. */
export async function readFace(path: string): Promise<Face> {
  return withFontFile(path, async (font, table) => {
    const [head, hhea, hmtx, os2, cmap, gsub, gpos, name] = await Promise.all(
      (['head', 'hhea', 'hmtx', 'OS/2', 'cmap', 'GSUB', 'GPOS', 'name'] as const).map(table),
    );
    if (!head || !hhea || !hmtx || !os2 || !cmap || !gsub || !gpos || !name)
      throw new FontRefusal('font-file-damaged', 'directory');
    const unitsPerEm = readOrRefuse('head', () => head.readUInt16BE(18));
    const characters = readOrRefuse('cmap', () => readCharacterMap(cmap));
    if (!characters || unitsPerEm === 0) throw new FontRefusal('font-file-damaged', characters ? 'head' : 'cmap');
    return {
      path,
      container: font.container,
      fingerprint: font.fingerprint,
      postScriptName: readOrRefuse('name', () => readPostScriptName(name)),
      unitsPerEm,
      embeddingForbidden: os2.length >= 10 && (os2.readUInt16BE(8) & 0x000f) === 0x0002,
      characters,
      advances: readOrRefuse('hmtx', () => readAdvances(hmtx, hhea.readUInt16BE(34))),
      localForms: readOrRefuse('GSUB', () => readLocalForms(gsub)),
      halfChanges: readOrRefuse('GPOS', () => readHalfAdvances(gpos)),
    };
  });
}

/** Reading past the end of a table means the table is damaged. */
function readOrRefuse<T>(tag: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new FontRefusal('font-file-damaged', tag);
    throw error;
  }
}

function readAdvances(hmtx: Buffer, count: number): Uint16Array {
  const advances = new Uint16Array(count);
  for (let i = 0; i < count; i++) advances[i] = hmtx.readUInt16BE(4 * i);
  return advances;
}

function readPostScriptName(name: Buffer): string {
  const stringsAt = name.readUInt16BE(4);
  for (let i = 0; i < name.readUInt16BE(2); i++) {
    const record = 6 + 12 * i;
    if (name.readUInt16BE(record + 6) !== 6) continue;
    const start = stringsAt + name.readUInt16BE(record + 10);
    const bytes = name.subarray(start, start + name.readUInt16BE(record + 8));
    // Windows and Unicode names are UTF-16 of ASCII characters, Macintosh names bytes: without zeros they are the same.
    return bytes.toString('latin1').replaceAll('\0', '');
  }
  return 'unnamed';
}

export const hasCharacter = (face: Face, codePoint: number): boolean => glyphFor(face.characters, codePoint) !== 0;

/** Advance in 1/1000 em, as painted without kerning; undefined when the face lacks the character. */
export function advanceOf(face: Face, codePoint: number): number | undefined {
  const glyph = paintedGlyph(face, codePoint);
  return glyph === 0 ? undefined : (unitsOf(face, glyph) * 1000) / face.unitsPerEm;
}

/** Advance under `halt` in 1/1000 em; undefined when the face cannot halve the character. */
export function halfAdvanceOf(face: Face, codePoint: number): number | undefined {
  const glyph = paintedGlyph(face, codePoint);
  const change = glyph === 0 ? undefined : face.halfChanges.get(glyph);
  return change === undefined ? undefined : ((unitsOf(face, glyph) + change) * 1000) / face.unitsPerEm;
}

/** The glyph that Chinese text gets; 0 when the face lacks the character. */
export function paintedGlyph(face: Face, codePoint: number): number {
  const glyph = glyphFor(face.characters, codePoint);
  return face.localForms.get(glyph) ?? glyph;
}

const unitsOf = (face: Face, glyph: number): number =>
  face.advances[Math.min(glyph, face.advances.length - 1)] ?? face.unitsPerEm;
