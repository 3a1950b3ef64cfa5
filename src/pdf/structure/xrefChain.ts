// The cross-reference of a file (ISO 32000-1, 7.5.4 and 7.5.8), section by section from the newest to the oldest: where every
// object stands, and what is wrong with the cross-reference itself. Nothing is searched for: what it does not say is not there.

import { asText, skipSpace } from '../content/tokens.ts';
import { nameAt, numberAt, numbersAt } from '../lookUp.ts';
import { isDict, type PdfDict, type PdfFile, type PdfStream } from '../objects.ts';
import { MalformedObject, UnreadablePdf } from '../pdfErrors.ts';
import { decodeStream } from '../streams.ts';
import { type Cursor, readValue } from './readObject.ts';

export type XrefEntry =
  | { readonly kind: 'at'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'within'; readonly stream: number; readonly index: number }
  | { readonly kind: 'free' };

export interface XrefChain {
  readonly entries: Map<number, XrefEntry>;
  /** Of the newest section. */
  trailer: PdfDict | undefined;
  /** In the order they were met; with one, where objects stand is not to be trusted. */
  readonly faults: string[];
  usesStreams: boolean;
}

/** `readStream`: the stream object at an offset, its data by their `Length`. */
export type ReadStreamAt = (offset: number) => PdfStream | undefined;

/** More sections than any file has been saved times. */
const MOST_SECTIONS = 10_000;
const NO_FILE: PdfFile = { version: '', objects: new Map(), trailer: { kind: 'dict', entries: new Map() } };

/** Where the file says its cross-reference begins; undefined when it does not say. */
function xrefStart(bytes: Uint8Array): number | undefined {
  const tail = asText(bytes, Math.max(0, bytes.length - 2048), bytes.length);
  const found = [...tail.matchAll(/startxref\s+(\d+)\s+%%EOF/g)].at(-1);
  return found && Number(found[1]);
}

export function readXrefChain(bytes: Uint8Array, readStream: ReadStreamAt): XrefChain {
  const chain: XrefChain = { entries: new Map(), trailer: undefined, faults: [], usesStreams: false };
  const start = xrefStart(bytes);
  if (start === undefined) {
    chain.faults.push('no startxref before the end of the file');
    return chain;
  }
  const seen = new Set<number>();
  for (let next: number | undefined = start; next !== undefined; ) {
    if (seen.has(next) || seen.size > MOST_SECTIONS) {
      chain.faults.push('its sections lead back to each other');
      break;
    }
    seen.add(next);
    next = readSection(bytes, next, seen.size === 1 ? 'startxref' : 'Prev', chain, readStream);
  }
  return chain;
}

/** Reads one section into the chain; gives where the one before it begins. */
function readSection(
  bytes: Uint8Array,
  start: number,
  from: string,
  chain: XrefChain,
  readStream: ReadStreamAt,
): number | undefined {
  const here = asText(bytes, start, start + 40);
  const section = new Map<number, XrefEntry>();
  let trailer: PdfDict | undefined;
  if (/^\s*xref\s/.test(here)) trailer = readTable(bytes, bytes.indexOf(0x78, start), section, chain.faults);
  else if (/^\s*\d+\s+\d+\s+obj\b/.test(here)) trailer = readStreamSection(readStream(start), section, chain);
  else chain.faults.push(`${from} points at byte ${start}, where no table is`);
  if (!trailer) return undefined;
  chain.trailer ??= trailer;
  // Files for old and new readers alike: what the table calls free may stand in a stream beside it (7.5.8.4).
  const beside = numberAt(NO_FILE, trailer, 'XRefStm');
  if (beside !== undefined) {
    const hidden = new Map<number, XrefEntry>();
    readStreamSection(readStream(beside), hidden, chain);
    for (const [number, entry] of hidden) if (section.get(number)?.kind !== 'at') section.set(number, entry);
  }
  for (const [number, entry] of section) if (!chain.entries.has(number)) chain.entries.set(number, entry);
  return trailer.entries.has('Prev') ? (numberAt(NO_FILE, trailer, 'Prev') ?? -1) : undefined;
}

const SUBSECTION = /\s*(?:(\d+)\s+(\d+)\s+|(trailer)|)/y;
const ENTRY = /\s*(\d{10}) (\d{5}) ([nf])(?=\s)/y;
/** Longest table that is read; half a million objects. */
const MOST_TABLE = 10_000_000;

function readTable(
  bytes: Uint8Array,
  start: number,
  section: Map<number, XrefEntry>,
  faults: string[],
): PdfDict | undefined {
  const text = tableText(bytes, start + 'xref'.length);
  let place = 0;
  for (;;) {
    SUBSECTION.lastIndex = place;
    const head = SUBSECTION.exec(text);
    if (head?.[3] !== undefined) return readTrailer(bytes, start + 4 + SUBSECTION.lastIndex, faults);
    if (head?.[1] === undefined) {
      faults.push(noEntry(text, place));
      return undefined;
    }
    place = SUBSECTION.lastIndex;
    const first = Number(head[1]);
    for (let i = 0; i < Number(head[2]); i++) {
      ENTRY.lastIndex = place;
      const entry = ENTRY.exec(text);
      if (!entry) {
        faults.push(
          `a line that is no entry: ${text
            .slice(place, place + 24)
            .trim()
            .slice(0, 20)}`,
        );
        return undefined;
      }
      place = ENTRY.lastIndex;
      const isUsed = entry[3] === 'n';
      const offset = Number(entry[1]);
      section.set(first + i, isUsed ? { kind: 'at', offset, generation: Number(entry[2]) } : { kind: 'free' });
    }
  }
}

const noEntry = (text: string, place: number): string =>
  `a line that is no entry: ${/\S*(?: \S+)*/.exec(text.slice(place, place + 40).trim())?.[0].slice(0, 20) ?? ''}`;

function tableText(bytes: Uint8Array, from: number): string {
  const { buffer, byteOffset, length } = bytes;
  return Buffer.from(buffer, byteOffset, length).toString('latin1', from, Math.min(length, from + MOST_TABLE));
}

function readTrailer(bytes: Uint8Array, start: number, faults: string[]): PdfDict | undefined {
  const cursor: Cursor = { bytes, at: start, complain: (_kind, value) => faults.push(`its trailer: ${value}`) };
  try {
    const value = readValue(cursor);
    if (isDict(value)) return value;
    faults.push('no trailer after it');
  } catch (cause) {
    if (!(cause instanceof MalformedObject)) throw cause;
    faults.push(`its trailer: ${cause.message}`);
  }
  return undefined;
}

function readStreamSection(
  stream: PdfStream | undefined,
  section: Map<number, XrefEntry>,
  chain: XrefChain,
): PdfDict | undefined {
  chain.usesStreams = true;
  const widths = numbersAt(NO_FILE, stream, 'W');
  const size = numberAt(NO_FILE, stream, 'Size');
  if (!stream || !widths || widths.length < 3 || size === undefined || nameAt(NO_FILE, stream, 'Type') !== 'XRef') {
    chain.faults.push('a cross-reference stream that is none');
    return undefined;
  }
  const rows = rowsOf(stream);
  const index = numbersAt(NO_FILE, stream, 'Index') ?? [0, size];
  const rowBytes = widths.reduce((sum, width) => sum + width, 0);
  const count = index.reduce((sum, value, i) => sum + (i % 2 === 1 ? value : 0), 0);
  if (!rows || rowBytes <= 0 || widths.some((width) => width < 0 || width > 8) || rows.length !== count * rowBytes) {
    const found = rows ? `${rows.length} bytes of entries where ${count * rowBytes} belong` : 'its data do not decode';
    chain.faults.push(`cross-reference stream: ${found}`);
    return undefined;
  }
  let from = 0;
  for (let i = 0; i + 1 < index.length; i += 2) {
    for (let k = 0; k < (index[i + 1] ?? 0); k++, from += rowBytes)
      section.set((index[i] ?? 0) + k, entryOf(rows, from, widths));
  }
  return stream.dict;
}

function rowsOf(stream: PdfStream): Uint8Array | undefined {
  try {
    return decodeStream(NO_FILE, stream).bytes;
  } catch (cause) {
    if (!(cause instanceof UnreadablePdf)) throw cause;
    return undefined;
  }
}

function entryOf(rows: Uint8Array, from: number, widths: readonly number[]): XrefEntry {
  let place = from;
  const field = (i: number, otherwise: number): number => {
    const width = widths[i] ?? 0;
    if (width === 0) return otherwise;
    let value = 0;
    for (let k = 0; k < width; k++) value = value * 256 + (rows[place++] ?? 0);
    return value;
  };
  const [type, second, third] = [field(0, 1), field(1, 0), field(2, 0)];
  if (type === 1) return { kind: 'at', offset: second, generation: third };
  return type === 2 ? { kind: 'within', stream: second, index: third } : { kind: 'free' };
}

/** Whether an object's head stands at the offset. */
export function headAt(bytes: Uint8Array, offset: number, number: number, generation: number): number | undefined {
  const start = skipSpace(bytes, offset);
  const head = /^(\d+)\s+(\d+)\s+obj(?![^\s()<>[\]{}/%])/.exec(
    asText(bytes, start, Math.min(bytes.length, start + 40)),
  );
  if (!head || Number(head[1]) !== number || Number(head[2]) !== generation) return undefined;
  return start + head[0].length;
}
