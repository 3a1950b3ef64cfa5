import { describe, expect, it } from 'vitest';
import { bytesAt, catalogOf, dictAt, nameAt, streamAt, textAt } from '../../src/pdf/lookUp.ts';
import { documentDate } from '../../src/press/documentDates.ts';
import { identityOf, uuidOf, xmpPacket } from '../../src/press/documentMetadata.ts';
import { textOf } from '../pdf/smallPdf.ts';
import { asX1a, opened, pressed, pressInput } from './pressInputs.ts';

const { metadata } = pressInput();
const identity = identityOf(metadata, Uint8Array.of(1));

const property = (xmp: string, name: string): string | undefined =>
  new RegExp(`<${name}>(?:\\s*<rdf:Alt>\\s*<rdf:li[^>]*>)?([^<]*)<`).exec(xmp)?.[1];

describe('the XMP packet', () => {
  const xmp = xmpPacket(metadata, identity, 'PDF/X-4');

  it('identifies the standard, the document and this version of it', () => {
    expect(property(xmp, 'pdfxid:GTS_PDFXVersion')).toBe('PDF/X-4');
    expect(xmp).toContain('xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"');
    expect(property(xmp, 'xmpMM:DocumentID')).toMatch(
      /^uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(property(xmp, 'xmpMM:InstanceID')).not.toBe(property(xmp, 'xmpMM:DocumentID'));
    expect(property(xmp, 'xmpMM:VersionID')).toBe('1');
    expect(property(xmp, 'xmpMM:RenditionClass')).toBe('default');
  });

  it('escapes what XML would misread', () => expect(property(xmp, 'dc:title')).toBe('特刊 05 &amp; “春天”'));

  it('claims no standard for a proof', () => expect(xmpPacket(metadata, identity)).not.toContain('GTS_PDFXVersion'));
});

it('says in Info what it says in XMP', async () => {
  const { file } = await opened((await pressed(pressInput())).pdf);
  const info = dictAt(file, file.trailer, 'Info');
  const packet = streamAt(file, catalogOf(file), 'Metadata');
  const xmp = new TextDecoder().decode(packet?.bytes);
  expect(packet?.dict.entries.has('Filter')).toBe(false);
  expect(textAt(file, info, 'Title')).toBe(metadata.title);
  expect(textAt(file, info, 'CreationDate')).toBe("D:20240220000000+00'00'");
  expect(textAt(file, info, 'ModDate')).toBe("D:20240220000000+00'00'");
  expect(property(xmp, 'xmp:CreateDate')).toBe('2024-02-20T00:00:00+00:00');
  expect(property(xmp, 'xmp:ModifyDate')).toBe('2024-02-20T00:00:00+00:00');
  expect(textAt(file, info, 'Creator')).toBe(property(xmp, 'xmp:CreatorTool'));
  expect(textAt(file, info, 'Producer')).toBe(property(xmp, 'pdf:Producer'));
  expect(nameAt(file, info, 'Trapped')).toBe(property(xmp, 'pdf:Trapped'));
  expect(textAt(file, info, 'GTS_PDFXVersion')).toBe('PDF/X-4');
});

it('names PDF/X-1a:2003 in Info alone, where that level looks', async () => {
  const { pdf } = await pressed(asX1a(pressInput()));
  expect(textOf(pdf.subarray(0, 9))).toBe('%PDF-1.4\n');
  const { file } = await opened(pdf);
  const info = dictAt(file, file.trailer, 'Info');
  expect(textAt(file, info, 'GTS_PDFXVersion')).toBe('PDF/X-1a:2003');
  expect(info?.entries.has('GTS_PDFXConformance')).toBe(false);
  const xmp = new TextDecoder().decode(streamAt(file, catalogOf(file), 'Metadata')?.bytes);
  expect(xmp).not.toContain('<pdfxid:');
});

it('keeps the document’s ID through its versions, in XMP and trailer', async () => {
  const other = identityOf(metadata, Uint8Array.of(2));
  expect(other.document).toEqual(identity.document);
  expect(other.instance).not.toEqual(identity.instance);
  const text = textOf((await pressed(pressInput())).pdf);
  expect(text).toContain(`/ID [<${Buffer.from(identity.document).toString('hex').toUpperCase()}>`);
  expect(uuidOf(identity.document)).toHaveLength('uuid:'.length + 36);
});

describe('dates', () => {
  it.each([
    ['2024-02-20', "D:20240220000000+00'00'", '2024-02-20T00:00:00+00:00'],
    ['2024-02-20T08:30:00+08:00', "D:20240220083000+08'00'", '2024-02-20T08:30:00+08:00'],
    ['2024-02-20T08:30Z', "D:20240220083000+00'00'", '2024-02-20T08:30:00+00:00'],
  ])('%s in both spellings', (iso, info, xmp) => expect(documentDate(iso)).toEqual({ info, xmp }));

  it('that are none throw: the supplement’s schema has checked them', () =>
    expect(() => documentDate('20 February')).toThrow(/ISO 8601/));
});

it('gives the title as UTF-16 where it is not ASCII', async () => {
  const { file } = await opened((await pressed(pressInput())).pdf);
  expect([...(bytesAt(file, dictAt(file, file.trailer, 'Info'), 'Title') ?? [])].slice(0, 2)).toEqual([0xfe, 0xff]);
});
