// A CMYK picture, a crop and a pixel size → its ink bytes as they are, scaled and nothing more. For pictures that were
// separated for this very press: the way through sRGB would mix a hand-made black anew.

import type { InkPixels } from './cmykTiff.ts';
import type { Crop, PictureFacts } from './pictureFacts.ts';
import { cutAndScale, type PixelSize } from './readRgb.ts';

/** Not sharpened: who separated it has done so, and sharp would leave CMYK to do it. */
export async function readInks(facts: PictureFacts, crop: Crop, size: PixelSize): Promise<InkPixels> {
  const scaled = await cutAndScale(facts, crop, size, { ignoreIcc: true });
  // Both, or sharp goes to sRGB and back on the way.
  const { data, info } = await scaled
    .pipelineColourspace('cmyk')
    .toColourspace('cmyk')
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 4) throw new Error(`Expected 4 channels but received ${info.channels}`);
  return { cmyk: new Uint8Array(data), width: info.width, height: info.height };
}
