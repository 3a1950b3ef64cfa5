// One indirect object from behind its head to its `endobj` (ISO 32000-1, 7.3.8 and 7.3.10): its value, the data of its stream, and
// what is wrong with the way it is written.

import { asText, skipSpace } from '../content/tokens.ts';
import { isDict, isRef, type PdfDict, type PdfObject, type PdfStream } from '../objects.ts';
import { MalformedObject } from '../pdfErrors.ts';
import { type Cursor, indexOfWord, readValue } from './readObject.ts';

export type FaultKind = 'xref' | 'object' | 'untidy' | 'inlineStream' | 'length' | 'data';

export interface StructureFault {
  readonly kind: FaultKind;
  /** Undefined: of the file. */
  readonly object: number | undefined;
  readonly value: string;
}

/** The number an object is; for lengths that stand apart from their streams. */
type LengthOf = (object: number) => number | undefined;

/** The object whose head ends at `start`. */
export function readBody(
  bytes: Uint8Array,
  start: number,
  number: number,
  lengthOf: LengthOf,
  faults: StructureFault[],
): PdfObject {
  const complain = (kind: FaultKind, value: string): void => {
    // One of a kind tells enough of an object.
    if (!faults.some((f) => f.object === number && f.kind === kind)) faults.push({ kind, object: number, value });
  };
  const cursor: Cursor = { bytes, at: start, complain };
  try {
    const value = readValue(cursor);
    const next = skipSpace(bytes, cursor.at);
    const read =
      isDict(value) && asText(bytes, next, next + 6) === 'stream'
        ? readData(cursor, next, value, complain, lengthOf)
        : value;
    const end = skipSpace(bytes, cursor.at);
    if (asText(bytes, end, end + 6) !== 'endobj') {
      const isNext = /^(?:\d+\s+\d+\s+obj|xref\s)/.test(asText(bytes, end, end + 24));
      complain(
        isNext ? 'untidy' : 'object',
        isNext ? 'no endobj after it' : 'something stands between it and its endobj',
      );
    }
    return read;
  } catch (cause) {
    if (!(cause instanceof MalformedObject)) throw cause;
    complain('object', cause.message);
    return null;
  }
}

/** The data of a stream, as long as its dictionary says; where that is wrong, up to the next `endstream`. */
function readData(
  from: Cursor,
  keyword: number,
  dict: PdfDict,
  complain: (kind: FaultKind, value: string) => void,
  lengthOf: LengthOf,
): PdfStream {
  const { bytes } = from;
  const data = dataStart(bytes, keyword + 'stream'.length, complain);
  const given = dict.entries.get('Length');
  const length = isRef(given) ? lengthOf(given.number) : given;
  const wanted = typeof length === 'number' && length >= 0 ? data + length : undefined;
  const behind = wanted === undefined ? undefined : /^\s*endstream/.exec(asText(bytes, wanted, wanted + 40));
  if (wanted !== undefined && behind && wanted <= bytes.length) {
    from.at = wanted + behind[0].length;
    return { kind: 'stream', dict, bytes: bytes.subarray(data, wanted) };
  }
  const word = indexOfWord(bytes, 'endstream', data);
  const stop = word >= 0 ? word : Math.max(data, indexOfWord(bytes, 'endobj', data));
  let end = stop;
  if (bytes[end - 1] === 10 && end > data) end--;
  if (bytes[end - 1] === 13 && end > data) end--;
  const said = given === undefined ? 'none' : typeof length === 'number' ? String(length) : 'no number';
  complain('length', word >= 0 ? `${said} instead of ${end - data}` : 'no endstream after it');
  from.at = word >= 0 ? word + 'endstream'.length : stop;
  return { kind: 'stream', dict, bytes: bytes.subarray(data, end) };
}

/** Behind the word `stream`: a line feed, with or without a carriage return before it (7.3.8.1). */
function dataStart(bytes: Uint8Array, from: number, complain: (kind: FaultKind, value: string) => void): number {
  const space = /^[ \t]+(?=[\r\n])/.exec(asText(bytes, from, from + 16))?.[0].length ?? 0;
  if (space > 0) complain('untidy', 'white space after the word “stream”');
  const data = from + space;
  if (bytes[data] === 10) return data + 1;
  if (bytes[data] !== 13) return data;
  if (bytes[data + 1] === 10) return data + 2;
  complain('untidy', 'a carriage return alone after the word “stream”');
  return data + 1;
}
