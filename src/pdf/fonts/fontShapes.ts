// A font of a page → the shapes of its glyphs, in em, y upwards: from its embedded program, through the file's own maps
// from codes to glyphs. TrueType and CFF; Type 1 programs and fonts that are not embedded give none.

import type { PlacedGlyph } from '../marks.ts';
import type { PdfFile } from '../objects.ts';
import type { Outline } from '../outlines.ts';
import { UnreadablePdf } from '../pdfErrors.ts';
import { type CffShapes, readCffShapes } from './cffShapes.ts';
import { programBytes, readGlyphMap } from './fontFacts.ts';
import { tablesOf } from './fontProgram.ts';
import type { Font } from './fonts.ts';
import { glyphNames } from './glyphNames.ts';
import { type GlyphShapes, readGlyphShapes, type Tables } from './glyphOutlines.ts';
import { glyphNameText } from './simpleEncodings.ts';
import { readGlyphOfCode } from './trueTypeCodes.ts';

export interface ShownShape {
  readonly outlines: readonly Outline[];
  /** The same for the same shape: glyphs are drawn again and again. */
  readonly glyph: number;
}

export type ShapeOf = (shown: Pick<PlacedGlyph, 'code' | 'cid' | 'text'>) => ShownShape;

/** Undefined: nothing is known of the shapes. */
export function readFontShapes(file: PdfFile, font: Font): ShapeOf | undefined {
  try {
    const bytes = font.type === 'Type3' ? undefined : programBytes(file, font);
    return bytes && bytes.length > 12 ? read(file, font, bytes) : undefined;
  } catch (cause) {
    if (cause instanceof RangeError || cause instanceof UnreadablePdf) return undefined;
    throw cause;
  }
}

const OTTO = 0x4f54544f;

function read(file: PdfFile, font: Font, bytes: Uint8Array): ShapeOf | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = view.getUint32(0);
  if (bytes[0] === 1 && bytes[1] === 0 && tag !== 0x00010000) return cffShapes(file, font, readCffShapes(bytes));
  if (tag !== OTTO && tag !== 0x00010000 && tag !== 0x74727565) return undefined;
  const tables = tablesOf(view);
  const find = (name: string) => tables.get(name);
  const cff = find('CFF ');
  if (cff) return cffShapes(file, font, readCffShapes(bytes.subarray(cff.offset, cff.offset + cff.length)));
  const shapes = readGlyphShapes({ view, find });
  return shapes && trueTypeShapes(file, font, shapes, { view, find });
}

function trueTypeShapes(file: PdfFile, font: Font, shapes: GlyphShapes, tables: Tables): ShapeOf | undefined {
  if (font.descendant) {
    const glyphOf = readGlyphMap(file, font.descendant);
    return ({ cid }) => shown(shapes, glyphOf(cid));
  }
  const glyphOf = readGlyphOfCode(tables);
  return (
    glyphOf &&
    (({ code, text }) =>
      shown(
        shapes,
        safely(() => glyphOf(code, text)),
      ))
  );
}

const shown = (shapes: GlyphShapes, glyph: number): ShownShape => ({ outlines: shapes(glyph), glyph });

/** A map that points outside itself gives no glyph. */
function safely(read: () => number): number {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof RangeError) return 0;
    throw cause;
  }
}

function cffShapes(file: PdfFile, font: Font, program: CffShapes | undefined): ShapeOf | undefined {
  if (!program) return undefined;
  const { shapes, glyphOfCid, glyphOfName } = program;
  if (font.descendant) return ({ cid }) => shown(shapes, glyphOfCid ? (glyphOfCid.get(cid) ?? 0) : cid);
  const names = glyphNames(file, font.dict);
  const byText = new Map<string, number>();
  for (const [name, glyph] of glyphOfName) {
    const text = glyphNameText(name);
    if (text !== '' && !byText.has(text)) byText.set(text, glyph);
  }
  return ({ code, text }) => shown(shapes, glyphOfName.get(names.get(code) ?? '') ?? byText.get(text) ?? 0);
}
