// Classes of characters as a Chinese typesetter sees them (GB/T 15834 and CLREQ 3.1), from the character alone.

export type CharacterClass =
  | 'han' // square characters: Han, kana, symbols of one em
  | 'stop' // 。！？ end a sentence, one em in kaiming
  | 'comma' // ，、；： half an em in kaiming
  | 'opener' // “‘（《〈「『【〔［｛
  | 'closer' // ”’）》〉」』】〕］｝
  | 'dash' // — of the pair ——
  | 'ellipsis' // … of the pair ……
  | 'middleDot' // · between parts of a foreign name
  | 'connector' // ～ – between the ends of a range
  | 'solidus' // ／ between alternatives
  | 'latin' // letters and what belongs to Latin words
  | 'latinMark' // . , ( / … of Latin text: part of its word, but no gap between it and Chinese
  | 'digit'
  | 'space'
  | 'combining'; // painted on the character before it: accents, variation selectors, joiners

const MARKS: ReadonlyMap<string, CharacterClass> = new Map(
  (
    [
      ['stop', '。！？．'],
      ['comma', '，、；：'],
      ['opener', '“‘（《〈「『【〔［｛〖'],
      ['closer', '”’）》〉」』】〕］｝〗'],
      ['dash', '—―⸺'],
      ['ellipsis', '…⋯'],
      ['middleDot', '·・‧•'],
      ['connector', '～–〜'],
      ['solidus', '／'],
      ['latinMark', '.,:;!?\'"()[]{}<>/\\|_~'],
      ['space', ' \u00a0\u3000\u2009\u202f'],
    ] as const
  ).flatMap(([kind, characters]) => [...characters].map((c) => [c, kind] as const)),
);

const LATIN_END = 0x024f;
const GREEK_CYRILLIC: readonly [number, number] = [0x0370, 0x052f];
const COMBINING = /[\p{M}\p{Join_Control}]/u;

/** The class of one character (one code point). */
export function classOf(character: string): CharacterClass {
  const mark = MARKS.get(character);
  if (mark) return mark;
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x30 && code <= 0x39) return 'digit';
  if (code <= LATIN_END || (code >= GREEK_CYRILLIC[0] && code <= GREEK_CYRILLIC[1])) return 'latin';
  return COMBINING.test(character) ? 'combining' : 'han';
}

/** Marks with blank in half of their em, which kaiming and squeezing can take away. */
export const isHalvable = (kind: CharacterClass): boolean =>
  kind === 'stop' || kind === 'comma' || kind === 'opener' || kind === 'closer';

export const isPunctuation = (kind: CharacterClass): boolean =>
  isHalvable(kind) ||
  kind === 'dash' ||
  kind === 'ellipsis' ||
  kind === 'middleDot' ||
  kind === 'connector' ||
  kind === 'solidus' ||
  kind === 'latinMark';

export const isWestern = (kind: CharacterClass): boolean =>
  kind === 'latin' || kind === 'digit' || kind === 'latinMark';
