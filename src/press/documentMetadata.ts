// XMP packet and Info dictionary of a press or proof file, which must agree (ISO 15930-4 and -7; XMP: ISO 16684-1).
// All identifiers come from the document's name and content: the same input gives the same packet.

import { createHash } from 'node:crypto';
import { addObject } from '../pdf/lookUp.ts';
import { dict, name, type PdfDict, type PdfFile, stream, textString } from '../pdf/objects.ts';
import { documentDate } from './documentDates.ts';
import type { PressMetadata, PressStandard } from './pressInput.ts';

export interface Identity {
  /** Of the document through all its versions, 16 bytes: also the first half of the trailer ID. */
  readonly document: Uint8Array;
  /** Of this very file. */
  readonly instance: Uint8Array;
}

/** `sources`: all that the file is made from. */
export function identityOf(metadata: PressMetadata, ...sources: Uint8Array[]): Identity {
  const hash = (...parts: (string | Uint8Array)[]) => {
    const sha = createHash('sha256');
    for (const part of parts) sha.update(part);
    return new Uint8Array(sha.digest().subarray(0, 16));
  };
  const seed = `tekan ${metadata.documentId}`;
  return { document: hash(seed), instance: hash(seed, ...sources) };
}

/** The first half of a UUID, as a slug line shows it and as XMP's InstanceID begins. */
export const shortHash = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, 4), (b) => b.toString(16).padStart(2, '0')).join('');

/** RFC 9562 version 8: bytes of our own making, with the version and variant bits set. */
export function uuidOf(bytes: Uint8Array): string {
  const own = bytes.slice(0, 16);
  own[6] = ((own[6] ?? 0) & 0x0f) | 0x80;
  own[8] = ((own[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(own, (b) => b.toString(16).padStart(2, '0')).join('');
  return `uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`;
}

/** `standard` names the PDF/X the file claims; a proof claims none. */
export function addMetadata(
  file: PdfFile,
  catalog: PdfDict,
  metadata: PressMetadata,
  identity: Identity,
  standard?: PressStandard,
): void {
  const { info: date } = documentDate(metadata.date);
  const info = dict({
    Title: textString(metadata.title),
    Creator: textString(metadata.creator),
    Producer: textString(metadata.producer),
    CreationDate: textString(date),
    ModDate: textString(date),
    Trapped: name('False'),
    // Where PDF/X-1a:2003 says what it is; X-4 says so in XMP, but poppler and older tools look here. The second key of the
    // 2001 level, GTS_PDFXConformance, has no place in either (CGATS Application Notes for PDF/X 4, 2.3).
    ...(standard !== undefined && { GTS_PDFXVersion: textString(standard) }),
  });
  file.trailer.entries.set('Info', addObject(file, info));
  // Not deflated, so that tools that know no PDF can read it too.
  const packet = new TextEncoder().encode(xmpPacket(metadata, identity, standard));
  const xmp = stream(packet, { Type: name('Metadata'), Subtype: name('XML') });
  catalog.entries.set('Metadata', addObject(file, xmp));
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

export function xmpPacket(metadata: PressMetadata, identity: Identity, standard?: PressStandard): string {
  const { xmp: date } = documentDate(metadata.date);
  return `<?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
   <dc:format>application/pdf</dc:format>
   <dc:title>
    <rdf:Alt>
     <rdf:li xml:lang="x-default">${escaped(metadata.title)}</rdf:li>
    </rdf:Alt>
   </dc:title>
   <xmp:CreatorTool>${escaped(metadata.creator)}</xmp:CreatorTool>
   <xmp:CreateDate>${date}</xmp:CreateDate>
   <xmp:ModifyDate>${date}</xmp:ModifyDate>
   <xmp:MetadataDate>${date}</xmp:MetadataDate>
   <xmpMM:DocumentID>${uuidOf(identity.document)}</xmpMM:DocumentID>
   <xmpMM:InstanceID>${uuidOf(identity.instance)}</xmpMM:InstanceID>
   <xmpMM:RenditionClass>default</xmpMM:RenditionClass>
   <xmpMM:VersionID>1</xmpMM:VersionID>
   <pdf:Producer>${escaped(metadata.producer)}</pdf:Producer>
   <pdf:Trapped>False</pdf:Trapped>${standard === 'PDF/X-4' ? `\n   <pdfxid:GTS_PDFXVersion>${standard}</pdfxid:GTS_PDFXVersion>` : ''}
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}
