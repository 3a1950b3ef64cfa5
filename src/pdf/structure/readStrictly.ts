// Bytes of a PDF → its objects as the cross-reference places them, and every fault of their writing. The opposite of `openPdf`,
// which takes whatever looks like an object: a RIP goes by the cross-reference, and so does whoever judges for one.

import { asText } from '../content/tokens.ts';
import { catalogOf, numberAt } from '../lookUp.ts';
import { isStream, type PdfFile, type PdfObject, type PdfStream } from '../objects.ts';
import { MalformedObject, UnreadablePdf } from '../pdfErrors.ts';
import { decodeStream } from '../streams.ts';
import { reachedFaults } from './reachedFaults.ts';
import { readBody, type StructureFault } from './readBody.ts';
import { type Cursor, readValue } from './readObject.ts';
import { headAt, readXrefChain, type XrefChain, type XrefEntry } from './xrefChain.ts';

export interface StrictReading {
  /** Undefined where the cross-reference cannot be trusted: then only searching the bytes shows what there is. */
  readonly file: PdfFile | undefined;
  /** Those of objects count only if something reaches them. */
  readonly faults: readonly StructureFault[];
  /** PDF 1.5 and later: the cross-reference is a stream, objects may lie in streams. */
  readonly usesXrefStream: boolean;
}

export function readStrictly(bytes: Uint8Array): StrictReading {
  const header = /%PDF-(\d\.\d)/.exec(asText(bytes, 0, Math.min(bytes.length, 1024)));
  if (header && header.index > 0) return readBehind(bytes, header.index);
  const reader = newReader(bytes);
  const { chain } = reader;
  const { trailer, usesStreams: usesXrefStream } = chain;
  const objects = chain.faults.length === 0 ? reader.readAll() : new Map<number, PdfObject>();
  const [broken] = chain.faults;
  const told = (value: string): StrictReading => ({
    file: undefined,
    faults: [{ kind: 'xref', object: undefined, value }],
    usesXrefStream,
  });
  // What is no PDF at all is told of by whoever tries to open it.
  if (!header) return { file: undefined, faults: [], usesXrefStream };
  if (broken !== undefined) return told(broken);
  if (!trailer) return told('no trailer');
  const file: PdfFile = { version: header[1] ?? '', objects, trailer: { kind: 'dict', entries: new Map() } };
  for (const key of ['Root', 'Info', 'ID', 'Encrypt']) {
    const value = trailer.entries.get(key);
    if (value !== undefined) file.trailer.entries.set(key, value);
  }
  if (trailer.entries.has('Encrypt')) return { file: undefined, faults: [], usesXrefStream };
  if (!catalogOf(file)) return told('its trailer names no catalogue');
  const faults = [...sizeFaults(chain), ...reachedFaults(file, reader.faults)];
  return { file, faults, usesXrefStream };
}

/** Bytes before the header move all offsets, if they were counted from the header. */
function readBehind(bytes: Uint8Array, start: number): StrictReading {
  const inner = readStrictly(bytes.subarray(start));
  const isMoved = inner.faults.every(({ kind }) => kind !== 'xref');
  const value = `${start} bytes before the header${isMoved ? ' move every place it names' : ''}`;
  return { ...inner, faults: [{ kind: 'xref', object: undefined, value }] };
}

interface Reader {
  readonly chain: XrefChain;
  readonly faults: StructureFault[];
  readonly readAll: () => Map<number, PdfObject>;
}

function newReader(bytes: Uint8Array): Reader {
  const faults: StructureFault[] = [];
  const streamAt = (offset: number): PdfStream | undefined => {
    const head = /^\s*(\d+)\s+(\d+)\s+obj\b/.exec(asText(bytes, offset, Math.min(bytes.length, offset + 40)));
    if (!head) return undefined;
    const own: StructureFault[] = [];
    const read = readBody(bytes, offset + head[0].length, Number(head[1]), () => undefined, own);
    const [fault] = own.filter(({ kind }) => kind === 'length' || kind === 'object');
    if (fault) chainFaults.push(`cross-reference stream: ${fault.value}`);
    return isStream(read) ? read : undefined;
  };
  const chainFaults: string[] = [];
  const chain = readXrefChain(bytes, streamAt);
  chain.faults.push(...chainFaults);
  return { chain, faults, readAll: () => readAll(bytes, chain, faults) };
}

function readAll(bytes: Uint8Array, chain: XrefChain, faults: StructureFault[]): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>();
  const within: [number, Extract<XrefEntry, { kind: 'within' }>][] = [];
  const lengthOf = (object: number): number | undefined => {
    const entry = chain.entries.get(object);
    const body = entry?.kind === 'at' ? headAt(bytes, entry.offset, object, entry.generation) : undefined;
    const digits = body === undefined ? undefined : /^\s*(\d{1,15})\s/.exec(asText(bytes, body, body + 24));
    return digits ? Number(digits[1]) : undefined;
  };
  for (const [number, entry] of [...chain.entries].sort(([a], [b]) => a - b)) {
    if (entry.kind === 'within') within.push([number, entry]);
    if (entry.kind !== 'at' || number === 0) continue;
    const body = headAt(bytes, entry.offset, number, entry.generation);
    if (body === undefined) {
      chain.faults.push(`object ${number} is not where it says`);
      return objects;
    }
    objects.set(number, readBody(bytes, body, number, lengthOf, faults));
  }
  const file: PdfFile = { version: '', objects, trailer: { kind: 'dict', entries: new Map() } };
  const unpacked = new Map<number, ReadonlyMap<number, PdfObject>>();
  for (const [number, { stream }] of within) {
    const packed = unpacked.get(stream) ?? unpackObjects(file, stream, faults);
    unpacked.set(stream, packed);
    const value = packed.get(number);
    if (value === undefined) {
      chain.faults.push(`object ${number} is not in the object stream ${stream}`);
      return objects;
    }
    objects.set(number, value);
  }
  return new Map([...objects].sort(([a], [b]) => a - b));
}

/** The objects of an object stream by their numbers (7.5.7). */
function unpackObjects(file: PdfFile, number: number, faults: StructureFault[]): ReadonlyMap<number, PdfObject> {
  const found = new Map<number, PdfObject>();
  const stream = file.objects.get(number);
  const first = numberAt(file, isStream(stream) ? stream : undefined, 'First');
  const count = numberAt(file, isStream(stream) ? stream : undefined, 'N');
  const bytes = isStream(stream) ? decodedOrUndefined(file, stream) : undefined;
  if (!bytes || first === undefined || count === undefined) return found;
  const pairs = asText(bytes, 0, Math.min(first, bytes.length)).trim().split(/\s+/).map(Number);
  for (let i = 0; i < count && 2 * i + 1 < pairs.length; i++) {
    const [object, offset] = [pairs[2 * i] ?? -1, pairs[2 * i + 1] ?? -1];
    if (!(object > 0 && offset >= 0) || first + offset >= bytes.length) continue;
    const cursor: Cursor = {
      bytes,
      at: first + offset,
      complain: (kind, value) => faults.push({ kind, object, value }),
    };
    try {
      found.set(object, readValue(cursor));
    } catch (cause) {
      if (!(cause instanceof MalformedObject)) throw cause;
      faults.push({ kind: 'object', object, value: cause.message });
      found.set(object, null);
    }
  }
  return found;
}

function decodedOrUndefined(file: PdfFile, stream: PdfStream): Uint8Array | undefined {
  try {
    return decodeStream(file, stream).bytes;
  } catch (cause) {
    if (!(cause instanceof UnreadablePdf)) throw cause;
    return undefined;
  }
}

/** `Size` is one more than the highest number; objects beyond it do not exist for a RIP (7.5.5). */
function sizeFaults({ trailer, entries }: XrefChain): readonly StructureFault[] {
  const size = trailer?.entries.get('Size');
  let highest = 0;
  for (const [number, { kind }] of entries) if (kind !== 'free' && number > highest) highest = number;
  if (typeof size === 'number' && size > highest) return [];
  const value = `its trailer gives ${typeof size === 'number' ? `the size ${size}` : 'no size'}, the highest object is ${highest}`;
  return [{ kind: 'xref', object: undefined, value }];
}
