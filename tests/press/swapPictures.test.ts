import { describe, expect, it } from 'vitest';
import { dictAt, nameAt, numberAt, numbersAt, resolve } from '../../src/pdf/lookUp.ts';
import { dict, isStream, name, type PdfStream, ref, stream } from '../../src/pdf/objects.ts';
import type { PressInput } from '../../src/press/pressInput.ts';
import { pressPage } from '../../src/press/pressPage.ts';
import { bytesOf } from '../pdf/smallPdf.ts';
import {
  findingsOf,
  fixture,
  opened,
  plainInput,
  pressed,
  pressInput,
  pressPicture,
  smallInput,
  swap,
} from './pressInputs.ts';

const RIVER = fixture('river.jpg');
const TOWER = fixture('tower.jpg');

async function imagesOf(input: PressInput): Promise<PdfStream[]> {
  const { file, page } = await opened((await pressed(input)).pdf);
  const xObjects = dictAt(file, page.resources, 'XObject');
  return [...(xObjects?.entries.values() ?? [])].map((entry) => resolve(file, entry)).filter(isStream);
}

describe('a proxy', () => {
  it('gives its place to the press picture, bytes and all', async () => {
    const jpeg = Uint8Array.of(0xff, 0xd8, 1, 2, 3, 0xff, 0xd9);
    const images = await imagesOf(
      pressInput({ swaps: [swap(RIVER, 2, { picture: pressPicture({ jpeg }) }), swap(TOWER, 1)] }),
    );
    const image = images.find((i) => i.bytes.length === jpeg.length);
    expect(image?.bytes).toEqual(jpeg);
    expect(Object.fromEntries(image?.dict.entries ?? [])).toEqual({
      Type: name('XObject'),
      Subtype: name('Image'),
      Width: 400,
      Height: 300,
      ColorSpace: name('DeviceCMYK'),
      BitsPerComponent: 8,
      Decode: [1, 0, 1, 0, 1, 0, 1, 0],
      Filter: name('DCTDecode'),
      Length: jpeg.length,
    });
  });

  it('may become a gray picture, for the black plate only', async () => {
    const gray = pressPicture({ components: 1, inverted: false });
    const images = await imagesOf(
      pressInput({ swaps: [swap(RIVER, 2, { picture: gray }), swap(TOWER, 1, { picture: gray })] }),
    );
    const { file } = await opened((await pressed(pressInput())).pdf);
    expect(images.map((i) => [nameAt(file, i, 'ColorSpace'), numbersAt(file, i, 'Decode')])).toEqual([
      ['DeviceGray', undefined],
      ['DeviceGray', undefined],
    ]);
  });

  it('leaves nothing of itself and its profile in the file', async () => {
    const { file } = await opened((await pressed(pressInput())).pdf);
    const left = [...file.objects.values()].filter(isStream);
    expect(left.some((s) => Buffer.from(s.bytes).equals(RIVER))).toBe(false);
    expect(left.filter((s) => numberAt(file, s, 'N') === 3)).toEqual([]);
  });

  it('is reported with place and resolution of every use', async () => {
    const { pictures } = await pressed(pressInput());
    expect(pictures.map((p) => p.name)).toEqual(['river', 'river', 'tower']);
    for (const { ppi } of pictures) expect(Math.abs(ppi - 508)).toBeLessThan(2);
    // page.html.txt, without its bleed of 3 mm; one pixel of the large page is 0.07 mm.
    const expected = [
      [62, 49, 20, 15],
      [5, 57, 20, 15],
      [29, 57, 10, 15],
    ];
    for (const [i, { rectMm }] of pictures.entries())
      for (const [j, value] of [rectMm.x, rectMm.y, rectMm.width, rectMm.height].entries())
        expect(Math.abs(value - (expected[i]?.[j] ?? 0))).toBeLessThan(0.1);
  });
});

describe('a count that is off', () => {
  const errors = async (input: PressInput) => {
    const { value, findings } = await pressPage(input);
    expect(value).toBeUndefined();
    return findings.filter((f) => f.severity === 'error');
  };

  it('is an error if the proxy is nowhere', async () => {
    const missing = swap(bytesOf('another jpeg'), 1, { name: 'lost' });
    const found = await errors(pressInput({ swaps: [...pressInput().swaps, missing] }));
    expect(found.map((f) => f.id)).toEqual(['press-picture-count']);
    expect(found[0]).toMatchObject({ value: 0, limit: 1, where: { item: 'picture lost' } });
  });

  it('is an error if the proxy stands once too often', async () => {
    const found = await errors(pressInput({ swaps: [swap(RIVER, 1, { name: 'river' }), swap(TOWER, 1)] }));
    expect(found).toMatchObject([{ id: 'press-picture-count', value: 2, limit: 1 }]);
  });

  it('is an error if the proxy is missing once', async () => {
    const found = await errors(pressInput({ swaps: [swap(RIVER, 3, { name: 'river' }), swap(TOWER, 1)] }));
    expect(found).toMatchObject([{ id: 'press-picture-count', value: 2, limit: 3 }]);
  });

  it('adds up what several entries plan of the same proxy', async () =>
    expect(
      (await pressed(pressInput({ swaps: [swap(RIVER, 1), swap(RIVER, 1), swap(TOWER, 1)] }))).pictures,
    ).toHaveLength(3));
});

describe('a picture without a press picture', () => {
  it('is an error if it is in screen colours', async () => {
    expect(await findingsOf(plainInput('png.pdf'))).toEqual(['press-picture-rgb']);
    expect(await findingsOf(pressInput({ swaps: [swap(RIVER, 2)] }))).toContain('press-picture-rgb');
  });

  const image = (entries: Parameters<typeof stream>[1]) =>
    stream(bytesOf('x'), { Subtype: name('Image'), Width: 1, Height: 1, BitsPerComponent: 8, ...entries });
  const small = (entries: Parameters<typeof stream>[1]) =>
    smallInput({ content: '/Im Do', resources: { XObject: dict({ Im: ref(10) }) }, objects: [image(entries)] });

  it.each([
    ['gray', { ColorSpace: name('DeviceGray') }],
    ['in inks', { ColorSpace: name('DeviceCMYK') }],
    ['a stencil', { ImageMask: true }],
    [
      'indexed inks',
      {
        ColorSpace: [name('Indexed'), name('DeviceCMYK'), 0, bytesOf('')].map((v) =>
          v instanceof Uint8Array ? { kind: 'string' as const, bytes: v } : v,
        ),
      },
    ],
  ])('may stay if it is %s', async (_, entries) => expect(await findingsOf(small(entries))).toEqual([]));

  it.each([
    ['RGB', { ColorSpace: name('DeviceRGB') }],
    [
      'indexed RGB',
      { ColorSpace: [name('Indexed'), name('DeviceRGB'), 0, { kind: 'string' as const, bytes: bytesOf('abc') }] },
    ],
    ['of no space', {}],
  ])('must not stay if it is %s', async (_, entries) =>
    expect(await findingsOf(small(entries))).toEqual(['press-picture-rgb']),
  );

  it('inline is judged alike', async () => {
    const inline = (space: string) => `BI /W 1 /H 1 /BPC 8 /CS ${space} ID xyz\nEI`;
    expect(await findingsOf(smallInput({ content: inline('/RGB') }))).toEqual(['press-picture-rgb']);
    expect(await findingsOf(smallInput({ content: inline('/G').replace('xyz', 'x') }))).toEqual([]);
  });
});
