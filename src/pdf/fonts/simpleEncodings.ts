// One-byte encodings of simple fonts (ISO 32000-1, 9.6.6 and annex D): code → characters, for fonts without ToUnicode.

import { at, dictAt, nameAt, streamAt } from '../lookUp.ts';
import { isDict, isName, type PdfDict, type PdfFile } from '../objects.ts';
import { UnreadablePdf } from '../pdfErrors.ts';
import { decodeStream } from '../streams.ts';
import { glyphNames } from './glyphNames.ts';
import { readBuiltInEncoding } from './type1Encoding.ts';

// Windows and Mac encodings are the ones of the platforms; Standard differs from ASCII in the quotes and the upper half.
const LABELS: Readonly<Record<string, string>> = { WinAnsiEncoding: 'windows-1252', MacRomanEncoding: 'macintosh' };

const STANDARD_UPPER: Readonly<Record<number, string>> = {
  39: '’',
  96: '‘',
  161: '¡',
  162: '¢',
  163: '£',
  164: '⁄',
  165: '¥',
  166: 'ƒ',
  167: '§',
  168: '¤',
  169: "'",
  170: '“',
  171: '«',
  172: '‹',
  173: '›',
  174: 'fi',
  175: 'fl',
  177: '–',
  178: '†',
  179: '‡',
  180: '·',
  182: '¶',
  183: '•',
  184: '‚',
  185: '„',
  186: '”',
  187: '»',
  188: '…',
  189: '‰',
  191: '¿',
  208: '—',
  225: 'Æ',
  227: 'ª',
  232: 'Ł',
  233: 'Ø',
  234: 'Œ',
  235: 'º',
  241: 'æ',
  245: 'ı',
  248: 'ł',
  249: 'ø',
  250: 'œ',
  251: 'ß',
};

/** Glyph names that are not their own character and stand in ordinary texts (Adobe Glyph List). */
const GLYPH_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'space= exclam=! quotedbl=" numbersign=# dollar=$ percent=% ampersand=& quotesingle=\' parenleft=( parenright=) ' +
    'asterisk=* plus=+ comma=, hyphen=- period=. slash=/ zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 ' +
    'nine=9 colon=: semicolon=; less=< equal== greater=> question=? at=@ bracketleft=[ backslash=\\ bracketright=] ' +
    'asciicircum=^ underscore=_ grave=` braceleft={ bar=| braceright=} asciitilde=~ quoteleft=‘ quoteright=’ ' +
    'quotedblleft=“ quotedblright=” endash=– emdash=— bullet=• ellipsis=… fi=fi fl=fl ff=ff ffi=ffi ffl=ffl ' +
    'germandbls=ß Adieresis=Ä Odieresis=Ö Udieresis=Ü adieresis=ä odieresis=ö udieresis=ü eacute=é egrave=è agrave=à ' +
    'ccedilla=ç copyright=© registered=® trademark=™ degree=° multiply=× minus=− periodcentered=· section=§ asteriskmath=∗ dagger=† daggerdbl=‡'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, pair.indexOf('=', 1)), pair.slice(pair.indexOf('=', 1) + 1) || ' ']),
);

/** Characters of a glyph name by the rules of the Adobe Glyph List: known, `uni` or `u` before hexadecimal digits, or the letter itself. */
export function glyphNameText(glyph: string): string {
  const bare = glyph.split('.')[0] ?? '';
  const known = GLYPH_NAMES[bare];
  if (known !== undefined) return known;
  if (/^[A-Za-z]$/.test(bare)) return bare;
  const uni = /^uni((?:[0-9A-F]{4})+)$/.exec(bare)?.[1] ?? /^u([0-9A-F]{4,6})$/.exec(bare)?.[1];
  if (!uni) return '';
  const codes = bare.startsWith('uni') ? (uni.match(/.{4}/g) ?? []) : [uni];
  return codes.map((code) => codePointText(Number.parseInt(code, 16))).join('');
}

const codePointText = (code: number): string =>
  code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '' : String.fromCodePoint(code);

/** 256 entries; '' where nothing is known. */
export function readSimpleEncoding(file: PdfFile, font: PdfDict): readonly string[] {
  const encoding = at(file, font, 'Encoding');
  const base = isName(encoding) ? encoding.name : isDict(encoding) ? nameAt(file, encoding, 'BaseEncoding') : undefined;
  const table = baseTable(base);
  if (base === undefined) applyBuiltIn(file, font, table);
  for (const [code, glyph] of glyphNames(file, font)) if (code >= 0 && code < 256) table[code] = glyphNameText(glyph);
  return table;
}

function applyBuiltIn(file: PdfFile, font: PdfDict, table: string[]): void {
  const program = streamAt(file, dictAt(file, font, 'FontDescriptor'), 'FontFile');
  if (!program) return;
  try {
    const names = readBuiltInEncoding(decodeStream(file, program).bytes);
    if (names) for (let code = 0; code < 256; code++) table[code] = glyphNameText(names.get(code) ?? '');
  } catch (cause) {
    // A damaged program is reported where fonts are judged.
    if (!(cause instanceof UnreadablePdf)) throw cause;
  }
}

function baseTable(name: string | undefined): string[] {
  const label = LABELS[name ?? ''];
  const all = Uint8Array.from({ length: 256 }, (_, i) => i);
  if (label) return [...new TextDecoder(label).decode(all)].map((c) => (c < ' ' ? '' : c));
  return Array.from(all, (code) => STANDARD_UPPER[code] ?? (code >= 32 && code < 127 ? String.fromCharCode(code) : ''));
}
