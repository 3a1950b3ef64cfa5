import { describe, expect, it } from 'vitest';
import { initialColour, readColourSpace, spaceName } from '../../../src/pdf/colour/colourSpaces.ts';
import { inksIn, inksOf, inkText, platesOf, spotsOf, totalPercent } from '../../../src/pdf/colour/inks.ts';
import { byteString, dict, name, type PdfObject, stream } from '../../../src/pdf/objects.ts';
import { emptyFile } from '../inMemory.ts';

const read = (object: PdfObject, resources = dict()) => readColourSpace(emptyFile(), object, resources);
const spot = (colorant: string): PdfObject => [name('Separation'), name(colorant), name('DeviceCMYK'), null];

describe('readColourSpace', () => {
  it('takes names from the resources, and never follows them in circles', () => {
    const resources = dict({
      ColorSpace: dict({ A: name('B'), B: [name('ICCBased'), stream(new Uint8Array(0), { N: 4 })], C: name('C') }),
    });
    expect(spaceName(read(name('A'), resources))).toBe('ICCBased (4)');
    expect(read(name('C'), resources).family).toBe('unknown');
  });

  it.each([
    [spot('PANTONE 186 C'), 'Separation PANTONE 186 C'],
    [[name('DeviceN'), [name('Cyan'), name('Gold')], name('DeviceCMYK'), null], 'DeviceN Cyan + Gold'],
    [[name('Indexed'), name('DeviceRGB'), 0, byteString(Uint8Array.of(1, 2, 3))], 'Indexed DeviceRGB'],
    [[name('Lab'), dict()], 'Lab'],
    [[name('ICCBased'), 7], 'unknown'],
    [12, 'unknown'],
  ] as const)('%#: names %s', (object, expected) => {
    expect(spaceName(read(object as PdfObject))).toBe(expected);
  });

  it('starts black in CMYK and with full tint in a spot colour', () => {
    expect(initialColour(read(name('DeviceCMYK'))).values).toEqual([0, 0, 0, 1]);
    expect(initialColour(read(spot('Gold'))).values).toEqual([1]);
  });
});

describe('inks', () => {
  it('of gray are black, of process plates their own, of registration all four', () => {
    expect(inksIn(read(name('DeviceGray')), [0.25])).toEqual({ K: 0.75 });
    expect(inksIn(read(spot('Magenta')), [0.5])).toEqual({ M: 0.5 });
    expect(totalPercent(inksIn(read(spot('All')), [1]) ?? {})).toBe(400);
    expect(inksIn(read(spot('None')), [1])).toEqual({});
  });

  it('of spots count as plates of their own', () => {
    const space = read([name('DeviceN'), [name('Black'), name('Gold')], name('DeviceCMYK'), null]);
    expect([platesOf(inksIn(space, [1, 0.5]) ?? {}), spotsOf(space)]).toEqual([['K', 'Gold'], ['Gold']]);
  });

  it('of RGB and Lab are not guessed', () => {
    expect(inksIn(read(name('DeviceRGB')), [0, 0, 0])).toBeUndefined();
    expect(inksIn(read([name('Lab'), dict()]), [0, 0, 0])).toBeUndefined();
  });

  it('of an indexed colour come from its table', () => {
    const space = read([name('Indexed'), name('DeviceCMYK'), 1, byteString(Uint8Array.of(0, 0, 0, 0, 0, 255, 255, 0))]);
    expect(inksOf({ space, values: [1] })).toEqual({ C: 0, M: 1, Y: 1, K: 0 });
  });

  it('beyond 0…1 are clamped, as readers do', () => {
    expect(inkText({ space: read(name('DeviceCMYK')), values: [1.5, -1, 0, 0.5] })).toBe('C 100 M 0 Y 0 K 50');
  });
});
