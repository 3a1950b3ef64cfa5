import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadFontRoles } from '../../src/fonts/load.ts';
import { ROLE_NAMES } from '../../src/fonts/roles.ts';
import {
  BLANK,
  cffFont,
  collection,
  forbiddenFont,
  joinTables,
  makeFontFolder,
  packWoff,
  tablesOf,
  variableFont,
  without,
} from './madeFonts.ts';

const loadWith = async (files: Readonly<Record<string, Buffer>>) =>
  loadFontRoles({ folder: await makeFontFolder(files), roles: ['song'] });

const damagedHead = joinTables(
  tablesOf(BLANK).map((table) => (table.tag === 'head' ? { tag: 'head', bytes: Buffer.alloc(4) } : table)),
);
const brokenWoff = packWoff(tablesOf(BLANK), 'OTTO');

describe('a file that cannot be used is one finding', () => {
  test.each([
    ['CFF outlines', 'song.otf', cffFont(), 'font-cff'],
    ['CFF outlines in a WOFF', 'song.woff', brokenWoff, 'font-cff'],
    ['variable', 'song.ttf', variableFont(), 'font-variable'],
    ['a collection', 'song.ttc', collection(), 'font-collection'],
    ['WOFF2', 'song.woff2', Buffer.from('wOF2............'), 'font-woff2'],
    ['no font', 'song.ttf', Buffer.from('<html>404 Not Found</html>'), 'font-no-font'],
    ['an empty file', 'song.ttf', Buffer.alloc(0), 'font-no-font'],
    ['without glyphs', 'song.ttf', without('glyf'), 'font-file-damaged'],
    ['cut off', 'song.ttf', BLANK.subarray(0, 600), 'font-file-damaged'],
    ['cut off in the directory', 'song.ttf', BLANK.subarray(0, 40), 'font-file-damaged'],
    ['with a table too short', 'song.ttf', damagedHead, 'font-file-damaged'],
  ])('%s', async (_what, name, bytes, id) => {
    const { value, findings } = await loadWith({ [name]: bytes });
    expect(value).toBeUndefined();
    expect(findings.map((f) => f.id)).toEqual([id]);
    expect(findings[0]?.where.file).toMatch(new RegExp(`/${name}$`));
    expect(findings[0]?.hint?.en).toBeTruthy();
  });

  test('two files for one role', async () => {
    const { findings } = await loadWith({ 'song.ttf': BLANK, 'song.woff': packWoff(tablesOf(BLANK)) });
    expect(findings.map((f) => f.id)).toEqual(['font-role-twice']);
  });

  test('a variable font names its axes', async () => {
    const { findings } = await loadWith({ 'song.ttf': variableFont() });
    expect(findings[0]?.value).toBe('wght');
  });
});

test('a file named after no role is a warning and changes nothing', async () => {
  const { value, findings } = await loadWith({ 'sung.ttf': BLANK });
  expect(findings.map((f) => f.id)).toEqual(['font-role-unknown']);
  expect(value?.get('song')?.map((face) => face.postScriptName)).toEqual(['NotoSerifSC-Regular']);
});

test('a font that forbids embedding is used with a warning', async () => {
  const { value, findings } = await loadWith({ 'song.ttf': forbiddenFont() });
  expect(findings.map((f) => f.id)).toEqual(['font-embedding-forbidden']);
  expect(value?.get('song')).toHaveLength(2);
});

test('a file named after a role stands before the shipped face', async () => {
  const { value, findings } = await loadWith({ 'song.ttf': BLANK, 'LICENSE.txt': Buffer.from('') });
  expect(findings).toEqual([]);
  expect(value?.get('song')?.map((face) => path.basename(face.path))).toEqual([
    'song.ttf',
    'NotoSerifSC_400Regular.ttf',
  ]);
});

test('a file for a role that is not wanted is not read', async () => {
  const { findings } = await loadWith({ 'kai.ttf': Buffer.from('nonsense') });
  expect(findings).toEqual([]);
});

test('every role has a shipped face, and only those without a true one say so', async () => {
  const { value, findings } = await loadFontRoles();
  expect([...(value?.keys() ?? [])]).toEqual(ROLE_NAMES);
  expect(findings.map((f) => [f.id, f.value])).toEqual([
    ['font-substituted', 'fang'],
    ['font-substituted', 'title'],
  ]);
});

test('a substituted role that the user fills is not reported', async () => {
  const folder = await makeFontFolder({ 'title.ttf': BLANK });
  expect((await loadFontRoles({ folder, roles: ['title'] })).findings).toEqual([]);
});

test('a folder that does not exist is no folder', async () => {
  const { value, findings } = await loadFontRoles({ folder: '/nowhere/fonts', roles: ['song'] });
  expect([value?.size, findings]).toEqual([1, []]);
});
