// The cross-reference of a file (ISO 32000-1, 7.5.4) held against its bytes. Lenient readers repair a wrong one in
// silence, RIPs may not. In: the bytes. Out: the first thing wrong, or undefined.

const ASCII = new TextDecoder('latin1');

/** Where the file says its cross-reference begins; undefined when it does not say. */
function startOf(bytes: Uint8Array): number | undefined {
  const tail = ASCII.decode(bytes.subarray(Math.max(0, bytes.length - 2048)));
  const found = [...tail.matchAll(/startxref\s+(\d+)\s+%%EOF/g)].at(-1);
  return found && Number(found[1]);
}

const isStreamAt = (bytes: Uint8Array, start: number): boolean =>
  /^\s*\d+\s+\d+\s+obj\b/.test(ASCII.decode(bytes.subarray(start, start + 40)));

/** PDF 1.5 and later: the cross-reference is a stream, objects may lie in streams. */
export function usesXrefStream(bytes: Uint8Array): boolean {
  const start = startOf(bytes);
  return start !== undefined && isStreamAt(bytes, start);
}

export function xrefFault(bytes: Uint8Array): string | undefined {
  const start = startOf(bytes);
  if (start === undefined) return 'no startxref before the end of the file';
  if (isStreamAt(bytes, start)) return undefined;
  const here = ASCII.decode(bytes.subarray(start, start + 40)).trimStart();
  if (!here.startsWith('xref')) return `startxref points at byte ${start}, where no table is`;
  return tableFault(bytes, start);
}

function tableFault(bytes: Uint8Array, start: number): string | undefined {
  const text = ASCII.decode(bytes.subarray(start, Math.min(bytes.length, start + 4_000_000)));
  const table = text.slice(0, Math.max(0, text.indexOf('trailer')));
  let first = 0;
  let left = 0;
  for (const line of table.split(/\r\n|\r|\n/).slice(1)) {
    const entry = /^(\d{10}) (\d{5}) ([nf])/.exec(line.trim());
    const section = /^(\d+) (\d+)\s*$/.exec(line.trim());
    if (entry && left > 0) {
      const number = first++;
      left--;
      if (entry[3] === 'n' && !objectAt(bytes, Number(entry[1]), number))
        return `object ${number} is not where it says`;
    } else if (section) {
      first = Number(section[1]);
      left = Number(section[2]);
    } else if (line.trim() !== '') return `a line that is no entry: ${line.trim().slice(0, 20)}`;
  }
  return undefined;
}

const objectAt = (bytes: Uint8Array, offset: number, number: number): boolean =>
  new RegExp(`^\\s*${number}\\s+\\d+\\s+obj`).test(ASCII.decode(bytes.subarray(offset, offset + 40)));
