// Bytes of any PDF + the limits of a profile (+ what a page was meant to be) → what is wrong with it, and its figures.
// Judges the written file alone: nothing here knows, or could know, how it was made.

import { type Finding, finding, type Outcome, type Place } from '../findings/finding.ts';
import { readExchangeFacts } from '../pdf/exchangeFacts.ts';
import { type FileFacts, readFileFacts } from '../pdf/fileFacts.ts';
import type { DecodeJpeg } from '../pdf/images/imageInks.ts';
import { type IntentFacts, readIntents } from '../pdf/intentFacts.ts';
import type { PdfFile } from '../pdf/objects.ts';
import { openPdf } from '../pdf/openPdf.ts';
import { type PdfPage, pagesOf } from '../pdf/pages.ts';
import { UnreadablePdf } from '../pdf/pdfErrors.ts';
import { pageTreeFaults } from '../pdf/structure/pageTreeFaults.ts';
import { readStrictly, type StrictReading } from '../pdf/structure/readStrictly.ts';
import type { PreflightProfile } from '../schema/preflightProfile.ts';
import { checkBoxes } from './checks/checkBoxes.ts';
import { checkColour } from './checks/checkColour.ts';
import { checkContent } from './checks/checkContent.ts';
import { checkExchange } from './checks/checkExchange.ts';
import { checkFile, claimOf } from './checks/checkFile.ts';
import { checkFonts } from './checks/checkFonts.ts';
import { checkInk } from './checks/checkInk.ts';
import { checkInkMap } from './checks/checkInkMap.ts';
import { checkIntent } from './checks/checkIntent.ts';
import { checkLines } from './checks/checkLines.ts';
import { checkOverprint } from './checks/checkOverprint.ts';
import { checkPage } from './checks/checkPage.ts';
import { checkPictures } from './checks/checkPictures.ts';
import { checkStructure } from './checks/checkStructure.ts';
import { checkText } from './checks/checkText.ts';
import { checkTransparency } from './checks/checkTransparency.ts';
import { type IntentRow, NO_FACTS, type PageFacts, type PreflightFacts } from './facts.ts';
import { type Conversion, readConversion } from './ink/conversion.ts';
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
interface Judging {
  readonly file: PdfFile;
  readonly where: Place;
  readonly profile: PreflightProfile;
  readonly expected: ExpectedPage | undefined;
  readonly decodeJpeg: DecodeJpeg | undefined;
  readonly conversion: Conversion | undefined;
  readonly plates: PlateOrder | undefined;
}

/**
 * `file`: the path as the user knows it. `expected`: only for a file of one page.
 * `decodeJpeg`: CMYK JPEG → inks; without it the ink of JPEG pictures is not computed, and a note says so.
 * `plates`: takes the plates of every page as rasters, for pictures of them. `house`: the press's own profile, for RGB in a file
 * that names none.
 */
export async function preflightPdf(
  bytes: Uint8Array,
  file: string,
  profile: PreflightProfile,
  expected?: ExpectedPage,
  decodeJpeg?: DecodeJpeg,
  plates?: PlateOrder,
  house?: Uint8Array,
): Promise<Outcome<PreflightFacts>> {
  const where: Place = { file };
  const reading = readStrictly(bytes);
  const opened = await open(bytes, reading);
  const unreadable = (value: string): Outcome<PreflightFacts> => ({
    value: NO_FACTS,
    findings: [finding('file-unreadable', where, { value }), ...checkStructure(reading.faults, [], where)],
  });
  if (typeof opened === 'string') return unreadable(opened);
  const facts = readFileFacts(opened);
  if (facts.encrypted) return { value: NO_FACTS, findings: [finding('file-encrypted', where, {})] };
  const intents = readIntents(opened);
  const pages = pagesOf(opened);
  if (pages.length === 0) return unreadable('no pages');
  const exchange = readExchangeFacts(opened);
  const judged: Outcome<PageFacts>[] = [];
  const conversion = readConversion(opened, house);
  const judging: Judging = { file: opened, where, profile, expected, decodeJpeg, conversion, plates };
  for (const page of pages) judged.push(await judgePage(judging, page));
  const pageRows = judged.map((page) => page.value);
  const limits = profile.file;
  const hasIntent = intents.some((intent) => intent.subtype === 'GTS_PDFX');
  const ofFile = [
    ...checkStructure(reading.faults, pageTreeFaults(opened), where),
    ...checkFile({ facts, exchange, pages: pages.length, hasIntent }, limits, where),
    ...checkExchange({ exchange, facts, usesXrefStream: reading.usesXrefStream, pages: pageRows }, limits, where),
    ...(limits.standard === 'none' ? [] : checkIntent(intents, limits, where)),
  ];
  return {
    value: fileFacts(facts, intents, pageRows),
    findings: [...ofFile, ...judged.flatMap((page) => page.findings)],
  };
}

/** As the cross-reference has it; where it cannot be trusted, whatever looks like an object. */
async function open(bytes: Uint8Array, reading: StrictReading): Promise<PdfFile | string> {
  try {
    return reading.file ?? (await openPdf(bytes));
  } catch (cause) {
    if (!(cause instanceof UnreadablePdf)) throw cause;
    return cause.message;
  }
}

async function judgePage(judging: Judging, page: PdfPage): Promise<Outcome<PageFacts>> {
  const { file, where, profile, expected, decodeJpeg, conversion, plates } = judging;
  const number = expected?.number ?? String(page.number);
  const sheet = openSheet(file, page, { ...where, page: number });
  const pictures = await weighPictures(sheet, profile.ink, decodeJpeg);
  const ground = groundFinder(sheet, pictures.inks);
  const limit = Math.min(profile.ink.totalPercent, expected?.totalInkLimit ?? Number.POSITIVE_INFINITY);
  const ink = checkInk(sheet, pictures.inks, ground, profile.ink, limit);
  const mapped = await mapInk(sheet, number, pictures.inks, profile.ink, limit, decodeJpeg, conversion, plates);
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

function fileFacts(facts: FileFacts, intents: readonly IntentFacts[], pages: readonly PageFacts[]): PreflightFacts {
  return {
    version: facts.version,
    standard: claimOf(facts),
    producer: facts.info.get('Producer') ?? facts.xmp?.get('pdf:Producer'),
    title: facts.info.get('Title') ?? facts.xmp?.get('dc:title'),
    intent: intentRow(intents),
    pages,
  };
}

function intentRow(intents: readonly IntentFacts[]): IntentRow | undefined {
  const intent = intents.find((one) => one.subtype === 'GTS_PDFX') ?? intents[0];
  if (!intent) return undefined;
  return {
    identifier: intent.identifier ?? '',
    condition: intent.condition ?? '',
    profile: intent.profile?.description ?? '',
    space: intent.profile?.space ?? '',
  };
}
