// Ink pixels within a limit → a JPEG that is still within it once decoded. JPEG rounds in blocks of 8 × 8 pixels and can
// raise a dark pixel by 10 %; only the blocks where that happened give a little colour, and are encoded again.

import type { InkPixels } from './cmykTiff.ts';
import { type InkHistogram, inkHistogram } from './inkHistogram.ts';
import { bytesOfPercent, limitPixel } from './limitInk.ts';
import { decodeCmykJpeg, encodeCmykJpeg } from './pressJpeg.ts';

const BLOCK_PX = 8;
/** A JPEG that does not settle is as near to the limit as it gets, and its histogram says so. */
const MAX_ROUNDS = 6;
/** Lowered a little more than was exceeded, or a block would creep towards the limit. */
const MARGIN = 3;

export interface EncodedInk {
  readonly jpeg: Uint8Array;
  readonly inverted: boolean;
  /** Of the decoded JPEG. */
  readonly ink: InkHistogram;
}

/** `limit` in per cent. Lowers ink in `pixels` where it has to. */
export async function encodeWithinInk(pixels: InkPixels, limit: number): Promise<EncodedInk> {
  const allowed = bytesOfPercent(limit);
  for (let round = 1; ; round += 1) {
    const jpeg = await encodeCmykJpeg(pixels);
    const { cmyk, inverted } = await decodeCmykJpeg(jpeg);
    const ink = inkHistogram(cmyk);
    if (ink.maxPercent <= limit || round === MAX_ROUNDS) return { jpeg, inverted, ink };
    lowerBlocks(pixels, cmyk, allowed);
  }
}

/** Where a decoded pixel is above the limit, the darkest pixels of its block lose the excess. */
function lowerBlocks(pixels: InkPixels, decoded: Uint8Array, allowed: number): void {
  const across = Math.ceil(pixels.width / BLOCK_PX);
  highestOfBlocks(decoded, pixels.width, pixels.height).forEach((highest, block) => {
    if (highest > allowed) lowerBlock(pixels, block % across, Math.floor(block / across), highest - allowed + MARGIN);
  });
}

/** The largest sum of ink bytes in each block. */
function highestOfBlocks(cmyk: Uint8Array, width: number, height: number): Int32Array {
  const across = Math.ceil(width / BLOCK_PX);
  const highest = new Int32Array(across * Math.ceil(height / BLOCK_PX));
  for (let y = 0, at = 0; y < height; y += 1) {
    const row = Math.floor(y / BLOCK_PX) * across;
    for (let x = 0; x < width; x += 1, at += 4) {
      const sum = sumAt(cmyk, at);
      const block = row + (x >> 3);
      if (sum > (highest[block] as number)) highest[block] = sum;
    }
  }
  return highest;
}

function lowerBlock({ cmyk, width, height }: InkPixels, column: number, row: number, excess: number): void {
  const places: number[] = [];
  for (let y = row * BLOCK_PX; y < Math.min(height, (row + 1) * BLOCK_PX); y += 1) {
    for (let x = column * BLOCK_PX; x < Math.min(width, (column + 1) * BLOCK_PX); x += 1)
      places.push((y * width + x) * 4);
  }
  const highest = places.reduce((most, at) => Math.max(most, sumAt(cmyk, at)), 0);
  for (const at of places) limitPixel(cmyk, at, highest - excess);
}

const sumAt = (cmyk: Uint8Array, at: number): number =>
  (cmyk[at] as number) + (cmyk[at + 1] as number) + (cmyk[at + 2] as number) + (cmyk[at + 3] as number);
