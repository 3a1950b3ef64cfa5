// Bytes of a content stream → tokens with their byte spans (ISO 32000-1, 7.2 and 7.8.2). Nothing is decoded to text and
// nothing is copied: a token says where its bytes are, so that whoever rewrites can leave all others as they stand.

import { MalformedContent } from '../pdfErrors.ts';
import { imageDataEnd } from './inlineImages.ts';

interface Span {
  readonly start: number;
  /** First byte after the token. */
  readonly end: number;
}

export interface NumberToken extends Span {
  readonly kind: 'number';
  readonly value: number;
}
export interface NameToken extends Span {
  readonly kind: 'name';
  /** Without the slash, `#xx` undone; each UTF-16 unit is one byte. */
  readonly name: string;
}
/** `(…)` or `<…>`; the span has the delimiters, `stringBytes` gives the content. */
export interface StringToken extends Span {
  readonly kind: 'string' | 'hexString';
}
export interface KeywordToken extends Span {
  readonly kind: 'keyword';
  readonly value: true | false | null;
}
export interface ArrayToken extends Span {
  readonly kind: 'array';
  readonly items: readonly OperandToken[];
}
export interface DictToken extends Span {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, OperandToken>;
}
export interface OperatorToken extends Span {
  readonly kind: 'operator';
  readonly operator: string;
}
/** From `BI` to `EI`, its data among it. */
export interface InlineImageToken extends Span {
  readonly kind: 'inlineImage';
  /** Keys as written, often the short ones: `W`, `CS`. */
  readonly entries: ReadonlyMap<string, OperandToken>;
  readonly dataStart: number;
  readonly dataEnd: number;
}
export type OperandToken = NumberToken | NameToken | StringToken | KeywordToken | ArrayToken | DictToken;
export type Token = OperandToken | OperatorToken | InlineImageToken;

const REGULAR = 0;
const SPACE = 1;
const DELIMITER = 2;
/** Class of each byte: white space and delimiters after 7.2.2, tables 1 and 2. */
const CLASS = new Uint8Array(256);
for (const c of [0, 9, 10, 12, 13, 32]) CLASS[c] = SPACE;
for (const c of '()<>[]{}/%') CLASS[c.charCodeAt(0)] = DELIMITER;

/** Deeper nesting is no content but an attack on the stack. */
const MAX_DEPTH = 64;

/** Offset of the next byte that is neither white space nor comment. */
export function skipSpace(bytes: Uint8Array, from: number): number {
  let i = from;
  for (;;) {
    while (i < bytes.length && CLASS[bytes[i] ?? 0] === SPACE) i++;
    if (bytes[i] !== 0x25) return i;
    while (i < bytes.length && bytes[i] !== 10 && bytes[i] !== 13) i++;
  }
}

export const regularEnd = (bytes: Uint8Array, from: number): number => {
  let i = from;
  while (i < bytes.length && CLASS[bytes[i] ?? 0] === REGULAR) i++;
  return i;
};

/** All tokens of a content stream in order. Throws `MalformedContent`; always comes to an end. */
export function* readTokens(bytes: Uint8Array): Generator<Token> {
  let at = skipSpace(bytes, 0);
  while (at < bytes.length) {
    const token = readToken(bytes, at, 0);
    yield token;
    at = skipSpace(bytes, token.end);
  }
}

function readToken(bytes: Uint8Array, at: number, depth: number): Token {
  const c = bytes[at] ?? 0;
  if (CLASS[c] === REGULAR) return isNumeric(c) ? readNumber(bytes, at) : readWord(bytes, at);
  if (c === 0x2f) return readName(bytes, at);
  if (c === 0x28) return { kind: 'string', start: at, end: literalEnd(bytes, at) };
  if (c === 0x5b) return readArray(bytes, at, depth);
  if (c === 0x3c) {
    if (bytes[at + 1] === 0x3c) return readDict(bytes, at, depth);
    return { kind: 'hexString', start: at, end: hexEnd(bytes, at) };
  }
  throw new MalformedContent(at, `“${String.fromCharCode(c)}” without its partner`);
}

export const isNumeric = (c: number): boolean => (c >= 0x30 && c <= 0x39) || c === 0x2b || c === 0x2d || c === 0x2e;

function readNumber(bytes: Uint8Array, start: number): NumberToken {
  const end = regularEnd(bytes, start);
  let i = start;
  const negative = bytes[i] === 0x2d;
  if (negative || bytes[i] === 0x2b) i++;
  let digits = 0;
  let whole = 0;
  let fraction = 0;
  let scale = 1;
  for (; i < end && isDigit(bytes[i]); i++, digits++) whole = whole * 10 + (bytes[i] ?? 0) - 0x30;
  if (bytes[i] === 0x2e && i < end) {
    for (i++; i < end && isDigit(bytes[i]); i++, digits++) {
      fraction = fraction * 10 + (bytes[i] ?? 0) - 0x30;
      scale *= 10;
    }
  }
  if (i !== end || digits === 0) throw new MalformedContent(start, 'a number that is none');
  const value = scale === 1 ? whole : whole + fraction / scale;
  return { kind: 'number', start, end, value: negative ? -value : value };
}

const isDigit = (c: number | undefined): boolean => c !== undefined && c >= 0x30 && c <= 0x39;

export const asText = (bytes: Uint8Array, start: number, end: number): string => {
  let text = '';
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
};

function readWord(bytes: Uint8Array, start: number): Token {
  const end = regularEnd(bytes, start);
  const word = asText(bytes, start, end);
  if (word === 'true') return { kind: 'keyword', start, end, value: true };
  if (word === 'false') return { kind: 'keyword', start, end, value: false };
  if (word === 'null') return { kind: 'keyword', start, end, value: null };
  if (word === 'BI') return readInlineImage(bytes, start, end);
  return { kind: 'operator', start, end, operator: word };
}

const hexDigit = (c: number | undefined): number => {
  if (c === undefined) return -1;
  if (c >= 0x30 && c <= 0x39) return c - 0x30;
  const lower = c | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
};

export function readName(bytes: Uint8Array, start: number): NameToken {
  const end = regularEnd(bytes, start + 1);
  let name = '';
  for (let i = start + 1; i < end; i++) {
    const high = bytes[i] === 0x23 && i + 2 < end ? hexDigit(bytes[i + 1]) : -1;
    const low = high < 0 ? -1 : hexDigit(bytes[i + 2]);
    if (low < 0) name += String.fromCharCode(bytes[i] ?? 0);
    else {
      name += String.fromCharCode(high * 16 + low);
      i += 2;
    }
  }
  return { kind: 'name', start, end, name };
}

export function literalEnd(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let i = start; i < bytes.length; i++) {
    const c = bytes[i];
    if (c === 0x5c) i++;
    else if (c === 0x28) depth++;
    else if (c === 0x29 && --depth === 0) return i + 1;
  }
  throw new MalformedContent(start, 'a string without an end');
}

export function hexEnd(bytes: Uint8Array, start: number): number {
  for (let i = start + 1; i < bytes.length; i++) {
    const c = bytes[i];
    if (c === 0x3e) return i + 1;
    if (hexDigit(c) < 0 && CLASS[c ?? 0] !== SPACE) throw new MalformedContent(i, 'no hexadecimal digit');
  }
  throw new MalformedContent(start, 'a string without an end');
}

function readOperand(bytes: Uint8Array, at: number, depth: number): OperandToken {
  if (at >= bytes.length) throw new MalformedContent(at, 'an array or dictionary without an end');
  if (depth > MAX_DEPTH) throw new MalformedContent(at, `nesting deeper than ${MAX_DEPTH}`);
  const token = readToken(bytes, at, depth);
  if (token.kind === 'operator' || token.kind === 'inlineImage')
    throw new MalformedContent(at, 'an operator where an operand belongs');
  return token;
}

function readArray(bytes: Uint8Array, start: number, depth: number): ArrayToken {
  const items: OperandToken[] = [];
  let at = skipSpace(bytes, start + 1);
  while (bytes[at] !== 0x5d) {
    const item = readOperand(bytes, at, depth + 1);
    items.push(item);
    at = skipSpace(bytes, item.end);
  }
  return { kind: 'array', start, end: at + 1, items };
}

function readDict(bytes: Uint8Array, start: number, depth: number): DictToken {
  const entries = new Map<string, OperandToken>();
  let at = skipSpace(bytes, start + 2);
  while (!(bytes[at] === 0x3e && bytes[at + 1] === 0x3e)) at = readEntry(bytes, at, depth, entries);
  return { kind: 'dict', start, end: at + 2, entries };
}

/** Reads one key and its value into `entries`; returns where the next begins. */
function readEntry(bytes: Uint8Array, at: number, depth: number, entries: Map<string, OperandToken>): number {
  const key = readOperand(bytes, at, depth + 1);
  if (key.kind !== 'name') throw new MalformedContent(at, 'a dictionary key that is no name');
  const value = readOperand(bytes, skipSpace(bytes, key.end), depth + 1);
  entries.set(key.name, value);
  return skipSpace(bytes, value.end);
}

function readInlineImage(bytes: Uint8Array, start: number, afterBi: number): InlineImageToken {
  const entries = new Map<string, OperandToken>();
  let at = skipSpace(bytes, afterBi);
  while (!(bytes[at] === 0x49 && bytes[at + 1] === 0x44)) at = readEntry(bytes, at, 0, entries);
  // 8.9.7: one white-space byte follows ID unless the data is ASCII-filtered; writers always put it.
  const dataStart = at + 3;
  const dataEnd = imageDataEnd(bytes, dataStart, entries);
  const end = regularEnd(bytes, skipSpace(bytes, dataEnd));
  return { kind: 'inlineImage', start, end, entries, dataStart, dataEnd };
}

const ESCAPES: Readonly<Record<number, number>> = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 };

/** The content of a string token, escapes undone (7.3.4). */
export function stringBytes(bytes: Uint8Array, token: StringToken): Uint8Array {
  return token.kind === 'hexString' ? hexBytes(bytes, token) : literalBytes(bytes, token);
}

function hexBytes(bytes: Uint8Array, { start, end }: StringToken): Uint8Array {
  const out = new Uint8Array((end - start) >> 1);
  let n = 0;
  for (let i = start + 1; i < end - 1; i++) {
    const digit = hexDigit(bytes[i]);
    if (digit < 0) continue;
    if (n % 2 === 0) out[n >> 1] = digit << 4;
    else out[n >> 1] = (out[n >> 1] ?? 0) | digit;
    n++;
  }
  return out.subarray(0, (n + 1) >> 1);
}

function literalBytes(bytes: Uint8Array, { start, end }: StringToken): Uint8Array {
  const out = new Uint8Array(end - start);
  let n = 0;
  let i = start + 1;
  while (i < end - 1) {
    let c = bytes[i++] ?? 0;
    if (c === 13) {
      // 7.3.4.2: every end-of-line inside a string counts as one line feed.
      if (bytes[i] === 10) i++;
      c = 10;
    } else if (c === 0x5c) {
      c = bytes[i++] ?? 0;
      if (c === 13 || c === 10) {
        if (c === 13 && bytes[i] === 10) i++;
        continue;
      }
      if (c >= 0x30 && c <= 0x37) {
        c -= 0x30;
        for (let k = 0; k < 2 && (bytes[i] ?? 0) >= 0x30 && (bytes[i] ?? 0) <= 0x37; k++)
          c = c * 8 + (bytes[i++] ?? 0) - 0x30;
      } else c = ESCAPES[c] ?? c;
    }
    out[n++] = c;
  }
  return out.subarray(0, n);
}
