// A CFF program → the shapes of its glyphs in em, and how its glyphs are numbered (Adobe TN 5176): by CID, or by names.

import { IDENTITY } from '../matrix.ts';
import { moveOutlines, type Outline } from '../outlines.ts';
import { readCharset, readDict, readIndex } from './cff.ts';
import { drawCharString, type Subroutines } from './charStrings.ts';
import type { GlyphShapes } from './glyphOutlines.ts';

export interface CffShapes {
  readonly shapes: GlyphShapes;
  /** CID → glyph; undefined for programs that are not CID-keyed, whose glyphs are counted. */
  readonly glyphOfCid: ReadonlyMap<number, number> | undefined;
  /** Glyph name → glyph, names of the program's own and the standard ones met in Latin texts. */
  readonly glyphOfName: ReadonlyMap<string, number>;
}

/** Undefined: damaged. */
export function readCffShapes(bytes: Uint8Array): CffShapes | undefined {
  try {
    return read(bytes);
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

type Dict = ReadonlyMap<number, readonly number[]>;

function read(bytes: Uint8Array): CffShapes | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const slice = ({ start, end }: { start: number; end: number }): Uint8Array => bytes.subarray(start, end);
  const tops = readIndex(view, readIndex(view, view.getUint8(2)).end);
  const strings = readIndex(view, tops.end);
  const global = readIndex(view, strings.end).items.map(slice);
  const top = tops.items[0] && readDict(slice(tops.items[0]));
  const at = top?.get(17)?.[0];
  if (!top || at === undefined) return undefined;
  const charStrings = readIndex(view, at).items.map(slice);
  const localOf = readLocals(bytes, view, top, charStrings.length);
  const known = new Map<number, readonly Outline[]>();
  const shapes: GlyphShapes = (glyph) => {
    const seen = known.get(glyph);
    if (seen) return seen;
    const charString = charStrings[glyph];
    const subroutines: Subroutines = { local: localOf(glyph), global };
    const made = charString ? moveOutlines(drawCharString(charString, subroutines), THOUSANDTH) : [];
    known.set(glyph, made);
    return made;
  };
  const isCidKeyed = top.has(1230);
  const charsetAt = top.get(15)?.[0] ?? 0;
  const charset = charsetAt > 2 ? readCharset(view, charsetAt, charStrings.length) : undefined;
  const latin1 = new TextDecoder('latin1');
  const nameOf = (sid: number, i: number): string =>
    sid >= 391
      ? latin1.decode(strings.items[sid - 391] ? slice(strings.items[sid - 391] ?? NOTHING) : undefined)
      : (STANDARD[sid] ?? `#${i}`);
  const numbers = charset ?? charStrings.map((_, i) => i);
  return {
    shapes,
    glyphOfCid: isCidKeyed ? new Map(numbers.map((cid, glyph) => [cid, glyph])) : undefined,
    glyphOfName: isCidKeyed ? new Map() : new Map(numbers.map((sid, glyph) => [nameOf(sid, glyph), glyph])),
  };
}

const NOTHING = { start: 0, end: 0 };
const THOUSANDTH = [0.001, 0, 0, 0.001, IDENTITY[4], IDENTITY[5]] as const;

/** Local subroutines hang on the private dictionary: one for the program, or one for each of a CID-keyed program's parts. */
function readLocals(
  bytes: Uint8Array,
  view: DataView,
  top: Dict,
  glyphs: number,
): (glyph: number) => readonly Uint8Array[] {
  const partsAt = top.get(1236)?.[0];
  const selectAt = top.get(1237)?.[0];
  if (partsAt === undefined || selectAt === undefined) {
    const only = localsOf(bytes, view, top);
    return () => only;
  }
  const parts = readIndex(view, partsAt).items.map(({ start, end }) =>
    localsOf(bytes, view, readDict(bytes.subarray(start, end))),
  );
  const select = readSelect(view, selectAt, glyphs);
  return (glyph) => parts[select[glyph] ?? 0] ?? [];
}

function localsOf(bytes: Uint8Array, view: DataView, dict: Dict): readonly Uint8Array[] {
  const [size, offset] = dict.get(18) ?? [];
  if (size === undefined || offset === undefined) return [];
  const from = readDict(bytes.subarray(offset, offset + size)).get(19)?.[0];
  if (from === undefined) return [];
  return readIndex(view, offset + from).items.map(({ start, end }) => bytes.subarray(start, end));
}

function readSelect(view: DataView, at: number, glyphs: number): Uint8Array {
  const select = new Uint8Array(glyphs);
  if (view.getUint8(at) === 0) {
    for (let i = 0; i < glyphs; i++) select[i] = view.getUint8(at + 1 + i);
    return select;
  }
  const ranges = view.getUint16(at + 1);
  for (let r = 0; r < ranges; r++) {
    const from = view.getUint16(at + 3 + 3 * r);
    const to = view.getUint16(at + 6 + 3 * r);
    select.fill(view.getUint8(at + 5 + 3 * r), from, to);
  }
  return select;
}

/** Standard strings 0…149 (annex A): the glyphs of StandardEncoding; the accented ones after them are looked up as words. */
const STANDARD: readonly string[] = (
  '.notdef space exclam quotedbl numbersign dollar percent ampersand quoteright parenleft parenright asterisk plus comma ' +
  'hyphen period slash zero one two three four five six seven eight nine colon semicolon less equal greater question at ' +
  'A B C D E F G H I J K L M N O P Q R S T U V W X Y Z bracketleft backslash bracketright asciicircum underscore quoteleft ' +
  'a b c d e f g h i j k l m n o p q r s t u v w x y z braceleft bar braceright asciitilde exclamdown cent sterling ' +
  'fraction yen florin section currency quotesingle quotedblleft guillemotleft guilsinglleft guilsinglright fi fl endash ' +
  'dagger daggerdbl periodcentered paragraph bullet quotesinglbase quotedblbase quotedblright guillemotright ellipsis ' +
  'perthousand questiondown grave acute circumflex tilde macron breve dotaccent dieresis ring cedilla hungarumlaut ogonek ' +
  'caron emdash AE ordfeminine Lslash Oslash OE ordmasculine ae dotlessi lslash oslash oe germandbls onesuperior ' +
  'logicalnot mu trademark Eth onehalf plusminus Thorn onequarter divide brokenbar degree thorn threequarters twosuperior ' +
  'registered minus eth multiply threesuperior copyright Aacute Acircumflex Adieresis Agrave Aring Atilde Ccedilla Eacute ' +
  'Ecircumflex Edieresis Egrave Iacute Icircumflex Idieresis Igrave Ntilde Oacute Ocircumflex Odieresis Ograve Otilde ' +
  'Scaron Uacute Ucircumflex Udieresis Ugrave Yacute Ydieresis Zcaron aacute acircumflex adieresis agrave aring atilde ' +
  'ccedilla eacute ecircumflex edieresis egrave iacute icircumflex idieresis igrave ntilde oacute ocircumflex odieresis ' +
  'ograve otilde scaron uacute ucircumflex udieresis ugrave yacute ydieresis zcaron'
).split(' ');
