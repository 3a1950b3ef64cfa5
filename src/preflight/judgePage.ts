// A page of an open PDF → what is wrong with it, and its figures: every check of a page, in the order a report tells them.

import type { Finding, Outcome, Place } from '../findings/finding.ts';
import type { DecodeJpeg } from '../pdf/images/imageInks.ts';
import type { PdfFile } from '../pdf/objects.ts';
import type { PdfPage } from '../pdf/pages.ts';
import type { PreflightProfile } from '../schema/preflightProfile.ts';
import { checkBoxes } from './checks/checkBoxes.ts';
import { checkColour } from './checks/checkColour.ts';
import { checkContent } from './checks/checkContent.ts';
import { checkFonts } from './checks/checkFonts.ts';
import { checkInk } from './checks/checkInk.ts';
import { checkInkMap } from './checks/checkInkMap.ts';
import { checkLines } from './checks/checkLines.ts';
import { checkOverprint } from './checks/checkOverprint.ts';
import { checkPage } from './checks/checkPage.ts';
import { checkPictures } from './checks/checkPictures.ts';
import { checkText } from './checks/checkText.ts';
import { checkTransparency } from './checks/checkTransparency.ts';
import type { PageFacts } from './facts.ts';
import type { Conversion } from './ink/conversion.ts';
import { groundFinder } from './ink/ground.ts';
import { mapInk, type PlateOrder } from './ink/mapInk.ts';
import { unseparatedObjects } from './ink/unseparated.ts';
import { pictureName, weighPictures } from './ink/weighPictures.ts';
import { pageFacts } from './pageFacts.ts';
import { openSheet, type Picture, type Sheet } from './sheet.ts';
import type { ExpectedPage } from './text/expected.ts';
import { matchTexts } from './text/matchTexts.ts';
import { readPageText } from './text/readPageText.ts';

/** What all pages are judged with. */
export interface PageJudging {
  readonly file: PdfFile;
  readonly where: Place;
  readonly profile: PreflightProfile;
  readonly expected: ExpectedPage | undefined;
  readonly decodeJpeg: DecodeJpeg | undefined;
  readonly conversion: Conversion | undefined;
  readonly plates: PlateOrder | undefined;
}

export async function judgePage(judging: PageJudging, page: PdfPage): Promise<Outcome<PageFacts>> {
  const { file, where, profile, expected, decodeJpeg, conversion } = judging;
  const number = expected?.number ?? String(page.number);
  const sheet = openSheet(file, page, { ...where, page: number });
  const pictures = await weighPictures(sheet, profile.ink, decodeJpeg);
  const ground = groundFinder(sheet, pictures.inks);
  const limit = Math.min(profile.ink.totalPercent, expected?.totalInkLimit ?? Number.POSITIVE_INFINITY);
  const ink = checkInk(sheet, pictures.inks, ground, profile.ink, limit);
  const mapped = await mapInk(sheet, pictures.inks, {
    ...judging,
    page: number,
    limits: profile.ink,
    limitPercent: limit,
  });
  const colour = checkColour(sheet, profile.page, profile.file.standard, conversion?.inksOf);
  const told = [...ink.findings, ...colour.filter(({ id }) => id === 'colour-registration')];
  const places = told.flatMap(({ where }) => pictureOf(sheet, where.item)?.mark.visibleMm ?? where.rectMm ?? []);
  const pageText = readPageText(sheet);
  const text = expected && matchTexts(pageText, expected);
  const fit = expected && text && checkPage(sheet, expected, text, profile.page);
  const findings: Finding[] = [
    ...checkContent(sheet, profile.file),
    ...checkBoxes(sheet, profile.boxes, expected),
    ...checkFonts(sheet),
    ...colour,
    ...checkOverprint(sheet, ground, profile.text),
    ...checkLines(sheet, profile.lines),
    ...ink.findings,
    ...checkInkMap(
      mapped,
      places,
      unseparatedObjects(sheet).map(({ rectMm }) => rectMm),
      limit,
      sheet.where,
    ),
    ...pictures.findings,
    ...checkPictures(sheet, profile.pictures, profile.page.spots, profile.file.standard),
    ...checkTransparency(sheet, profile.file),
    ...checkText(sheet, pageText, text),
    ...(fit?.findings ?? []),
  ];
  const measured = {
    pictures: pictures.inks,
    inkPeak: ink.peak,
    inkLimitPercent: limit,
    feet: fit?.feet,
    inkMap: mapped.figures,
    sources: mapped.sources,
    convert: conversion?.inksOf,
  };
  return { value: pageFacts(sheet, number, measured), findings };
}

const pictureOf = ({ pictures }: Sheet, item: string | undefined): Picture | undefined =>
  pictures.find((picture) => pictureName(picture) === item);
