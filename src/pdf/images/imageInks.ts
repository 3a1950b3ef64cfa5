// An image's samples → ink on the four process plates, one byte each a pixel, 255 = solid. Plain and JPEG samples in a
// space that says its inks; undefined where a conversion or another codec would be needed.

import type { ColourSpace } from '../colour/colourSpaces.ts';
import { type Inks, inksIn } from '../colour/inks.ts';
import { rgbInks } from '../colour/rgbInks.ts';
import type { ImageMark } from '../marks.ts';
import type { PdfFile } from '../objects.ts';
import { decodeStream } from '../streams.ts';
import type { ImageFacts } from './imageFacts.ts';

/** What the picture room's decoder gives: ink as the JPEG means it; `inverted` if it stores 255 − ink. */
export type DecodeJpeg = (bytes: Uint8Array) => Promise<{
  readonly width: number;
  readonly height: number;
  readonly cmyk: Uint8Array;
  readonly inverted?: boolean;
  /** An RGB JPEG: three bytes a pixel, and `cmyk` is empty. */
  readonly rgb?: Uint8Array;
}>;

export interface InkPixels {
  readonly width: number;
  readonly height: number;
  /** C, M, Y, K for each pixel; spots are added to K, so that sums stay right. */
  readonly cmyk: Uint8Array;
}

// A whole newspaper sheet at 450 ppi has 67 million.
const MOST_PIXELS = 100_000_000;

/** What a space's values are in ink; undefined where nobody can say. */
export type InkOf = (space: ColourSpace, values: readonly number[]) => Inks | undefined;

/**
 * Throws `UnreadablePdf` when plain samples do not decode; whatever the given decoder throws goes through. `inkOf`: other
 * than `inksIn` for guesses where a conversion would be needed.
 */
export async function readImageInks(
  file: PdfFile,
  mark: ImageMark,
  facts: ImageFacts,
  decodeJpeg: DecodeJpeg | undefined,
  inkOf: InkOf = inksIn,
): Promise<InkPixels | undefined> {
  const { space } = facts;
  if (!space || facts.isMask || inkOf(space, new Array(space.components).fill(0)) === undefined) return undefined;
  if (facts.widthPx * facts.heightPx > MOST_PIXELS) return undefined;
  if (facts.codec === 'DCTDecode') return decodeJpeg && jpegInks(file, mark, facts, decodeJpeg, inkOf);
  if (facts.codec !== undefined) return undefined;
  return plainInks(facts, space, decodeStream(file, mark.image).bytes, inkOf);
}

async function jpegInks(
  file: PdfFile,
  mark: ImageMark,
  facts: ImageFacts,
  decodeJpeg: DecodeJpeg,
  inkOf: InkOf,
): Promise<InkPixels | undefined> {
  const { space } = facts;
  const components = space?.components;
  if (components !== 4 && components !== 1 && components !== 3) return undefined;
  const { width, height, cmyk, inverted = false, rgb } = await decodeJpeg(decodeStream(file, mark.image).bytes);
  if ((rgb !== undefined) !== (components === 3))
    throw new Error(`Expected a JPEG of ${components} components but received ${rgb ? 3 : 'another'}`);
  // A PDF takes the samples as stored: the marker of Adobe JPEGs does not count, /Decode does (ISO 32000-1, 8.9.5.2).
  const turned = (facts.decode?.[0] ?? 0) > (facts.decode?.[1] ?? 1);
  if (rgb && space) return { width, height, cmyk: rgbInks(turned ? rgb.map((v) => 255 - v) : rgb, space, inkOf) };
  return { width, height, cmyk: inverted === turned ? cmyk : cmyk.map((v) => 255 - v) };
}

function plainInks(facts: ImageFacts, space: ColourSpace, samples: Uint8Array, inkOf: InkOf): InkPixels | undefined {
  const { widthPx: width, heightPx: height, bits } = facts;
  const { components } = space;
  if (bits !== 8 && bits !== 16 && bits !== 1 && bits !== 2 && bits !== 4) return undefined;
  const rowBytes = Math.ceil((width * components * bits) / 8);
  if (samples.length < rowBytes * height) return undefined;
  if (isPlainRgb(facts, space))
    return { width, height, cmyk: rgbInks(samples.subarray(0, rowBytes * height), space, inkOf) };
  const cmyk = new Uint8Array(width * height * 4);
  const write = inkWriter(space, bits, facts.decode, inkOf);
  const values = new Array<number>(components);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let k = 0; k < components; k++) values[k] = sampleAt(samples, y * rowBytes, x * components + k, bits);
      write(values, cmyk, (y * width + x) * 4);
    }
  }
  return { width, height, cmyk };
}

/** Samples that are the values themselves. */
const isPlainRgb = ({ bits, decode }: ImageFacts, { family, components }: ColourSpace): boolean =>
  components === 3 && bits === 8 && decode === undefined && family !== 'Lab' && family !== 'DeviceN';

function sampleAt(samples: Uint8Array, row: number, index: number, bits: number): number {
  if (bits === 8) return samples[row + index] ?? 0;
  // The high byte of 16 bits is exact enough for ink.
  if (bits === 16) return samples[row + 2 * index] ?? 0;
  const bit = index * bits;
  return ((samples[row + (bit >> 3)] ?? 0) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
}

type Write = (values: readonly number[], to: Uint8Array, at: number) => void;

/** Sample values → ink bytes, each combination reckoned once. */
function inkWriter(space: ColourSpace, bits: number, given: readonly number[] | undefined, inkOf: InkOf): Write {
  const highest = bits >= 8 ? 255 : (1 << bits) - 1;
  const whole = space.family === 'Indexed' ? [0, highest] : [0, 1];
  const decode = given ?? Array.from({ length: space.components }, () => whole).flat();
  const known = new Map<number, number>();
  return (values, to, at) => {
    let key = 0;
    for (const value of values) key = key * 256 + value;
    let packed = known.get(key);
    if (packed === undefined) {
      packed = packInks(inkOf(space, decoded(values, decode, highest)));
      if (known.size < 1_000_000) known.set(key, packed);
    }
    to[at] = packed >>> 24;
    to[at + 1] = (packed >>> 16) & 255;
    to[at + 2] = (packed >>> 8) & 255;
    to[at + 3] = packed & 255;
  };
}

const decoded = (values: readonly number[], decode: readonly number[], highest: number): number[] =>
  values.map((v, i) => {
    const low = decode[2 * i] ?? 0;
    return low + (v / highest) * ((decode[2 * i + 1] ?? 1) - low);
  });

function packInks(inks: Inks = {}): number {
  const { C = 0, M = 0, Y = 0, K = 0, ...spots } = inks;
  const black = Math.min(1, K + Object.values(spots).reduce((sum, v) => sum + v, 0));
  const byte = (v: number): number => Math.round(v * 255);
  return ((byte(C) << 24) | (byte(M) << 16) | (byte(Y) << 8) | byte(black)) >>> 0;
}
