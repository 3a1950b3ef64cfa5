// How the bytes shown in a composite font are cut into codes (ISO 32000-1, 9.7.5): by the CMap in the file, or by what
// is known of the predefined ones. Predefined CMaps in a legacy or Unicode encoding also say what the characters are.

import { at } from '../lookUp.ts';
import { isName, isStream, type PdfDict, type PdfFile } from '../objects.ts';
import { decodeStream } from '../streams.ts';
import { type CMap, parseCMap } from './toUnicode.ts';

export interface CodeCutter {
  readonly vertical: boolean;
  readonly lengthAt: (shown: Uint8Array, at: number) => number;
  /** The CID; the code itself where the CMap is a predefined one that is not shipped here. */
  readonly cidOf: (code: number) => number;
  readonly textOf: (code: number, length: number) => string;
}

export function readCodeCutter(file: PdfFile, font: PdfDict): CodeCutter {
  const encoding = at(file, font, 'Encoding');
  if (isStream(encoding)) {
    try {
      return ownCutter(parseCMap(decodeStream(file, encoding).bytes));
    } catch {
      return predefinedCutter('Identity-H');
    }
  }
  return predefinedCutter(isName(encoding) ? encoding.name : 'Identity-H');
}

function ownCutter(map: CMap): CodeCutter {
  const base = map.base === undefined ? undefined : predefinedCutter(map.base);
  const longest = Math.max(1, ...map.codeSpaces.map((s) => s.length));
  return {
    vertical: map.vertical,
    lengthAt: (shown, at) => {
      let code = 0;
      for (let length = 1; length <= longest && at + length <= shown.length; length++) {
        code = code * 256 + (shown[at + length - 1] ?? 0);
        if (map.codeSpaces.some((s) => s.length === length && within(s.low, s.high, code, length))) return length;
      }
      return base?.lengthAt(shown, at) ?? (map.codeSpaces.length > 0 ? longest : 2);
    },
    cidOf: (code) => map.cids.get(code) ?? base?.cidOf(code) ?? (map.cids.size > 0 ? 0 : code),
    textOf: (code, length) => base?.textOf(code, length) ?? '',
  };
}

/** A code space is a box, not an interval: every byte must lie between those of its ends. */
function within(low: number, high: number, code: number, length: number): boolean {
  for (let i = 0; i < length; i++) {
    const shift = 256 ** i;
    const byte = Math.floor(code / shift) % 256;
    if (byte < Math.floor(low / shift) % 256 || byte > Math.floor(high / shift) % 256) return false;
  }
  return true;
}

/** Legacy encodings by the start of their CMap's name (9.7.5.2, table 118). */
const LEGACY: readonly (readonly [start: string, label: string])[] = [
  ['GB', 'gb18030'],
  ['B5', 'big5'],
  ['ETen', 'big5'],
  ['HK', 'big5'],
  ['CNS', 'big5'],
  ['90', 'shift_jis'],
  ['83', 'shift_jis'],
  ['EUC', 'euc-jp'],
  ['KSC', 'euc-kr'],
];

function predefinedCutter(name: string): CodeCutter {
  const vertical = name.endsWith('-V');
  const cidOf = (code: number): number => code;
  const nothing = (): string => '';
  if (/UTF16|UCS2/.test(name)) return { vertical, lengthAt: utf16Length, cidOf, textOf: utf16Text };
  const label = LEGACY.find(([start]) => name.startsWith(start))?.[1];
  if (label === undefined || name.startsWith('Identity'))
    return { vertical, lengthAt: () => 2, cidOf, textOf: nothing };
  const decoder = new TextDecoder(label);
  return {
    vertical,
    lengthAt: (shown, at) => ((shown[at] ?? 0) > 0x80 && (shown[at] ?? 0) < 0xff ? 2 : 1),
    cidOf,
    textOf: (code, length) => decoder.decode(length === 2 ? Uint8Array.of(code >> 8, code & 255) : Uint8Array.of(code)),
  };
}

const utf16Length = (shown: Uint8Array, at: number): number => ((shown[at] ?? 0) >> 2 === 0x36 ? 4 : 2);

const utf16Text = (code: number, length: number): string =>
  length === 4 ? String.fromCharCode(Math.floor(code / 65536), code % 65536) : String.fromCharCode(code);
