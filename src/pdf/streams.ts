// Streams and their filters (ISO 32000-1, 7.4): bytes as in the file ↔ bytes as meant.

import { inflateRawSync, inflateSync, constants as zlib } from 'node:zlib';
import { decodePDFRawStream, PDFContext, PDFRawStream } from 'pdf-lib';
import { at, nameAt, numberAt, resolve } from './lookUp.ts';
import { isDict, isName, type PdfDict, type PdfFile, type PdfObject, type PdfStream, stream } from './objects.ts';
import { UnreadablePdf } from './pdfErrors.ts';
import { undoPredictor } from './predictor.ts';

/** Picture formats: their bytes are the picture, nobody here undoes them. */
export const PICTURE_FILTERS: ReadonlySet<string> = new Set([
  'DCTDecode',
  'JPXDecode',
  'CCITTFaxDecode',
  'JBIG2Decode',
]);

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  AHx: 'ASCIIHexDecode',
  A85: 'ASCII85Decode',
  LZW: 'LZWDecode',
  Fl: 'FlateDecode',
  RL: 'RunLengthDecode',
  CCF: 'CCITTFaxDecode',
  DCT: 'DCTDecode',
};

/** Names of the filters in the order they are to be undone, never abbreviated. */
export function filtersOf(file: PdfFile, from: PdfStream): string[] {
  const filter = at(file, from, 'Filter');
  const list = Array.isArray(filter) ? filter.map((f) => resolve(file, f)) : [filter];
  return list.flatMap((f) => (isName(f) ? [ABBREVIATIONS[f.name] ?? f.name] : []));
}

/** The stream with all filters undone but a picture's: `picture` names the one that is left. */
export function decodeStream(file: PdfFile, from: PdfStream): { bytes: Uint8Array; picture?: string } {
  let bytes = from.bytes;
  const filters = filtersOf(file, from);
  for (const [i, filter] of filters.entries()) {
    if (PICTURE_FILTERS.has(filter)) return { bytes, picture: filter };
    bytes = undo(file, filter, bytes, parametersOf(file, from, i));
  }
  return { bytes };
}

function parametersOf(file: PdfFile, from: PdfStream, index: number): PdfDict | undefined {
  const given: PdfObject = at(file, from, 'DecodeParms');
  const one = Array.isArray(given) ? resolve(file, given[index]) : given;
  return isDict(one) ? one : undefined;
}

function undo(file: PdfFile, filter: string, bytes: Uint8Array, parameters: PdfDict | undefined): Uint8Array {
  if (filter === 'Crypt') {
    if ((nameAt(file, parameters, 'Name') ?? 'Identity') === 'Identity') return bytes;
    throw new UnreadablePdf('an encrypted stream');
  }
  const number = (key: string, otherwise: number) => numberAt(file, parameters, key) ?? otherwise;
  const undone = filter === 'FlateDecode' ? inflate(bytes) : undoOther(filter, bytes, number('EarlyChange', 1));
  if (filter !== 'FlateDecode' && filter !== 'LZWDecode') return undone;
  return undoPredictor(undone, {
    predictor: number('Predictor', 1),
    colors: number('Colors', 1),
    bits: number('BitsPerComponent', 8),
    columns: number('Columns', 1),
  });
}

/** A small file must not fill the memory. */
const CEILING_BYTES = 512 * 1024 * 1024;

function inflate(bytes: Uint8Array): Uint8Array {
  try {
    // A stream cut short, or with a wrong check sum, still gives what it has: every viewer does the same.
    return inflateSync(bytes, { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: CEILING_BYTES });
  } catch (cause) {
    if (String(cause).includes('incorrect data check')) return inflateUnchecked(bytes);
    throw new UnreadablePdf('a stream that cannot be inflated', { cause });
  }
}

/** Without the two bytes before the data and the sum behind them. */
const inflateUnchecked = (bytes: Uint8Array): Uint8Array =>
  inflateRawSync(bytes.subarray(2), { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: CEILING_BYTES });

function undoOther(filter: string, bytes: Uint8Array, earlyChange: number): Uint8Array {
  const dict = PDFContext.create().obj({ Filter: filter, DecodeParms: { EarlyChange: earlyChange } });
  try {
    return decodePDFRawStream(PDFRawStream.of(dict, bytes)).decode();
  } catch (cause) {
    throw new UnreadablePdf(`a stream with the filter ${filter}`, { cause });
  }
}

/**
 * A Flate stream. Deflated by the JavaScript of pdf-lib's house, not by Node's zlib: that one gives other bytes on other
 * processors, and the same input shall give the same bytes everywhere.
 */
export function flateStream(bytes: Uint8Array, entries: Readonly<Record<string, PdfObject>> = {}): PdfStream {
  const { contents } = PDFContext.create().flateStream(bytes);
  return stream(contents, { ...entries, Filter: { kind: 'name', name: 'FlateDecode' } });
}
