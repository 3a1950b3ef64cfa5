// Where the data of an inline image ends (ISO 32000-1, 8.9.7). Its length is written nowhere, so it is computed where it
// can be (`/L` of PDF 2.0, or plain samples) and looked for where it cannot.

import { MalformedContent } from '../pdfErrors.ts';

/** A token as far as it matters here; `tokens.ts` has the whole of it, and calls this file. */
interface Operand {
  readonly kind: string;
  readonly value?: number | boolean | null;
  readonly name?: string;
}

type Entries = ReadonlyMap<string, Operand>;

/** Offset of the first byte after the data that starts at `start`. */
export function imageDataEnd(bytes: Uint8Array, start: number, entries: Entries): number {
  const length = numberOf(entries, 'L', 'Length') ?? plainLength(entries);
  if (length !== undefined && endsAt(bytes, start + length)) return start + length;
  for (let i = start; i + 1 < bytes.length; i++) if (isSpace(bytes[i]) && isEnd(bytes, i + 1)) return i;
  if (isEnd(bytes, start)) return start;
  throw new MalformedContent(start, 'an inline image without an end');
}

const numberOf = (entries: Entries, short: string, long: string): number | undefined => {
  const token = entries.get(short) ?? entries.get(long);
  return typeof token?.value === 'number' ? token.value : undefined;
};

const COMPONENTS: Readonly<Record<string, number>> = {
  G: 1,
  DeviceGray: 1,
  RGB: 3,
  DeviceRGB: 3,
  CMYK: 4,
  DeviceCMYK: 4,
};

/** Bytes of an unfiltered image in a device space; undefined for all others. */
function plainLength(entries: Entries): number | undefined {
  if (entries.has('F') || entries.has('Filter')) return undefined;
  const width = numberOf(entries, 'W', 'Width');
  const height = numberOf(entries, 'H', 'Height');
  const mask = entries.get('IM') ?? entries.get('ImageMask');
  const space = entries.get('CS') ?? entries.get('ColorSpace');
  const isMask = mask?.value === true;
  const components = isMask ? 1 : space?.name === undefined ? undefined : COMPONENTS[space.name];
  const bits = isMask ? 1 : numberOf(entries, 'BPC', 'BitsPerComponent');
  if (width === undefined || height === undefined || components === undefined || bits === undefined) return undefined;
  return Math.ceil((width * components * bits) / 8) * height;
}

/** `EI` after optional white space. */
function endsAt(bytes: Uint8Array, at: number): boolean {
  let i = at;
  while (i < bytes.length && i < at + 3 && isSpace(bytes[i])) i++;
  return isEnd(bytes, i);
}

/** `EI`, and what follows looks like content and not like samples. */
function isEnd(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== 0x45 || bytes[at + 1] !== 0x49) return false;
  if (at + 2 < bytes.length && !isSpace(bytes[at + 2])) return false;
  for (let i = at + 2; i < Math.min(bytes.length, at + 14); i++) {
    const c = bytes[i] ?? 0;
    if (!isSpace(c) && (c < 0x20 || c > 0x7e)) return false;
  }
  return true;
}

const isSpace = (c: number | undefined): boolean => c === 32 || c === 10 || c === 13 || c === 9 || c === 12 || c === 0;
