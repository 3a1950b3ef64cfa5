// The page and everything it leads to, from screen colours to inks: the content first, then what waits in line behind it.

import { dictAt } from '../pdf/lookUp.ts';
import { IDENTITY, type Matrix } from '../pdf/matrix.ts';
import { isDict, isStream, type PdfDict, type PdfFile } from '../pdf/objects.ts';
import { contentOf, type PdfPage } from '../pdf/pages.ts';
import { decodeStream, flateStream } from '../pdf/streams.ts';
import { initialState } from './graphicsState.ts';
import type { Pass, Waiting } from './pass.ts';
import { rewriteContent } from './rewriteContent.ts';
import { groupInInks, rewriteResources, settleResources } from './rewriteResources.ts';

export interface RewrittenPage {
  readonly content: Uint8Array;
  readonly resources: PdfDict;
}

/** `placement` is the matrix that will be put before the content. The page's dictionary is not touched yet. */
export function rewritePage(pass: Pass, page: PdfPage, placement: Matrix): RewrittenPage {
  // A copy: the page's patterns are moved by `placement`, those of a form that shares the dictionary are not.
  const resources = copiedResources(pass.file, page.resources);
  const start = initialState(placement);
  rewriteResources(pass, resources, start, placement);
  const content = rewriteContent(pass, contentOf(pass.file, page), resources, start);
  for (let next = pass.waiting.shift(); next; next = pass.waiting.shift()) rewriteStream(pass, next);
  settleResources(pass);
  return { content, resources };
}

function copiedResources(file: PdfFile, from: PdfDict): PdfDict {
  const entries = new Map(from.entries);
  for (const key of entries.keys()) {
    const category = dictAt(file, from, key);
    if (isDict(category)) entries.set(key, { kind: 'dict', entries: new Map(category.entries) });
  }
  return { kind: 'dict', entries };
}

const CODING: ReadonlySet<string> = new Set(['Filter', 'DecodeParms', 'Length']);

function rewriteStream(pass: Pass, { number, outer, start }: Waiting): void {
  const source = pass.file.objects.get(number);
  if (source === undefined || !isStream(source)) return;
  const resources = dictAt(pass.file, source, 'Resources') ?? outer;
  rewriteResources(pass, resources, start, IDENTITY);
  const rewritten = flateStream(rewriteContent(pass, decodeStream(pass.file, source).bytes, resources, start));
  for (const [key, value] of source.dict.entries) if (!CODING.has(key)) rewritten.dict.entries.set(key, value);
  groupInInks(pass.file, rewritten.dict, pass.colours.device.space);
  pass.file.objects.set(number, rewritten);
}
