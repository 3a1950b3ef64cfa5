// Ink bytes ↔ JPEG as the press file carries it: baseline, no chroma subsampling, no metadata. CMYK JPEGs of the Adobe kind
// store 255 − ink; the marker says so, and PDF readers ignore the marker, so the truth is returned with the bytes.

import sharp from 'sharp';

const QUALITY = 90;

export interface InkPixels {
  readonly width: number;
  readonly height: number;
  /** Four ink bytes a pixel, 255 = solid. */
  readonly cmyk: Uint8Array;
}

export async function encodeCmykJpeg({ width, height, cmyk }: InkPixels): Promise<Uint8Array> {
  // sharp cannot be told that four raw channels are CMYK, but joined channels take the named colour space unconverted.
  const { colour, black } = splitBlack(cmyk);
  const jpeg = await sharp(colour, { raw: { width, height, channels: 3 } })
    .joinChannel(Buffer.from(black.buffer), { raw: { width, height, channels: 1 } })
    .toColourspace('cmyk')
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4', progressive: false })
    .toBuffer();
  return Uint8Array.from(jpeg);
}

/** Black ink bytes → a gray JPEG (255 = paper), which a press file takes as its black plate. */
export async function encodeGrayJpeg(black: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const gray = black.map((ink) => 255 - ink);
  const jpeg = await sharp(gray, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .jpeg({ quality: QUALITY, progressive: false })
    .toBuffer();
  return Uint8Array.from(jpeg);
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
  const cmyk = channels === 4 ? Uint8Array.from(data) : blackOnly(data);
  return { width: info.width, height: info.height, cmyk, inverted: channels === 4 && hasAdobeMarker(bytes) };
}

function blackOnly(gray: Uint8Array): Uint8Array {
  const cmyk = new Uint8Array(gray.length * 4);
  gray.forEach((level, i) => {
    cmyk[i * 4 + 3] = 255 - level;
  });
  return cmyk;
}

function splitBlack(cmyk: Uint8Array): { colour: Uint8Array; black: Uint8Array<ArrayBuffer> } {
  const pixels = cmyk.length / 4;
  const colour = new Uint8Array(pixels * 3);
  const black = new Uint8Array(pixels);
  for (let i = 0, from = 0, to = 0; i < pixels; i += 1, from += 4, to += 3) {
    colour[to] = cmyk[from] as number;
    colour[to + 1] = cmyk[from + 1] as number;
    colour[to + 2] = cmyk[from + 2] as number;
    black[i] = cmyk[from + 3] as number;
  }
  return { colour, black };
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
