import { describe, expect, it } from 'vitest';
import { arrayAt, dictAt, numbersAt, resolve } from '../../src/pdf/lookUp.ts';
import { dict, isDict, name, stream } from '../../src/pdf/objects.ts';
import type { Cmyk, PaletteColour, PressInput } from '../../src/press/pressInput.ts';
import { pressPage } from '../../src/press/pressPage.ts';
import { missingTools, readPlates, temporaryFile } from '../pages/outsideTools.ts';
import { bytesOf, type SmallPdf } from '../pdf/smallPdf.ts';
import { asX1a, findingsOf, opened, plainInput, pressed, smallInput, uncolouredPattern } from './pressInputs.ts';

const INK = { name: 'PANTONE 186 C', alternate: [0, 100, 81, 4] as Cmyk };
const RED: PaletteColour = { name: 'red', rgb: [200, 16, 46], cmyk: [0, 100, 90, 5], spot: { ink: INK, tint: 100 } };
const PINK: PaletteColour = { name: 'pink', rgb: [240, 180, 190], cmyk: [0, 30, 25, 0], spot: { ink: INK, tint: 30 } };
const PALETTE = [RED, PINK];
const RED_RG = '.7843 .0627 .1804';
const PINK_RG = '.9412 .7059 .7451';

const small = (content: string, more: Omit<SmallPdf, 'content'> = {}, input: Partial<PressInput> = {}) =>
  smallInput({ content, ...more }, { palette: PALETTE, ...input });
const content = async (input: PressInput) => {
  const { content: whole } = await opened((await pressed(input)).pdf);
  return whole.replace(/^q\n.* re W n\n.* cm\n/, '').replace(/\nQ\n$/, '');
};

describe('a colour with an ink of its own', () => {
  it('is set as a tint of that ink, fill and stroke', async () =>
    expect(await content(small(`${RED_RG} rg ${PINK_RG} RG 0 0 9 9 re b`))).toBe(
      '/TekanSpot1 cs 1 scn /TekanSpot1 CS 0.3 SCN 0 0 9 9 re b',
    ));

  it('leaves what comes after it in process inks', async () =>
    expect(await content(small(`${RED_RG} rg 0 g 1 0 0 RG`))).toMatch(/^\/TekanSpot1 cs 1 scn 0 0 0 1 k .* K$/));

  it('is one Separation in the file, with its look in DeviceCMYK, named wherever it is used', async () => {
    const form = stream(bytesOf(`${PINK_RG} rg 0 0 9 9 re f`), { Subtype: name('Form'), Resources: dict() });
    const more = { resources: { XObject: dict({ Fm: form }) } };
    const input = small(`${RED_RG} rg 0 0 1 1 re f`, more);
    const { file, page } = await opened((await pressed(input)).pdf);
    const space = arrayAt(file, dictAt(file, page.resources, 'ColorSpace'), 'TekanSpot1') ?? [];
    expect(space.slice(0, 3)).toEqual([name('Separation'), name('PANTONE 186 C'), name('DeviceCMYK')]);
    const tint = resolve(file, space[3]);
    expect(isDict(tint) && numbersAt(file, tint, 'C1')).toEqual([0, 1, 0.81, 0.04]);
    expect(isDict(tint) && numbersAt(file, tint, 'C0')).toEqual([0, 0, 0, 0]);
    const spaces = [...file.objects.values()].filter((o) => Array.isArray(o) && o[0] === name('Separation'));
    expect(spaces).toHaveLength(1);
  });

  it('is listed with its plate and tint, and counts as one ink', async () => {
    const { value, findings } = await pressPage(small(`${PINK_RG} rg 0 0 9 9 re f`));
    expect(value?.colours).toEqual([
      {
        rgb: [240, 180, 190],
        cmyk: [0, 30, 24.3, 1.2],
        how: 'spot',
        name: 'pink',
        spot: { ink: 'PANTONE 186 C', tint: 30 },
        uses: 1,
      },
    ]);
    expect(findings).toEqual([]);
  });

  it('may have a Chinese name, written as UTF-8', async () => {
    const spot = { ink: { ...INK, name: '专红' }, tint: 100 };
    const { file, page } = await opened(
      (await pressed(small(`${RED_RG} rg`, {}, { palette: [{ ...RED, spot }] }))).pdf,
    );
    const [, plate] = arrayAt(file, dictAt(file, page.resources, 'ColorSpace'), 'TekanSpot1') ?? [];
    expect(plate).toEqual(name(Buffer.from('专红').toString('latin1')));
  });

  it('is as good in PDF/X-1a', async () =>
    expect(await findingsOf(asX1a(small(`${RED_RG} rg 0 0 9 9 re f`)))).toEqual([]));

  it('knocks out what is under it, though small black type on it overprints', async () => {
    const type = 'BT 0 g /F1 9 Tf (a) Tj ET';
    expect(await content(small(`${type} ${RED_RG} rg 0 0 9 9 re f ${type}`))).toBe(
      'BT 0 0 0 1 k /F1 9 Tf /TekanOverprint gs\n(a) Tj ET /TekanSpot1 cs 1 scn 0 0 9 9 re /TekanKnockout gs\nf ' +
        'BT 0 0 0 1 k /F1 9 Tf /TekanOverprint gs\n(a) Tj ET',
    );
  });

  it('cannot colour an uncoloured pattern, and says so', async () => {
    const resources = uncolouredPattern('Cs1', 'P1');
    expect(await findingsOf(small(`/Cs1 cs ${RED_RG} /P1 scn`, { resources }))).toEqual(['press-colour-space-unknown']);
  });
});

describe('a gradient', () => {
  const axial = (from: number[], to: number[]) => {
    const part = dict({ FunctionType: 2, Domain: [0, 1], C0: from, C1: to, N: 1 });
    const shading = dict({ ShadingType: 2, ColorSpace: name('DeviceRGB'), Coords: [0, 0, 1, 0], Function: part });
    return { resources: { Shading: dict({ Sh: shading }) } };
  };
  const red = RED.rgb.map((v) => v / 255);
  const pink = PINK.rgb.map((v) => v / 255);

  it.each([
    ['to another tint of it', pink, [0.3]],
    ['to paper', [1, 1, 1], [0]],
  ])('from a spot ink %s is a row of its tints', async (_, to, end) => {
    const { file, page } = await opened((await pressed(small('/Sh sh', axial(red, to)))).pdf);
    const shading = dictAt(file, dictAt(file, page.resources, 'Shading'), 'Sh');
    expect(arrayAt(file, shading, 'ColorSpace')?.[1]).toEqual(name('PANTONE 186 C'));
    expect(numbersAt(file, dictAt(file, shading, 'Function'), 'C0')).toEqual([1]);
    expect(numbersAt(file, dictAt(file, shading, 'Function'), 'C1')).toEqual(end);
  });

  it('from a spot ink to process inks is refused', async () => {
    const { findings } = await pressPage(small('/Sh sh', axial(red, [0, 0, 0])));
    expect(findings).toMatchObject([{ id: 'press-gradient-unknown', value: 'PANTONE 186 C beside other inks' }]);
  });
});

describe('what only the profile knew', () => {
  it('is told with its place, in paths, type and gradients', async () => {
    const fill = await pressPage(small('0 0 1 rg 72 328 36 18 re f 100 100 1 1 re f'));
    expect(fill.findings).toMatchObject([{ id: 'press-colour-by-profile', value: '#0000ff' }]);
    expect(fill.findings[0]?.where.rectMm).toMatchObject({ x: 25.4, width: 12.7, height: 6.35 });
    expect(fill.findings[0]?.where.rectMm?.y).toBeCloseTo(((400 - 346) / 72) * 25.4, 2);
    expect(fill.value?.colours[0]?.rectMm).toEqual(fill.findings[0]?.where.rectMm);
    const { findings } = await pressPage(plainInput('multistop.pdf'));
    const places = findings.filter((f) => f.id === 'press-colour-by-profile').map((f) => f.where.rectMm);
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) expect(place?.width).toBeGreaterThan(5);
  });
});

it('refuses a palette in which one screen colour means two recipes', async () => {
  const twin = { ...RED, name: 'other', cmyk: [0, 0, 0, 50] as Cmyk };
  const { spot: _, ...process } = RED;
  expect(await findingsOf(small('0 g', {}, { palette: [RED, twin] }))).toEqual(['press-palette-ambiguous']);
  expect(await findingsOf(small('0 g', {}, { palette: [process, { ...process, name: 'same' }] }))).toEqual([]);
});

describe.skipIf(missingTools('gs').length > 0)('on the plates', () => {
  it('the spot ink has its own, and none of the four carries it', async () => {
    const mixed = small(`${RED_RG} rg 0 200 200 200 re f ${PINK_RG} rg 200 200 200 200 re f 0 g 50 250 20 20 re f`);
    const plates = await readPlates(temporaryFile('spot.pdf', (await pressed(mixed)).pdf), 72);
    expect([...plates.keys()].sort()).toEqual(['Black', 'Cyan', 'Magenta', 'PANTONE 186 C', 'Yellow']);
    const inkAt = (plate: string, x: number, y: number) => {
      const { ink, width } = plates.get(plate) ?? { ink: new Uint8Array(), width: 0 };
      return Math.round((ink[y * width + x] ?? -1) / 2.55);
    };
    expect(inkAt('PANTONE 186 C', 100, 20)).toBe(100);
    expect(inkAt('PANTONE 186 C', 300, 20)).toBe(30);
    // Large black knocks the spot out.
    expect(inkAt('PANTONE 186 C', 60, 140)).toBe(0);
    expect(inkAt('Black', 60, 140)).toBe(100);
    for (const plate of ['Cyan', 'Magenta', 'Yellow'])
      expect(plates.get(plate)?.ink.every((ink) => ink === 0)).toBe(true);
  });
});
