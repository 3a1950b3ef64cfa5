import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Crop } from '../../src/picture/pictureFacts.ts';
import { readRgb } from '../../src/picture/readRgb.ts';
import { meadow, newsprintPath, paint, probed, scratch } from './fixtures.ts';

const WHOLE: Crop = { x: 0, y: 0, width: 1, height: 1 };
const at = (name: string): string => join(scratch, name);
/** Four quarters: red, green / blue, white. */
const quarters = (x: number, y: number): readonly number[] => {
  if (y < 20) return x < 30 ? [200, 0, 0] : [0, 200, 0];
  return x < 30 ? [0, 0, 200] : [255, 255, 255];
};

async function middleOf(name: string, crop: Crop = WHOLE): Promise<number[]> {
  const { rgb } = await readRgb(await probed(name), crop, { widthPx: 5, heightPx: 5 }, { sharpen: false });
  return [...rgb.subarray(36, 39)];
}

const near = (colour: readonly number[], tolerance = 2) =>
  colour.map((level) => expect.toSatisfy((v: number) => Math.abs(v - level) <= tolerance, `${level} ± ${tolerance}`));

/** The PNG with an iCCP chunk after its header (PNG 1.2, 4.2.2.4). */
function withProfile(png: Buffer, profile: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from('iCCPp3\0\0', 'latin1'), deflateSync(profile)]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  check.writeUInt32BE(crc32(body));
  const afterHeader = 8 + 25;
  return Buffer.concat([png.subarray(0, afterHeader), length, body, check, png.subarray(afterHeader)]);
}

describe('readRgb', () => {
  it('cuts the crop out and gives the size asked for', async () => {
    await paint(60, 40, quarters).png().toFile(at('quarters.png'));
    const corner = { x: 0.5, y: 0, width: 0.5, height: 0.5 };
    const { rgb, widthPx, heightPx } = await readRgb(
      await probed('quarters.png'),
      corner,
      { widthPx: 7, heightPx: 4 },
      { sharpen: false },
    );
    expect([widthPx, heightPx, rgb.length]).toEqual([7, 4, 84]);
    expect([...rgb.subarray(0, 3)]).toEqual([0, 200, 0]);
  });

  it('cuts upright pictures: the crop counts after the EXIF orientation', async () => {
    // Orientation 6: the stored left edge is the top as seen, so what is seen top left was stored bottom left.
    await paint(60, 40, quarters).withMetadata({ orientation: 6 }).png().toFile(at('turned.png'));
    expect(await middleOf('turned.png', { x: 0, y: 0, width: 0.5, height: 0.5 })).toEqual([0, 0, 200]);
    expect(await middleOf('turned.png', { x: 0.5, y: 0.5, width: 0.5, height: 0.5 })).toEqual([0, 200, 0]);
  });

  it('lays transparent pictures on white', async () => {
    await paint(20, 20, () => [0, 0, 0])
      .ensureAlpha(0.5)
      .png()
      .toFile(at('glass.png'));
    expect(await middleOf('glass.png')).toEqual(near([128, 128, 128]));
  });

  it('gives 16-bit colours as they are, with and without a profile', async () => {
    await paint(20, 20, () => [200, 100, 50])
      .toColourspace('rgb16')
      .png()
      .toFile(at('deep.png'));
    expect(await middleOf('deep.png')).toEqual(near([200, 100, 50]));
  });

  it('takes 16-bit colours of a wide profile to sRGB', async () => {
    const deep = await paint(20, 20, () => [200, 100, 50])
      .toColourspace('rgb16')
      .png()
      .toBuffer();
    const wide = await paint(20, 20, () => [0, 0, 0])
      .withIccProfile('p3')
      .png()
      .toBuffer();
    const { icc } = await sharp(wide).metadata();
    writeFileSync(at('deep-p3.png'), withProfile(deep, icc ?? new Uint8Array()));
    const facts = await probed('deep-p3.png');
    expect([facts.bitsPerSample, facts.profile]).toEqual([16, expect.any(String)]);
    // P3 (200, 100, 50) is sRGB (215, 92, 32), by transicc. sharp 0.35 left to itself gives back the P3 numbers.
    expect(await middleOf('deep-p3.png')).toEqual(near([215, 92, 32], 3));
  });

  it('honours the profile of an RGB, a gray and a CMYK picture', async () => {
    await paint(20, 20, () => [200, 100, 50])
      .withIccProfile('p3')
      .png()
      .toFile(at('wide.png'));
    expect(await middleOf('wide.png')).toEqual(near([200, 100, 50]));
    const stored = await sharp(at('wide.png'), { ignoreIcc: true }).raw().toBuffer();
    expect([...stored.subarray(0, 3)]).not.toEqual(near([200, 100, 50]));

    await paint(20, 20, () => [200, 150, 100])
      .withIccProfile(newsprintPath)
      .tiff()
      .toFile(at('inked.tif'));
    expect((await probed('inked.tif')).colourSpace).toBe('cmyk');
    // Newsprint is paler; the hue stays. Read without its profile this would be another brown.
    const seen = await middleOf('inked.tif');
    const direct = await sharp(at('inked.tif')).toColourspace('srgb').raw().toBuffer();
    expect(seen).toEqual(near([...direct.subarray(0, 3)]));
  });

  it('draws a drawing at the size it is wanted, crisp', async () => {
    writeFileSync(
      at('half.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="white"/><rect width="5" height="10" fill="black"/></svg>',
    );
    const { rgb, widthPx } = await readRgb(
      await probed('half.svg'),
      WHOLE,
      { widthPx: 400, heightPx: 400 },
      { sharpen: false },
    );
    const row = Array.from({ length: widthPx }, (_, x) => rgb[(200 * widthPx + x) * 3] ?? 0);
    expect(row.filter((level) => level > 5 && level < 250).length).toBeLessThanOrEqual(4);
  });

  it('sharpens edges when asked, and leaves flat areas', async () => {
    await paint(60, 60, (x) => (x < 30 ? [90, 90, 90] : [170, 170, 170]))
      .png()
      .toFile(at('edge.png'));
    const facts = await probed('edge.png');
    const [soft, crisp] = await Promise.all(
      [false, true].map((sharpen) => readRgb(facts, WHOLE, { widthPx: 60, heightPx: 60 }, { sharpen })),
    );
    const level = (pixels: typeof soft, x: number) => pixels?.rgb[(30 * 60 + x) * 3] ?? 0;
    expect(level(crisp, 29)).toBeLessThan(level(soft, 29));
    expect(level(crisp, 30)).toBeGreaterThan(level(soft, 30));
    expect(level(crisp, 30)).toBeLessThan(200);
    expect(Math.abs(level(crisp, 10) - level(soft, 10))).toBeLessThanOrEqual(1);
  });

  it('gives the same bytes twice', async () => {
    await meadow(300, 200).jpeg().toFile(at('again.jpg'));
    const facts = await probed('again.jpg');
    const [a, b] = await Promise.all(
      [1, 2].map(() => readRgb(facts, WHOLE, { widthPx: 120, heightPx: 80 }, { sharpen: true })),
    );
    expect(Buffer.compare(a?.rgb ?? new Uint8Array(), b?.rgb ?? new Uint8Array(1))).toBe(0);
  });
});

describe('sharpening for newsprint', () => {
  const sizes = { widthPx: 200, heightPx: 100 };
  const both = async (name: string) =>
    Promise.all([false, true].map(async (sharpen) => readRgb(await probed(name), WHOLE, sizes, { sharpen })));
  const row = (rgb: Uint8Array) => Array.from({ length: 200 }, (_, x) => rgb[(50 * 200 + x) * 3] ?? 0);

  it('makes an edge steeper, and overshoots by no more than an eye forgives', async () => {
    await paint(400, 200, (x) => (x < 196 ? [70, 70, 70] : x < 204 ? [120, 120, 120] : [180, 180, 180]))
      .png()
      .toFile(at('edge.png'));
    const [soft = [], sharp = []] = (await both('edge.png')).map(({ rgb }) => row(rgb));
    const steepest = (levels: number[]) => Math.max(...levels.slice(1).map((v, i) => v - (levels[i] ?? 0)));
    expect(steepest(sharp)).toBeGreaterThan(steepest(soft) * 1.15);
    // About 12 and 8 in L*: no white or black line shows at 250 ppi.
    expect(Math.max(...sharp)).toBeLessThanOrEqual(180 + 24);
    expect(Math.min(...sharp)).toBeGreaterThanOrEqual(70 - 32);
    expect(sharp[20]).toBe(70);
    expect(sharp[180]).toBe(180);
  });

  it('leaves grain where it is', async () => {
    await paint(200, 100, (x, y) => Array<number>(3).fill(128 + (((x * 7919 + y * 104729) % 7) - 3)))
      .png()
      .toFile(at('grain.png'));
    const spread = (rgb: Uint8Array) => {
      const levels = row(rgb);
      const mean = levels.reduce((a, b) => a + b) / levels.length;
      return Math.sqrt(levels.reduce((sum, v) => sum + (v - mean) ** 2, 0) / levels.length);
    };
    const [soft, sharp] = await both('grain.png');
    expect(spread(sharp?.rgb ?? new Uint8Array())).toBeLessThan(1.5 * spread(soft?.rgb ?? new Uint8Array()));
  });
});

describe('readRgb, when the file is replaced under the same name', () => {
  it('sees the new picture, as a live preview needs', async () => {
    await paint(20, 20, () => [200, 0, 0])
      .png()
      .toFile(at('live.png'));
    expect(await middleOf('live.png')).toEqual([200, 0, 0]);
    await paint(20, 20, () => [0, 0, 200])
      .png()
      .toFile(at('live.png'));
    expect(await middleOf('live.png')).toEqual([0, 0, 200]);
  });
});
