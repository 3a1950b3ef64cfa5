// Takes out of catalogue and page what belongs to the screen: annotations, outlines, scripts, names, viewer settings. What
// is left is the page itself and, where nothing in it points to an annotation, its structure (ISO 15930-7).

import { arrayAt, at } from '../pdf/lookUp.ts';
import { isDict, isRef, type PdfDict, type PdfFile } from '../pdf/objects.ts';

const OF_CATALOG: ReadonlySet<string> = new Set(['Type', 'Pages', 'Lang', 'MarkInfo', 'StructTreeRoot']);
const OF_PAGE: ReadonlySet<string> = new Set([
  'Type',
  'Parent',
  'Resources',
  'Contents',
  'MediaBox',
  'Group',
  'StructParents',
]);

/** `keepStructure`: where the standard has room for it. */
export function stripScreenParts(file: PdfFile, catalog: PdfDict, page: PdfDict, keepStructure = true): void {
  const hadAnnotations = (arrayAt(file, page, 'Annots')?.length ?? 0) > 0;
  keepOnly(catalog, OF_CATALOG);
  keepOnly(page, OF_PAGE);
  if (keepStructure && !hadAnnotations) return;
  for (const key of ['MarkInfo', 'StructTreeRoot']) catalog.entries.delete(key);
  page.entries.delete('StructParents');
}

function keepOnly({ entries }: PdfDict, keys: ReadonlySet<string>): void {
  for (const key of entries.keys()) if (!keys.has(key)) entries.delete(key);
}

/** The page tree becomes one node with one leaf, and the leaf inherits nothing. */
export function flattenPageTree(file: PdfFile, catalog: PdfDict, leaf: PdfDict): void {
  const root = at(file, catalog, 'Pages');
  if (!isDict(root)) return;
  const kid = refTo(file, leaf);
  keepOnly(root, new Set(['Type']));
  root.entries.set('Kids', kid === undefined ? [leaf] : [{ kind: 'ref', number: kid }]).set('Count', 1);
  const parent = catalog.entries.get('Pages');
  if (isRef(parent)) leaf.entries.set('Parent', parent);
}

function refTo(file: PdfFile, object: PdfDict): number | undefined {
  for (const [number, candidate] of file.objects) if (candidate === object) return number;
  return undefined;
}
