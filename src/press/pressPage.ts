// Chromium's PDF of one page → a press file: inks instead of screen colours, press pictures instead of proxies, boxes in
// millimetres, output intent and metadata of PDF/X. If anything cannot be vouched for, there are findings and no file.

import { type Finding, finding, hasErrors, type Outcome } from '../findings/finding.ts';
import { interpretPage } from '../pdf/interpret/interpretPage.ts';
import { isStream, type PdfFile } from '../pdf/objects.ts';
import { type PdfPage, pagesOf } from '../pdf/pages.ts';
import { rectOnSheet } from '../pdf/rectOnSheet.ts';
import { savePdf } from '../pdf/savePdf.ts';
import { assemblePage } from './assemblePage.ts';
import { beginPass } from './beginPass.ts';
import { colourFindings, paletteFindings } from './colourFindings.ts';
import { placeColours } from './colourPlaces.ts';
import { identityOf } from './documentMetadata.ts';
import { lintStandard } from './lintStandard.ts';
import {
  dropIdleTransparency,
  findTransparency,
  type LiveTransparency,
  type SeenThrough,
  transparencyFindings,
} from './liveTransparency.ts';
import { mapColours } from './mapColours.ts';
import { openPaintedPage } from './openPaintedPage.ts';
import { checkProfileAge, profileFault } from './outputIntent.ts';
import type { Pass } from './pass.ts';
import type { PressFile, PressInput, PressStandard } from './pressInput.ts';
import { MARKS_ROOM_MM, needsRoom } from './printerMarks.ts';
import { rewritePage } from './rewritePage.ts';
import { sheetGeometry } from './sheetGeometry.ts';
import { STANDARDS } from './standards.ts';

export async function pressPage(input: PressInput): Promise<Outcome<PressFile | undefined>> {
  const { profile, standard } = input.condition;
  const fault = profileFault(profile);
  if (fault !== undefined) return { value: undefined, findings: [finding('press-profile-kind', {}, { value: fault })] };
  const tooNew = checkProfileAge(profile, standard, {});
  if (tooNew.length > 0) return { value: undefined, findings: tooNew };
  return openPaintedPage(input, (file, page) => press(input, file, page));
}

function press(input: PressInput, file: PdfFile, page: PdfPage): Outcome<PressFile | undefined> {
  const { condition, sheetMm, bleedMm, paintedBleedMm, scale, marks } = input;
  const slugMm = needsRoom(marks) ? MARKS_ROOM_MM : 0;
  const geometry = sheetGeometry(page.mediaBox, scale, sheetMm, bleedMm, slugMm, paintedBleedMm);
  const wanted = { ...condition, swaps: input.swaps };
  const pass = beginPass(file, mapColours(input.palette, input.convert), geometry.trimBox, wanted);
  const rewritten = rewritePage(pass, page, geometry.placement);
  const findings = [...paletteFindings(input.palette), ...pass.findings, ...pass.pictures.findings()];
  if (hasErrors(findings)) return { value: undefined, findings };

  const identity = identityOf(input.metadata, ...sourcesOf(input));
  const transparent = pass.transparency.size > 0;
  assemblePage(input, { file, page, geometry, rewritten, identity, transparent, spots: pass.spots });
  const marksOfPage = onceOnly(() => pagesOf(file).flatMap((one) => interpretPage(file, one).marks));
  const met = pass.colours.met();
  const colours = met.some(({ how }) => how === 'icc') ? placeColours(file, met, marksOfPage()) : met;
  const seen = transparent || hasMaskedPicture(file) ? findTransparency(groupsIn(pass), marksOfPage()) : [];
  findings.push(
    ...colourFindings(colours, condition.totalInkLimit),
    ...transparencyFindings(seen, condition.standard),
    ...keepToStandard(file, condition.standard, seen),
  );
  if (hasErrors(findings)) return { value: undefined, findings };
  const { pdfVersion } = STANDARDS[condition.standard];
  const pdf = savePdf(file, { version: pdfVersion, permanentId: identity.document });
  return { value: { pdf, colours, pictures: pass.pictures.shown() }, findings };
}

/** Only what is really painted counts against a standard; keys that paint nothing go. */
function keepToStandard(file: PdfFile, standard: PressStandard, seen: readonly LiveTransparency[]): Finding[] {
  const { transparency } = STANDARDS[standard];
  // Refused already, with better words than the lint has.
  if (!transparency && seen.length > 0) return [];
  if (!transparency) dropIdleTransparency(file);
  return lintStandard(file, standard);
}

const groupsIn = ({ seeThroughForms, trimBox }: Pass): SeenThrough[] =>
  seeThroughForms.map(({ kind, matrix }) => ({ kind, rectMm: rectOnSheet(trimBox, matrix) }));

/** Reading the page again takes a while: only if somebody asks, and only once. */
function onceOnly<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** All that decides what the file looks like on paper. */
function sourcesOf({ pdf, palette, swaps, condition, sheetMm, bleedMm }: PressInput): Uint8Array[] {
  const { profile, ...rest } = condition;
  const facts = new TextEncoder().encode(JSON.stringify([palette, rest, sheetMm, bleedMm]));
  return [pdf, profile, facts, ...swaps.map(({ picture }) => picture.jpeg)];
}

const hasMaskedPicture = (file: PdfFile): boolean =>
  [...file.objects.values()].some((object) => isStream(object) && object.dict.entries.has('SMask'));
