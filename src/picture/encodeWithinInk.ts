// Ink pixels within a limit → a JPEG that is still within it once decoded. JPEG rounds in blocks of 8 × 8 pixels and can
// raise a dark pixel by 10 %; only the blocks where that happened give a little colour, and are encoded again.

import { type InkHistogram, inkHistogram } from './inkHistogram.ts';
import { bytesOfPercent, limitPixel } from './limitInk.ts';
import { decodeCmykJpeg, encodeCmykJpeg, type InkPixels } from './pressJpeg.ts';

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
  const given = highestOfBlocks(pixels.cmyk, pixels.width, pixels.height);
  const got = highestOfBlocks(decoded, pixels.width, pixels.height);
  const across = Math.ceil(pixels.width / BLOCK_PX);
  for (let pixel = 0, at = 0; at < decoded.length; pixel += 1, at += 4) {
    const block = blockOf(pixel, pixels.width, across);
    const excess = (got[block] as number) - allowed;
    if (excess > 0) limitPixel(pixels.cmyk, at, (given[block] as number) - excess - MARGIN);
  }
}

/** The largest sum of ink bytes in each block. */
function highestOfBlocks(cmyk: Uint8Array, width: number, height: number): Int32Array {
  const across = Math.ceil(width / BLOCK_PX);
  const highest = new Int32Array(across * Math.ceil(height / BLOCK_PX));
  for (let pixel = 0, at = 0; at < cmyk.length; pixel += 1, at += 4) {
    const sum = (cmyk[at] as number) + (cmyk[at + 1] as number) + (cmyk[at + 2] as number) + (cmyk[at + 3] as number);
    const block = blockOf(pixel, width, across);
    if (sum > (highest[block] as number)) highest[block] = sum;
  }
  return highest;
}

const blockOf = (pixel: number, width: number, across: number): number =>
  ((Math.floor(pixel / width) / BLOCK_PX) | 0) * across + (((pixel % width) / BLOCK_PX) | 0);
