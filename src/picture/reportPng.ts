// Pixels of a report's pictures → PNG.

import sharp from 'sharp';

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel for gray, three for colour. */
  readonly pixels: Uint8Array;
}

export async function encodePng({ width, height, pixels }: Pixels): Promise<Uint8Array> {
  const channels = pixels.length === width * height ? 1 : 3;
  const png = await sharp(pixels, { raw: { width, height, channels }, limitInputPixels: false })
    .png({ compressionLevel: 6, adaptiveFiltering: false })
    .toBuffer();
  return new Uint8Array(png);
}
