// The good files that damage starts from: the page written by hand, pages of ours cut small, files of other producers.

import { readdirSync, readFileSync } from 'node:fs';
import { openPdf } from '../../src/pdf/openPdf.ts';
import { pagesOf } from '../../src/pdf/pages.ts';
import { savePdf } from '../../src/pdf/savePdf.ts';
import { picture } from '../../tests/preflight/breaking.ts';
import { brokenPdf, OBJECTS } from '../../tests/preflight/brokenPdf.ts';

const ROOT = new URL('../../tests/', import.meta.url);

export interface SeedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Corner of the page that is left, in points: painting a whole newspaper page twenty thousand times would take hours. */
const CORNER = { width: 170, height: 120 } as const;

export async function seedFiles(): Promise<readonly SeedFile[]> {
  const small = brokenPdf((parts) => parts.objects.set(OBJECTS.picture, picture(4, 3, [60, 60, 60, 60])));
  const folder = (name: string): SeedFile[] =>
    readdirSync(new URL(name, ROOT))
      .filter((file) => file.endsWith('.pdf'))
      .sort()
      .map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(new URL(`${name}${file}`, ROOT))) }));
  const large = [...folder('preflight/cutPages/'), ...folder('press/fixtures/')];
  const foreign = folder('preflight/foreign/');
  const cut = await Promise.all(large.map(async ({ name, bytes }) => ({ name, bytes: await cornerOf(bytes) })));
  return [{ name: 'by hand', bytes: small }, ...cut, ...foreign];
}

/** The same file with its page cut to the upper left corner. */
async function cornerOf(bytes: Uint8Array): Promise<Uint8Array> {
  const file = await openPdf(bytes);
  for (const { dict, mediaBox } of pagesOf(file)) {
    const [x, , , top] = mediaBox;
    const box = [x, Math.max(mediaBox[1], top - CORNER.height), Math.min(mediaBox[2], x + CORNER.width), top];
    for (const key of ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox'])
      if (key === 'MediaBox' || dict.entries.has(key)) dict.entries.set(key, [...box]);
  }
  return savePdf(file, { version: file.version });
}
