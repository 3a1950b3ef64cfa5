// A press page of ours → the same page cut small, as a seed for damage: its first operations, the fonts and pictures these use,
// pictures of a few pixels, the profile's header. `node --import tsx bench/fuzz/cutPage.ts page.press.pdf small.pdf [operations]`

import { readFileSync, writeFileSync } from 'node:fs';
import { readOperations } from '../../src/pdf/content/contentSpans.ts';
import { catalogOf, dictAt, resolve } from '../../src/pdf/lookUp.ts';
import { isDict, isStream, type PdfDict, type PdfFile, type PdfObject, ref } from '../../src/pdf/objects.ts';
import { openPdf } from '../../src/pdf/openPdf.ts';
import { contentOf, pagesOf } from '../../src/pdf/pages.ts';
import { savePdf } from '../../src/pdf/savePdf.ts';
import { flateStream } from '../../src/pdf/streams.ts';
import { encodeCmykJpeg } from '../../src/picture/pressJpeg.ts';

const SMALL = { width: 12, height: 9 } as const;
const PROFILE_HEADER_BYTES = 132;

const [from, to, count = '160'] = process.argv.slice(2);
if (!from || !to) throw new Error('page.press.pdf small.pdf [operations]');
const file = await openPdf(new Uint8Array(readFileSync(from)));
/** Streams stand by themselves. */
let next = 100_000;
const put = (object: PdfObject): PdfObject => {
  file.objects.set(next, object);
  return ref(next++);
};

const [page] = pagesOf(file);
if (!page) throw new Error('no page');
const content = contentOf(file, page);
const operations = [...readOperations(content)].slice(0, Number(count));
const kept = content.subarray(0, operations.at(-1)?.end ?? 0);
const text = Buffer.from(kept).toString('latin1');
const open = operations.filter((o) => o.operator === 'q').length - operations.filter((o) => o.operator === 'Q').length;
const isInText = operations.findLast((o) => o.operator === 'BT' || o.operator === 'ET')?.operator === 'BT';
const closing = `${isInText ? ' ET' : ''}${' Q'.repeat(Math.max(0, open))}\n`;
page.dict.entries.set('Contents', put(flateStream(Uint8Array.from([...kept, ...Buffer.from(closing, 'latin1')]))));
for (const key of ['StructTreeRoot', 'MarkInfo']) catalogOf(file)?.entries.delete(key);
const resources = dictAt(file, page.dict, 'Resources');
for (const kind of ['Font', 'XObject', 'ExtGState', 'Pattern', 'Shading', 'ColorSpace']) {
  const named = resources && dictAt(file, resources, kind);
  for (const key of named?.entries.keys() ?? []) if (!text.includes(`/${key} `)) named?.entries.delete(key);
}
const jpeg = await encodeCmykJpeg({ ...SMALL, cmyk: new Uint8Array(SMALL.width * SMALL.height * 4).fill(120) });
for (const [number, object] of file.objects) {
  if (!isStream(object)) continue;
  const { entries } = object.dict;
  const subtype = entries.get('Subtype');
  if (isDict(object.dict) && JSON.stringify(subtype) === '{"kind":"name","name":"Image"}') {
    entries.set('Width', SMALL.width).set('Height', SMALL.height);
    file.objects.set(number, { ...object, bytes: jpeg });
  }
}
shortenProfile(file, catalogOf(file));
writeFileSync(to, savePdf(file, { version: file.version }));

function shortenProfile(of: PdfFile, catalogue: PdfDict | undefined): void {
  const intents = catalogue && resolve(of, catalogue.entries.get('OutputIntents') ?? null);
  for (const one of Array.isArray(intents) ? intents : []) {
    const intent = resolve(of, one);
    const profile = isDict(intent) ? resolve(of, intent.entries.get('DestOutputProfile') ?? null) : null;
    if (!isDict(intent) || !isStream(profile)) continue;
    const header = new Uint8Array(PROFILE_HEADER_BYTES);
    header.set(Buffer.from(readFileSync('assets/press/newsprint.icc').subarray(0, PROFILE_HEADER_BYTES)));
    new DataView(header.buffer).setUint32(0, PROFILE_HEADER_BYTES);
    intent.entries.set('DestOutputProfile', put(flateStream(header, { N: 4 })));
  }
}
