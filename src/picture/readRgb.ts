// A picture, a crop and a pixel size → sRGB bytes on white paper, upright, sharpened if asked. The original is scaled in its own
// colour space first and converted at the final size: colour transforms are what costs.

import sharp, { type Sharp } from 'sharp';
import type { Crop, PictureFacts } from './pictureFacts.ts';

export interface PixelSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface RgbPixels extends PixelSize {
  readonly rgb: Uint8Array;
}

/**
 * Unsharp mask for coldset newsprint: radius about a halftone dot at 250 ppi, gentle in flat areas (m1) so that
 * grain and JPEG noise stay quiet, bounded at edges (y2, y3) so that no white line shows.
 */
const NEWSPRINT_SHARPENING = { sigma: 0.9, m1: 0.3, m2: 1.2, x1: 2, y2: 8, y3: 12 };
const SVG_DPI = 72;
/** sharp's own bound. */
const MAX_SVG_DPI = 2400;

export async function readRgb(
  facts: PictureFacts,
  crop: Crop,
  size: PixelSize,
  options: { readonly sharpen: boolean },
): Promise<RgbPixels> {
  const scaled = await scaleInOwnSpace(facts, crop, size);
  // 16-bit colour would be taken to Display P3 and then read as sRGB (sharp 0.35), unless the target profile is named.
  const inSrgb = facts.bitsPerSample === 16 && hasForeignProfile(facts) ? scaled.withIccProfile('srgb') : scaled;
  const upright = inSrgb.flatten({ background: 'white' }).toColourspace('srgb');
  const { data, info } = await (options.sharpen ? upright.sharpen(NEWSPRINT_SHARPENING) : upright)
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`Expected 3 channels but received ${info.channels}`);
  return { rgb: new Uint8Array(data), widthPx: info.width, heightPx: info.height };
}

async function scaleInOwnSpace(facts: PictureFacts, crop: Crop, size: PixelSize): Promise<Sharp> {
  const scaled = await cutAndScale(facts, crop, size);
  if (!hasForeignProfile(facts) || facts.bitsPerSample === 16) return scaled;
  const space = { gray: 'b-w', cmyk: 'cmyk', rgb: 'srgb' }[facts.colourSpace];
  // Named twice, or sharp would take CMYK to sRGB and back on the way.
  const native = scaled.pipelineColourspace(space).toColourspace(space).keepIccProfile();
  return sharp(await native.tiff({ compression: 'none' }).toBuffer());
}

/** Upright, in its own colour space; `ignoreIcc` if its profile shall not count. */
export async function cutAndScale(
  facts: PictureFacts,
  crop: Crop,
  size: PixelSize,
  { ignoreIcc } = { ignoreIcc: facts.profile !== undefined && !hasForeignProfile(facts) },
): Promise<Sharp> {
  const { density, widthPx, heightPx } = facts.vector
    ? await drawnSize(facts, crop, size)
    : { ...facts, density: undefined };
  const left = Math.min(widthPx - 1, Math.round(crop.x * widthPx));
  const top = Math.min(heightPx - 1, Math.round(crop.y * heightPx));
  const width = Math.max(1, Math.min(widthPx - left, Math.round(crop.width * widthPx)));
  const height = Math.max(1, Math.min(heightPx - top, Math.round(crop.height * heightPx)));
  return sharp(facts.path, { ignoreIcc, autoOrient: true, ...(density && { density }), limitInputPixels: false })
    .extract({ left, top, width, height })
    .resize(size.widthPx, size.heightPx, { fit: 'fill', kernel: 'lanczos3' });
}

/** A drawing is rasterised at the size it is wanted. */
async function drawnSize(facts: PictureFacts, crop: Crop, size: PixelSize): Promise<PixelSize & { density: number }> {
  const scale = Math.max(size.widthPx / (facts.widthPx * crop.width), size.heightPx / (facts.heightPx * crop.height));
  const density = Math.min(MAX_SVG_DPI, Math.max(1, SVG_DPI * scale));
  const { width, height } = await sharp(facts.path, { density }).metadata();
  return { density, widthPx: width, heightPx: height };
}

/** A profile that is not plain sRGB, so that the pixels mean something else. */
const hasForeignProfile = ({ profile, colourSpace }: PictureFacts): boolean =>
  profile !== undefined && !(colourSpace === 'rgb' && /s-?rgb/i.test(profile) && !/linear/i.test(profile));
