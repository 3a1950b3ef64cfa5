import { beforeAll, describe, expect, it } from 'vitest';
import { loadFontRoles } from '../../src/fonts/load.ts';
import { type GlyphOutlines, outlinesOf } from '../../src/fonts/outlines.ts';
import { numbersOf, readOperations } from '../../src/pdf/content/contentSpans.ts';
import { dictAt, nameAt, numberAt } from '../../src/pdf/lookUp.ts';
import { isDict, isStream } from '../../src/pdf/objects.ts';
import type { Cmyk, Rgb } from '../../src/press/pressInput.ts';
import { type ProofInput, proofPage } from '../../src/press/proofPage.ts';
import { bytesOf, textOf } from '../pdf/smallPdf.ts';
import { opened, plainInput, pressInput, pressPicture } from './pressInputs.ts';

/** A paper of 204 and inks that only darken it, so that what is looked for can be told by its numbers. */
const look = ([c, m, y, k]: Cmyk): Rgb => {
  const level = (ink: number) => Math.round(204 - ink - k);
  return [level(c), level(m), level(y)];
};

const printed = (input = pressInput()) => ({
  palette: input.palette,
  convert: input.convert,
  look,
  swaps: input.swaps,
});

async function proofOf(more: Partial<ProofInput>, input = pressInput()) {
  const { pdf, scale, sheetMm, bleedMm, metadata } = input;
  const { value, findings } = await proofPage({ pdf, scale, sheetMm, bleedMm, metadata, ...more });
  expect(findings).toEqual([]);
  return opened(value ?? new Uint8Array());
}

describe('a proof as printed', () => {
  it('lies on the paper, and shows every colour as its inks look there', async () => {
    const { content } = await proofOf({ printed: printed() });
    expect(content).toMatch(/^q\n0\.8 0\.8 0\.8 rg\n[\d. -]+ re f\nQ\n/);
    const colours = new Set([...content.matchAll(/([\d.]+ [\d.]+ [\d.]+) rg/g)].map(([, operands]) => operands));
    // White, red of the palette (0 100 90 5), black and a gray (K 60).
    for (const levels of [
      [204, 204, 204],
      [199, 99, 109],
      [104, 104, 104],
      [144, 144, 144],
    ])
      expect(colours).toContain(levels.map((v) => String(Math.round((v / 255) * 10000) / 10000)).join(' '));
    const operators = new Set([...readOperations(bytesOf(content))].map((o) => o.operator));
    for (const ink of ['k', 'K']) expect(operators).not.toContain(ink);
  });

  it('shows pictures as printed, in RGB', async () => {
    const picture = pressPicture({ components: 3, inverted: false });
    const input = pressInput();
    const swaps = input.swaps.map((swap) => ({ ...swap, picture }));
    const { file } = await proofOf({ printed: { ...printed(input), swaps } });
    const images = [...file.objects.values()].filter(isStream).filter((s) => nameAt(file, s, 'Subtype') === 'Image');
    expect(images.map((image) => nameAt(file, image, 'ColorSpace'))).toEqual(['DeviceRGB', 'DeviceRGB']);
    expect(images.map((image) => image.dict.entries.has('Decode'))).toEqual([false, false]);
  });

  it('shows gradients by the look of their stops', async () => {
    const input = plainInput('multistop.pdf');
    const { file } = await proofOf({ printed: printed(input) }, input);
    const shadings = [...file.objects.values()]
      .map((object) => (isStream(object) ? object.dict : object))
      .flatMap((object) => (isDict(object) ? (dictAt(file, object, 'Shading') ?? []) : []));
    expect(shadings.length).toBeGreaterThan(0);
    for (const shading of shadings) expect(['DeviceRGB', undefined]).toContain(nameAt(file, shading, 'ColorSpace'));
    expect(textOf(bytesOf(JSON.stringify(shadings)))).not.toContain('DeviceCMYK');
  });
});

describe('stamps', () => {
  let glyphs: GlyphOutlines;
  beforeAll(async () => {
    const { value } = await loadFontRoles({ roles: ['song'] });
    if (!value) throw new Error('no fonts');
    glyphs = await outlinesOf(value, 'song', '样张0123456789');
  });
  const stampOf = (content: string) => content.slice(content.lastIndexOf('\nQ\nq\n') + 3);

  it('put the word across the middle of the sheet, see-through, within the sheet', async () => {
    const { file, page, content } = await proofOf({ stamps: { glyphs, watermark: '样张' } });
    expect(content).toContain('/TekanStamp gs');
    const state = dictAt(file, dictAt(file, page.resources, 'ExtGState'), 'TekanStamp');
    expect(numberAt(file, state, 'ca')).toBeLessThan(0.2);
    const operations = [...readOperations(bytesOf(stampOf(content)))];
    const placed = operations.find((o) => o.operator === 'cm');
    const [a = 0, b = 0, , , e = 0, f = 0] = placed ? numbersOf(placed) : [];
    const [left, bottom, right, top] = page.mediaBox;
    expect(Math.abs(e - (left + right) / 2)).toBeLessThan(0.01);
    expect(Math.abs(f - (bottom + top) / 2)).toBeLessThan(0.01);
    for (const o of operations.filter(({ operator }) => 'mlc'.includes(operator))) {
      const [x = 0, y = 0] = numbersOf(o).slice(-2);
      expect(e + a * x - b * y).toBeGreaterThan(left);
      expect(e + a * x - b * y).toBeLessThan(right);
      expect(f + b * x + a * y).toBeGreaterThan(bottom);
      expect(f + b * x + a * y).toBeLessThan(top);
    }
  });

  it('set numbers flush right at their place, their foot on the baseline', async () => {
    const lineNumbers = [{ number: 10, xMm: 20, baselineMm: 30 }];
    const { content, page } = await proofOf({ stamps: { glyphs, lineNumbers } });
    const points = [...readOperations(bytesOf(stampOf(content)))]
      .filter(({ operator }) => operator === 'm' || operator === 'l' || operator === 'c')
      .map((o) => numbersOf(o).slice(-2));
    const [left, , , top] = page.mediaBox;
    const pt = (mm: number) => (mm / 25.4) * 72;
    const xs = points.map(([x = 0]) => x - left);
    const ys = points.map(([, y = 0]) => top - y);
    expect(Math.max(...xs)).toBeLessThan(pt(20));
    expect(Math.max(...xs)).toBeGreaterThan(pt(20) - 1);
    expect(Math.min(...xs)).toBeGreaterThan(pt(20) - 7);
    expect(Math.max(...ys)).toBeCloseTo(pt(30), 0);
    expect(Math.min(...ys)).toBeGreaterThan(pt(30) - 5);
  });

  it('leave the page under them as it was', async () => {
    const [plain, stamped] = [await proofOf({}), await proofOf({ stamps: { glyphs, watermark: '样张' } })];
    expect(stamped.content.startsWith(plain.content)).toBe(true);
  });
});
