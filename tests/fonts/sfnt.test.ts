import path from 'node:path';
import { expect, test } from 'vitest';
import { FontRefusal, readSfnt, withFontFile } from '../../src/fonts/sfnt.ts';
import { BLANK, joinTables, makeFontFolder, packWoff, tablesOf } from './madeFonts.ts';

async function write(name: string, bytes: Buffer): Promise<string> {
  return path.join(await makeFontFolder({ [name]: bytes }), name);
}

test('a WOFF unpacks to the tables it was packed from', async () => {
  const tables = tablesOf(BLANK).sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const unpacked = await readSfnt(await write('font.woff', packWoff(tables)));
  expect(tablesOf(unpacked)).toEqual(tables);
});

test('two files of the same size and different content have different fingerprints', async () => {
  const changed = joinTables(
    tablesOf(BLANK).map((table) => {
      if (table.tag === 'head') table.bytes.writeUInt32BE(12345, 8);
      return table;
    }),
  );
  const plain = joinTables(tablesOf(BLANK));
  expect(changed.length).toBe(plain.length);
  const fingerprint = async (bytes: Buffer) =>
    withFontFile(await write('font.ttf', bytes), async (font) => font.fingerprint);
  expect(await fingerprint(changed)).not.toBe(await fingerprint(plain));
  expect(await fingerprint(plain)).toBe(await fingerprint(plain));
});

test('a WOFF table that unpacks to more than it says is damage, not a full memory', async () => {
  const bomb = packWoff([...tablesOf(BLANK), { tag: 'zzzz', bytes: Buffer.alloc(1 << 16) }]);
  // The last directory entry states the length: claim 100 bytes.
  bomb.writeUInt32BE(100, 44 + 20 * tablesOf(BLANK).length + 12);
  const read = withFontFile(await write('font.woff', bomb), async (_font, table) => table('zzzz'));
  await expect(read).rejects.toThrow(FontRefusal);
  await expect(read).rejects.toMatchObject({ id: 'font-file-damaged', value: 'zzzz' });
});
