import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { advanceOf, type Face, halfAdvanceOf, hasCharacter, readFace } from '../../src/fonts/face.ts';
import { loadFontRoles } from '../../src/fonts/load.ts';
import { cssFamily, type PageFonts, subsetFaces } from '../../src/fonts/subset.ts';
import { BLANK, makeFontFolder, tablesOf } from './madeFonts.ts';
import { makeTemporaryFolder } from './temporaryFolder.ts';

const { value: roles = new Map() } = await loadFontRoles({ roles: ['song', 'kai', 'title'] });

async function readCut(fonts: PageFonts, fileName: string): Promise<Face> {
  const bytes = fonts.files.find((file) => file.fileName === fileName)?.bytes ?? Buffer.alloc(0);
  return readFace(path.join(await makeFontFolder({ 'cut.ttf': bytes }), 'cut.ttf'));
}

test('a subset holds the characters of the page, with their widths and halves, and no others', async () => {
  const text = '两会，“特刊”——2024';
  const cut = await readCut(await subsetFaces(roles, [{ role: 'song', text }]), 'NotoSerifSC-Regular.ttf');
  const whole = roles.get('song')?.[0];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    expect([character, advanceOf(cut, code)]).toEqual([character, whole && advanceOf(whole, code)]);
    expect([character, halfAdvanceOf(cut, code)]).toEqual([character, whole && halfAdvanceOf(whole, code)]);
  }
  expect(hasCharacter(cut, 0x5de5)).toBe(false);
});

test('a subset is small, static TrueType without hinting programs', async () => {
  const [file] = (await subsetFaces(roles, [{ role: 'song', text: '两会特刊' }])).files;
  const tags = tablesOf(file?.bytes ?? Buffer.alloc(12)).map(({ tag }) => tag);
  expect(tags).toContain('glyf');
  expect(tags.filter((tag) => /fpgm|cvt |prep|fvar|CFF/.test(tag))).toEqual([]);
  expect(file?.bytes.length).toBeLessThan(20_000);
});

test('a face that serves two roles is one file named by both', async () => {
  const { files, css } = await subsetFaces(new Map([...roles, ['hei', roles.get('song') ?? []]]), [
    { role: 'song', text: '甲' },
    { role: 'hei', text: '乙' },
  ]);
  expect(files.map(({ fileName, characters }) => [fileName, characters])).toEqual([['NotoSerifSC-Regular.ttf', 3]]);
  expect(css.match(/font-family: "[^"]+"/g)).toEqual(['font-family: "tekan-song"', 'font-family: "tekan-hei"']);
});

test('a role painted by two faces divides its characters by unicode-range', async () => {
  const { files, css } = await subsetFaces(roles, [{ role: 'kai', text: '记。' }], { urlBase: '/f/' });
  expect(files.map(({ fileName }) => fileName)).toEqual(['LXGWWenKai-Regular.ttf', 'NotoSerifSC-Medium.ttf']);
  expect(css.match(/url\("[^"]+"\)|unicode-range: [^;]+/g)).toEqual([
    'url("/f/LXGWWenKai-Regular.ttf")',
    'unicode-range: U+20, U+8bb0',
    'url("/f/NotoSerifSC-Medium.ttf")',
    'unicode-range: U+3002',
  ]);
});

test('the same page gives the same bytes, from the cache or not, and the cache holds no half files', async () => {
  const cacheFolder = await makeTemporaryFolder();
  const uses = [{ role: 'title', text: '政府工作报告' }];
  const first = await subsetFaces(roles, uses, { cacheFolder });
  const kept = await readdir(cacheFolder);
  const [second, third] = [await subsetFaces(roles, uses, { cacheFolder }), await subsetFaces(roles, uses)];
  expect(second).toEqual(first);
  expect(third).toEqual(first);
  expect(kept).toEqual([expect.stringMatching(/^subset-[0-9a-f]{32}\.ttf$/)]);
});

test('a cache folder that cannot be written costs time, not the page', async () => {
  const cacheFolder = path.join(await makeFontFolder({ file: BLANK }), 'file', 'inside a file');
  const { files } = await subsetFaces(roles, [{ role: 'song', text: '甲' }], { cacheFolder });
  expect(files).toHaveLength(1);
});

test('the family of a role is its own', () => expect(cssFamily('kai')).toBe('tekan-kai'));
