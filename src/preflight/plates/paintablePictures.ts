// The pictures of a sheet, made ready for painting: their ink, weighed before, converted, or guessed for the eye, and what parts
// show.

import { type DecodeJpeg, type InkOf, readImageInks } from '../../pdf/images/imageInks.ts';
import { type Opacity, readOpacity } from '../../pdf/images/imageMasks.ts';
import type { PictureInks } from '../pictureInks.ts';
import type { Picture, Sheet } from '../sheet.ts';
import type { PaintablePicture } from './paintPixels.ts';
import { type InkOrigin, separate } from './plateColours.ts';

export interface PictureDecoders {
  readonly decodeJpeg?: DecodeJpeg | undefined;
  /** For pictures the file gives no ink for. */
  readonly convert?: InkOf | undefined;
}

interface Gear extends PictureDecoders {
  readonly inkOf: InkOf;
}

/** By the picture's order among the marks. What cannot be read is left out: preflight has said so already. */
export async function paintablePictures(
  sheet: Sheet,
  weighed: ReadonlyMap<number, PictureInks>,
  { decodeJpeg, convert }: PictureDecoders,
): Promise<ReadonlyMap<number, PaintablePicture>> {
  // One for all pictures: what it reckons for one it keeps for the next.
  const inkOf: InkOf = (space, values) => separate(space, values, convert).inks;
  const gear: Gear = { decodeJpeg, convert, inkOf };
  const found = await Promise.all(
    [...sheet.pictures, ...sheet.stencils].map(
      async (picture) => [picture.order, await ready(sheet, picture, weighed, gear)] as const,
    ),
  );
  return new Map(found.flatMap(([order, picture]) => (picture ? [[order, picture] as const] : [])));
}

async function ready(
  sheet: Sheet,
  { order, mark, facts }: Picture,
  weighed: ReadonlyMap<number, PictureInks>,
  { decodeJpeg, convert, inkOf }: Gear,
): Promise<PaintablePicture | undefined> {
  const { space } = facts;
  try {
    const opacity: Opacity | undefined = await readOpacity(sheet.file, mark, facts, decodeJpeg);
    if (facts.isMask) return opacity && { pixels: undefined, opacity, space, origin: 'file' };
    const known = weighed.get(order)?.pixels;
    if (known) return { pixels: known, opacity, space, origin: 'file' };
    const origin: InkOrigin = space ? separate(space, [0, 0, 0, 0], convert).origin : 'guess';
    const pixels = await readImageInks(sheet.file, mark, facts, decodeJpeg, inkOf);
    return pixels && { pixels, opacity, space, origin };
  } catch {
    // The samples do not decode: `picture-damaged` tells of it.
    return undefined;
  }
}
