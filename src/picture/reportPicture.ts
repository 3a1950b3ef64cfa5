// Pixels of a report's pictures → JPEG: a tenth of the time of WebP for a quarter more bytes, and a page is built in seconds.

import sharp from 'sharp';

export interface ReportPixels {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel for gray, three for colour. */
  readonly pixels: Uint8Array;
}

/** `quality`: 1…100. */
export async function encodeReportJpeg({ width, height, pixels }: ReportPixels, quality: number): Promise<Uint8Array> {
  const channels = pixels.length === width * height ? 1 : 3;
  const jpeg = await sharp(pixels, { raw: { width, height, channels }, limitInputPixels: false })
    .jpeg({ quality })
    .toBuffer();
  return new Uint8Array(jpeg);
}
