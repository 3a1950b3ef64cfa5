// A file as a whole → what a press standard asks of it beyond its pages: version, identifier, encryption, what it claims
// to be, metadata, and things a press file must not carry. Only what the trailer reaches counts.

import { at, catalogOf, dictAt, nameAt, textAt } from './lookUp.ts';
import { isDict, isName, isStream, type PdfDict, type PdfFile, type PdfStream } from './objects.ts';
import { versionOf } from './openPdf.ts';
import { UnreadablePdf } from './pdfErrors.ts';
import { reachedObjects } from './reachedObjects.ts';
import { decodeStream, filtersOf } from './streams.ts';
import { readXmp } from './xmp.ts';

export interface FileFacts {
  readonly version: string;
  readonly encrypted: boolean;
  readonly hasId: boolean;
  /** What the document information says: Title, Producer, CreationDate, … */
  readonly info: ReadonlyMap<string, string>;
  /** Properties of the XMP packet; undefined: none, or not to be read. */
  readonly xmp: ReadonlyMap<string, string> | undefined;
  readonly hasJavaScript: boolean;
  /** Actions that run by themselves: OpenAction and AA of catalogue and pages. */
  readonly actions: readonly string[];
  readonly attachments: number;
  /** Streams whose bytes lie in another file, OPI and reference XObjects. */
  readonly external: readonly string[];
  readonly filters: ReadonlySet<string>;
  /** Keys of transfer curves found in graphics states: `TR`, `TR2`, … */
  readonly transferCurves: readonly string[];
  readonly halftones: readonly string[];
}

export function readFileFacts(file: PdfFile): FileFacts {
  const catalogue = catalogOf(file);
  const reached = reachedFrom(file);
  const dicts = reached.map((object) => (isStream(object) ? object.dict : object));
  const filters = new Set(reached.flatMap((object) => (isStream(object) ? filtersOf(file, object) : [])));
  const id = at(file, file.trailer, 'ID');
  return {
    version: versionOf(file),
    encrypted: file.trailer.entries.has('Encrypt'),
    hasId: Array.isArray(id) && id.length === 2,
    info: readInfo(file),
    xmp: readMetadata(file, catalogue),
    hasJavaScript: dicts.some((d) => nameAt(file, d, 'S') === 'JavaScript' || d.entries.has('JS')),
    actions: dicts.flatMap((d) => actionsOf(file, d)),
    attachments: dicts.filter((d) => d.entries.has('EF')).length,
    external: reached.flatMap((object) => externalOf(file, object)),
    filters,
    transferCurves: dicts.flatMap((d) => transferKeys(file, d)),
    halftones: dicts.flatMap((d) => halftoneOf(file, d)),
  };
}

/** Every dictionary and stream the trailer leads to, each once. */
function reachedFrom(file: PdfFile): readonly (PdfDict | PdfStream)[] {
  const found: (PdfDict | PdfStream)[] = [];
  for (const { object } of reachedObjects(file)) if (isDict(object) || isStream(object)) found.push(object);
  return found;
}

function readInfo(file: PdfFile): ReadonlyMap<string, string> {
  const info = dictAt(file, file.trailer, 'Info');
  const found = new Map<string, string>();
  for (const key of info?.entries.keys() ?? []) {
    const value = textAt(file, info, key) ?? nameAt(file, info, key);
    if (value !== undefined) found.set(key, value);
  }
  return found;
}

function readMetadata(file: PdfFile, catalogue: PdfDict | undefined): ReadonlyMap<string, string> | undefined {
  const stream = at(file, catalogue, 'Metadata');
  if (!isStream(stream)) return undefined;
  try {
    return readXmp(decodeStream(file, stream).bytes);
  } catch (cause) {
    if (!(cause instanceof UnreadablePdf)) throw cause;
    return undefined;
  }
}

function actionsOf(file: PdfFile, dict: PdfDict): readonly string[] {
  const type = nameAt(file, dict, 'Type');
  if (type !== 'Catalog' && type !== 'Page') return [];
  const opens = dictAt(file, dict, 'OpenAction');
  const kind = opens && (nameAt(file, opens, 'S') ?? '?');
  // A script is told of as a script, not twice.
  const own = kind !== undefined && kind !== 'JavaScript' ? [`OpenAction ${kind}`] : [];
  return dict.entries.has('AA') ? [...own, `AA of ${type}`] : own;
}

function externalOf(file: PdfFile, object: PdfDict | PdfStream): readonly string[] {
  const dict = isStream(object) ? object.dict : object;
  const found: string[] = [];
  if (isStream(object) && at(file, dict, 'F') !== null && !isName(at(file, dict, 'F'))) found.push('stream /F');
  if (dict.entries.has('OPI')) found.push('OPI');
  if (isStream(object) && dict.entries.has('Ref')) found.push('reference XObject');
  return found;
}

/** In an ExtGState only; `Default` for TR2 and `Identity` change nothing. */
function transferKeys(file: PdfFile, dict: PdfDict): readonly string[] {
  if (nameAt(file, dict, 'Type') !== 'ExtGState') return [];
  return ['TR', 'TR2'].filter((key) => {
    const value = at(file, dict, key);
    return value !== null && !(isName(value) && (value.name === 'Identity' || value.name === 'Default'));
  });
}

function halftoneOf(file: PdfFile, dict: PdfDict): readonly string[] {
  if (nameAt(file, dict, 'Type') !== 'ExtGState') return [];
  const value = at(file, dict, 'HT');
  return value === null || (isName(value) && value.name === 'Default') ? [] : ['ExtGState /HT'];
}
