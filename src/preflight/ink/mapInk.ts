// A sheet → its ink map: the plates painted as rasters by our own means, and the total ink of every pixel, its figures and the
// places above the limit.

import type { DecodeJpeg } from '../../pdf/images/imageInks.ts';
import type { PreflightProfile } from '../../schema/preflightProfile.ts';
import type { PictureInks } from '../pictureInks.ts';
import { type InkMapFigures, inkMapFigures, totalsOf } from '../plates/inkMap.ts';
import { type InkRegion, inkRegions } from '../plates/inkRegions.ts';
import { paintablePictures } from '../plates/paintablePictures.ts';
import { rasterSheet, type SheetRaster } from '../plates/rasterSheet.ts';
import type { Sheet } from '../sheet.ts';
import type { Conversion } from './conversion.ts';

/** What was painted of a page, for pictures of it. */
export interface PaintedPlates {
  readonly page: string;
  readonly raster: SheetRaster;
  /** Total ink of every pixel, in 255ths of one solid. */
  readonly totals: Uint16Array;
  readonly limitPercent: number;
  readonly sources: InkSources;
}

export interface PlateOrder {
  readonly take: (plates: PaintedPlates) => Promise<void>;
}

/** Where the ink of the map comes from that the file itself does not give. */
export interface InkSources {
  /** Colour spaces converted by the profile. */
  readonly converted: readonly string[];
  readonly profile: string | undefined;
  /** The profile is the house's, the file names none. */
  readonly isAssumed: boolean;
  /** Colour spaces whose ink nobody knows: what is shown of them is a guess. */
  readonly guessed: readonly string[];
  /** Fonts, patterns, pictures, shadings that were left out. */
  readonly notDrawn: readonly string[];
  /** Soft masks are not rendered: of what they show and hide the heavier is taken. */
  readonly isBound: boolean;
}

export interface MappedInk {
  /** Absent where an ink is guessed or painting was given up: no figure is claimed from that. */
  readonly figures: InkMapFigures | undefined;
  readonly regions: readonly InkRegion[];
  readonly isWhole: boolean;
  readonly sources: InkSources;
}

/** A quarter of a millimetre: fine enough to see type, and sixteen pixels in the square millimetre a limit is meant for. */
const MAP_PPI = 100;
/** Smooth: close to the mean over the pixel that an ink limit means. */
const SAMPLES = 4;

export interface InkMapping {
  readonly page: string;
  readonly limits: PreflightProfile['ink'];
  /** Of this page: its press may allow less than the limits. */
  readonly limitPercent: number;
  readonly decodeJpeg: DecodeJpeg | undefined;
  readonly conversion: Conversion | undefined;
  readonly plates: PlateOrder | undefined;
}

export async function mapInk(
  sheet: Sheet,
  weighed: ReadonlyMap<number, PictureInks>,
  { page, limits, limitPercent, decodeJpeg, conversion, plates: order }: InkMapping,
): Promise<MappedInk> {
  const convert = conversion?.inksOf;
  const pictures = await paintablePictures(sheet, weighed, { decodeJpeg, convert });
  const raster = rasterSheet(sheet, pictures, { ppi: MAP_PPI, samples: SAMPLES, convert });
  const sources = sourcesOf(raster, conversion, sheet);
  const totals = totalsOf(raster.plates);
  await order?.take({ page, raster, totals, limitPercent, sources });
  const { isWhole } = raster;
  if (raster.estimated.length > 0 || !isWhole) return { figures: undefined, regions: [], isWhole, sources };
  const area = { areaMm2: limits.pictureAreaMm2 };
  const figures = inkMapFigures(raster, totals, { ...area, percent: limitPercent });
  const most = limitPercent + limits.tolerancePercent;
  const regions = figures.peakPercent > most ? inkRegions(raster, totals, { ...area, percent: most }) : [];
  return { figures, regions, isWhole, sources };
}

const sourcesOf = (
  { converted, estimated, notDrawn }: SheetRaster,
  conversion: Conversion | undefined,
  sheet: Sheet,
): InkSources => ({
  converted,
  profile: conversion?.profile,
  isAssumed: conversion?.isAssumed ?? false,
  guessed: estimated,
  notDrawn,
  isBound: sheet.marks.some(({ look }) => look.softMask),
});
