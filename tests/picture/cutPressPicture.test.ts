import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ColourTable } from '../../src/picture/colourTable.ts';
import { convertColour } from '../../src/picture/convertPixels.ts';
import { cutPressPicture } from '../../src/picture/cutPressPicture.ts';
import { inkHistogram } from '../../src/picture/inkHistogram.ts';
import { decodeCmykJpeg } from '../../src/picture/pressJpeg.ts';
import { meadow, newsprintTable, paint, probed, scratch } from './fixtures.ts';

const WHOLE = { x: 0, y: 0, width: 1, height: 1 };
const FRAME = { width: 50.8, height: 38.1 };
let table: ColourTable;
beforeAll(async () => {
  table = await newsprintTable();
});

const cut = async (name: string, totalInkLimit = 240, frameMm = FRAME) =>
  cutPressPicture(await probed(name), WHOLE, frameMm, {
    ppi: 250,
    table,
    totalInkLimit,
    cacheDir: join(scratch, 'press'),
  });

describe('cutPressPicture', () => {
  it('cuts to the frame at the wished resolution and tells the truth about its bytes', async () => {
    await meadow(1600, 1200).jpeg().toFile(join(scratch, 'meadow.jpg'));
    const picture = await cut('meadow.jpg');
    expect(picture).toMatchObject({ widthPx: 500, heightPx: 375, components: 4, inverted: true });
    const decoded = await decodeCmykJpeg(picture.jpeg);
    expect([decoded.width, decoded.height, decoded.inverted]).toEqual([500, 375, true]);
    expect(inkHistogram(decoded.cmyk)).toEqual(picture.ink);
    expect(picture.ink.maxPercent).toBeLessThanOrEqual(240);
  });

  it('keeps the pixels of a small original', async () => {
    await meadow(160, 120).jpeg().toFile(join(scratch, 'small.jpg'));
    expect(await cut('small.jpg')).toMatchObject({ widthPx: 160, heightPx: 120 });
  });

  it('separates colours as the table says', async () => {
    await paint(200, 150, () => [120, 160, 90])
      .png()
      .toFile(join(scratch, 'green.png'));
    const { cmyk } = await decodeCmykJpeg((await cut('green.png')).jpeg);
    convertColour(table, [120, 160, 90]).forEach((ink, plate) => {
      expect(Math.abs((cmyk[plate] ?? 999) / 2.55 - ink)).toBeLessThan(1);
    });
  });

  it('lowers dark pixels to a limit below the profile’s, and counts them', async () => {
    await paint(200, 150, (x) => (x < 100 ? [0, 0, 0] : [200, 60, 60]))
      .png()
      .toFile(join(scratch, 'dark.png'));
    const picture = await cut('dark.png', 200);
    expect(picture.limitedPixels).toBeGreaterThanOrEqual(100 * 150 - 300);
    expect(picture.ink.maxPercent).toBeLessThanOrEqual(200);
    const { cmyk } = await decodeCmykJpeg(picture.jpeg);
    expect(cmyk[3]).toBeGreaterThan(250);
  });

  it('prints a gray picture, and a black and white one stored as RGB, with black alone', async () => {
    await paint(400, 300, (x) => Array<number>(3).fill(x % 256))
      .jpeg()
      .toFile(join(scratch, 'old.jpg'));
    await sharp(join(scratch, 'old.jpg')).toColourspace('b-w').png().toFile(join(scratch, 'old.png'));
    for (const name of ['old.jpg', 'old.png']) {
      const picture = await cut(name);
      expect(picture).toMatchObject({ components: 1, inverted: false, limitedPixels: 0 });
      expect((await sharp(picture.jpeg).metadata()).channels).toBe(1);
      expect(picture.ink.plateMeanPercent).toMatchObject({ c: 0, m: 0, y: 0 });
      expect(picture.ink.maxPercent).toBeGreaterThan(98);
    }
  });

  it('leaves paper white in colour and gray pictures', async () => {
    await paint(200, 150, (x) => (x < 150 ? [255, 255, 255] : [200, 40, 40]))
      .png()
      .toFile(join(scratch, 'white.png'));
    const { cmyk } = await decodeCmykJpeg((await cut('white.png')).jpeg);
    expect([...cmyk.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
  });

  it('reads the same picture and facts back from the cache', async () => {
    await meadow(700, 500).jpeg().toFile(join(scratch, 'twice.jpg'));
    const [first, second] = [await cut('twice.jpg'), await cut('twice.jpg')];
    expect({ ...second, jpeg: undefined }).toEqual({ ...first, jpeg: undefined });
    expect(Buffer.compare(first.jpeg, second.jpeg)).toBe(0);
    expect((await cut('twice.jpg', 200)).ink.maxPercent).toBeLessThan(first.ink.maxPercent);
  });
});
