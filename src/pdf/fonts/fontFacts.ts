// A font and the codes a page shows in it → what prepress asks about it: is it embedded, a subset, a Type 3; are all its
// glyphs there; do the widths of the PDF agree with those of the program; can the text be read back.

import { at, dictAt, nameAt, streamAt } from '../lookUp.ts';
import { isStream, type PdfDict, type PdfFile } from '../objects.ts';
import { UnreadablePdf } from '../pdfErrors.ts';
import { decodeStream } from '../streams.ts';
import { type FontProgram, readFontProgram } from './fontProgram.ts';
import type { Font } from './fonts.ts';

export interface UsedGlyph {
  readonly code: number;
  readonly cid: number;
  readonly text: string;
  /** 1/1000 em as the PDF says. */
  readonly width: number;
}

export interface FontFacts {
  readonly name: string;
  /** `Type0 / CIDFontType2`, `TrueType`, `Type3`, … */
  readonly type: string;
  readonly embedded: boolean;
  readonly subset: boolean;
  readonly hasToUnicode: boolean;
  readonly glyphs: number;
  /** The program's format; undefined when there is none or it is damaged. */
  readonly format: FontProgram['format'] | undefined;
  readonly damaged: boolean;
  /** Shown, but the program has no such glyph, only .notdef, or an empty one where a character should be. */
  readonly missing: readonly UsedGlyph[];
  readonly widthsOff: readonly { readonly glyph: UsedGlyph; readonly programWidth: number }[];
  /** Shown, but no character is known for it. */
  readonly withoutText: readonly UsedGlyph[];
}

/** Rounding to whole thousandths on either side makes one; the difference must be seen at large sizes to matter. */
const WIDTH_TOLERANCE = 2;

export function readFontFacts(file: PdfFile, font: Font, used: readonly UsedGlyph[]): FontFacts {
  const bytes = font.type === 'Type3' ? undefined : programBytes(file, font);
  const program = bytes && bytes.length > 0 ? readFontProgram(bytes) : undefined;
  return {
    name: font.name,
    type: font.descendantType ? `${font.type} / ${font.descendantType}` : font.type,
    embedded: font.type === 'Type3' || bytes !== undefined,
    subset: font.subset,
    hasToUnicode: font.hasToUnicode,
    glyphs: used.length,
    format: program?.format,
    damaged: bytes !== undefined && program === undefined,
    ...(program ? compare(file, font, program, used) : { missing: [], widthsOff: [] }),
    withoutText: used.filter((g) => g.text === '' || g.text.includes('\ufffd')),
  };
}

/** Undefined: not embedded. Empty: embedded, but not to be read. */
export function programBytes(file: PdfFile, font: Font): Uint8Array | undefined {
  const descriptor = dictAt(file, font.descendant ?? font.dict, 'FontDescriptor');
  const stream = ['FontFile2', 'FontFile3', 'FontFile'].map((key) => streamAt(file, descriptor, key)).find(Boolean);
  if (!stream) return undefined;
  try {
    return decodeStream(file, stream).bytes;
  } catch (cause) {
    if (!(cause instanceof UnreadablePdf)) throw cause;
    return new Uint8Array(0);
  }
}

/** Only composite fonts: simple ones reach their glyphs by names and tables of three platforms. */
function compare(
  file: PdfFile,
  font: Font,
  program: FontProgram,
  used: readonly UsedGlyph[],
): Pick<FontFacts, 'missing' | 'widthsOff'> {
  if (!font.descendant || !usesCids(file, font)) return { missing: [], widthsOff: [] };
  const glyphOf = program.format === 'TrueType' ? readGlyphMap(file, font.descendant) : (cid: number) => cid;
  const missing: UsedGlyph[] = [];
  const widthsOff: { glyph: UsedGlyph; programWidth: number }[] = [];
  for (const glyph of used) {
    const id = glyphOf(glyph.cid);
    if (isMissing(program, glyph, id)) {
      missing.push(glyph);
      continue;
    }
    const programWidth = font.vertical ? undefined : program.advanceOf(id);
    if (programWidth !== undefined && Math.abs(programWidth - glyph.width) > WIDTH_TOLERANCE) {
      widthsOff.push({ glyph, programWidth });
    }
  }
  return { missing, widthsOff };
}

/** With a predefined CMap other than Identity the CIDs are not known here. */
function usesCids(file: PdfFile, font: Font): boolean {
  const encoding = at(file, font.dict, 'Encoding');
  return isStream(encoding) || (nameAt(file, font.dict, 'Encoding') ?? '').startsWith('Identity');
}

function isMissing(program: FontProgram, glyph: UsedGlyph, id: number): boolean {
  if (program.cids) return glyph.cid === 0 || !program.cids.has(glyph.cid);
  if (id === 0 || id >= program.glyphCount) return true;
  return program.isBlank(id) === true && isVisible(glyph.text);
}

/** Spaces, joiners and controls may be blank; a code without text is not judged twice. */
const isVisible = (text: string): boolean => text !== '' && !/^[\p{Z}\p{C}\p{DI}]+$/u.test(text);

/** Of a composite TrueType font: CID → glyph. */
export function readGlyphMap(file: PdfFile, descendant: PdfDict): (cid: number) => number {
  const map = at(file, descendant, 'CIDToGIDMap');
  if (!isStream(map)) return (cid) => cid;
  const { bytes } = decodeStream(file, map);
  return (cid) => (bytes[2 * cid] ?? 0) * 256 + (bytes[2 * cid + 1] ?? 0);
}
