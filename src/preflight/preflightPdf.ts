// Bytes of any PDF + the limits of a profile (+ what a page was meant to be) → what is wrong with it, and its figures.
// Judges the written file alone: nothing here knows, or could know, how it was made.

import { finding, type Outcome, type Place } from '../findings/finding.ts';
import { readExchangeFacts } from '../pdf/exchangeFacts.ts';
import { type FileFacts, readFileFacts } from '../pdf/fileFacts.ts';
import type { DecodeJpeg } from '../pdf/images/imageInks.ts';
import { type IntentFacts, readIntents } from '../pdf/intentFacts.ts';
import type { PdfFile } from '../pdf/objects.ts';
import { openPdf } from '../pdf/openPdf.ts';
import { pagesOf } from '../pdf/pages.ts';
import { UnreadablePdf } from '../pdf/pdfErrors.ts';
import { pageTreeFaults } from '../pdf/structure/pageTreeFaults.ts';
import { readStrictly, type StrictReading } from '../pdf/structure/readStrictly.ts';
import type { PreflightProfile } from '../schema/preflightProfile.ts';
import { checkExchange } from './checks/checkExchange.ts';
import { checkFile, claimOf } from './checks/checkFile.ts';
import { checkIntent } from './checks/checkIntent.ts';
import { checkStructure } from './checks/checkStructure.ts';
import { type IntentRow, NO_FACTS, type PageFacts, type PreflightFacts } from './facts.ts';
import { readConversion } from './ink/conversion.ts';
import type { PlateOrder } from './ink/mapInk.ts';
import { judgePage, type PageJudging } from './judgePage.ts';
import type { ExpectedPage } from './text/expected.ts';

export interface PreflightOptions {
  /** What the page was meant to be; only for a file of one page. */
  readonly expected?: ExpectedPage | undefined;
  /** CMYK JPEG → inks; without it the ink of JPEG pictures is not computed, and a note says so. */
  readonly decodeJpeg?: DecodeJpeg | undefined;
  /** Takes the plates of every page as rasters, for pictures of them. */
  readonly plates?: PlateOrder | undefined;
  /** The press's own profile, for RGB in a file that names none. */
  readonly house?: Uint8Array | undefined;
}

/** `file`: the path as the user knows it. */
export async function preflightPdf(
  bytes: Uint8Array,
  file: string,
  profile: PreflightProfile,
  { expected, decodeJpeg, plates, house }: PreflightOptions = {},
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
  const judging: PageJudging = { file: opened, where, profile, expected, decodeJpeg, conversion, plates };
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
    value: preflightFacts(facts, intents, pageRows),
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

function preflightFacts(
  facts: FileFacts,
  intents: readonly IntentFacts[],
  pages: readonly PageFacts[],
): PreflightFacts {
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
