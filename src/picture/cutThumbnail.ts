// A picture file → all of it, upright and small, for a person to look at on a screen.

import sharp from 'sharp';

const LONG_SIDE_PX = 720;
const QUALITY = 80;

export async function cutThumbnail(bytes: Uint8Array): Promise<Uint8Array> {
  const jpeg = await sharp(bytes, { failOn: 'none' })
    .autoOrient()
    .resize(LONG_SIDE_PX, LONG_SIDE_PX, { fit: 'inside' })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .jpeg({ quality: QUALITY })
    .toBuffer();
  return new Uint8Array(jpeg);
}
