// The outer shell of a CFF program (Adobe TN 5176): indices, dictionaries, charsets. Bytes are foreign; reading past the
// end throws a RangeError, which whoever asked takes for a damaged font.

export interface Index {
  readonly items: readonly { start: number; end: number }[];
  readonly end: number;
}

export function readIndex(view: DataView, at: number): Index {
  const count = view.getUint16(at);
  if (count === 0) return { items: [], end: at + 2 };
  const size = view.getUint8(at + 2);
  const offset = (i: number): number => {
    let value = 0;
    for (let k = 0; k < size; k++) value = value * 256 + view.getUint8(at + 3 + i * size + k);
    return value;
  };
  const base = at + 2 + (count + 1) * size;
  const items = Array.from({ length: count }, (_, i) => ({ start: base + offset(i), end: base + offset(i + 1) }));
  return { items, end: base + offset(count) };
}

/** Operators → operands; two-byte operators as 1200 + second byte. */
export function readDict(bytes: Uint8Array): ReadonlyMap<number, readonly number[]> {
  const entries = new Map<number, number[]>();
  let operands: number[] = [];
  for (let i = 0; i < bytes.length; ) {
    const b = bytes[i] ?? 0;
    const next = (k: number): number => bytes[i + k] ?? 0;
    if (b <= 21) {
      entries.set(b === 12 ? 1200 + next(1) : b, operands);
      operands = [];
      i += b === 12 ? 2 : 1;
    } else if (b === 28) {
      operands.push(((next(1) << 24) >> 16) | next(2));
      i += 3;
    } else if (b === 29) {
      operands.push((next(1) << 24) | (next(2) << 16) | (next(3) << 8) | next(4));
      i += 5;
    } else if (b === 30) {
      // A real number: nibbles up to 0xf. Its value is of no use here.
      do i++;
      while (i < bytes.length && (next(0) & 15) !== 15 && next(0) >> 4 !== 15);
      operands.push(Number.NaN);
      i++;
    } else if (b >= 32 && b <= 246) {
      operands.push(b - 139);
      i++;
    } else if (b >= 247 && b <= 254) {
      operands.push(b <= 250 ? (b - 247) * 256 + next(1) + 108 : -(b - 251) * 256 - next(1) - 108);
      i += 2;
    } else i++;
  }
  return entries;
}

/** CIDs (or string numbers) in the order of the glyphs. */
export function readCharset(view: DataView, at: number, glyphs: number): readonly number[] {
  const cids = [0];
  const format = view.getUint8(at);
  let i = at + 1;
  while (cids.length < glyphs) {
    const first = view.getUint16(i);
    const left = format === 0 ? 0 : format === 1 ? view.getUint8(i + 2) : view.getUint16(i + 2);
    for (let k = 0; k <= left && cids.length < glyphs; k++) cids.push(first + k);
    i += format === 0 ? 2 : format === 1 ? 3 : 4;
  }
  return cids;
}
