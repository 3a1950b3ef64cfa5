// Faults of objects → those that matter: of what the trailer leads to. And of every stream it leads to, whether its data come out
// whole for a reader that mends nothing.

import { inflateSync } from 'node:zlib';
import { asText } from '../content/tokens.ts';
import { at, resolve } from '../lookUp.ts';
import { isDict, isName, isRef, isStream, type PdfFile, type PdfObject, type PdfStream } from '../objects.ts';
import { UnreadablePdf } from '../pdfErrors.ts';
import { decodeStream, filtersOf } from '../streams.ts';
import type { StructureFault } from './readBody.ts';

/** So much is inflated to see whether it can be; beyond it, whoever needs a stream finds out. */
const MOST_DATA = 256 * 1024 * 1024;

/** Where damaged data are told of by whoever needed them. */
const READ_ELSEWHERE = new Set(['Contents', 'FontFile', 'FontFile2', 'FontFile3', 'Metadata', 'DestOutputProfile']);

/** Faults of the objects something leads to, and of the data of their streams. */
export function reachedFaults(file: PdfFile, faults: readonly StructureFault[]): readonly StructureFault[] {
  const reached = new Set<number>();
  const data: StructureFault[] = [];
  const budget = { left: MOST_DATA };
  const waiting: (readonly [PdfObject, key: string, number])[] = [[file.trailer, '', 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [object, key, number] = next;
    if (isRef(object)) {
      if (reached.has(object.number)) continue;
      reached.add(object.number);
      waiting.push([resolve(file, object), key, object.number]);
    } else if (Array.isArray(object)) for (const item of object) waiting.push([item, key, number]);
    else if (isDict(object) || isStream(object)) {
      const value = isStream(object) ? dataFault(file, object, key, budget) : undefined;
      if (value !== undefined) data.push({ kind: 'data', object: number, value });
      for (const [inner, item] of (isStream(object) ? object.dict : object).entries)
        waiting.push([item, inner, number]);
    }
  }
  return [...faults.filter(({ object }) => object !== undefined && reached.has(object)), ...data];
}

/** What a stream's data lack for a reader that does not mend them. */
function dataFault(file: PdfFile, stream: PdfStream, key: string, budget: { left: number }): string | undefined {
  const subtype = at(file, stream, 'Subtype');
  const isPainted = isName(subtype) && (subtype.name === 'Image' || subtype.name === 'Form');
  const hard = (value: string): string | undefined => (isPainted || READ_ELSEWHERE.has(key) ? undefined : value);
  const [first] = filtersOf(file, stream);
  if (first === undefined || budget.left <= 0) return undefined;
  try {
    if (hasOddCharacters(first, stream.bytes)) return 'characters that do not belong there';
    if (first !== 'FlateDecode') decodeStream(file, stream);
    else budget.left -= inflateSync(stream.bytes, { maxOutputLength: budget.left }).length;
  } catch (cause) {
    if (cause instanceof UnreadablePdf) return hard(cause.message);
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'Z_BUF_ERROR') return 'cut short';
    if (code !== 'Z_DATA_ERROR') budget.left = 0;
    else if (String(cause).includes('incorrect data check')) return 'their check sum is wrong';
    else return hard('they cannot be inflated');
  }
  return undefined;
}

/** Data in letters and digits, up to their end mark. */
function hasOddCharacters(filter: string, data: Uint8Array): boolean {
  if (filter === 'ASCIIHexDecode') return /^[^>]*[^\s\0\da-f>]/i.test(asText(data, 0, data.length));
  return filter === 'ASCII85Decode' && /^(?:<~)?[^~]*[^\s\0!-uz~]/.test(asText(data, 0, data.length));
}
