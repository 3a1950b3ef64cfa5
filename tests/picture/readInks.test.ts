import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { cmykTiff } from '../../src/picture/cmykTiff.ts';
import type { ColourTable } from '../../src/picture/colourTable.ts';
import { cutPressPicture } from '../../src/picture/cutPressPicture.ts';
import { decodeCmykJpeg } from '../../src/picture/pressJpeg.ts';
import { readInks } from '../../src/picture/readInks.ts';
import { newsprint, newsprintPath, newsprintTable, probed, scratch } from './fixtures.ts';

const WHOLE = { x: 0, y: 0, width: 1, height: 1 };
const FRAME = { width: 40.64, height: 30.48 };
/** Skin without black, and a black without colour: what a table through sRGB would never give back. */
const LEFT = [0, 115, 128, 0];
const RIGHT = [0, 0, 0, 255];

let table: ColourTable;
beforeAll(async () => {
  table = await newsprintTable();
});

function inks(width: number, height: number, at: (x: number) => readonly number[]): Uint8Array {
  const cmyk = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i += 1) cmyk.set(at(i % width), i * 4);
  return cmyk;
}

function written(name: string, at: (x: number) => readonly number[], profile = newsprint().bytes): string {
  writeFileSync(join(scratch, name), cmykTiff({ width: 400, height: 300, cmyk: inks(400, 300, at) }, profile));
  return name;
}

const cut = async (name: string, totalInkLimit = 240) =>
  cutPressPicture(await probed(name), WHOLE, FRAME, {
    ppi: 250,
    table,
    totalInkLimit,
    cacheDir: join(scratch, 'press'),
  });

const halves = (x: number) => (x < 200 ? LEFT : RIGHT);

describe('a CMYK picture with the press’s own profile', () => {
  it('keeps its inks: JPEG rounding aside, what went in comes out', async () => {
    const picture = await cut(written('own.tif', halves));
    expect(picture).toMatchObject({ components: 4, inksKept: true, limitedPixels: 0, widthPx: 400, heightPx: 300 });
    const { cmyk } = await decodeCmykJpeg(picture.jpeg);
    const inkAt = (x: number) => [...cmyk.subarray((150 * 400 + x) * 4, (150 * 400 + x) * 4 + 4)];
    for (const [i, ink] of inkAt(60).entries()) expect(Math.abs(ink - (LEFT[i] ?? 0))).toBeLessThanOrEqual(2);
    for (const [i, ink] of inkAt(340).entries()) expect(Math.abs(ink - (RIGHT[i] ?? 0))).toBeLessThanOrEqual(2);
  });

  it('is scaled in its inks, cut and upright', async () => {
    const facts = await probed(written('scaled.tif', halves));
    const { cmyk, width, height } = await readInks(
      facts,
      { x: 0.5, y: 0, width: 0.5, height: 1 },
      { widthPx: 20, heightPx: 30 },
    );
    expect([width, height]).toEqual([20, 30]);
    expect([...cmyk.subarray(40, 44)]).toEqual(RIGHT);
  });

  it('is held to the limit all the same', async () => {
    const picture = await cut(
      written('rich.tif', () => [200, 200, 200, 200]),
      240,
    );
    expect(picture.inksKept).toBe(true);
    expect(picture.limitedPixels).toBe(400 * 300);
    expect(picture.ink.maxPercent).toBeLessThanOrEqual(240);
    expect(picture.ink.maxPercent).toBeGreaterThan(230);
  });

  it('in black alone goes on the black plate alone', async () => {
    const picture = await cut(written('black.tif', (x) => [0, 0, 0, x % 256]));
    expect(picture).toMatchObject({ components: 1, inksKept: true });
    expect(picture.ink.plateMeanPercent).toMatchObject({ c: 0, m: 0, y: 0 });
  });

  it('is known as a JPEG too', async () => {
    const jpeg = await sharp(readFileSync(join(scratch, written('for-jpeg.tif', halves))))
      .pipelineColourspace('cmyk')
      .toColourspace('cmyk')
      .keepIccProfile()
      .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
      .toBuffer();
    writeFileSync(join(scratch, 'own.jpg'), jpeg);
    const picture = await cut('own.jpg');
    expect(picture.inksKept).toBe(true);
    const { cmyk } = await decodeCmykJpeg(picture.jpeg);
    for (const [i, ink] of [...cmyk.subarray(400, 404)].entries())
      expect(Math.abs(ink - (LEFT[i] ?? 0))).toBeLessThanOrEqual(3);
  });
});

it('a CMYK picture of another press is separated anew', async () => {
  const other = new Uint8Array(readFileSync(newsprintPath.replace('newsprint.icc', 'newsprint-220.icc')));
  const picture = await cut(written('other.tif', halves, other));
  expect(picture.inksKept).toBe(false);
  const { cmyk } = await decodeCmykJpeg(picture.jpeg);
  const at = (150 * 400 + 340) * 4;
  expect((cmyk[at] ?? 0) + (cmyk[at + 1] ?? 0) + (cmyk[at + 2] ?? 0)).toBeGreaterThan(50);
});
