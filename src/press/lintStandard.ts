// The finished objects of a press file → what in them its standard forbids. The press step makes none of these itself: this
// is the proof, and the guard against a browser, font or profile that brings something new.

import { type Finding, finding } from '../findings/finding.ts';
import { at, dictAt, nameAt, numberAt } from '../pdf/lookUp.ts';
import { isName, isRef, isStream, isString, type PdfDict, type PdfFile, type PdfObject } from '../pdf/objects.ts';
import { reachedObjects } from '../pdf/reachedObjects.ts';
import { filtersOf } from '../pdf/streams.ts';
import type { PressStandard } from './pressInput.ts';

/** What a dictionary has that it must not have, in the words of the PDF; undefined if nothing. */
type Rule = (file: PdfFile, entries: PdfDict) => string | undefined;

const hasKey =
  (...keys: string[]): Rule =>
  (_, { entries }) =>
    keys.find((key) => entries.has(key));

/** 15930-4, 6.9 and 15930-7, 6.13: transfer curves change tones behind the back of preflight. */
const transferCurve: Rule = (file, state) => {
  if (state.entries.has('TR')) return 'TR';
  const other = at(file, state, 'TR2');
  return other === null || (isName(other) && other.name === 'Default') ? undefined : 'TR2';
};

/** 15930-4, 6.3 and 15930-7, 6.5. */
const fontNotEmbedded: Rule = (file, font) => {
  if (nameAt(file, font, 'Type') !== 'Font') return undefined;
  const kind = nameAt(file, font, 'Subtype');
  if (kind === 'Type0' || kind === 'Type3') return undefined;
  const descriptor = dictAt(file, font, 'FontDescriptor');
  const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.entries.has(key));
  return isEmbedded ? undefined : `font ${nameAt(file, font, 'BaseFont') ?? ''} not embedded`;
};

/** 15930-4, 6.10 and 15930-7, 6.14. */
const postScript: Rule = (file, form) =>
  nameAt(file, form, 'Subtype') === 'PS' || nameAt(file, form, 'Subtype2') === 'PS' ? 'PostScript XObject' : undefined;

const IN_ANY: readonly Rule[] = [
  transferCurve,
  fontNotEmbedded,
  postScript,
  // Halftones of one's own (15930-4, 6.9); alternates, OPI, files outside (6.4, 6.12); scripts, forms (6.13, 6.14).
  hasKey('HTP', 'HalftoneName', 'Alternates', 'OPI', 'Ref', 'EF', 'FFilter', 'JS', 'AA', 'OpenAction', 'AcroForm'),
];

/** 15930-4, 6.16. What says nothing (ca 1, BM Normal) has been taken out before. */
const transparency: Rule = (file, dict) => {
  const key = ['ca', 'CA', 'BM', 'SMask', 'SMaskInData', 'AIS'].find((k) => dict.entries.has(k));
  if (key !== undefined) return key;
  const group = dictAt(file, dict, 'Group');
  return group && nameAt(file, group, 'S') === 'Transparency' ? 'Group' : undefined;
};

/** Younger than PDF 1.4: ISO 32000-1, tables 28, 89, 95, 98, 126, and 71. */
const youngerThan14: Rule = (file, dict) => {
  if (numberAt(file, dict, 'BitsPerComponent') === 16) return '16 bits per component';
  const key = ['OC', 'OCProperties', 'OCGs', 'Collection', 'Requirements'].find((k) => dict.entries.has(k));
  if (key !== undefined) return key;
  const kind = nameAt(file, dict, 'Subtype');
  if (kind === 'OpenType' || kind === 'NChannel') return kind;
  const type = nameAt(file, dict, 'Type');
  return type === 'ObjStm' || type === 'XRef' || type === 'OCG' ? type : undefined;
};

const RULES: Readonly<Record<PressStandard, readonly Rule[]>> = {
  'PDF/X-4': IN_ANY,
  'PDF/X-1a:2003': [...IN_ANY, transparency, youngerThan14],
};

/** 15930-4, 6.5 (CGATS Application Notes 4, 2.8) and 15930-7, 6.8; Crypt and JPX are younger than PDF 1.4. */
const BANNED_FILTERS: Readonly<Record<PressStandard, readonly string[]>> = {
  'PDF/X-4': ['LZWDecode'],
  'PDF/X-1a:2003': ['LZWDecode', 'JBIG2Decode', 'JPXDecode', 'Crypt'],
};

/** The press step leaves device inks and separations only; X-4 would allow some of these, tekan's promise does not. */
const SCREEN_SPACES: ReadonlySet<string> = new Set(['DeviceRGB', 'CalRGB', 'CalGray', 'Lab', 'ICCBased', 'CalCMYK']);

/** ISO 32000-1, table C.1, the same in PDF 1.4. */
const LONGEST = { name: 127, array: 8191, dictionary: 4095, string: 32767 } as const;

export function lintStandard(file: PdfFile, standard: PressStandard): Finding[] {
  const faults = new Map<string, string>();
  for (const { object, within } of reachedObjects(file)) {
    const fault = faultOf(file, standard, object);
    if (fault !== undefined && !faults.has(fault)) faults.set(fault, within);
  }
  return [...faults].map(([value, item]) => finding('press-standard-breach', { item }, { value, limit: standard }));
}

function faultOf(file: PdfFile, standard: PressStandard, object: PdfObject): string | undefined {
  if (object === null || typeof object !== 'object') return undefined;
  if (Array.isArray(object)) return object.length > LONGEST.array ? `array of ${object.length}` : undefined;
  if (isString(object)) return object.bytes.length > LONGEST.string ? `string of ${object.bytes.length}` : undefined;
  if (isName(object)) {
    if (SCREEN_SPACES.has(object.name)) return object.name;
    return object.name.length > LONGEST.name ? `name of ${object.name.length} bytes` : undefined;
  }
  if (isRef(object)) return undefined;
  if (isStream(object)) {
    const banned = filtersOf(file, object).find((filter) => BANNED_FILTERS[standard].includes(filter));
    if (banned !== undefined) return banned;
    if (object.dict.entries.has('F')) return 'stream in another file';
  }
  const own = isStream(object) ? object.dict : object;
  if (own.entries.size > LONGEST.dictionary) return `dictionary of ${own.entries.size}`;
  for (const rule of RULES[standard]) {
    const fault = rule(file, own);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
