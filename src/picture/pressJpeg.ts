// Ink bytes ↔ JPEG as the press file carries it: baseline, no chroma subsampling, no metadata. CMYK JPEGs of the Adobe kind
// store 255 − ink; the marker says so, and PDF readers ignore the marker, so the truth is returned with the bytes.

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
  /** True: the file stores 255 − ink (Adobe marker), so that a PDF must say /Decode [1 0 1 0 1 0 1 0]. */
  readonly inverted: boolean;
}

/** Ink as the file means it. For a gray JPEG the ink is black alone. Throws on an RGB JPEG and on what is no JPEG. */
export async function decodeCmykJpeg(bytes: Uint8Array): Promise<DecodedJpeg> {
  const { channels } = await sharp(bytes).metadata();
  if (channels !== 4 && channels !== 1)
    throw new Error(`Expected a CMYK or gray JPEG but received ${channels} channels`);
  const space = channels === 4 ? 'cmyk' : 'b-w';
  const { data, info } = await sharp(bytes, { failOn: 'error' })
    .pipelineColourspace(space)
    .toColourspace(space)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const cmyk = channels === 4 ? new Uint8Array(data) : blackOnly(data);
  return { width: info.width, height: info.height, cmyk, inverted: channels === 4 && hasAdobeMarker(bytes) };
}

function blackOnly(gray: Uint8Array): Uint8Array {
  const cmyk = new Uint8Array(gray.length * 4);
  gray.forEach((level, i) => {
    cmyk[i * 4 + 3] = 255 - level;
  });
  return cmyk;
}

const APP14 = 0xee;
const START_OF_SCAN = 0xda;

/** Walks the segments before the scan: FF, marker, two length bytes that count themselves. */
function hasAdobeMarker(jpeg: Uint8Array): boolean {
  for (let at = 2; at + 9 < jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== START_OF_SCAN; ) {
    const isAdobe = Buffer.from(jpeg.subarray(at + 4, at + 9)).toString('latin1') === 'Adobe';
    if (jpeg[at + 1] === APP14 && isAdobe) return true;
    at += 2 + ((jpeg[at + 2] as number) << 8) + (jpeg[at + 3] as number);
  }
  return false;
}
