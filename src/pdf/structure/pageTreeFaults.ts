// The page tree (ISO 32000-1, 7.7.3) → what does not fit together in it: kids that are no pages, pages listed twice, counts
// and parents that disagree. Readers make do with such trees, each in its own way, and not always with the same pages.

import { arrayAt, at, catalogOf, nameAt, numberAt } from '../lookUp.ts';
import { isDict, isRef, type PdfDict, type PdfFile, type PdfObject } from '../objects.ts';

const MAX_DEPTH = 64;

export function pageTreeFaults(file: PdfFile): readonly string[] {
  const root = catalogOf(file)?.entries.get('Pages');
  const faults: string[] = [];
  const seen = new Set<PdfDict>();

  /** Pages below a node. */
  const walk = (given: PdfObject | undefined, parent: PdfDict | undefined, depth: number): number => {
    const node = isRef(given) ? (file.objects.get(given.number) ?? null) : (given ?? null);
    const called = isRef(given) ? `object ${given.number}` : 'a kid';
    if (!isDict(node)) {
      faults.push(`${called} is ${node === null ? 'missing' : 'no page'}`);
      return 0;
    }
    if (seen.has(node) || depth > MAX_DEPTH) {
      faults.push(`${called} is listed twice`);
      return 0;
    }
    seen.add(node);
    if (parent && at(file, node, 'Parent') !== parent) faults.push(`${called} names another parent`);
    const kids = arrayAt(file, node, 'Kids');
    const wanted = kids ? 'Pages' : 'Page';
    const type = nameAt(file, node, 'Type');
    if (type !== wanted)
      faults.push(`${called} has ${type === undefined ? 'no type' : `the type ${type}`}, not ${wanted}`);
    if (!kids) return 1;
    const count = kids.reduce<number>((sum, kid) => sum + walk(kid, node, depth + 1), 0);
    const said = numberAt(file, node, 'Count');
    if (said !== count) faults.push(`${called} counts ${said ?? 'no'} pages, there are ${count}`);
    return count;
  };

  if (root !== undefined) walk(root, undefined, 0);
  return faults;
}
