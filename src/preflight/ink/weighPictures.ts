// Decodes every picture whose samples say their inks, and weighs it. Pictures that cannot be read are findings; those in
// RGB or an exotic codec are left out, their colour space is reported elsewhere.

import { type Finding, finding } from '../../findings/finding.ts';
import { spaceName } from '../../pdf/colour/colourSpaces.ts';
import { inksIn } from '../../pdf/colour/inks.ts';
import { type DecodeJpeg, readImageInks } from '../../pdf/images/imageInks.ts';
import type { PreflightProfile } from '../../schema/preflightProfile.ts';
import { roundRect } from '../../units.ts';
import { type PictureInks, weighPicture } from '../pictureInks.ts';
import type { Picture, Sheet } from '../sheet.ts';

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
  // The decoder works on threads of its own, so all pictures are under way at once.
  const weighed = await Promise.all(sheet.pictures.map((picture) => weigh(sheet, picture, limits, decodeJpeg)));
  const inks = new Map<number, PictureInks>();
  const findings: Finding[] = [];
  for (const [i, picture] of sheet.pictures.entries()) {
    const verdict = weighed[i];
    if (verdict && 'peak' in verdict) inks.set(picture.order, verdict);
    else if (verdict) findings.push(verdict);
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
