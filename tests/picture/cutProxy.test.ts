import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cutProxy } from '../../src/picture/cutProxy.ts';
import { meadow, newsprintPath, probed, scratch } from './fixtures.ts';

const WHOLE = { x: 0, y: 0, width: 1, height: 1 };
const cache = join(scratch, 'proxies');

describe('cutProxy', () => {
  it.each(['jpg', 'png', 'cmyk.tif', 'turned.jpg'])(
    'turns %s into an upright baseline 4:2:0 sRGB JPEG without EXIF or profile',
    async (kind) => {
      const name = `proxy.${kind}`;
      const upright =
        kind === 'turned.jpg' ? meadow(800, 1200).withMetadata({ orientation: 6 }) : meadow(1200, 800).withMetadata();
      await (kind === 'cmyk.tif' ? upright.withIccProfile(newsprintPath) : upright).toFile(join(scratch, name));
      const proxy = await cutProxy(await probed(name), WHOLE, { width: 60, height: 40 }, cache);
      expect(await sharp(proxy.jpeg).metadata()).toMatchObject({
        format: 'jpeg',
        space: 'srgb',
        channels: 3,
        isProgressive: false,
        chromaSubsampling: '4:2:0',
        hasProfile: false,
        width: 354,
        height: 236,
      });
      const { exif, orientation } = await sharp(proxy.jpeg).metadata();
      expect([exif, orientation]).toEqual([undefined, undefined]);
      expect([proxy.widthPx, proxy.heightPx]).toEqual([354, 236]);
      expect(proxy.sha256).toBe(createHash('sha256').update(proxy.jpeg).digest('hex'));
    },
  );

  it('gives gray pictures three components, as the browser expects', async () => {
    await meadow(400, 300).toColourspace('b-w').png().toFile(join(scratch, 'proxy-gray.png'));
    const { jpeg } = await cutProxy(await probed('proxy-gray.png'), WHOLE, { width: 40, height: 30 }, cache);
    expect((await sharp(jpeg).metadata()).channels).toBe(3);
  });

  it('gives the same bytes from the cache, and different ones for another crop', async () => {
    await meadow(600, 400).jpeg().toFile(join(scratch, 'same.jpg'));
    const facts = await probed('same.jpg');
    const first = await cutProxy(facts, WHOLE, { width: 60, height: 40 }, cache);
    const files = readdirSync(cache).length;
    const second = await cutProxy({ ...facts, path: '/no/longer/there.jpg' }, WHOLE, { width: 60, height: 40 }, cache);
    expect([second.sha256, readdirSync(cache).length]).toEqual([first.sha256, files]);
    const other = await cutProxy(facts, { ...WHOLE, x: 0.2, width: 0.8 }, { width: 60, height: 40 }, cache);
    expect(other.sha256).not.toBe(first.sha256);
  });
});
