// A font dictionary → what a text operator needs of it: cutting a shown string into codes, each with its characters and
// advance (ISO 32000-1, 9.6 and 9.7). Simple fonts, composite fonts and Type 3 alike; nothing is drawn.

import { at, dictAt, matrixAt, nameAt, numberAt, numbersAt, resolve } from '../lookUp.ts';
import type { Matrix } from '../matrix.ts';
import { isDict, isStream, type PdfDict, type PdfFile } from '../objects.ts';
import { decodeStream } from '../streams.ts';
import { readCidWidths, type WidthOf } from './cidWidths.ts';
import { readCodeCutter } from './codeCutting.ts';
import { readSimpleEncoding } from './simpleEncodings.ts';
import { type CMap, parseCMap } from './toUnicode.ts';

export interface Code {
  readonly code: number;
  /** For composite fonts the CID, for simple ones the code itself. */
  readonly cid: number;
  /** Characters, '' where neither ToUnicode nor encoding says. */
  readonly text: string;
  /** Across for horizontal writing, down for vertical, in text space units (1 = the font size). */
  readonly advance: number;
  /** A single byte 32: word spacing applies (9.3.3). */
  readonly isWordSpace: boolean;
}

export interface Font {
  readonly dict: PdfDict;
  /** PostScript name without the subset tag. */
  readonly name: string;
  /** Has a subset tag, `ABCDEF+`. */
  readonly subset: boolean;
  readonly type: string;
  /** Of a composite font: CIDFontType0 or CIDFontType2. */
  readonly descendant: PdfDict | undefined;
  readonly descendantType: string | undefined;
  readonly hasToUnicode: boolean;
  readonly vertical: boolean;
  /** Glyph space → text space; only Type 3 differs from 1/1000. */
  readonly matrix: Matrix;
  /** Above and below the baseline, in text space units. */
  readonly ascent: number;
  readonly descent: number;
  readonly decode: (shown: Uint8Array) => readonly Code[];
}

const THOUSANDTH: Matrix = [0.001, 0, 0, 0.001, 0, 0];

/** A dictionary that is no font still gives one, so that reading goes on; `type` then says what stood there. */
export function readFont(file: PdfFile, dict: PdfDict): Font {
  const type = nameAt(file, dict, 'Subtype') ?? 'none';
  const descendant = type === 'Type0' ? descendantOf(file, dict) : undefined;
  const descriptor = dictAt(file, descendant ?? dict, 'FontDescriptor');
  const fullName =
    nameAt(file, dict, 'BaseFont') ?? nameAt(file, descendant, 'BaseFont') ?? nameAt(file, dict, 'Name') ?? '';
  const matrix = type === 'Type3' ? (matrixAt(file, dict, 'FontMatrix') ?? THOUSANDTH) : THOUSANDTH;
  const toUnicode = at(file, dict, 'ToUnicode');
  const map = isStream(toUnicode) ? safeCMap(file, toUnicode) : undefined;
  const reading = descendant ? readComposite(file, dict, descendant, map) : readSimple(file, dict, matrix, map);
  return {
    dict,
    name: fullName.replace(/^[A-Z]{6}\+/, '') || '(unnamed)',
    subset: /^[A-Z]{6}\+/.test(fullName),
    type,
    descendant,
    descendantType: nameAt(file, descendant, 'Subtype'),
    hasToUnicode: (map?.unicode.size ?? 0) > 0,
    matrix,
    ascent: bounded(numberAt(file, descriptor, 'Ascent'), 880) / 1000,
    descent: bounded(numberAt(file, descriptor, 'Descent'), -120) / 1000,
    ...reading,
  };
}

const bounded = (value: number | undefined, otherwise: number): number =>
  value !== undefined && value !== 0 && Math.abs(value) < 3000 ? value : otherwise;

function descendantOf(file: PdfFile, dict: PdfDict): PdfDict | undefined {
  const list = at(file, dict, 'DescendantFonts');
  const first = resolve(file, Array.isArray(list) ? list[0] : list);
  return isDict(first) ? first : undefined;
}

function safeCMap(file: PdfFile, stream: Parameters<typeof decodeStream>[1]): CMap | undefined {
  try {
    return parseCMap(decodeStream(file, stream).bytes);
  } catch {
    return undefined;
  }
}

type Reading = Pick<Font, 'decode' | 'vertical'>;

function readSimple(file: PdfFile, dict: PdfDict, matrix: Matrix, map: CMap | undefined): Reading {
  const encoding = readSimpleEncoding(file, dict);
  const widths = numbersAt(file, dict, 'Widths') ?? [];
  const first = numberAt(file, dict, 'FirstChar') ?? 0;
  const missing = numberAt(file, dictAt(file, dict, 'FontDescriptor'), 'MissingWidth') ?? (widths.length > 0 ? 0 : 500);
  const codes = Array.from({ length: 256 }, (_, code): Code => {
    const advance = (widths[code - first] ?? missing) * matrix[0];
    return { code, cid: code, text: map?.unicode.get(code) ?? encoding[code] ?? '', advance, isWordSpace: code === 32 };
  });
  const [notdef] = codes;
  return {
    vertical: false,
    decode: (shown) => Array.from(shown, (byte) => codes[byte] ?? (notdef as Code)),
  };
}

function readComposite(file: PdfFile, dict: PdfDict, descendant: PdfDict, map: CMap | undefined): Reading {
  const cutter = readCodeCutter(file, dict);
  const widthOf: WidthOf = readCidWidths(file, descendant, cutter.vertical);
  const known = new Map<number, Code>();
  const codeOf = (code: number, length: number): Code => {
    const key = code * 8 + length;
    const seen = known.get(key);
    if (seen) return seen;
    const cid = cutter.cidOf(code);
    const text = map?.unicode.get(code) ?? cutter.textOf(code, length);
    const made = { code, cid, text, advance: widthOf(cid) / 1000, isWordSpace: length === 1 && code === 32 };
    known.set(key, made);
    return made;
  };
  const decode = (shown: Uint8Array): Code[] => {
    const codes: Code[] = [];
    for (let i = 0; i < shown.length; ) {
      const length = Math.min(cutter.lengthAt(shown, i), shown.length - i);
      let code = 0;
      for (let k = 0; k < length; k++) code = code * 256 + (shown[i + k] ?? 0);
      codes.push(codeOf(code, length));
      i += length;
    }
    return codes;
  };
  return { vertical: cutter.vertical, decode };
}
