// `PdfFile` → bytes: classic cross-reference table, no object streams, objects numbered as they are reached from the
// trailer. What nothing reaches is not written; the same objects give the same bytes.

import { createHash } from 'node:crypto';
import { byteBuffer } from './byteBuffer.ts';
import { byteString, isRef, isStream, type PdfFile, type PdfObject, type PdfRef } from './objects.ts';
import { writeObject } from './writeObject.ts';

export interface SaveOptions {
  /** Of the header: `1.6`. */
  readonly version: string;
  /** First half of the trailer ID (14.4), 16 bytes; without it the second half serves for both. */
  readonly permanentId?: Uint8Array;
}

export function savePdf(file: PdfFile, { version, permanentId }: SaveOptions): Uint8Array {
  const order = reachableFrom(file);
  const numbers = new Map(order.map((old, i) => [old, i + 1]));
  const numberOf = ({ number }: PdfRef): number => numbers.get(number) ?? 0;
  const to = byteBuffer(roomFor(order, file));
  to.text(`%PDF-${version}\n%`);
  // 7.5.2: four bytes above 127 say that the file is binary.
  to.bytes(Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3, 10));
  const offsets = order.map((old) => {
    const offset = to.length();
    to.text(`${numberOf({ kind: 'ref', number: old })} 0 obj\n`);
    writeObject(to, file.objects.get(old) ?? null, numberOf);
    to.text('\nendobj\n');
    return offset;
  });
  // The changing half of the ID is made from the content, so that equal files stay equal.
  const changing = createHash('sha256').update(to.written()).digest().subarray(0, 16);
  const tableAt = to.length();
  to.text(`xref\n0 ${order.length + 1}\n0000000000 65535 f \n`);
  for (const offset of offsets) to.text(`${String(offset).padStart(10, '0')} 00000 n \n`);
  to.text('trailer\n');
  const entries = new Map<string, PdfObject>([['Size', order.length + 1]]);
  for (const key of ['Root', 'Info']) {
    const value = file.trailer.entries.get(key);
    if (value) entries.set(key, value);
  }
  entries.set('ID', [byteString(permanentId ?? changing), byteString(changing)]);
  writeObject(to, { kind: 'dict', entries }, numberOf);
  to.text(`\nstartxref\n${tableAt}\n%%EOF\n`);
  return to.written().slice();
}

/** About as many bytes as will be written: streams are most of a file, and growing copies them all. */
function roomFor(order: readonly number[], file: PdfFile): number {
  const streams = order.map((number) => file.objects.get(number) ?? null).filter(isStream);
  return streams.reduce((sum, { bytes }) => sum + bytes.length, 1 << 16) + order.length * 512;
}

/** Numbers of all objects that `Root` and `Info` lead to, in the order of the first way there. */
function reachableFrom(file: PdfFile): number[] {
  const reached = new Set<number>();
  const waiting: PdfObject[] = ['Root', 'Info'].flatMap((key) => file.trailer.entries.get(key) ?? []);
  waiting.reverse();
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (isRef(object)) {
      if (reached.has(object.number) || !file.objects.has(object.number)) continue;
      reached.add(object.number);
      waiting.push(file.objects.get(object.number) ?? null);
    } else waiting.push(...childrenOf(object).reverse());
  }
  return [...reached];
}

function childrenOf(object: PdfObject): PdfObject[] {
  if (object === null || typeof object !== 'object') return [];
  if (Array.isArray(object)) return [...object];
  if (object.kind === 'dict') return [...object.entries.values()];
  // A length kept apart as its own object is not needed: every stream is written with its length inside.
  if (object.kind === 'stream') return [...object.dict.entries].flatMap(([k, v]) => (k === 'Length' ? [] : [v]));
  return [];
}
