import { expect, test } from 'vitest';
import { glyphFor, readCharacterMap } from '../../src/fonts/cmap.ts';

/** A `cmap` with one Windows Unicode table of format 4: 0x41–0x43 by delta, 0x50–0x52 by glyph list with a hole. */
function formatFour(): Buffer {
  const words = [0, 1, 3, 1, 0, 12]; // version, tables, platform, encoding, offset
  const ends = [0x43, 0x52, 0xffff];
  const starts = [0x41, 0x50, 0xffff];
  const deltas = [10 - 0x41, 0, 1];
  const ranges = [0, 4, 0]; // 4 bytes from its own place to the glyph list
  const glyphs = [7, 0, 9];
  const table = [4, 0, 0, 2 * 3, 0, 0, 0, ...ends, 0, ...starts, ...deltas, ...ranges, ...glyphs];
  const buffer = Buffer.alloc(2 * (words.length + table.length));
  for (const [i, word] of [...words, ...table].entries()) buffer.writeUInt16BE(word & 0xffff, 2 * i);
  return buffer;
}

test('format 4 is read with deltas, glyph lists and holes', () => {
  const map = readCharacterMap(formatFour());
  if (!map) throw new Error('no map');
  const glyphs = [0x40, 0x41, 0x43, 0x44, 0x50, 0x51, 0x52, 0xffff].map((code) => glyphFor(map, code));
  expect(glyphs).toEqual([0, 10, 12, 0, 7, 0, 9, 0]);
});

test('a table with no Unicode map is none', () => {
  const macintosh = formatFour();
  macintosh.writeUInt16BE(1, 4);
  expect(readCharacterMap(macintosh)).toBeUndefined();
});
