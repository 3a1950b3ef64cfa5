import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dict, name, type PdfObject, type PdfStream, stream } from '../../src/pdf/objects.ts';
import { UnreadablePdf } from '../../src/pdf/pdfErrors.ts';
import { decodeStream, flateStream } from '../../src/pdf/streams.ts';
import { bytesOf, smallFile, textOf } from './smallPdf.ts';

const FILE = smallFile({ content: '' });
const decoded = (s: PdfStream): string => textOf(decodeStream(FILE, s).bytes);
const filtered = (bytes: Uint8Array, Filter: PdfObject, parms: Readonly<Record<string, PdfObject>> = {}): PdfStream =>
  stream(bytes, { Filter, DecodeParms: dict(parms) });

describe('filters', () => {
  it('Flate is undone, also where it is cut short', () => {
    const bytes = new Uint8Array(deflateSync('text '.repeat(50)));
    expect(decoded(filtered(bytes, name('FlateDecode')))).toBe('text '.repeat(50));
    expect(decoded(filtered(bytes.subarray(0, -4), name('Fl')))).toBe('text '.repeat(50));
  });

  it('chains are undone in order', () => {
    const hex = bytesOf(`${Buffer.from(deflateSync('abc')).toString('hex')}>`);
    expect(decoded(filtered(hex, [name('ASCIIHexDecode'), name('FlateDecode')]))).toBe('abc');
  });

  it('a picture keeps its own coding, and it is named', () =>
    expect(decodeStream(FILE, filtered(bytesOf('61>'), [name('AHx'), name('DCT')]))).toEqual({
      bytes: bytesOf('a'),
      picture: 'DCTDecode',
    }));

  it.each(['FlateDecode', 'NoSuchDecode'])('%s of rubbish is refused', (filter) =>
    expect(() => decoded(filtered(bytesOf('rubbish'), name(filter)))).toThrow(UnreadablePdf),
  );
});

describe('predictors', () => {
  const flate = (bytes: number[], parms: Readonly<Record<string, PdfObject>>) => [
    ...decodeStream(FILE, filtered(new Uint8Array(deflateSync(Uint8Array.from(bytes))), name('FlateDecode'), parms))
      .bytes,
  ];

  it('of PNG are undone row by row', () => {
    const rows = [
      [0, 1, 2, 3],
      [1, 1, 1, 1],
      [2, 1, 1, 1],
      [3, 1, 1, 1],
      [4, 1, 1, 1],
    ].flat();
    expect(flate(rows, { Predictor: 15, Columns: 3 })).toEqual([
      ...[1, 2, 3],
      ...[1, 2, 3],
      ...[2, 3, 4],
      ...[2, 3, 4],
      ...[3, 4, 5],
    ]);
  });

  it('of TIFF are undone along the row', () =>
    expect(flate([1, 1, 1, 5, 1, 1], { Predictor: 2, Columns: 3 })).toEqual([1, 2, 3, 5, 6, 7]));
});

it('writes Flate streams that read back, the same each time', () => {
  const bytes = bytesOf('0 0 0 1 k '.repeat(1000));
  const written = flateStream(bytes, { N: 4 });
  expect(decoded(written)).toBe(textOf(bytes));
  expect(written.dict.entries.get('N')).toBe(4);
  expect(flateStream(bytes).bytes).toEqual(written.bytes);
});
