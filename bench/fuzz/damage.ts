// A good PDF and a number → the file damaged, the same way for the same number: bytes turned, cut, spliced, figures and names
// changed where they stand, or objects changed in the file's graph and written anew.

import { readOperations } from '../../src/pdf/content/contentSpans.ts';
import {
  isDict,
  isRef,
  isStream,
  name,
  type PdfDict,
  type PdfFile,
  type PdfObject,
  ref,
} from '../../src/pdf/objects.ts';
import { openPdf } from '../../src/pdf/openPdf.ts';
import { savePdf } from '../../src/pdf/savePdf.ts';
import { decodeStream } from '../../src/pdf/streams.ts';

/** Whole numbers from 0 to below the bound. */
export type Roll = (below: number) => number;

/** xorshift32, well stirred, so that neighbouring numbers give unlike files. */
export function dice(seed: number): Roll {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0 || 1;
  const roll: Roll = (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return below < 1 ? 0 : (state >>> 0) % below;
  };
  for (let i = 0; i < 8; i++) roll(2);
  return roll;
}

export type Way = 'flip' | 'cut' | 'splice' | 'figures' | 'objects' | 'content';
export const WAYS: readonly Way[] = ['flip', 'cut', 'splice', 'figures', 'objects', 'objects', 'content', 'content'];

/** `others`: files pieces are taken from. */
export async function damage(
  good: Uint8Array,
  others: readonly Uint8Array[],
  seed: number,
): Promise<{ readonly bytes: Uint8Array; readonly way: Way }> {
  const roll = dice(seed);
  const way = WAYS[roll(WAYS.length)] ?? 'flip';
  if (way === 'objects' || way === 'content') return { bytes: await rewritten(good, way, roll), way };
  const bytes = Uint8Array.from(good);
  if (way === 'cut') return { bytes: bytes.subarray(0, roll(bytes.length)), way };
  if (way === 'splice') return { bytes: spliced(bytes, others[roll(others.length)] ?? good, roll), way };
  for (let times = 1 + roll(24); times > 0; times--) {
    const at = roll(bytes.length);
    if (way === 'flip') bytes[at] = roll(3) === 0 ? (bytes[at] ?? 0) ^ (1 << roll(8)) : roll(256);
    else changeFigure(bytes, at, roll);
  }
  return { bytes, way };
}

function spliced(bytes: Uint8Array, other: Uint8Array, roll: Roll): Uint8Array {
  const from = roll(other.length);
  const piece = other.subarray(from, from + roll(4000));
  const at = roll(bytes.length);
  const until = roll(2) === 0 ? at : Math.min(bytes.length, at + roll(4000));
  const out = new Uint8Array(at + piece.length + bytes.length - until);
  out.set(bytes.subarray(0, at));
  out.set(piece, at);
  out.set(bytes.subarray(until), at + piece.length);
  return out;
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** The next digits after a place become others: lengths, references, sizes, counts. */
function changeFigure(bytes: Uint8Array, from: number, roll: Roll): void {
  let at = from;
  while (at < bytes.length && !isDigit(bytes[at] ?? 0)) at++;
  for (; at < bytes.length && isDigit(bytes[at] ?? 0); at++) if (roll(2) === 0) bytes[at] = 0x30 + roll(10);
}

async function rewritten(good: Uint8Array, way: 'objects' | 'content', roll: Roll): Promise<Uint8Array> {
  const file = await openPdf(good);
  for (let times = 1 + roll(6); times > 0; times--) {
    if (way === 'objects') changeObject(file, roll);
    else changeContent(file, roll);
  }
  try {
    return savePdf(file, { version: `1.${roll(8)}` });
  } catch {
    // The catalogue itself went: what is left is no file, so the bytes are damaged instead.
    const bytes = Uint8Array.from(good);
    bytes[roll(bytes.length)] = roll(256);
    return bytes;
  }
}

const ODD_NUMBERS = [0, 1, -1, 2, 0.5, 255, 32768, 65536, 1e6, 2147483647, -2147483648, 4294967296, 1e15, 1e-9];

function oddValue(file: PdfFile, roll: Roll): PdfObject {
  const numbers = [...file.objects.keys()];
  switch (roll(8)) {
    case 0:
    case 1:
    case 2:
      return ref(numbers[roll(numbers.length)] ?? 0);
    case 3:
      return ODD_NUMBERS[roll(ODD_NUMBERS.length)] ?? 0;
    case 4:
      return null;
    case 5:
      return name(['DeviceN', 'Indexed', 'Pattern', 'ICCBased', 'Type0', 'Form', 'Image', 'Identity'][roll(8)] ?? '');
    case 6:
      return Array.from({ length: roll(12) }, () => ODD_NUMBERS[roll(ODD_NUMBERS.length)] ?? 0);
    default:
      return { kind: 'string', bytes: Uint8Array.of(roll(256), roll(256)) };
  }
}

function changeObject(file: PdfFile, roll: Roll): void {
  const numbers = [...file.objects.keys()];
  const number = numbers[roll(numbers.length)] ?? 0;
  const object = file.objects.get(number);
  if (roll(12) === 0) {
    // Any object in the place of any other: forms that call themselves, fonts that are pages.
    file.objects.set(number, ref(numbers[roll(numbers.length)] ?? 0));
  } else if (isStream(object) && roll(3) === 0) {
    const other = file.objects.get(numbers[roll(numbers.length)] ?? 0);
    const bytes = isStream(other) ? other.bytes : object.bytes.subarray(0, roll(object.bytes.length));
    file.objects.set(number, { ...object, bytes });
  } else if (isStream(object)) changeEntry(file, object.dict, roll);
  else if (isDict(object)) changeEntry(file, object, roll);
  else if (Array.isArray(object) && object.length > 0) object[roll(object.length)] = oddValue(file, roll);
}

/** Goes down into what stands inside, at times. */
function changeEntry(file: PdfFile, dict: PdfDict, roll: Roll): void {
  const keys = [...dict.entries.keys()];
  const key = keys[roll(keys.length)];
  if (key === undefined) return;
  const value = dict.entries.get(key) ?? null;
  if (isDict(value) && roll(3) > 0) changeEntry(file, value, roll);
  else if (Array.isArray(value) && value.length > 0 && roll(3) > 0) value[roll(value.length)] = oddValue(file, roll);
  else if (typeof value === 'number' && roll(2) === 0) dict.entries.set(key, value * (roll(2) === 0 ? 1000 : -1));
  else if (isRef(value) && roll(2) === 0) dict.entries.set(key, oddValue(file, roll));
  else if (roll(4) === 0) dict.entries.delete(key);
  else dict.entries.set(key, oddValue(file, roll));
}

/** Operations of a stream that reads as content: left out, said again and again, in another order, with other figures. */
function changeContent(file: PdfFile, roll: Roll): void {
  const streams = [...file.objects].filter(([, object]) => isStream(object));
  const [number, object] = streams[roll(streams.length)] ?? [];
  if (number === undefined || !isStream(object)) return;
  let bytes: Uint8Array;
  let spans: readonly { readonly start: number; readonly end: number }[];
  try {
    bytes = Uint8Array.from(decodeStream(file, object).bytes);
    spans = [...readOperations(bytes)];
  } catch {
    return;
  }
  if (spans.length < 2) return;
  const pieces = spans.map(({ start, end }) => bytes.slice(start, end));
  for (let times = 1 + roll(8); times > 0; times--) {
    const at = roll(pieces.length);
    const piece = pieces[at] ?? new Uint8Array(0);
    if (roll(4) === 0) pieces.splice(at, 1 + roll(20));
    else if (roll(3) === 0)
      pieces.splice(roll(pieces.length), 0, ...Array.from({ length: 1 + roll(200) }, () => piece));
    else if (roll(2) === 0) pieces.splice(roll(pieces.length), 0, piece);
    else changeFigure(piece, 0, roll);
  }
  const entries = new Map([...object.dict.entries].filter(([key]) => key !== 'Filter' && key !== 'DecodeParms'));
  const content = Buffer.concat(pieces.flatMap((piece) => [piece, Buffer.from('\n')]));
  file.objects.set(number, { kind: 'stream', dict: { kind: 'dict', entries }, bytes: new Uint8Array(content) });
}
