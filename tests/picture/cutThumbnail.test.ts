import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cutThumbnail } from '../../src/picture/cutThumbnail.ts';

describe('cutThumbnail', () => {
  it('shows all of a picture, upright, as an sRGB JPEG', async () => {
    const lying = await sharp({ create: { width: 1500, height: 1000, channels: 4, background: '#b02020' } })
      .toColourspace('cmyk')
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { width, height, format, space } = await sharp(await cutThumbnail(lying)).metadata();
    expect({ width, height, format, space }).toEqual({ width: 480, height: 720, format: 'jpeg', space: 'srgb' });
  });
});
