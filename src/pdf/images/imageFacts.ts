// A painted image → its pixels, colour space and effective resolution, as prepress asks about them (ISO 32000-1, 8.9).

import { MM_PER_INCH } from '../../units.ts';
import { type ColourSpace, DEVICE_GRAY, readColourSpace } from '../colour/colourSpaces.ts';
import { at, numberAt, numbersAt } from '../lookUp.ts';
import type { ImageMark } from '../marks.ts';
import { scaleX, scaleY } from '../matrix.ts';
import { isStream, type PdfFile } from '../objects.ts';
import { filtersOf } from '../streams.ts';

export interface ImageFacts {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bits: number;
  /** Undefined: the picture's own (JPEG 2000), or none given. */
  readonly space: ColourSpace | undefined;
  /** A stencil painted in the current colour. */
  readonly isMask: boolean;
  readonly hasSoftMask: boolean;
  /** `DCTDecode`, `JPXDecode`, …; undefined for plain samples. */
  readonly codec: string | undefined;
  readonly ppiX: number;
  readonly ppiY: number;
  /** Smaller of the two. */
  readonly ppi: number;
  /** Per cent by which one direction is larger than the other. */
  readonly stretchPercent: number;
  readonly mirrored: boolean;
  readonly decode: readonly number[] | undefined;
}

const CODECS = new Set(['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode']);

export function readImageFacts(file: PdfFile, mark: ImageMark): ImageFacts {
  const { image, matrix, resources } = mark;
  const widthPx = numberAt(file, image, 'Width') ?? 0;
  const heightPx = numberAt(file, image, 'Height') ?? 0;
  const isMask = at(file, image, 'ImageMask') === true;
  const space = at(file, image, 'ColorSpace');
  const ppiX = (widthPx * MM_PER_INCH) / Math.max(scaleX(matrix), 1e-6);
  const ppiY = (heightPx * MM_PER_INCH) / Math.max(scaleY(matrix), 1e-6);
  return {
    widthPx,
    heightPx,
    bits: isMask ? 1 : (numberAt(file, image, 'BitsPerComponent') ?? 8),
    space: isMask ? DEVICE_GRAY : space === null ? undefined : readColourSpace(file, space, resources),
    isMask,
    hasSoftMask: isStream(at(file, image, 'SMask')),
    codec: filtersOf(file, image).find((filter) => CODECS.has(filter)),
    ppiX,
    ppiY,
    ppi: Math.min(ppiX, ppiY),
    stretchPercent: 100 * (Math.max(ppiX, ppiY) / Math.max(Math.min(ppiX, ppiY), 1e-6) - 1),
    // The sheet counts downwards, so an image that stands upright turns its area over: a negative determinant.
    mirrored: matrix[0] * matrix[3] - matrix[1] * matrix[2] > 0,
    decode: numbersAt(file, image, 'Decode'),
  };
}
