// PDFs made by hand for tests: one page with the content and resources that the test is about.

import { dict, latin1, name, type PdfFile, type PdfObject, ref, stream } from '../../src/pdf/objects.ts';
import { savePdf } from '../../src/pdf/savePdf.ts';

export interface SmallPdf {
  readonly content: string;
  readonly resources?: Readonly<Record<string, PdfObject>>;
  /** Further objects, from number 10 on: `ref(10)` is the first. */
  readonly objects?: readonly PdfObject[];
  readonly page?: Readonly<Record<string, PdfObject>>;
  readonly catalog?: Readonly<Record<string, PdfObject>>;
  readonly mediaBox?: readonly [number, number, number, number];
}

export function smallFile(small: SmallPdf): PdfFile {
  const objects = new Map<number, PdfObject>([
    [1, dict({ Type: name('Catalog'), Pages: ref(2), ...small.catalog })],
    [2, dict({ Type: name('Pages'), Kids: [ref(3)], Count: 1 })],
    [
      3,
      dict({
        Type: name('Page'),
        Parent: ref(2),
        MediaBox: [...(small.mediaBox ?? [0, 0, 400, 400])],
        Contents: ref(4),
        Resources: dict(small.resources),
        ...small.page,
      }),
    ],
    [4, stream(latin1(small.content))],
  ]);
  for (const [i, object] of (small.objects ?? []).entries()) objects.set(10 + i, object);
  return { version: '1.4', objects, trailer: dict({ Root: ref(1) }) };
}

export const smallPdf = (small: SmallPdf): Uint8Array => savePdf(smallFile(small), { version: '1.4' });

export const bytesOf = (text: string): Uint8Array => latin1(text);
export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
