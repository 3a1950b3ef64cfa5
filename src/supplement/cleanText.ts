// Text as it was typed or pasted → exactly the characters to be printed: NFC, outer spaces off, invisible characters
// out. What cannot be printed is told with its offset. Nothing else is changed; a printer's author is not corrected.

export type OddKind = 'invisible' | 'control' | 'lost' | 'radical';

export interface OddCharacter {
  readonly kind: OddKind;
  readonly character: string;
  /** UTF-16 offset in the text as given. */
  readonly offset: number;
}

export interface CleanText {
  readonly text: string;
  readonly odd: readonly OddCharacter[];
}

/** Soft hyphen, zero-width and direction marks, byte-order mark: pasted along from word processors and chats. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

const ODD: readonly (readonly [OddKind, RegExp])[] = [
  ['invisible', INVISIBLE],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  ['control', /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g],
  ['lost', /\uFFFD|\p{Surrogate}/gu],
  // Radicals are not characters (UAX 38); they come from text copied out of PDF files.
  ['radical', /[\u2E80-\u2FDF]/g],
];

export function cleanText(given: string): CleanText {
  const odd = ODD.flatMap(([kind, pattern]) =>
    Array.from(given.matchAll(pattern), (match) => ({ kind, character: match[0], offset: match.index })),
  ).sort((a, b) => a.offset - b.offset);
  return { text: given.replace(INVISIBLE, '').normalize('NFC').trim(), odd };
}

/** The radicals of simplified characters have no compatibility mapping in Unicode; the rest have. */
const SIMPLIFIED_RADICALS = new Map(
  Object.entries({ '⺠': '民', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻓': '长', '⻔': '门' })
    .concat(Object.entries({ '⻘': '青', '⻙': '韦', '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马' }))
    .concat(Object.entries({ '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻨': '麦', '⻩': '黄', '⻬': '齐' }))
    .concat(Object.entries({ '⻮': '齿', '⻰': '龙', '⻳': '龟' })),
);

/** The character a radical stands for, when that is known. */
export function characterOfRadical(radical: string): string | undefined {
  const mapped = SIMPLIFIED_RADICALS.get(radical) ?? radical.normalize('NFKC');
  return mapped === radical ? undefined : mapped;
}
