import { describe, expect, it } from 'vitest';
import { readShading } from '../../src/pdf/colour/shadingColours.ts';
import { readFileFacts } from '../../src/pdf/fileFacts.ts';
import { readProfile } from '../../src/pdf/intentFacts.ts';
import { dict, name, stream, textString } from '../../src/pdf/objects.ts';
import { readXmp } from '../../src/pdf/xmp.ts';
import { profile } from '../preflight/brokenPdf.ts';
import { bytesOf, emptyFile, pageWith } from './inMemory.ts';

describe('readFileFacts', () => {
  it('counts only what the trailer reaches', () => {
    const { file } = pageWith('');
    file.objects.set(99, dict({ S: name('JavaScript'), JS: textString('1') }));
    expect(readFileFacts(file).hasJavaScript).toBe(false);
  });

  it('does not take Identity and Default for transfer curves', () => {
    const { file } = pageWith('', {
      ExtGState: dict({ A: dict({ Type: name('ExtGState'), TR: name('Identity'), TR2: name('Default') }) }),
    });
    expect(readFileFacts(file).transferCurves).toEqual([]);
  });

  it('survives a document that refers to itself', () => {
    const { file } = pageWith('');
    const loop = dict({ Me: { kind: 'ref', number: 5 } });
    file.objects.set(5, loop);
    file.trailer.entries.set('Info', { kind: 'ref', number: 5 });
    expect(readFileFacts(file).hasId).toBe(false);
  });
});

describe('readXmp', () => {
  const wrap = (inner: string) =>
    bytesOf(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${inner}</rdf:RDF></x:xmpmeta>`,
    );

  it('reads elements, attributes and the first of a list, under the usual prefixes', () => {
    const found = readXmp(
      wrap(`<rdf:Description xmlns:a="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" a:CreatorTool="tekan &amp; co">
        <a:CreateDate>2024-02-20</a:CreateDate><dc:title><rdf:Alt><rdf:li xml:lang="x-default">两会特刊</rdf:li></rdf:Alt></dc:title></rdf:Description>`),
    );
    expect([found?.get('xmp:CreatorTool'), found?.get('xmp:CreateDate'), found?.get('dc:title')]).toEqual([
      'tekan & co',
      '2024-02-20',
      '两会特刊',
    ]);
  });

  it('gives nothing for what is no XMP', () => {
    expect(readXmp(bytesOf('hello'))).toBeUndefined();
  });
});

describe('readProfile', () => {
  it('reads class and space from the header', () => {
    expect(readProfile(profile())).toMatchObject({
      damaged: undefined,
      deviceClass: 'prtr',
      space: 'CMYK',
      version: '2.4',
    });
  });

  it('says why a damaged profile cannot be read', () => {
    expect(readProfile(profile().subarray(0, 131)).damaged).toBe('shorter than its header');
    expect(readProfile(new Uint8Array(200)).damaged).toBe('no ICC signature');
  });
});

describe('readShading', () => {
  const stops = (entries: Parameters<typeof dict>[0]) =>
    readShading(emptyFile(), {
      kind: 'shading',
      shading: dict({ ShadingType: 2, ColorSpace: name('DeviceCMYK'), ...entries }),
      resources: dict(),
      matrix: [1, 0, 0, 1, 0, 0],
      of: undefined,
      rectMm: { x: 0, y: 0, width: 1, height: 1 },
      look: {} as never,
    });
  const ramp = (from: number[], to: number[]) => dict({ FunctionType: 2, C0: from, C1: to, N: 1 });

  it('gives both ends of a ramp and all of a stitched one', () => {
    expect(stops({ Function: ramp([0, 0, 0, 0], [1, 0, 0, 0]) }).stops).toEqual([
      [0, 0, 0, 0],
      [1, 0, 0, 0],
    ]);
    const stitched = dict({ FunctionType: 3, Functions: [ramp([0], [0.5]), ramp([0.5], [1])] });
    expect(stops({ Function: stitched }).stops).toEqual([[0], [0.5], [0.5], [1]]);
  });

  it('reads sampled functions', () => {
    const sampled = stream(Uint8Array.of(0, 255), { FunctionType: 0, BitsPerSample: 8, Range: [0, 1], Size: [2] });
    expect(stops({ Function: sampled }).stops).toEqual([[0], [1]]);
  });

  it('admits what it cannot know', () => {
    expect(stops({ ShadingType: 7 }).complete).toBe(false);
    expect(stops({ Function: stream(bytesOf('{ }'), { FunctionType: 4 }) }).complete).toBe(false);
  });
});
