import { beforeAll, describe, expect, it } from 'vitest';
import { encodeCmykJpeg } from '../../src/picture/pressJpeg.ts';
import type { PressPicture } from '../../src/press/pressInput.ts';
import { proofPage } from '../../src/press/proofPage.ts';
import {
  missingTools,
  PLATES,
  type Plate,
  type PlateName,
  readText,
  run,
  separate,
  temporaryFile,
} from '../pages/outsideTools.ts';
import { pressed, pressInput } from './pressInputs.ts';

// The pressed fixture, looked at by programs tekan did not write. Places are those of fixtures/page.html.txt.

const DPI = 200;
const BLEED_MM = 3;
const px = (mm: number) => Math.round((mm / 25.4) * DPI);

/** Ink per cent of every pixel in a rectangle, in millimetres as page.html.txt counts: from the corner of the bleed. */
function inkIn({ ink, width }: Plate, x: number, y: number, w: number, h: number): number[] {
  const found: number[] = [];
  for (let row = px(y); row < px(y + h); row++)
    for (let column = px(x); column < px(x + w); column++)
      found.push(Math.round((ink[row * width + column] ?? 0) / 2.55));
  return found;
}

async function pictureOf(inks: readonly [number, number, number, number]): Promise<PressPicture> {
  const [width, height] = [160, 120];
  const pixels = new Uint8Array(width * height * 4);
  for (let i = 0; i < pixels.length; i++) pixels[i] = Math.round((inks[i % 4] ?? 0) * 2.55);
  const jpeg = await encodeCmykJpeg({ cmyk: pixels, width, height });
  return { jpeg, widthPx: width, heightPx: height, components: 4, inverted: true };
}

let file = '';
let proof = '';
beforeAll(async () => {
  const picture = await pictureOf([60, 20, 0, 10]);
  const { swaps } = pressInput();
  const { pdf } = await pressed(pressInput({ swaps: swaps.map((s) => ({ ...s, picture })) }));
  file = temporaryFile('pressed.pdf', pdf);
  const { value } = await proofPage(pressInput());
  proof = temporaryFile('proof.pdf', value ?? new Uint8Array());
});

const noGhostscript = missingTools('gs').length > 0;

describe.skipIf(noGhostscript)('on the plates', () => {
  let plates: Record<PlateName, Plate>;
  beforeAll(async () => {
    plates = await separate(file, DPI);
  });
  const inks = (x: number, y: number, w: number, h: number) => PLATES.map((name) => inkIn(plates[name], x, y, w, h));
  const range = (found: number[]) => [Math.min(...found), Math.max(...found)];

  it('black type is on the black plate only', () => {
    const [c = [], m = [], y = [], k = []] = inks(8, 33, 45, 16);
    expect([...c, ...m, ...y].filter((ink) => ink > 0)).toEqual([]);
    expect(Math.max(...k)).toBe(100);
  });

  it('gray is a tint of black', () => {
    const [c = [], m = [], y = [], k = []] = inks(20, 29.9, 40, 0.4);
    expect([...c, ...m, ...y].filter((ink) => ink > 0)).toEqual([]);
    expect(Math.max(...k)).toBe(60);
  });

  it('the palette’s recipes read back exactly', () =>
    expect(inks(90, 60, 10, 10).map(range)).toEqual([
      [0, 0],
      [40, 40],
      [100, 100],
      [0, 0],
    ]));

  it('a gradient begins with its first recipe and ends with its last', () => {
    expect(inks(0.2, 1, 0.2, 2).map((found) => Math.round(found[0] ?? 0))).toEqual([0, 100, 90, 5]);
    expect(inks(105.6, 1, 0.2, 2).map((found) => Math.round(found[0] ?? 0))).toEqual([0, 40, 100, 0]);
  });

  it('a gradient has no step between its stops', () => {
    const magenta = inkIn(plates.Magenta, 1, 4, 104, 1).slice(0, px(104));
    for (let i = 1; i < magenta.length; i++)
      expect(Math.abs((magenta[i] ?? 0) - (magenta[i - 1] ?? 0))).toBeLessThanOrEqual(1);
  });

  it('small black type overprints the tint under it', () => {
    const [, m = [], y = [], k = []] = inks(65, 35, 18, 3);
    expect(Math.max(...k)).toBe(100);
    expect(Math.min(...m)).toBe(40);
    expect(Math.min(...y)).toBe(100);
  });

  it('large black type knocks the tint out', () => {
    const [, m = [], , k = []] = inks(65, 40, 16, 8);
    const under = m.filter((_, i) => k[i] === 100);
    expect(under.length).toBeGreaterThan(500);
    expect(Math.max(...under)).toBe(0);
  });

  it('a press picture prints the inks it has', () => {
    for (const [found, expected] of inks(10, 62, 16, 11).map((f, i) => [f, [60, 20, 0, 10][i] ?? 0] as const))
      for (const ink of range(found)) expect(Math.abs(ink - expected)).toBeLessThanOrEqual(2);
  });

  it('nothing stands more than a pixel from where it was laid out', () => {
    const rows = inkIn(plates.Yellow, 80, 30, 0.2, 12);
    const first = rows.findIndex((ink) => ink > 50);
    const perRow = px(80.2) - px(80);
    expect(Math.abs(Math.floor(first / perRow) - px(3))).toBeLessThanOrEqual(1);
  });
});

describe.skipIf(missingTools('qpdf').length > 0)('qpdf', () => {
  it.each(['pressed', 'proof'])('finds nothing wrong in the %s file', (which) =>
    expect(run('qpdf', '--check', which === 'proof' ? proof : file)).toContain('No syntax or stream encoding errors'),
  );
});

describe.skipIf(missingTools('pdfinfo', 'pdffonts', 'pdfimages').length > 0)('poppler', () => {
  it('recognises PDF/X-4 and the boxes', () => {
    const info = run('pdfinfo', '-box', file);
    expect(info).toMatch(/PDF version: +1\.6/);
    expect(info).toMatch(/PDF subtype: +PDF\/X-4/);
    expect(info).toMatch(/Title: +特刊 05 & “春天”/);
    const [left, bottom, right, top] = (/TrimBox: +(.*)/.exec(info)?.[1] ?? '').trim().split(/ +/).map(Number);
    const mm = (pt = 0) => (pt * 25.4) / 72;
    expect(Math.abs(mm(left) - BLEED_MM)).toBeLessThan(0.01);
    expect(Math.abs(mm(bottom) - BLEED_MM)).toBeLessThan(0.01);
    expect(Math.abs(mm(right) - BLEED_MM - 100)).toBeLessThan(0.01);
    expect(Math.abs(mm(top) - BLEED_MM - 80)).toBeLessThan(0.01);
  });

  it('sees CMYK pictures and embedded subsets of TrueType', () => {
    const images = run('pdfimages', '-list', file).trim().split('\n').slice(2);
    expect(images.map((line) => line.trim().split(/ +/)[5])).toEqual(['cmyk', 'cmyk', 'cmyk']);
    const fonts = run('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/CID TrueType +Identity-H +yes yes yes/);
  });
});

it('pdf.js reads the text where it was laid out', async () => {
  const { pdf } = await pressed(pressInput());
  const items = await readText(pdf);
  const line = (start: string) => items.find((item) => item.text.startsWith(start));
  expect(items.map((i) => i.text).join('')).toContain('特刊');
  expect(Math.abs((line('京')?.xMm ?? 0) - 8)).toBeLessThan(0.05);
  expect(Math.abs((line('京')?.sizePt ?? 0) - 13)).toBeLessThan(0.01);
});
