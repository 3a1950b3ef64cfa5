import { describe, expect, it } from 'vitest';
import { dict, name, ref, stream } from '../../src/pdf/objects.ts';
import { lintStandard } from '../../src/press/lintStandard.ts';
import type { PressStandard } from '../../src/press/pressInput.ts';
import { type SmallPdf, smallFile } from '../pdf/smallPdf.ts';
import { asX1a, findingsOf, smallInput } from './pressInputs.ts';

const faults = (standard: PressStandard, small: Omit<SmallPdf, 'content'>): string[] =>
  lintStandard(smallFile({ content: '', ...small }), standard).map((f) => String(f.value));

const withState = (entries: Parameters<typeof dict>[0]) => ({ resources: { ExtGState: dict({ G: dict(entries) }) } });
const withImage = (entries: Parameters<typeof dict>[0]) => ({
  resources: { XObject: dict({ Im: ref(10) }) },
  objects: [stream(new Uint8Array(), { Subtype: name('Image'), ...entries })],
});
const withFont = (entries: Parameters<typeof dict>[0]) => ({
  resources: { Font: dict({ F: dict({ Type: name('Font'), ...entries }) }) },
});
const group = dict({ S: name('Transparency'), CS: name('DeviceCMYK') });

describe('what neither standard has', () => {
  const bad: readonly (readonly [defect: string, small: Omit<SmallPdf, 'content'>, value: string])[] = [
    ['a transfer curve', withState({ TR: name('Identity') }), 'TR'],
    ['a second transfer curve', withState({ TR2: name('Identity') }), 'TR2'],
    ['LZW', withImage({ Filter: name('LZWDecode') }), 'LZWDecode'],
    ['a picture in another file', withImage({ F: dict() }), 'stream in another file'],
    ['alternate pictures', withImage({ Alternates: [] }), 'Alternates'],
    ['a PostScript XObject', withImage({ Subtype: name('PS') }), 'PostScript XObject'],
    ['OPI', withImage({ OPI: dict() }), 'OPI'],
    [
      'a font outside the file',
      withFont({ Subtype: name('TrueType'), BaseFont: name('Arial') }),
      'font Arial not embedded',
    ],
    ['screen colour', withImage({ ColorSpace: name('DeviceRGB') }), 'DeviceRGB'],
    ['a colour profile', withImage({ ColorSpace: [name('ICCBased'), ref(10)] }), 'ICCBased'],
    ['a script', { catalog: { OpenAction: dict({ S: name('JavaScript') }) } }, 'OpenAction'],
    ['an endless name', withImage({ Intent: name('x'.repeat(128)) }), 'name of 128 bytes'],
    ['an endless array', withImage({ Decode: new Array<number>(8192).fill(0) }), 'array of 8192'],
  ];
  it.each(bad)('%s', (_, small, value) => {
    expect(faults('PDF/X-4', small)).toEqual([value]);
    expect(faults('PDF/X-1a:2003', small)).toEqual([value]);
  });
});

describe('what PDF/X-4 has and PDF/X-1a has not', () => {
  const bad: readonly (readonly [defect: string, small: Omit<SmallPdf, 'content'>, value: string])[] = [
    ['opacity', withState({ ca: 0.5 }), 'ca'],
    ['even full opacity', withState({ CA: 1 }), 'CA'],
    ['blend modes', withState({ BM: name('Normal') }), 'BM'],
    ['soft masks', withState({ SMask: name('None') }), 'SMask'],
    ['pictures with soft masks', withImage({ SMask: ref(4) }), 'SMask'],
    ['transparency groups', { page: { Group: group } }, 'Group'],
    ['16-bit pictures', withImage({ BitsPerComponent: 16 }), '16 bits per component'],
    ['JPEG 2000', withImage({ Filter: name('JPXDecode') }), 'JPXDecode'],
    ['JBIG2', withImage({ Filter: name('JBIG2Decode') }), 'JBIG2Decode'],
    ['layers', { catalog: { OCProperties: dict() } }, 'OCProperties'],
    ['parts on a layer', withImage({ OC: dict() }), 'OC'],
    ['object streams', { catalog: { X: stream(new Uint8Array(), { Type: name('ObjStm') }) } }, 'ObjStm'],
    [
      'OpenType font files',
      withFont({
        Subtype: name('CIDFontType0'),
        FontDescriptor: dict({ FontFile3: stream(new Uint8Array(), { Subtype: name('OpenType') }) }),
      }),
      'OpenType',
    ],
  ];
  it.each(bad)('%s', (_, small, value) => {
    expect(faults('PDF/X-4', small)).toEqual([]);
    expect(faults('PDF/X-1a:2003', small)).toEqual([value]);
  });
});

it('names what the fault stands in', () => {
  const file = smallFile({ content: '', ...withImage({ Type: name('XObject'), BitsPerComponent: 16 }) });
  expect(lintStandard(file, 'PDF/X-1a:2003')).toMatchObject([{ where: { item: 'XObject Image' }, severity: 'error' }]);
});

describe('content', () => {
  const deep = (levels: number) => `${'q '.repeat(levels)}${'Q '.repeat(levels)}`;
  it('may nest q 27 deep inside the one that places it, not deeper', async () => {
    expect(await findingsOf(smallInput({ content: deep(28) }))).toEqual([]);
    expect(await findingsOf(smallInput({ content: deep(29) }))).toEqual(['press-standard-breach']);
  });

  it('may have numbers above 32767 since PDF 1.5 only', async () => {
    const content = '0 0 40000 9 re f';
    expect(await findingsOf(smallInput({ content }))).toEqual([]);
    expect(await findingsOf(asX1a(smallInput({ content })))).toEqual(['press-standard-breach']);
  });
});
