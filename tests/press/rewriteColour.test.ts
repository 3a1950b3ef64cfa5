import { describe, expect, it } from 'vitest';
import { dict, name, ref, stream } from '../../src/pdf/objects.ts';
import { bytesOf } from '../pdf/smallPdf.ts';
import { findingsOf, rewritten, smallInput, uncolouredPattern } from './pressInputs.ts';

describe('every colour operator', () => {
  it.each([
    ['g', '0 g', '0 0 0 1 k'],
    ['G', '.4 G', '0 0 0 0.6 K'],
    ['rg', '.7843 .0627 .1804 rg', '0 1 0.9 0.05 k'],
    ['RG', '.7843 .0627 .1804 RG', '0 1 0.9 0.05 K'],
    ['k', '.1 .2 .3 .4 k', '.1 .2 .3 .4 k'],
    ['K', '.1 .2 .3 .4 K', '.1 .2 .3 .4 K'],
    ['cs', '/DeviceRGB cs', '/DeviceCMYK cs'],
    ['CS', '/DeviceGray CS', '/DeviceCMYK CS'],
    ['sc', '/DeviceRGB cs 1 1 1 sc', '/DeviceCMYK cs 0 0 0 0 k'],
    ['SC', '/DeviceGray CS 1 SC', '/DeviceCMYK CS 0 0 0 0 K'],
    ['scn', '/DeviceRGB cs 0 0 0 scn', '/DeviceCMYK cs 0 0 0 1 k'],
    ['SCN', '/DeviceCMYK CS 0 1 0 0 SCN', '/DeviceCMYK CS 0 1 0 0 SCN'],
  ])('%s is set in inks', async (_, content, expected) => expect(await rewritten(content)).toBe(expected));

  it('keeps the space of the operands, though the ink is set by k', async () =>
    expect(await rewritten('/DeviceRGB cs 0 0 0 sc 1 1 1 sc')).toBe('/DeviceCMYK cs 0 0 0 1 k 0 0 0 0 k'));

  it('restores the space with Q', async () =>
    expect(await rewritten('/DeviceRGB cs q /DeviceGray cs 1 sc Q 1 1 1 sc')).toBe(
      '/DeviceCMYK cs q /DeviceCMYK cs 0 0 0 0 k Q 0 0 0 0 k',
    ));

  it('knows a space by its name in the resources', async () => {
    const resources = { ColorSpace: dict({ Cs1: name('DeviceRGB') }) };
    expect(await rewritten('/Cs1 cs 0 0 0 sc', { resources })).toBe('/DeviceCMYK cs 0 0 0 1 k');
  });

  it('gives uncoloured patterns their ink', async () => {
    const resources = uncolouredPattern('Cs1', 'P1');
    expect(await rewritten('/Cs1 cs 0 0 0 /P1 scn', { resources })).toBe('/Cs1 cs 0 0 0 1 /P1 scn');
  });
});

describe('what has no way to the inks', () => {
  const icc = stream(bytesOf(''), { N: 3 });
  it.each([
    ['a space of the resources', '/Cs1 cs .5 .5 .5 sc', { Cs1: [name('ICCBased'), ref(10)] }],
    ['a space nobody knows', '/NoSuch cs 1 sc', {}],
    ['a default space, which changes what rg means', '1 0 0 rg', { DefaultRGB: [name('ICCBased'), ref(10)] }],
    ['Lab', '/Cs1 cs 50 0 0 sc', { Cs1: [name('Lab'), dict({ WhitePoint: [0.95, 1, 1.08] })] }],
  ])('%s is an error', async (_, content, spaces) =>
    expect(
      await findingsOf(smallInput({ content, resources: { ColorSpace: dict(spaces) }, objects: [icc] })),
    ).toContain('press-colour-space-unknown'),
  );

  it('an unknown operator is an error, said once', async () =>
    expect(await findingsOf(smallInput({ content: '1 0 0 rgb 2 rgb' }))).toEqual(['press-operator-unknown']));
});
