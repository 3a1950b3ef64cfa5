// Chromium's PDF in, the same bytes with the clock taken out: it writes the time of printing into the file's first
// object. The real dates of a press file come from the supplement.

const DATE = /\/(?:CreationDate|ModDate) \(D:(\d{14})/g;

/** Info stands at the head of the file; looking no further leaves pictures and page content alone. */
const HEAD_BYTES = 1024;

/** Changes `pdf` in place and returns it. Dates become 1970 of the same length, so no offset moves. */
export function stillDates(pdf: Uint8Array): Uint8Array {
  const head = Buffer.from(pdf.buffer, pdf.byteOffset, Math.min(HEAD_BYTES, pdf.byteLength));
  for (const match of head.toString('latin1').matchAll(DATE)) {
    head.write('19700101000000', match.index + match[0].length - 14, 'latin1');
  }
  return pdf;
}
