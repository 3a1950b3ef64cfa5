import * as harfbuzz from 'harfbuzzjs';
import { expect, test } from 'vitest';
import { makeChineseOnly } from '../../src/fonts/chineseOnly.ts';
import { loadFontRoles } from '../../src/fonts/load.ts';
import { subsetFaces } from '../../src/fonts/subset.ts';
import { BLANK } from './madeFonts.ts';

const { value: roles = new Map() } = await loadFontRoles({ roles: ['song', 'hei'] });

function shapedWidth(font: Buffer, text: string, script: string): number {
  const bytes = font.buffer.slice(font.byteOffset, font.byteOffset + font.length) as ArrayBuffer;
  const buffer = new harfbuzz.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setScript(script);
  buffer.setLanguage('zh-Hans');
  harfbuzz.shape(new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(bytes), 0)), buffer);
  return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0);
}

test.each(['song', 'hei'])('%s: the dash is one em after Han, after Latin and alone', async (role) => {
  const [file] = (await subsetFaces(roles, [{ role, text: '—' }])).files;
  const font = file?.bytes ?? BLANK;
  expect(['Hani', 'Latn', 'Zyyy'].map((script) => shapedWidth(font, '—', script))).toEqual([1000, 1000, 1000]);
  expect(['Hani', 'Latn', 'Zyyy'].map((script) => shapedWidth(font, '——', script))).toEqual([2000, 2000, 2000]);
});

test('a font without layout tables stays as it is', () => {
  expect(makeChineseOnly(Buffer.from(BLANK))).toEqual(BLANK);
});
