// What PDF/X forbids or asks for beyond what any press needs, in dictionaries all over the file. Without a standard to keep
// to nothing is asked here.

import { type Finding, finding, type Place } from '../../findings/finding.ts';
import type { ExchangeFacts } from '../../pdf/exchangeFacts.ts';
import type { FileFacts } from '../../pdf/fileFacts.ts';
import type { PreflightProfile } from '../../schema/preflightProfile.ts';
import type { PageFacts } from '../facts.ts';

export interface ExchangeCase {
  readonly exchange: ExchangeFacts;
  readonly facts: FileFacts;
  readonly usesXrefStream: boolean;
  readonly pages: readonly PageFacts[];
}

type Limits = PreflightProfile['file'];

export function checkExchange(file: ExchangeCase, limits: Limits, where: Place): Finding[] {
  if (limits.standard === 'none') return [];
  return [
    ...checkCargo(file.exchange, where),
    ...checkColour(file.exchange, where),
    ...(limits.standard === 'PDF/X-1a' ? checkOldStandard(file, limits.standard, where) : []),
  ];
}

function checkCargo(exchange: ExchangeFacts, where: Place): Finding[] {
  const { alternateImages, forms, oddHalftones, viewAreas, presentations, hasSeparationInfo } = exchange;
  return [
    ...(exchange.postScriptForms > 0 ? [finding('file-postscript', where, { value: 'form /PS' })] : []),
    ...forms.map((value) => finding('file-form', where, { value })),
    ...(alternateImages > 0 ? [finding('file-alternate-image', where, { value: alternateImages })] : []),
    ...oddHalftones.map((value) => finding('file-halftone-forbidden', where, { value })),
    ...viewAreas.map((value) => finding('file-view-area', where, { value })),
    ...presentations.map((value) => finding('file-alternate-presentation', where, { value })),
    ...(hasSeparationInfo ? [finding('page-preseparated', where, {})] : []),
  ];
}

const checkColour = (exchange: ExchangeFacts, where: Place): Finding[] => [
  ...exchange.unknownIntents.map((value) => finding('colour-intent-unknown', where, { value })),
  ...exchange.defaultSpaces.map((value) => finding('colour-default-space', where, { value })),
];

/** PDF/X-1a is PDF 1.4 without transparency: newer means are forbidden even where no page uses them. */
function checkOldStandard({ exchange, usesXrefStream, pages }: ExchangeCase, limit: string, where: Place): Finding[] {
  const newer = [...exchange.since15, ...(usesXrefStream ? ['cross-reference streams'] : [])];
  // What a page uses is told of there, with its place.
  const used = new Set(pages.flatMap((page) => page.transparency.map((use) => use.what)));
  const unused = new Set(exchange.transparency.map(kindOf).filter((kind) => !used.has(kind)));
  return [
    ...newer.map((value) => finding('file-newer-feature', where, { value, limit })),
    ...[...unused].map((value) => finding('transparency-forbidden', where, { value, limit })),
  ];
}

/** As `checkTransparency` calls it. */
const kindOf = (key: string): string => (/^c?ca? /i.test(key) ? 'ca/CA < 1' : key);

/** Duties of a file that claims PDF/X-1a: title and dates stand in the document information, all of it is text. */
export function checkInfo({ exchange, facts }: Pick<ExchangeCase, 'exchange' | 'facts'>, where: Place): Finding[] {
  const lacking = ['Title', 'CreationDate', 'ModDate'].filter((key) => (facts.info.get(key) ?? '') === '');
  return [
    ...lacking.map((value) => finding('info-entry-missing', where, { value })),
    ...exchange.infoNotText
      .filter((key) => !lacking.includes(key))
      .map((value) => finding('info-not-text', where, { value })),
  ];
}
