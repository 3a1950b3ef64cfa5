// A PDF that was never a file: objects in memory and one page with the content asked for.

import { dict, name, type PdfDict, type PdfFile, type PdfObject, stream } from '../../src/pdf/objects.ts';
import { type PdfPage, pagesOf } from '../../src/pdf/pages.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const emptyFile = (): PdfFile => ({ version: '1.6', objects: new Map(), trailer: dict() });

/** 100 × 50 pt, no trim: places count from the top left of that. */
export function pageWith(
  content: string,
  resources: Record<string, PdfObject> = {},
  entries: Record<string, PdfObject> = {},
): { file: PdfFile; page: PdfPage } {
  const file = emptyFile();
  const leaf: PdfDict = dict({
    Type: name('Page'),
    MediaBox: [0, 0, 100, 50],
    Resources: dict(resources),
    Contents: stream(bytesOf(content)),
    ...entries,
  });
  const pages = dict({ Type: name('Pages'), Kids: [leaf] });
  file.trailer.entries.set('Root', dict({ Type: name('Catalog'), Pages: pages }));
  const [page] = pagesOf(file);
  if (!page) throw new Error('no page');
  return { file, page };
}

/** Every code of one byte is 500 wide and is itself as a character. */
export const simpleFont = (): PdfDict =>
  dict({
    Type: name('Font'),
    Subtype: name('TrueType'),
    BaseFont: name('ABCDEF+Plain'),
    Encoding: name('WinAnsiEncoding'),
    FirstChar: 0,
    Widths: new Array<PdfObject>(256).fill(500),
  });
