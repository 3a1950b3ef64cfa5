// A picture, its crop and its frame → the light stand-in that travels through layout and browser: a baseline sRGB JPEG that
// Chromium passes into the PDF byte for byte, so that its SHA-256 finds it again there.

import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { cacheName, readCached, writeCached } from './pictureCache.ts';
import type { Crop, PictureFacts, SizeMm } from './pictureFacts.ts';
import { readRgb } from './readRgb.ts';
import { targetSize } from './targetSize.ts';

export interface Proxy {
  readonly jpeg: Uint8Array;
  /** Of the JPEG's bytes, hex. */
  readonly sha256: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Enough for a screen and a proof; above it Chromium only gets slower. */
const PROXY_PPI = 150;
const QUALITY = 82;
const KIND = 'proxy-1';

export async function cutProxy(facts: PictureFacts, crop: Crop, frameMm: SizeMm, cacheDir: string): Promise<Proxy> {
  const size = targetSize(facts, crop, frameMm, PROXY_PPI);
  const name = cacheName(KIND, [facts.sha256, crop, size], 'jpg');
  const cached = await readCached(cacheDir, name);
  const jpeg = cached ?? (await encode(facts, crop, size));
  if (!cached) await writeCached(cacheDir, name, jpeg);
  return { jpeg, sha256: createHash('sha256').update(jpeg).digest('hex'), ...size };
}

async function encode(
  facts: PictureFacts,
  crop: Crop,
  size: { widthPx: number; heightPx: number },
): Promise<Uint8Array> {
  const { rgb, widthPx, heightPx } = await readRgb(facts, crop, size, { sharpen: false });
  // Baseline and 4:2:0: progressive or 4:4:4 costs Chromium 1.6 times as long.
  const jpeg = await sharp(rgb, { raw: { width: widthPx, height: heightPx, channels: 3 } })
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:2:0', progressive: false })
    .toBuffer();
  return new Uint8Array(jpeg);
}
