// Which kinds of transparency are in force at a point of the content (ISO 32000-1, 11.6.4): opacity, blend mode, soft mask.

import { at, dictAt, numberAt } from '../pdf/lookUp.ts';
import { isDict, isName, type PdfDict, type PdfFile } from '../pdf/objects.ts';

/** Empty where nothing shows through. Keys and words are those of the PDF: `ca 0.5`, `BM Multiply`, `SMask`. */
export type SeeThrough = ReadonlyMap<'ca' | 'CA' | 'BM' | 'SMask', string>;

export const OPAQUE: SeeThrough = new Map();

/** After `gs` with this dictionary of the resources. */
export function afterState(file: PdfFile, before: SeeThrough, state: PdfDict | undefined): SeeThrough {
  const kinds = kindsIn(file, state);
  if (kinds.size === 0) return before;
  const after = new Map(before);
  for (const [key, kind] of kinds)
    if (kind === undefined) after.delete(key);
    else after.set(key, kind);
  return after;
}

/** For each key the dictionary has, its kind; undefined: it says opaque. */
export function kindsIn(
  file: PdfFile,
  state: PdfDict | undefined,
): Map<'ca' | 'CA' | 'BM' | 'SMask', string | undefined> {
  const kinds = new Map<'ca' | 'CA' | 'BM' | 'SMask', string | undefined>();
  for (const key of ['ca', 'CA'] as const) {
    const alpha = numberAt(file, state, key);
    if (alpha !== undefined) kinds.set(key, alpha === 1 ? undefined : `${key} ${alpha}`);
  }
  const blend = at(file, state, 'BM');
  const [mode] = Array.isArray(blend) ? blend : [blend];
  if (isName(mode)) kinds.set('BM', ['Normal', 'Compatible'].includes(mode.name) ? undefined : `BM ${mode.name}`);
  const mask = at(file, state, 'SMask');
  if (isDict(mask) || isName(mask)) kinds.set('SMask', dictAt(file, state, 'SMask') ? 'SMask' : undefined);
  return kinds;
}
