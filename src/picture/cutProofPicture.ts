// A press picture → the same as it will look on the paper, light enough for a screen: what a proof shows in its place.

import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { cacheName, readCached, writeCached } from './pictureCache.ts';
import { type PrintTable, printPixels } from './printTable.ts';

export interface ProofPicture {
  readonly jpeg: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly components: 3;
  readonly inverted: false;
}

export interface PrintedJpeg {
  readonly jpeg: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly components: 1 | 4;
}

const QUALITY = 82;
const KIND = 'proof-picture-1';

/** `shrink`: pixels of the proof for each of the press picture, at most 1. */
export async function cutProofPicture(
  picture: PrintedJpeg,
  table: PrintTable,
  shrink: number,
  cacheDir: string,
): Promise<ProofPicture> {
  const size = (px: number): number => Math.max(1, Math.round(px * Math.min(1, shrink)));
  const [widthPx, heightPx] = [size(picture.widthPx), size(picture.heightPx)];
  const sha256 = createHash('sha256').update(picture.jpeg).digest('hex');
  const name = cacheName(KIND, [sha256, table.profileSha256, widthPx, heightPx], 'jpg');
  const cached = await readCached(cacheDir, name);
  const jpeg = cached ?? (await encode(picture, table, widthPx, heightPx));
  if (!cached) await writeCached(cacheDir, name, jpeg);
  return { jpeg, widthPx, heightPx, components: 3, inverted: false };
}

async function encode(picture: PrintedJpeg, table: PrintTable, width: number, height: number): Promise<Uint8Array> {
  const space = picture.components === 4 ? 'cmyk' : 'b-w';
  const { data } = await sharp(picture.jpeg, { ignoreIcc: true, limitInputPixels: false })
    .pipelineColourspace(space)
    .resize(width, height, { fit: 'fill' })
    .toColourspace(space)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const inks = picture.components === 4 ? new Uint8Array(data) : inkOfGray(data);
  const jpeg = await sharp(printPixels(table, inks), { raw: { width, height, channels: 3 } })
    .jpeg({ quality: QUALITY, progressive: false })
    .toBuffer();
  return new Uint8Array(jpeg);
}

function inkOfGray(gray: Uint8Array): Uint8Array {
  const inks = new Uint8Array(gray.length * 4);
  for (const [i, level] of gray.entries()) inks[i * 4 + 3] = 255 - level;
  return inks;
}
