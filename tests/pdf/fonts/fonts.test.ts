import { describe, expect, it } from 'vitest';
import { readFont } from '../../../src/pdf/fonts/fonts.ts';
import { dict, name, type PdfObject, stream } from '../../../src/pdf/objects.ts';
import { bytesOf, emptyFile, simpleFont } from '../inMemory.ts';

const composite = (encoding: PdfObject, more: Record<string, PdfObject> = {}, of: Record<string, PdfObject> = {}) =>
  dict({
    Subtype: name('Type0'),
    BaseFont: name('ABCDEF+Song'),
    Encoding: encoding,
    DescendantFonts: [dict({ Subtype: name('CIDFontType2'), ...of })],
    ...more,
  });

const read = (font: ReturnType<typeof dict>) => readFont(emptyFile(), font);

describe('readFont', () => {
  it('parts the subset tag from the name', () => {
    expect(read(simpleFont())).toMatchObject({ name: 'Plain', subset: true, type: 'TrueType' });
  });

  it('gives simple fonts widths by code, and characters by encoding with its differences', () => {
    const font = simpleFont();
    font.entries.set('FirstChar', 65);
    font.entries.set('Widths', [750, 500]);
    font.entries.set(
      'Encoding',
      dict({ BaseEncoding: name('WinAnsiEncoding'), Differences: [66, name('uni6E90'), name('fi')] }),
    );
    const codes = read(font).decode(bytesOf('ABC'));
    expect(codes.map((c) => [c.text, c.advance])).toEqual([
      ['A', 0.75],
      ['源', 0.5],
      ['fi', 0],
    ]);
  });

  it('lets ToUnicode overrule the encoding', () => {
    const font = simpleFont();
    font.entries.set('ToUnicode', stream(bytesOf('1 beginbfchar <41> <6F2F> endbfchar')));
    expect(read(font).decode(bytesOf('A'))[0]?.text).toBe('漯');
  });

  it('cuts two-byte codes and takes widths from W and DW', () => {
    const font = composite(name('Identity-H'), {}, { DW: 900, W: [1, [500, 600], 10, 12, 250] });
    const codes = read(font).decode(Uint8Array.of(0, 1, 0, 2, 0, 11, 0, 99));
    expect(codes.map((c) => [c.cid, c.advance])).toEqual([
      [1, 0.5],
      [2, 0.6],
      [11, 0.25],
      [99, 0.9],
    ]);
  });

  it('cuts codes of mixed length by the code spaces of an embedded CMap', () => {
    const map =
      '2 begincodespacerange <00> <80> <8140> <FEFE> endcodespacerange 1 begincidrange <8140> <817E> 100 endcidrange';
    const codes = read(composite(stream(bytesOf(map)))).decode(Uint8Array.of(0x41, 0x81, 0x42, 0x42));
    expect(codes.map((c) => [c.code, c.cid])).toEqual([
      [0x41, 0],
      [0x8142, 102],
      [0x42, 0],
    ]);
  });

  it.each([
    ['UniGB-UCS2-H', [0x6e, 0x90], '源'],
    ['UniGB-UTF16-H', [0xd8, 0x42, 0xdf, 0xb7], '𠮷'],
    ['GBK-EUC-H', [0xd4, 0xb4], '源'],
    ['GBK-EUC-H', [0x41], 'A'],
    ['ETen-B5-H', [0xa4, 0x40], '一'],
    ['90ms-RKSJ-H', [0x88, 0xea], '一'],
  ])('reads characters from the predefined encoding %s', (encoding, bytes, text) => {
    expect(
      read(composite(name(encoding)))
        .decode(Uint8Array.from(bytes))
        .map((c) => c.text),
    ).toEqual([text]);
  });

  it('takes the encoding a Type 1 program brings along', () => {
    const font = simpleFont();
    font.entries.delete('Encoding');
    const program = '%!PS\n/Encoding 256 array\ndup 65 /bullet put\nreadonly def\ncurrentfile eexec ';
    font.entries.set('FontDescriptor', dict({ FontFile: stream(bytesOf(program)) }));
    expect(read(font).decode(bytesOf('A'))[0]?.text).toBe('•');
  });

  it('makes something even of a dictionary that is no font', () => {
    expect(read(dict()).decode(bytesOf('A'))).toHaveLength(1);
  });
});
