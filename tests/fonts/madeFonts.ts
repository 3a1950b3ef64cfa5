// Small fonts made for tests from the smallest real one: the blank font of assets, 1 KB, one glyph for the space.

import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { makeTemporaryFolder } from './temporaryFolder.ts';

export const BLANK = readFileSync(new URL('../../assets/fonts/blank.ttf', import.meta.url));

export const { resolve: packageFile } = createRequire(import.meta.url);

export const NOTO_SERIF = packageFile('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf');

export interface Table {
  readonly tag: string;
  readonly bytes: Buffer;
}

export function tablesOf(font: Buffer): Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
    const at = 12 + 16 * i;
    const offset = font.readUInt32BE(at + 8);
    const bytes = Buffer.from(font.subarray(offset, offset + font.readUInt32BE(at + 12)));
    return { tag: font.toString('latin1', at, at + 4), bytes };
  });
}

export function joinTables(tables: readonly Table[], signature = '\0\x01\0\0'): Buffer {
  const header = Buffer.alloc(12 + 16 * tables.length);
  header.write(signature, 0, 'latin1');
  header.writeUInt16BE(tables.length, 4);
  let offset = header.length;
  for (const [i, { tag, bytes }] of tables.entries()) {
    header.write(tag, 12 + 16 * i, 'latin1');
    header.writeUInt32BE(offset, 12 + 16 * i + 8);
    header.writeUInt32BE(bytes.length, 12 + 16 * i + 12);
    offset += bytes.length;
  }
  return Buffer.concat([header, ...tables.map(({ bytes }) => bytes)]);
}

/** The same tables in a WOFF 1 container; the flavour is the signature of the font inside. */
export function packWoff(tables: readonly Table[], flavour = '\0\x01\0\0'): Buffer {
  const header = Buffer.alloc(44 + 20 * tables.length);
  header.write('wOFF', 0, 'latin1');
  header.write(flavour, 4, 'latin1');
  header.writeUInt16BE(tables.length, 12);
  const packed = tables.map(({ bytes }) => {
    const smaller = deflateSync(bytes);
    return smaller.length < bytes.length ? smaller : bytes;
  });
  let offset = header.length;
  for (const [i, { tag, bytes }] of tables.entries()) {
    const at = 44 + 20 * i;
    const stored = packed[i]?.length ?? 0;
    header.write(tag, at, 'latin1');
    header.writeUInt32BE(offset, at + 4);
    header.writeUInt32BE(stored, at + 8);
    header.writeUInt32BE(bytes.length, at + 12);
    offset += stored;
  }
  return Buffer.concat([header, ...packed]);
}

export const without = (tag: string): Buffer => joinTables(tablesOf(BLANK).filter((table) => table.tag !== tag));

/** One `wght` axis, as short as the specification allows. */
export function variableFont(): Buffer {
  const fvar = Buffer.alloc(16 + 20);
  fvar.writeUInt16BE(1, 0);
  fvar.writeUInt16BE(16, 4);
  fvar.writeUInt16BE(1, 8);
  fvar.writeUInt16BE(20, 10);
  fvar.write('wght', 16, 'latin1');
  return joinTables([...tablesOf(BLANK), { tag: 'fvar', bytes: fvar }]);
}

/** fsType 2: restricted licence embedding. */
export function forbiddenFont(): Buffer {
  return joinTables(
    tablesOf(BLANK).map((table) => {
      if (table.tag === 'OS/2') table.bytes.writeUInt16BE(2, 8);
      return table;
    }),
  );
}

export const cffFont = (): Buffer => joinTables(tablesOf(BLANK), 'OTTO');

export function collection(): Buffer {
  const header = Buffer.alloc(12);
  header.write('ttcf', 0, 'latin1');
  header.writeUInt32BE(3, 8);
  return Buffer.concat([header, BLANK]);
}

/** A folder holding the files. */
export async function makeFontFolder(files: Readonly<Record<string, Buffer>>): Promise<string> {
  const folder = await makeTemporaryFolder();
  for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(folder, name), bytes);
  return folder;
}
