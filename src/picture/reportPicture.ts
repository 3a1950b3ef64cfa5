// Pixels of a report's pictures → WebP, which every browser shows and which keeps a page's report small.

import sharp from 'sharp';

export interface ReportPixels {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel for gray, three for colour. */
  readonly pixels: Uint8Array;
}

/** `quality`: 1…100. */
export async function encodeWebp({ width, height, pixels }: ReportPixels, quality: number): Promise<Uint8Array> {
  const channels = pixels.length === width * height ? 1 : 3;
  const webp = await sharp(pixels, { raw: { width, height, channels }, limitInputPixels: false })
    .webp({ quality, smartSubsample: true, effort: 3 })
    .toBuffer();
  return new Uint8Array(webp);
}
