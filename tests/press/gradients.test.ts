import { describe, expect, it } from 'vitest';
import { dict, isDict, isStream, name, type PdfObject, stream } from '../../src/pdf/objects.ts';
import { decodeStream } from '../../src/pdf/streams.ts';
import { convertShading } from '../../src/press/gradients.ts';
import { mapColours } from '../../src/press/mapColours.ts';
import { spotSpaces } from '../../src/press/spotInks.ts';
import { smallFile } from '../pdf/smallPdf.ts';
import { findingsOf, opened, plainInput, pressed } from './pressInputs.ts';

const FILE = smallFile({ content: '' });
const RED = [200 / 255, 16 / 255, 46 / 255];
const colours = () => mapColours([{ name: 'red', rgb: [200, 16, 46], cmyk: [0, 100, 90, 5] }], () => [10, 20, 30, 0]);

const convert = (shading: Readonly<Record<string, PdfObject>>) =>
  convertShading(
    FILE,
    colours(),
    spotSpaces(FILE),
    dict({ ShadingType: 2, ColorSpace: name('DeviceRGB'), ...shading }),
  );

const made = (shading: Readonly<Record<string, PdfObject>>) => {
  const converted = convert(shading);
  if (!('shading' in converted) || !isDict(converted.shading)) throw new Error(JSON.stringify(converted));
  return converted.shading.entries;
};

describe('the stops of a gradient', () => {
  it('become inks, the function between them stays', () => {
    const shading = made({ Function: dict({ FunctionType: 2, Domain: [0, 1], C0: RED, C1: [1, 1, 1], N: 1.5 }) });
    expect(shading.get('ColorSpace')).toEqual(name('DeviceCMYK'));
    expect(shading.get('Function')).toEqual(
      dict({ FunctionType: 2, Domain: [0, 1], C0: [0, 1, 0.9, 0.05], C1: [0, 0, 0, 0], N: 1.5 }),
    );
  });

  it('are found in stitched functions, bounds as they are', () => {
    const part = dict({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0], C1: [1, 0, 1], N: 1 });
    const whole = dict({
      FunctionType: 3,
      Domain: [0, 1],
      Functions: [part, part],
      Bounds: [0.3],
      Encode: [0, 1, 1, 0],
    });
    const converted = made({ Function: whole }).get('Function');
    const inked = dict({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 1], C1: [0.1, 0.2, 0.3, 0], N: 1 });
    expect(converted).toEqual(
      dict({ FunctionType: 3, Domain: [0, 1], Functions: [inked, inked], Bounds: [0.3], Encode: [0, 1, 1, 0] }),
    );
  });

  it('are found in sampled functions, fine enough to read a recipe back', () => {
    const table = stream(Uint8Array.of(200, 16, 46, 255, 255, 255), {
      FunctionType: 0,
      Domain: [0, 1],
      Range: [0, 1, 0, 1, 0, 1],
      Size: [2],
      BitsPerSample: 8,
    });
    const converted = made({ Function: table }).get('Function');
    if (!isStream(converted)) throw new Error('no stream');
    const { bytes } = decodeStream(FILE, converted);
    const inks = Array.from({ length: 8 }, (_, i) => ((bytes[2 * i] ?? 0) * 256 + (bytes[2 * i + 1] ?? 0)) / 65535);
    expect(inks.map((v) => Math.round(v * 10000) / 10000)).toEqual([0, 1, 0.9, 0.05, 0, 0, 0, 0]);
    expect(converted.dict.entries.get('Range')).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
  });

  it('that are gray stay on the black plate, and so does the background', () => {
    const shading = made({
      ColorSpace: name('DeviceGray'),
      Background: [0.5],
      Function: dict({ FunctionType: 2, Domain: [0, 1], N: 1 }),
    });
    expect(shading.get('Background')).toEqual([0, 0, 0, 0.498]);
    expect(shading.get('Function')).toMatchObject({
      entries: new Map<string, PdfObject>([
        ['FunctionType', 2],
        ['Domain', [0, 1]],
        ['N', 1],
        ['C0', [0, 0, 0, 1]],
        ['C1', [0, 0, 0, 0]],
      ]),
    });
  });

  it('in inks already stay as they are', () => {
    const shading = dict({ ShadingType: 2, ColorSpace: name('DeviceCMYK') });
    expect(convertShading(FILE, colours(), spotSpaces(FILE), shading)).toEqual({ shading });
  });
});

describe('a gradient that cannot be converted', () => {
  const exponential = dict({ FunctionType: 2, Domain: [0, 1], N: 1 });
  it.each([
    ['a function for each component', { Function: [exponential, exponential, exponential] }, 'unknownKind'],
    ['a PostScript function', { Function: stream(new Uint8Array(0), { FunctionType: 4 }) }, 'unknownKind'],
    ['a shading by function', { ShadingType: 1, Function: exponential }, 'unknownKind'],
    ['a space of its own', { ColorSpace: name('Lab'), Function: exponential }, 'unknownSpace'],
  ])('says why: %s', (_, shading, key) => expect(convert(shading)).toHaveProperty(key));
});

describe("Chromium's gradients", () => {
  it.each(['multistop.pdf', 'hardstop.pdf', 'ellipse.pdf'])(
    '%s are pressed with their stops in inks',
    async (fixture) => {
      const { file } = await opened((await pressed(plainInput(fixture))).pdf);
      const stops = [...file.objects.values()].flatMap(
        (o) => JSON.stringify(o, (_, v) => (v instanceof Map ? [...v] : v)).match(/"C[01]",\[[^\]]*\]/g) ?? [],
      );
      expect(stops.length).toBeGreaterThanOrEqual(4);
      for (const stop of stops) expect(JSON.parse(stop.slice(5))).toHaveLength(4);
    },
  );

  it('that turn around a point are an error with a hint', async () =>
    expect(await findingsOf(plainInput('conic.pdf'))).toEqual(['press-gradient-unknown']));
});
