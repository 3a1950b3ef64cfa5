// Looking things up in a file: references followed, types asked for. What is absent or of another type is undefined.

import { asMatrix, type Box, type Matrix } from './matrix.ts';
import {
  isDict,
  isName,
  isRef,
  isStream,
  isString,
  type PdfArray,
  type PdfDict,
  type PdfFile,
  type PdfObject,
  type PdfRef,
  type PdfStream,
  ref,
} from './objects.ts';

/** Follows references to the object itself. A reference to nothing, or to itself, is null (7.3.10). */
export function resolve(file: PdfFile, object: PdfObject | undefined): PdfObject {
  let at = object ?? null;
  for (let hops = 0; isRef(at); hops++) {
    if (hops > 32) return null;
    at = file.objects.get(at.number) ?? null;
  }
  return at;
}

/** The value of `key`, references followed; null if absent. Streams give their dictionary's. */
export const at = (file: PdfFile, from: PdfDict | PdfStream | undefined, key: string): PdfObject =>
  from === undefined ? null : resolve(file, (isStream(from) ? from.dict : from).entries.get(key));

export function dictAt(file: PdfFile, from: PdfDict | PdfStream | undefined, key: string): PdfDict | undefined {
  const found = at(file, from, key);
  return isDict(found) ? found : undefined;
}

export function streamAt(file: PdfFile, from: PdfDict | PdfStream | undefined, key: string): PdfStream | undefined {
  const found = at(file, from, key);
  return isStream(found) ? found : undefined;
}

export function arrayAt(file: PdfFile, from: PdfDict | PdfStream | undefined, key: string): PdfArray | undefined {
  const found = at(file, from, key);
  return Array.isArray(found) ? found : undefined;
}

export function nameAt(file: PdfFile, from: PdfDict | PdfStream | undefined, key: string): string | undefined {
  const found = at(file, from, key);
  return isName(found) ? found.name : undefined;
}

export function numberAt(file: PdfFile, from: PdfDict | PdfStream | undefined, key: string): number | undefined {
  const found = at(file, from, key);
  return typeof found === 'number' ? found : undefined;
}

export function bytesAt(file: PdfFile, from: PdfDict | PdfStream | undefined, key: string): Uint8Array | undefined {
  const found = at(file, from, key);
  return isString(found) ? found.bytes : undefined;
}

/** The numbers of an array, references followed; undefined if one entry is none. */
export function numbersAt(file: PdfFile, from: PdfDict | PdfStream | undefined, key: string): number[] | undefined {
  const numbers = arrayAt(file, from, key)?.map((item) => resolve(file, item));
  return numbers?.every((n) => typeof n === 'number') ? numbers : undefined;
}

export function matrixAt(file: PdfFile, from: PdfDict | PdfStream | undefined, key: string): Matrix | undefined {
  const numbers = numbersAt(file, from, key);
  return numbers && asMatrix(numbers);
}

/** A rectangle with its corners put in order (7.9.5). */
export function boxAt(file: PdfFile, from: PdfDict | PdfStream | undefined, key: string): Box | undefined {
  const [x0, y0, x1, y1] = numbersAt(file, from, key) ?? [];
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return undefined;
  return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
}

/** Puts a new object into the file and gives the reference to it. */
export function addObject(file: PdfFile, object: PdfObject): PdfRef {
  let number = 1;
  for (const taken of file.objects.keys()) if (taken >= number) number = taken + 1;
  file.objects.set(number, object);
  return ref(number);
}

export function catalogOf(file: PdfFile): PdfDict | undefined {
  return dictAt(file, file.trailer, 'Root');
}

/** A text string as text: UTF-16 with byte order mark, UTF-8 with one (PDF 2.0), else one byte per character. */
export function textAt(file: PdfFile, from: PdfDict | PdfStream | undefined, key: string): string | undefined {
  const bytes = bytesAt(file, from, key);
  if (!bytes) return undefined;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes);
  return Array.from(bytes, (b) => String.fromCharCode(b)).join('');
}
