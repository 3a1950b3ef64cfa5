// One object as the bytes of a file (ISO 32000-1, 7.3). What is equal in memory is equal in bytes.

import type { ByteBuffer } from './byteBuffer.ts';
import type { PdfDict, PdfObject, PdfRef, PdfStream } from './objects.ts';

/** Shortest decimal that reads back as the same number, never with an exponent (7.3.3 knows none). */
function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} is no PDF number`);
  if (Object.is(value, -0)) return '0';
  const shortest = String(value);
  return shortest.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : shortest;
}

/** Rounded to `decimals`: for coordinates, where the tenth of a micrometre is the fourth decimal. */
export const roundedText = (value: number, decimals: number): string =>
  numberText(Math.round(value * 10 ** decimals) / 10 ** decimals);

/** `numberOf` says under which number a referred object is written. */
export function writeObject(to: ByteBuffer, object: PdfObject, numberOf: (ref: PdfRef) => number): void {
  if (object === null) to.text('null');
  else if (typeof object === 'boolean') to.text(object ? 'true' : 'false');
  else if (typeof object === 'number') to.text(numberText(object));
  else if (Array.isArray(object)) writeArray(to, object, numberOf);
  else if (object.kind === 'name') writeName(to, object.name);
  else if (object.kind === 'ref') to.text(`${numberOf(object)} 0 R`);
  else if (object.kind === 'string') writeString(to, object.bytes);
  else if (object.kind === 'dict') writeDict(to, object, numberOf);
  else writeStream(to, object, numberOf);
}

function writeArray(to: ByteBuffer, items: readonly PdfObject[], numberOf: (ref: PdfRef) => number): void {
  to.text('[');
  for (const [i, item] of items.entries()) {
    if (i > 0) to.text(' ');
    writeObject(to, item, numberOf);
  }
  to.text(']');
}

function writeDict(to: ByteBuffer, { entries }: PdfDict, numberOf: (ref: PdfRef) => number): void {
  to.text('<<');
  for (const [key, value] of entries) {
    writeName(to, key);
    to.text(' ');
    writeObject(to, value, numberOf);
    to.text('\n');
  }
  to.text('>>');
}

function writeStream(to: ByteBuffer, { dict, bytes }: PdfStream, numberOf: (ref: PdfRef) => number): void {
  const entries = new Map(dict.entries).set('Length', bytes.length);
  writeDict(to, { kind: 'dict', entries }, numberOf);
  to.text('\nstream\n');
  to.bytes(bytes);
  to.text('\nendstream');
}

const REGULAR = /^[!"$&'*+,\-.0-9:;=?@A-Z\\^_`a-z|~]*$/;

function writeName(to: ByteBuffer, name: string): void {
  to.text('/');
  if (REGULAR.test(name)) to.text(name);
  else
    for (const c of name) {
      const code = (c.charCodeAt(0) & 0xff).toString(16).toUpperCase().padStart(2, '0');
      to.text(REGULAR.test(c) ? c : `#${code}`);
    }
}

function writeString(to: ByteBuffer, bytes: Uint8Array): void {
  if (bytes.some((b) => b < 0x20 || b > 0x7e)) {
    to.text(`<${Array.from(bytes, (b) => b.toString(16).toUpperCase().padStart(2, '0')).join('')}>`);
    return;
  }
  to.text('(');
  for (const b of bytes) {
    if (b === 0x28 || b === 0x29 || b === 0x5c) to.byte(0x5c);
    to.byte(b);
  }
  to.text(')');
}
