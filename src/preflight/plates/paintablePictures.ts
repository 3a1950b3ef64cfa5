// The pictures of a sheet, made ready for painting: their ink, weighed before or guessed for the eye, and what parts show.

import { inksIn } from '../../pdf/colour/inks.ts';
import { type DecodeJpeg, readImageInks } from '../../pdf/images/imageInks.ts';
import { type Opacity, readOpacity } from '../../pdf/images/imageMasks.ts';
import type { PictureInks } from '../pictureInks.ts';
import type { Picture, Sheet } from '../sheet.ts';
import type { PaintablePicture } from './paintPixels.ts';
import { estimateInks } from './plateColours.ts';

export interface PictureDecoders {
  /** CMYK and gray JPEG → ink. */
  readonly decodeJpeg?: DecodeJpeg | undefined;
  /** RGB JPEG → a guess of ink. */
  readonly decodeScreenJpeg?: DecodeJpeg | undefined;
}

/** By the picture's order among the marks. What cannot be read is left out: preflight has said so already. */
export async function paintablePictures(
  sheet: Sheet,
  weighed: ReadonlyMap<number, PictureInks>,
  decoders: PictureDecoders,
): Promise<ReadonlyMap<number, PaintablePicture>> {
  const found = await Promise.all(
    sheet.pictures.map(async (picture) => [picture.order, await ready(sheet, picture, weighed, decoders)] as const),
  );
  return new Map(found.flatMap(([order, picture]) => (picture ? [[order, picture] as const] : [])));
}

async function ready(
  sheet: Sheet,
  { order, mark, facts }: Picture,
  weighed: ReadonlyMap<number, PictureInks>,
  { decodeJpeg, decodeScreenJpeg }: PictureDecoders,
): Promise<PaintablePicture | undefined> {
  const { space } = facts;
  try {
    const opacity: Opacity | undefined = await readOpacity(sheet.file, mark, facts, decodeJpeg);
    if (facts.isMask) return opacity && { pixels: undefined, opacity, space, estimated: false };
    const known = weighed.get(order)?.pixels;
    if (known) return { pixels: known, opacity, space, estimated: false };
    const guess = (of: Parameters<typeof estimateInks>[0], values: readonly number[]) =>
      inksIn(of, values) ?? estimateInks(of, values);
    const decode = space?.components === 3 ? decodeScreenJpeg : decodeJpeg;
    const pixels = await readImageInks(sheet.file, mark, facts, decode, guess);
    return pixels && { pixels, opacity, space, estimated: true };
  } catch {
    // The samples do not decode: `picture-damaged` tells of it.
    return undefined;
  }
}
