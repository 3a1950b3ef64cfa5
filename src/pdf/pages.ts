// The pages of a file: their boxes, inherited attributes, resources and content (ISO 32000-1, 7.7.3).

import { arrayAt, at, boxAt, catalogOf, dictAt, numberAt, resolve } from './lookUp.ts';
import type { Box } from './matrix.ts';
import { dict, isDict, isStream, type PdfDict, type PdfFile, type PdfObject } from './objects.ts';
import { decodeStream } from './streams.ts';

export interface PdfPage {
  /** 1-based. */
  readonly number: number;
  readonly dict: PdfDict;
  /** Own or inherited; empty if there are none. */
  readonly resources: PdfDict;
  readonly rotate: number;
  readonly mediaBox: Box;
  /** False: the file has none, and `mediaBox` is a guess. */
  readonly hasMediaBox: boolean;
  /** As the page has them: absent ones are undefined. */
  readonly cropBox: Box | undefined;
  readonly bleedBox: Box | undefined;
  readonly trimBox: Box | undefined;
  readonly artBox: Box | undefined;
  /** Size of a user unit in points (PDF 1.6). */
  readonly userUnit: number;
}

const US_LETTER: Box = [0, 0, 612, 792];

export function pagesOf(file: PdfFile): PdfPage[] {
  const leaves: PdfDict[] = [];
  const seen = new Set<PdfDict>();
  const collect = (object: PdfObject): void => {
    const node = resolve(file, object);
    if (!isDict(node) || seen.has(node)) return;
    seen.add(node);
    const kids = arrayAt(file, node, 'Kids');
    if (kids) kids.forEach(collect);
    else leaves.push(node);
  };
  collect(at(file, catalogOf(file), 'Pages'));
  return leaves.map((leaf, i) => pageOf(file, leaf, i + 1));
}

function pageOf(file: PdfFile, leaf: PdfDict, number: number): PdfPage {
  const holderOf = (key: string) => holderOfInherited(file, leaf, key);
  return {
    number,
    dict: leaf,
    resources: dictAt(file, holderOf('Resources'), 'Resources') ?? dict(),
    rotate: numberAt(file, holderOf('Rotate'), 'Rotate') ?? 0,
    mediaBox: boxAt(file, holderOf('MediaBox'), 'MediaBox') ?? US_LETTER,
    hasMediaBox: boxAt(file, holderOf('MediaBox'), 'MediaBox') !== undefined,
    cropBox: boxAt(file, holderOf('CropBox'), 'CropBox'),
    bleedBox: boxAt(file, leaf, 'BleedBox'),
    trimBox: boxAt(file, leaf, 'TrimBox'),
    artBox: boxAt(file, leaf, 'ArtBox'),
    userUnit: numberAt(file, leaf, 'UserUnit') ?? 1,
  };
}

/** The nearest of page and parents that has `key`. */
function holderOfInherited(file: PdfFile, leaf: PdfDict, key: string): PdfDict | undefined {
  let node: PdfDict | undefined = leaf;
  for (let up = 0; node && up < 64; up++) {
    if (node.entries.has(key)) return node;
    node = dictAt(file, node, 'Parent');
  }
  return undefined;
}

/** The page's whole content: several streams are one, parted by white space (7.8.2). */
export function contentOf(file: PdfFile, page: PdfPage): Uint8Array {
  const contents = at(file, page.dict, 'Contents');
  const list = (Array.isArray(contents) ? contents : [contents]).map((c) => resolve(file, c)).filter(isStream);
  const [only] = list;
  if (only && list.length === 1) return decodeStream(file, only).bytes;
  const parts = list.map((s) => decodeStream(file, s).bytes);
  const whole = new Uint8Array(parts.reduce((sum, p) => sum + p.length + 1, 0)).fill(10);
  let to = 0;
  for (const part of parts) {
    whole.set(part, to);
    to += part.length + 1;
  }
  return whole;
}
