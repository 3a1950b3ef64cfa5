// What parts of an image show (ISO 32000-1, 8.9.6, 11.6.5.3): stencils, explicit masks, colour keys and soft masks, all as
// one opacity a pixel, 255 = shown. Undefined: everything shows, or nobody here can undo the mask's codec.

import { at, numbersAt } from '../lookUp.ts';
import type { ImageMark } from '../marks.ts';
import { isStream, type PdfFile } from '../objects.ts';
import { decodeStream, filtersOf, PICTURE_FILTERS } from '../streams.ts';
import { type ImageFacts, readImageFacts } from './imageFacts.ts';
import { type DecodeJpeg, readImageInks } from './imageInks.ts';

export interface Opacity {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8Array;
}

const MOST_PIXELS = 100_000_000;

/** Throws `UnreadablePdf` where the mask's samples do not decode. */
export async function readOpacity(
  file: PdfFile,
  mark: ImageMark,
  facts: ImageFacts,
  decodeJpeg: DecodeJpeg | undefined,
): Promise<Opacity | undefined> {
  if (facts.isMask) return readStencil(file, mark);
  const soft = at(file, mark.image, 'SMask');
  if (isStream(soft)) {
    const inner = { ...mark, image: soft };
    const pixels = await readImageInks(file, inner, readImageFacts(file, inner), decodeJpeg);
    return pixels && { width: pixels.width, height: pixels.height, values: lightOf(pixels.cmyk) };
  }
  const hard = at(file, mark.image, 'Mask');
  if (isStream(hard)) {
    const stencil = readStencil(file, { ...mark, image: hard });
    // A mask's 1 hides where a stencil's 1 leaves blank: the same sense (8.9.6.3).
    return stencil;
  }
  return Array.isArray(hard) ? readColourKey(file, mark, facts) : undefined;
}

/** White of a gray picture is full opacity; its ink is black alone. */
function lightOf(cmyk: Uint8Array): Uint8Array {
  const values = new Uint8Array(cmyk.length / 4);
  for (let i = 0; i < values.length; i++) values[i] = 255 - (cmyk[4 * i + 3] ?? 0);
  return values;
}

function readStencil(file: PdfFile, mark: ImageMark): Opacity | undefined {
  const { widthPx: width, heightPx: height, decode } = readImageFacts(file, mark);
  if (filtersOf(file, mark.image).some((filter) => PICTURE_FILTERS.has(filter))) return undefined;
  if (width * height > MOST_PIXELS || width < 1 || height < 1) return undefined;
  const { bytes } = decodeStream(file, mark.image);
  const row = Math.ceil(width / 8);
  const painted = (decode?.[0] ?? 0) > (decode?.[1] ?? 1) ? 1 : 0;
  const values = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const bit = ((bytes[y * row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      if (bit === painted) values[y * width + x] = 255;
    }
  }
  return { width, height, values };
}

/** Samples within all the ranges do not show. Plain samples of eight bits only. */
function readColourKey(file: PdfFile, mark: ImageMark, facts: ImageFacts): Opacity | undefined {
  const { widthPx: width, heightPx: height, bits, space, codec } = facts;
  const ranges = numbersAt(file, mark.image, 'Mask') ?? [];
  if (!space || codec !== undefined || bits !== 8 || width * height > MOST_PIXELS) return undefined;
  const { bytes } = decodeStream(file, mark.image);
  const { components } = space;
  const values = new Uint8Array(width * height);
  for (let i = 0; i < values.length; i++) {
    let isHidden = true;
    for (let k = 0; k < components && isHidden; k++) {
      const sample = bytes[i * components + k] ?? 0;
      isHidden = sample >= (ranges[2 * k] ?? 0) && sample <= (ranges[2 * k + 1] ?? 255);
    }
    values[i] = isHidden ? 0 : 255;
  }
  return { width, height, values };
}
