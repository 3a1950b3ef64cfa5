// Bytes of a file → one object as it is written there (ISO 32000-1, 7.3), and everything about it that is not written by the
// rules. Lenient readers pass over such things in silence; here each is said, and then passed over too.

import {
  asText,
  hexEnd,
  isNumeric,
  literalEnd,
  readName,
  regularEnd,
  skipSpace,
  stringBytes,
} from '../content/tokens.ts';
import { byteString, name, type PdfDict, type PdfObject, ref } from '../objects.ts';
import { MalformedContent, MalformedObject } from '../pdfErrors.ts';

/** `untidy`: every reader knows what is meant. */
export type Complaint = 'object' | 'untidy' | 'inlineStream';

export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
  readonly complain: (kind: Complaint, value: string) => void;
}

/** Deeper nesting is no object but an attack on the stack. */
const MAX_DEPTH = 100;

/** Reads the value at the cursor and moves it behind. Throws `MalformedObject` where no end can be found. */
export function readValue(cursor: Cursor, depth = 0): PdfObject {
  const { bytes } = cursor;
  cursor.at = skipSpace(bytes, cursor.at);
  const c = bytes[cursor.at];
  if (c === undefined) throw new MalformedObject('the file ends within it');
  if (depth > MAX_DEPTH) throw new MalformedObject(`nested more than ${MAX_DEPTH} deep`);
  if (c === 0x2f) return readNameAt(cursor);
  if (c === 0x28) return readStringAt(cursor, 'string');
  if (c === 0x5b) return readArrayAt(cursor, depth);
  if (c === 0x3c) return bytes[cursor.at + 1] === 0x3c ? readDictAt(cursor, depth) : readStringAt(cursor, 'hexString');
  const end = regularEnd(bytes, cursor.at);
  if (end > cursor.at) return readWordAt(cursor, end);
  cursor.at++;
  cursor.complain('object', `“${String.fromCharCode(c)}” without its partner`);
  return null;
}

function readNameAt(cursor: Cursor): PdfObject {
  const token = readName(cursor.bytes, cursor.at);
  if (/#(?![0-9a-f]{2})/i.test(asText(cursor.bytes, token.start, token.end)))
    cursor.complain('untidy', `a “#” in the name /${token.name} that writes no character`);
  cursor.at = token.end;
  return name(token.name);
}

function readStringAt(cursor: Cursor, kind: 'string' | 'hexString'): PdfObject {
  const { bytes, at } = cursor;
  try {
    const end = kind === 'string' ? literalEnd(bytes, at) : hexEnd(bytes, at);
    cursor.at = end;
    return byteString(stringBytes(bytes, { kind, start: at, end }));
  } catch (cause) {
    if (!(cause instanceof MalformedContent)) throw cause;
    const close = kind === 'hexString' ? bytes.indexOf(0x3e, at) : -1;
    if (close < 0) throw new MalformedObject('a string without an end', { cause });
    cursor.complain('object', 'a hexadecimal string with other characters in it');
    cursor.at = close + 1;
    return byteString(new Uint8Array(0));
  }
}

/** Words that can stand in no object: an array or dictionary that comes upon them has lost its end. */
const ENDS = new Set(['endobj', 'obj', 'endstream', 'xref', 'trailer', 'startxref']);

function readWordAt(cursor: Cursor, end: number): PdfObject {
  const { bytes, at } = cursor;
  const word = asText(bytes, at, Math.min(end, at + 200));
  if (ENDS.has(word)) throw new MalformedObject('an array or dictionary without an end');
  cursor.at = end;
  if (isNumeric(bytes[at] ?? 0)) return readNumberOrReference(cursor, word);
  if (word === 'true' || word === 'false') return word === 'true';
  if (word !== 'null') cursor.complain('object', `a word nobody knows: ${word.slice(0, 20)}`);
  return null;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const REFERENCE = /^[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/;

function readNumberOrReference(cursor: Cursor, word: string): PdfObject {
  if (/^\d{1,10}$/.test(word)) {
    // “0 R” may follow, or the next number; no reference is longer than this.
    const follows = REFERENCE.exec(asText(cursor.bytes, cursor.at, cursor.at + 24));
    if (follows) {
      cursor.at += follows[0].length;
      return ref(Number(word));
    }
  }
  if (!NUMBER.test(word)) {
    cursor.complain('object', `a number that is none: ${word.slice(0, 20)}`);
    return Number.parseFloat(word) || 0;
  }
  return Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, Number(word)));
}

function readArrayAt(cursor: Cursor, depth: number): PdfObject {
  const items: PdfObject[] = [];
  cursor.at = skipSpace(cursor.bytes, cursor.at + 1);
  while (cursor.bytes[cursor.at] !== 0x5d) {
    items.push(readInner(cursor, depth + 1));
    cursor.at = skipSpace(cursor.bytes, cursor.at);
  }
  cursor.at++;
  return items;
}

function readDictAt(cursor: Cursor, depth: number): PdfDict {
  const { bytes } = cursor;
  const entries = new Map<string, PdfObject>();
  cursor.at = skipSpace(bytes, cursor.at + 2);
  while (!(bytes[cursor.at] === 0x3e && bytes[cursor.at + 1] === 0x3e)) {
    const isKey = bytes[cursor.at] === 0x2f;
    const key = readInner(cursor, depth + 1);
    cursor.at = skipSpace(bytes, cursor.at);
    if (!isKey || typeof key !== 'object' || key === null || Array.isArray(key) || key.kind !== 'name') {
      cursor.complain('object', 'a dictionary key that is no name');
      continue;
    }
    if (bytes[cursor.at] === 0x3e && bytes[cursor.at + 1] === 0x3e) {
      cursor.complain('object', `the key /${key.name} without a value`);
      break;
    }
    if (entries.has(key.name)) cursor.complain('untidy', `the key /${key.name} stands there twice`);
    const value = readInner(cursor, depth + 1);
    // An entry of null is none (7.3.9).
    if (value !== null) entries.set(key.name, value);
    cursor.at = skipSpace(bytes, cursor.at);
  }
  cursor.at += 2;
  return { kind: 'dict', entries };
}

/** A value within another. A stream must be an object of its own (7.3.8); its data are passed over here. */
function readInner(cursor: Cursor, depth: number): PdfObject {
  const value = readValue(cursor, depth);
  const { bytes } = cursor;
  const isDict = typeof value === 'object' && value !== null && !Array.isArray(value) && value.kind === 'dict';
  const next = isDict ? skipSpace(bytes, cursor.at) : bytes.length;
  if (asText(bytes, next, next + 6) !== 'stream') return value;
  const end = indexOfWord(bytes, 'endstream', next);
  if (end < 0) throw new MalformedObject('a stream without an end');
  cursor.complain('inlineStream', '');
  cursor.at = end + 'endstream'.length;
  return value;
}

/** Where a word of ASCII first stands; −1: nowhere. */
export function indexOfWord(bytes: Uint8Array, word: string, from: number): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(word, from, 'latin1');
}
