// Bytes of any PDF → `PdfFile`. The one place that knows pdf-lib: it parses, and its objects become plain data here.

import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { catalogOf, nameAt } from './lookUp.ts';
import { byteString, name, type PdfDict, type PdfFile, type PdfObject, ref } from './objects.ts';
import { UnreadablePdf } from './pdfErrors.ts';
import { QuietParser } from './quietParser.ts';

/** Throws `UnreadablePdf`. Encrypted files open too, their `trailer` has `Encrypt`, but their streams stay locked. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const context = await parse(bytes);
  const objects = new Map<number, PdfObject>();
  for (const [{ objectNumber }, object] of context.enumerateIndirectObjects()) objects.set(objectNumber, plain(object));
  const trailer: PdfDict = { kind: 'dict', entries: new Map() };
  const { Root, Info, ID, Encrypt } = context.trailerInfo;
  for (const [key, object] of Object.entries({ Root, Info, ID, Encrypt }))
    if (object) trailer.entries.set(key, plain(object));
  const file = { version: context.header.getVersionString(), objects, trailer };
  if (!catalogOf(file)) throw new UnreadablePdf('no catalogue');
  return file;
}

async function parse(bytes: Uint8Array): Promise<PDFContext> {
  try {
    return await new QuietParser(bytes).parseDocument();
  } catch (cause) {
    throw new UnreadablePdf(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function plain(object: PDFObject): PdfObject {
  if (object instanceof PDFNumber) return object.asNumber();
  if (object instanceof PDFName) return name(object.decodeText());
  if (object instanceof PDFRef) return ref(object.objectNumber);
  if (object instanceof PDFArray) return object.asArray().map(plain);
  if (object instanceof PDFDict) return plainDict(object);
  if (object instanceof PDFString || object instanceof PDFHexString) return byteString(object.asBytes());
  if (object instanceof PDFRawStream)
    return { kind: 'stream', dict: plainDict(object.dict), bytes: object.getContents() };
  if (object instanceof PDFBool) return object.asBoolean();
  return null;
}

const plainDict = (from: PDFDict): PdfDict => ({
  kind: 'dict',
  entries: new Map(from.entries().map(([key, value]) => [key.decodeText(), plain(value)])),
});

/** The later of the header's version and the catalogue's (7.2.2). */
export function versionOf(file: PdfFile): string {
  const asked = nameAt(file, catalogOf(file), 'Version');
  return asked !== undefined && asked > file.version ? asked : file.version;
}
