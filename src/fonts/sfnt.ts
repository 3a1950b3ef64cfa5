// A font file in, its tables out. Reads TrueType (sfnt) and WOFF 1 containers table by table, so that the facts of a
// 15 MB face cost a few hundred kilobytes of reading. Anything else is refused with the reason.
// Sources: OpenType 1.9 "Font file"; W3C WOFF 1.0.

import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';

interface TableEntry {
  readonly offset: number;
  readonly storedLength: number;
  readonly length: number;
  readonly checksum: number;
}

export interface FontFile {
  readonly path: string;
  readonly container: 'sfnt' | 'woff';
  readonly sizeBytes: number;
  readonly tables: ReadonlyMap<string, TableEntry>;
  /**
   * Hash of the file's size, table directory (which holds a checksum of every table) and `head`: tells files apart by
   * content without reading 15 MB.
   */
  readonly fingerprint: string;
}

/** Why a file is refused. `font-…` are ids of findings. */
export class FontRefusal extends Error {
  readonly id: FontRefusalId;
  readonly value: string;

  constructor(id: FontRefusalId, value: string) {
    super(`${id}: ${value}`);
    this.id = id;
    this.value = value;
  }
}

export type FontRefusalId =
  | 'font-unreadable'
  | 'font-no-font'
  | 'font-file-damaged'
  | 'font-cff'
  | 'font-variable'
  | 'font-collection'
  | 'font-woff2';

const REQUIRED = ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'];

/** Runs `read` on the opened font and closes it; throws `FontRefusal` for a file that cannot be used. */
export async function withFontFile<T>(
  path: string,
  read: (font: FontFile, table: (tag: string) => Promise<Buffer>) => Promise<T>,
): Promise<T> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    throw new FontRefusal('font-unreadable', errorCode(error));
  }
  try {
    const font = await readDirectory(handle, path);
    return await read(font, (tag) => readTable(handle, font, tag));
  } finally {
    await handle.close();
  }
}

async function readDirectory(handle: FileHandle, path: string): Promise<FontFile> {
  const status = await handle.stat();
  if (!status.isFile()) throw new FontRefusal('font-unreadable', 'not a file');
  const start = await readAt(handle, 0, 44);
  const container = judgeSignature(start);
  const headerLength = container === 'woff' ? 44 : 12;
  const entryLength = container === 'woff' ? 20 : 16;
  if (start.length < headerLength) throw new FontRefusal('font-file-damaged', 'directory');
  const count = start.readUInt16BE(container === 'woff' ? 12 : 4);
  const directory = await readAt(handle, headerLength, count * entryLength);
  if (directory.length < count * entryLength) throw new FontRefusal('font-file-damaged', 'directory');

  const tables = new Map<string, TableEntry>();
  for (let at = 0; at < directory.length; at += entryLength) {
    const word = (index: number) => directory.readUInt32BE(at + 4 * index);
    const tag = directory.toString('latin1', at, at + 4);
    const entry =
      container === 'woff'
        ? { offset: word(1), storedLength: word(2), length: word(3), checksum: word(4) }
        : { offset: word(2), storedLength: word(3), length: word(3), checksum: word(1) };
    if (entry.offset + entry.storedLength > status.size) throw new FontRefusal('font-file-damaged', tag.trim());
    tables.set(tag, entry);
  }
  const hash = createHash('sha256').update(`${container} ${status.size} `).update(start).update(directory);
  const font = { path, container, sizeBytes: status.size, tables, fingerprint: '' };
  await judgeTables(handle, font);
  hash.update(await readTable(handle, font, 'head'));
  return { ...font, fingerprint: hash.digest('hex').slice(0, 32) };
}

function judgeSignature(start: Buffer): 'sfnt' | 'woff' {
  const signature = start.toString('latin1', 0, 4);
  if (signature === '\0\x01\0\0' || signature === 'true') return 'sfnt';
  // A WOFF names the flavour of the font inside it.
  if (signature === 'wOFF' && start.toString('latin1', 4, 8) === 'OTTO') throw new FontRefusal('font-cff', 'CFF');
  if (signature === 'wOFF') return 'woff';
  if (signature === 'OTTO') throw new FontRefusal('font-cff', 'CFF');
  if (signature === 'wOF2') throw new FontRefusal('font-woff2', 'WOFF2');
  if (signature === 'ttcf') {
    const faces = start.length >= 12 ? start.readUInt32BE(8) : 0;
    throw new FontRefusal('font-collection', String(faces));
  }
  throw new FontRefusal('font-no-font', start.subarray(0, 4).toString('hex') || '(empty)');
}

async function judgeTables(handle: FileHandle, font: FontFile): Promise<void> {
  if (font.tables.has('CFF ') || font.tables.has('CFF2')) throw new FontRefusal('font-cff', 'CFF');
  if (font.tables.has('fvar')) throw new FontRefusal('font-variable', axisNames(await readTable(handle, font, 'fvar')));
  const missing = REQUIRED.find((tag) => !font.tables.has(tag));
  if (missing) throw new FontRefusal('font-file-damaged', missing);
}

function axisNames(fvar: Buffer): string {
  if (fvar.length < 16) return '?';
  const first = fvar.readUInt16BE(4);
  const size = fvar.readUInt16BE(10);
  const names: string[] = [];
  for (let i = 0; i < fvar.readUInt16BE(8); i++)
    names.push(fvar.toString('latin1', first + i * size, first + i * size + 4));
  return names.join(' ');
}

/** The table's bytes, unpacked; empty when the font has none. */
async function readTable(handle: FileHandle, font: FontFile, tag: string): Promise<Buffer> {
  const entry = font.tables.get(tag);
  if (!entry) return Buffer.alloc(0);
  const stored = await readAt(handle, entry.offset, entry.storedLength);
  if (stored.length < entry.storedLength) throw new FontRefusal('font-file-damaged', tag.trim());
  return unpack(stored, entry, tag);
}

function unpack(stored: Buffer, entry: TableEntry, tag: string): Buffer {
  if (entry.storedLength === entry.length) return stored;
  try {
    const table = inflateSync(stored, { maxOutputLength: entry.length });
    if (table.length === entry.length) return table;
  } catch {
    // Reported below: a broken stream and a short one are the same damage.
  }
  throw new FontRefusal('font-file-damaged', tag.trim());
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** Unpacks a whole WOFF 1 file to sfnt bytes; an sfnt comes back as it is. */
export async function readSfnt(path: string): Promise<Buffer> {
  return withFontFile(path, async (font, table) => {
    const tags = [...font.tables.keys()].sort();
    const count = tags.length;
    const power = 2 ** Math.floor(Math.log2(count));
    const header = Buffer.alloc(12 + 16 * count);
    header.writeUInt32BE(0x00010000, 0);
    header.writeUInt16BE(count, 4);
    header.writeUInt16BE(power * 16, 6);
    header.writeUInt16BE(Math.log2(power), 8);
    header.writeUInt16BE((count - power) * 16, 10);
    const parts: Buffer[] = [header];
    let offset = header.length;
    for (const [index, tag] of tags.entries()) {
      const bytes = await table(tag);
      const at = 12 + 16 * index;
      header.write(tag, at, 'latin1');
      header.writeUInt32BE(font.tables.get(tag)?.checksum ?? 0, at + 4);
      header.writeUInt32BE(offset, at + 8);
      header.writeUInt32BE(bytes.length, at + 12);
      const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4);
      parts.push(bytes, padding);
      offset += bytes.length + padding.length;
    }
    return Buffer.concat(parts);
  });
}
