// The file as a whole against the standard: version, identifier, claim, metadata, and what a press file must not carry.

import { type Finding, finding, type Place } from '../../findings/finding.ts';
import type { ExchangeFacts } from '../../pdf/exchangeFacts.ts';
import type { FileFacts } from '../../pdf/fileFacts.ts';
import type { PreflightProfile } from '../../schema/preflightProfile.ts';
import { checkInfo } from './checkExchange.ts';
import { sameInstant } from './dates.ts';

type Limits = PreflightProfile['file'];

export interface FileCase {
  readonly facts: FileFacts;
  readonly exchange: ExchangeFacts;
  readonly pages: number;
  /** Has an output intent of PDF/X. */
  readonly hasIntent: boolean;
}

export function checkFile(file: FileCase, limits: Limits, where: Place): Finding[] {
  return [...checkForm(file, limits, where), ...checkCargo(file, limits, where), ...checkStandard(file, limits, where)];
}

function checkForm({ facts, pages }: FileCase, limits: Limits, where: Place): Finding[] {
  const found: Finding[] = [];
  const { maximumVersion } = limits;
  if (facts.version > maximumVersion) {
    found.push(finding('file-version', where, { value: facts.version, limit: maximumVersion }));
  }
  if (limits.pages !== undefined && pages !== limits.pages) {
    found.push(finding('file-pages', where, { value: pages, limit: limits.pages }));
  }
  return found;
}

/** LZW was under patent when PDF/X began and stayed out; the others are newer than PDF 1.4 or lossy in their own way. */
const BANNED: Readonly<Record<Limits['standard'], readonly string[]>> = {
  none: [],
  'PDF/X-4': ['LZWDecode'],
  'PDF/X-1a': ['LZWDecode', 'JPXDecode', 'JBIG2Decode'],
};

function checkCargo({ facts, exchange }: FileCase, limits: Limits, where: Place): Finding[] {
  const found: Finding[] = [];
  if (facts.hasJavaScript) found.push(finding('file-javascript', where, {}));
  for (const value of new Set(facts.actions)) found.push(finding('file-action', where, { value }));
  if (facts.attachments > 0) found.push(finding('file-attachment', where, { value: facts.attachments }));
  for (const value of new Set(facts.external)) found.push(finding('file-external-content', where, { value }));
  for (const value of new Set(facts.transferCurves)) found.push(finding('file-transfer-curve', where, { value }));
  // A halftone the standard forbids has its own finding.
  const halftones = limits.standard === 'none' || exchange.oddHalftones.length === 0 ? facts.halftones : [];
  for (const value of new Set(halftones)) found.push(finding('file-halftone', where, { value }));
  const banned = BANNED[limits.standard].filter((filter) => facts.filters.has(filter));
  for (const value of banned) found.push(finding('file-filter', where, { value, limit: limits.standard }));
  return found;
}

/**
 * What the file says it is: since PDF/X-4 in the XMP metadata, before in the document information. For PDF/X-1a a claim in
 * the metadata alone does not count (CGATS notes, 2.3).
 */
export function claimOf(facts: FileFacts, standard?: Limits['standard']): string | undefined {
  const inXmp = facts.xmp?.get('pdfxid:GTS_PDFXVersion');
  const inInfo = facts.info.get('GTS_PDFXConformance') ?? facts.info.get('GTS_PDFXVersion');
  if (standard !== 'PDF/X-1a') return inXmp ?? inInfo;
  return inInfo ?? (inXmp?.startsWith(standard) ? undefined : inXmp);
}

/** The formal duties of PDF/X are judged only in a file that claims it: one missing claim is one finding. */
function checkStandard(file: FileCase, limits: Limits, where: Place): Finding[] {
  const { facts, exchange, hasIntent } = file;
  const { standard } = limits;
  if (standard === 'none') return [];
  const claim = claimOf(facts, standard);
  // Without its packet a file cannot claim PDF/X-4; an intent of PDF/X still shows what was meant.
  if (standard === 'PDF/X-4' && claim === undefined && hasIntent && !facts.xmp)
    return [finding('xmp-missing', where, {})];
  if (claim === undefined) return [finding('pdfx-not-claimed', where, { limit: standard })];
  if (!claim.startsWith(standard)) return [finding('pdfx-other-claimed', where, { value: claim, limit: standard })];
  const id = facts.hasId ? [] : [finding('file-id-missing', where, {})];
  const trapped = exchange.trapped ?? (standard === 'PDF/X-4' ? facts.xmp?.get('pdf:Trapped') : undefined);
  const isSet = trapped === 'True' || trapped === 'False';
  return [
    ...id,
    ...(isSet ? [] : [finding('file-trapped-unset', where, {})]),
    ...(standard === 'PDF/X-4' ? checkXmp(facts, where) : [...checkInfo(file, where), ...checkAgreement(facts, where)]),
  ];
}

const WANTED = [
  'dc:title',
  'xmp:CreateDate',
  'xmp:ModifyDate',
  'xmp:MetadataDate',
  'xmpMM:DocumentID',
  'xmpMM:RenditionClass',
  'xmpMM:VersionID',
];

const PAIRS: readonly (readonly [info: string, xmp: string])[] = [
  ['Title', 'dc:title'],
  ['Creator', 'xmp:CreatorTool'],
  ['Producer', 'pdf:Producer'],
  ['CreationDate', 'xmp:CreateDate'],
  ['ModDate', 'xmp:ModifyDate'],
  ['Trapped', 'pdf:Trapped'],
];

function checkXmp(facts: FileFacts, where: Place): Finding[] {
  const { xmp } = facts;
  if (!xmp) return [finding('xmp-missing', where, {})];
  const lacking = WANTED.filter((key) => (xmp.get(key) ?? '') === '');
  return [...lacking.map((value) => finding('xmp-entry-missing', where, { value })), ...checkAgreement(facts, where)];
}

/** What stands in both places is the same in both. */
function checkAgreement({ xmp, info }: FileFacts, where: Place): Finding[] {
  const differing = PAIRS.filter(([key, property]) => {
    const here = info.get(key);
    const there = xmp?.get(property);
    if (here === undefined || there === undefined) return false;
    return key.endsWith('Date') ? !sameInstant(here, there) : here !== there;
  });
  return differing.map(([value]) => finding('xmp-disagrees', where, { value }));
}
