// Ink bytes ↔ JPEG as the press file carries it: baseline, no chroma subsampling, no metadata. CMYK JPEGs are stored as 255 − ink,
// as Adobe began it; a PDF reader takes samples as they are, so the truth is returned with the bytes.

import sharp from 'sharp';
import { cmykTiff, type InkPixels } from './cmykTiff.ts';

const QUALITY = 90;

export async function encodeCmykJpeg(pixels: InkPixels): Promise<Uint8Array> {
  const jpeg = await sharp(cmykTiff(pixels), { limitInputPixels: false })
    .pipelineColourspace('cmyk')
    .toColourspace('cmyk')
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4', progressive: false })
    .toBuffer();
  return new Uint8Array(jpeg);
}

/** Black ink bytes → a gray JPEG (255 = paper), which a press file takes as its black plate. */
export async function encodeGrayJpeg(black: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const gray = black.map((ink) => 255 - ink);
  const jpeg = await sharp(gray, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .jpeg({ quality: QUALITY, progressive: false })
    .toBuffer();
  return new Uint8Array(jpeg);
}

export interface DecodedJpeg extends InkPixels {
  /** True: the stored samples are 255 − what is given here, so that a PDF must say /Decode [1 0 1 0 1 0 1 0]. */
  readonly inverted: boolean;
}

/**
 * Ink as a picture viewer sees it: CMYK samples turned round, whether or not there is an Adobe marker (libvips 8.18). For a gray
 * JPEG the ink is black alone. Throws on an RGB JPEG and on what is no JPEG.
 */
export async function decodeCmykJpeg(bytes: Uint8Array): Promise<DecodedJpeg> {
  const { channels } = await sharp(bytes).metadata();
  if (channels !== 4 && channels !== 1)
    throw new Error(`Expected a CMYK or gray JPEG but received ${channels} channels`);
  const space = channels === 4 ? 'cmyk' : 'b-w';
  const { data, info } = await sharp(bytes, { failOn: 'error', ignoreIcc: true })
    .pipelineColourspace(space)
    .toColourspace(space)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const cmyk = channels === 4 ? new Uint8Array(data) : blackOnly(data);
  return { width: info.width, height: info.height, cmyk, inverted: channels === 4 };
}

function blackOnly(gray: Uint8Array): Uint8Array {
  const cmyk = new Uint8Array(gray.length * 4);
  gray.forEach((level, i) => {
    cmyk[i * 4 + 3] = 255 - level;
  });
  return cmyk;
}
