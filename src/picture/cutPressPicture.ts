// A picture, its crop and its frame → the picture as the plate gets it: scaled, sharpened, separated by the press's table,
// ink limited, encoded, and measured from the very bytes that were written.

import type { InkPixels } from './cmykTiff.ts';
import type { ColourTable } from './colourTable.ts';
import { convertPixels } from './convertPixels.ts';
import { encodeWithinInk } from './encodeWithinInk.ts';
import { type InkHistogram, inkHistogram } from './inkHistogram.ts';
import { limitInk } from './limitInk.ts';
import { isNeutral } from './neutral.ts';
import { cacheName, readCached, writeCached } from './pictureCache.ts';
import type { Crop, PictureFacts, SizeMm } from './pictureFacts.ts';
import { decodeCmykJpeg, encodeGrayJpeg } from './pressJpeg.ts';
import { readInks } from './readInks.ts';
import { type RgbPixels, readRgb } from './readRgb.ts';
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
  /** True: separated for this press already, and its inks kept. */
  readonly inksKept: boolean;
}

export interface PressOptions {
  /** Resolution on paper; a picture with fewer pixels keeps them. */
  readonly ppi: number;
  readonly table: ColourTable;
  /** Per cent. */
  readonly totalInkLimit: number;
  readonly cacheDir: string;
}

const KIND = 'press-picture-5';

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

  const picture = isSeparatedFor(facts, table)
    ? await keepInks(await readInks(facts, crop, size), totalInkLimit)
    : await separate(await readRgb(facts, crop, size, { sharpen: true }), table, totalInkLimit);
  const { jpeg: made, ...measured } = picture;
  await writeCached(cacheDir, names.jpeg, made);
  await writeCached(cacheDir, names.facts, new TextEncoder().encode(JSON.stringify(measured)));
  return picture;
}

/** By the bytes of the embedded profile: a name proves nothing. */
const isSeparatedFor = ({ colourSpace, profileSha256 }: PictureFacts, { profileSha256: press }: ColourTable): boolean =>
  colourSpace === 'cmyk' && profileSha256 === press;

async function keepInks(pixels: InkPixels, limit: number): Promise<PressPicture> {
  const { width: widthPx, height: heightPx, cmyk } = pixels;
  const size = { widthPx, heightPx, inksKept: true };
  const black = blackOnly(cmyk);
  if (black) return { ...(await encodeBlack(black, widthPx, heightPx)), ...size };
  const limitedPixels = limitInk(cmyk, limit);
  return { ...(await encodeWithinInk(pixels, limit)), ...size, components: 4, limitedPixels };
}

/** The black plate, if the three others are empty. */
function blackOnly(cmyk: Uint8Array): Uint8Array | undefined {
  const black = new Uint8Array(cmyk.length / 4);
  for (let i = 0; i < black.length; i += 1) {
    const at = i * 4;
    if (cmyk[at] || cmyk[at + 1] || cmyk[at + 2]) return undefined;
    black[i] = cmyk[at + 3] as number;
  }
  return black;
}

async function separate(
  { rgb, widthPx, heightPx }: RgbPixels,
  table: ColourTable,
  totalInkLimit: number,
): Promise<PressPicture> {
  return isNeutral(rgb)
    ? separateGray(rgb, widthPx, heightPx, table)
    : separateColour(rgb, widthPx, heightPx, table, totalInkLimit);
}

async function separateGray(rgb: Uint8Array, width: number, height: number, table: ColourTable): Promise<PressPicture> {
  const black = new Uint8Array(width * height);
  for (let i = 0; i < black.length; i += 1) black[i] = table.blackOfGray[rgb[i * 3 + 1] as number] as number;
  return { ...(await encodeBlack(black, width, height)), inksKept: false };
}

async function encodeBlack(black: Uint8Array, width: number, height: number) {
  const jpeg = await encodeGrayJpeg(black, width, height);
  const { cmyk } = await decodeCmykJpeg(jpeg);
  const ink = inkHistogram(cmyk);
  return { jpeg, widthPx: width, heightPx: height, components: 1, inverted: false, ink, limitedPixels: 0 } as const;
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
  return { ...encoded, widthPx: width, heightPx: height, components: 4, limitedPixels, inksKept: false };
}
