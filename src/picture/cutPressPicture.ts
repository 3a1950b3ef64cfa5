// A picture, its crop and its frame → the picture as the plate gets it: scaled, sharpened, separated by the press's table,
// ink limited, encoded, and measured from the very bytes that were written.

import type { ColourTable } from './colourTable.ts';
import { convertPixels } from './convertPixels.ts';
import { encodeWithinInk } from './encodeWithinInk.ts';
import { type InkHistogram, inkHistogram } from './inkHistogram.ts';
import { limitInk } from './limitInk.ts';
import { isNeutral } from './neutral.ts';
import { cacheName, readCached, writeCached } from './pictureCache.ts';
import type { Crop, PictureFacts, SizeMm } from './pictureFacts.ts';
import { decodeCmykJpeg, encodeGrayJpeg } from './pressJpeg.ts';
import { readRgb } from './readRgb.ts';
import { targetSize } from './targetSize.ts';

export interface PressPicture {
  readonly jpeg: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  /** 4: DeviceCMYK. 1: DeviceGray, black ink alone. */
  readonly components: 1 | 4;
  /** True: the samples are 255 − ink, the PDF image needs /Decode [1 0 1 0 1 0 1 0]. */
  readonly inverted: boolean;
  /** Of the decoded JPEG. */
  readonly ink: InkHistogram;
  /** Pixels whose ink had to be lowered to the limit. */
  readonly limitedPixels: number;
}

export interface PressOptions {
  /** Resolution on paper; a picture with fewer pixels keeps them. */
  readonly ppi: number;
  readonly table: ColourTable;
  /** Per cent. */
  readonly totalInkLimit: number;
  readonly cacheDir: string;
}

const KIND = 'press-picture-3';

type Facts = Omit<PressPicture, 'jpeg'>;

export async function cutPressPicture(
  facts: PictureFacts,
  crop: Crop,
  frameMm: SizeMm,
  options: PressOptions,
): Promise<PressPicture> {
  const { ppi, table, totalInkLimit, cacheDir } = options;
  const size = targetSize(facts, crop, frameMm, ppi);
  const inputs = [facts.sha256, crop, size, table.profileSha256, table.intent, totalInkLimit];
  const names = { jpeg: cacheName(KIND, inputs, 'jpg'), facts: cacheName(KIND, inputs, 'json') };
  const [jpeg, known] = await Promise.all([readCached(cacheDir, names.jpeg), readCached(cacheDir, names.facts)]);
  if (jpeg && known) return { jpeg, ...(JSON.parse(new TextDecoder().decode(known)) as Facts) };

  const { rgb, widthPx, heightPx } = await readRgb(facts, crop, size, { sharpen: true });
  const picture = isNeutral(rgb)
    ? await separateGray(rgb, widthPx, heightPx, table)
    : await separateColour(rgb, widthPx, heightPx, table, totalInkLimit);
  const { jpeg: made, ...measured } = picture;
  await writeCached(cacheDir, names.jpeg, made);
  await writeCached(cacheDir, names.facts, new TextEncoder().encode(JSON.stringify(measured)));
  return picture;
}

async function separateGray(rgb: Uint8Array, width: number, height: number, table: ColourTable): Promise<PressPicture> {
  const black = new Uint8Array(width * height);
  for (let i = 0; i < black.length; i += 1) black[i] = table.blackOfGray[rgb[i * 3 + 1] as number] as number;
  const jpeg = await encodeGrayJpeg(black, width, height);
  const { cmyk } = await decodeCmykJpeg(jpeg);
  const ink = inkHistogram(cmyk);
  return { jpeg, widthPx: width, heightPx: height, components: 1, inverted: false, ink, limitedPixels: 0 };
}

async function separateColour(
  rgb: Uint8Array,
  width: number,
  height: number,
  table: ColourTable,
  limit: number,
): Promise<PressPicture> {
  const cmyk = convertPixels(table, rgb);
  const limitedPixels = limitInk(cmyk, limit);
  const encoded = await encodeWithinInk({ width, height, cmyk }, limit);
  return { ...encoded, widthPx: width, heightPx: height, components: 4, limitedPixels };
}
