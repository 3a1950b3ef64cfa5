// Decodes every picture whose samples say their inks, and weighs it. Pictures that cannot be read are findings; those in
// RGB or an exotic codec are left out, their colour space is reported elsewhere.

import { type Finding, finding } from '../findings/finding.ts';
import { spaceName } from '../pdf/colourSpaces.ts';
import { type DecodeJpeg, readImageInks } from '../pdf/imageInks.ts';
import { inksIn } from '../pdf/inks.ts';
import type { PreflightProfile } from '../schema/preflightProfile.ts';
import { roundRect } from './groups.ts';
import { type PictureInks, weighPicture } from './pictureInks.ts';
import type { Picture, Sheet } from './sheet.ts';

export interface WeighedPictures {
  /** By the picture's order among the marks. */
  readonly inks: ReadonlyMap<number, PictureInks>;
  readonly findings: readonly Finding[];
}

export async function weighPictures(
  sheet: Sheet,
  limits: PreflightProfile['ink'],
  decodeJpeg: DecodeJpeg | undefined,
): Promise<WeighedPictures> {
  const inks = new Map<number, PictureInks>();
  const findings: Finding[] = [];
  for (const picture of sheet.pictures) {
    const weighed = await weigh(sheet, picture, limits, decodeJpeg);
    if (weighed && 'peak' in weighed) inks.set(picture.order, weighed);
    else if (weighed) findings.push(weighed);
  }
  return { inks, findings };
}

export const pictureName = (picture: Picture): string => `picture ${picture.number}`;

async function weigh(
  sheet: Sheet,
  picture: Picture,
  limits: PreflightProfile['ink'],
  decodeJpeg: DecodeJpeg | undefined,
): Promise<PictureInks | Finding | undefined> {
  const { mark, facts, number } = picture;
  const item = pictureName(picture);
  const where = { ...sheet.where, item, rectMm: roundRect(mark.visibleMm) };
  try {
    const pixels = await readImageInks(sheet.file, mark, facts, decodeJpeg);
    if (pixels) return weighPicture(pixels, mark.matrix, mark.visibleMm, limits.pictureAreaMm2);
  } catch (cause) {
    const value = cause instanceof Error ? cause.message : String(cause);
    return finding('picture-damaged', where, { number, value });
  }
  const { space } = facts;
  const saysInks = space !== undefined && inksIn(space, new Array(space.components).fill(0)) !== undefined;
  if (facts.isMask || (space && !saysInks)) return undefined;
  return finding('ink-not-computed', where, {
    number,
    value: facts.codec ?? (space ? spaceName(space) : 'no colour space'),
  });
}
