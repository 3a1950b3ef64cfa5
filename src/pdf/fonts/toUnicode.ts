// CMaps: the little programs that say how the bytes of a shown string are cut into codes, which glyph (CID) a code
// selects and which characters it stands for (ToUnicode). In: the decoded stream. Out: plain tables.
// Only the mapping sections are read (ISO 32000-1, 9.7.5 and 9.10.3); anything else in the program is passed over.

export interface CodeSpace {
  /** Bytes of a code in this range, 1…4. */
  readonly length: number;
  readonly low: number;
  readonly high: number;
}

export interface CMap {
  readonly codeSpaces: readonly CodeSpace[];
  /** Code → characters (bfchar, bfrange). */
  readonly unicode: ReadonlyMap<number, string>;
  /** Code → CID (cidchar, cidrange). */
  readonly cids: ReadonlyMap<number, number>;
  readonly vertical: boolean;
  /** The CMap this one builds on (`usecmap`). */
  readonly base?: string;
}

// A range may claim all of 32 bits; no font has more than 65 536 codes, so a table stops there.
const MOST_CODES = 0x20000;

type Token =
  | { readonly kind: 'hex'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name' | 'word'; readonly value: string };

// CMaps are ASCII by definition, so reading them as latin-1 text loses nothing; binary junk only makes junk words.
const TOKEN = /%[^\r\n]*|<<|>>|<([0-9A-Fa-f\s]*)>|\/([^\s<>[\]()/%]*)|\((?:\\.|[^\\)])*\)|([[\]])|([^\s<>[\]()/%]+)/g;

function tokensOf(bytes: Uint8Array): Token[] {
  const tokens: Token[] = [];
  for (const [, hex, name, bracket, word] of new TextDecoder('latin1').decode(bytes).matchAll(TOKEN)) {
    if (hex !== undefined) tokens.push({ kind: 'hex', value: hex.replace(/\s/g, '') });
    else if (name !== undefined) tokens.push({ kind: 'name', value: name });
    else if (bracket !== undefined) tokens.push({ kind: 'word', value: bracket });
    else if (word !== undefined) tokens.push(/^[+-]?\d+$/.test(word) ? number(word) : { kind: 'word', value: word });
  }
  return tokens;
}

const number = (word: string): Token => ({ kind: 'number', value: Number(word) });

/** With the flag u, a surrogate that is half of a pair does not match. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** UTF-16BE, as ToUnicode writes its targets. Lone surrogates and odd digits come out as U+FFFD. */
function charactersOf(hex: string): string {
  const even = hex.length % 4 === 2 ? `00${hex}` : hex;
  const units = even.match(/.{4}/g) ?? [];
  return wellFormed(String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
}

/** The characters `steps` after those of `hex`: only the last code unit counts up (ISO 32000-1, 9.10.3). */
function charactersAfter(hex: string, steps: number): string {
  const start = charactersOf(hex);
  const last = start.codePointAt(start.length - (isLowSurrogate(start) ? 2 : 1));
  if (last === undefined || steps === 0) return start;
  const kept = start.slice(0, start.length - (last > 0xffff ? 2 : 1));
  const code = last + steps;
  return code > 0x10ffff ? '\ufffd' : wellFormed(kept + String.fromCodePoint(code));
}

const isLowSurrogate = (text: string): boolean => /[\udc00-\udfff]$/.test(text);

const codeOf = (token: Token | undefined): number | undefined =>
  token?.kind === 'hex' && token.value.length > 0 && token.value.length <= 8
    ? Number.parseInt(token.value, 16)
    : undefined;

export function parseCMap(bytes: Uint8Array): CMap {
  const tokens = tokensOf(bytes);
  const codeSpaces: CodeSpace[] = [];
  const unicode = new Map<number, string>();
  const cids = new Map<number, number>();
  let vertical = false;
  let base: string | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i]?.kind === 'word' ? tokens[i]?.value : undefined;
    if (word === 'begincodespacerange') i = readCodeSpaces(tokens, i + 1, codeSpaces);
    else if (word === 'beginbfchar') i = readChars(tokens, i + 1, unicode);
    else if (word === 'beginbfrange') i = readRanges(tokens, i + 1, unicode);
    else if (word === 'begincidchar' || word === 'begincidrange') i = readCids(tokens, i + 1, cids);
    else if (word === 'usecmap') base = String(tokens[i - 1]?.value);
    else if (tokens[i]?.kind === 'name' && tokens[i]?.value === 'WMode') vertical = tokens[i + 1]?.value === 1;
  }
  return { codeSpaces, unicode, cids, vertical, ...(base !== undefined && { base }) };
}

const atEnd = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  return token === undefined || (token.kind === 'word' && String(token.value).startsWith('end'));
};

function readCodeSpaces(tokens: readonly Token[], from: number, out: CodeSpace[]): number {
  let i = from;
  for (; !atEnd(tokens, i) && out.length < 256; i += 2) {
    const low = codeOf(tokens[i]);
    const high = codeOf(tokens[i + 1]);
    if (low === undefined || high === undefined) continue;
    out.push({ length: Math.ceil(String(tokens[i]?.value).length / 2), low, high });
  }
  return i;
}

function readChars(tokens: readonly Token[], from: number, out: Map<number, string>): number {
  let i = from;
  for (; !atEnd(tokens, i); i += 2) {
    const code = codeOf(tokens[i]);
    const target = tokens[i + 1];
    if (code !== undefined && target?.kind === 'hex') out.set(code, charactersOf(target.value));
  }
  return i;
}

function readRanges(tokens: readonly Token[], from: number, out: Map<number, string>): number {
  let i = from;
  while (!atEnd(tokens, i)) {
    const low = codeOf(tokens[i]);
    const high = codeOf(tokens[i + 1]);
    const target = tokens[i + 2];
    i += 3;
    if (target?.value === '[') i = readList(tokens, i, low, high, out);
    else if (target?.kind === 'hex' && low !== undefined && high !== undefined) {
      for (let code = low; code <= high && out.size < MOST_CODES; code++) {
        out.set(code, charactersAfter(target.value, code - low));
      }
    }
  }
  return i;
}

function readList(
  tokens: readonly Token[],
  from: number,
  low: number | undefined,
  high: number | undefined,
  out: Map<number, string>,
): number {
  let i = from;
  for (; !atEnd(tokens, i) && tokens[i]?.value !== ']'; i++) {
    const target = tokens[i];
    const code = (low ?? 0) + i - from;
    if (low !== undefined && high !== undefined && code <= high && target?.kind === 'hex') {
      out.set(code, charactersOf(target.value));
    }
  }
  return i + 1;
}

/** `<code> cid` and `<low> <high> cid` may be told apart by what stands second. */
function readCids(tokens: readonly Token[], from: number, out: Map<number, number>): number {
  let i = from;
  while (!atEnd(tokens, i)) {
    const low = codeOf(tokens[i]);
    const isRange = tokens[i + 1]?.kind === 'hex';
    const high = isRange ? codeOf(tokens[i + 1]) : low;
    const cid = tokens[i + (isRange ? 2 : 1)]?.value;
    i += isRange ? 3 : 2;
    if (low === undefined || high === undefined || typeof cid !== 'number') continue;
    for (let code = low; code <= high && out.size < MOST_CODES; code++) out.set(code, cid + code - low);
  }
  return i;
}
