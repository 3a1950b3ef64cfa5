// A JPEG as a PDF carries it → its samples: ink for CMYK and gray, plain RGB for what still has to be separated.

import sharp from 'sharp';
import { type DecodedJpeg, decodeCmykJpeg } from './pressJpeg.ts';

export interface AnyJpeg extends DecodedJpeg {
  /** Three bytes a pixel, profiles in the JPEG left aside: the PDF says what they mean. `cmyk` is then empty. */
  readonly rgb?: Uint8Array;
}

export async function decodeAnyJpeg(bytes: Uint8Array): Promise<AnyJpeg> {
  const { channels } = await sharp(bytes).metadata();
  if (channels !== 3) return decodeCmykJpeg(bytes);
  const { data, info } = await sharp(bytes, { failOn: 'error', ignoreIcc: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const rgb = new Uint8Array(data.buffer, data.byteOffset, data.length);
  return { width: info.width, height: info.height, cmyk: new Uint8Array(0), inverted: false, rgb };
}
