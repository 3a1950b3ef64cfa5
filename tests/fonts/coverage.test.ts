import { expect, test } from 'vitest';
import { checkCoverage } from '../../src/fonts/coverage.ts';
import { loadFontRoles } from '../../src/fonts/load.ts';

const { value: roles = new Map() } = await loadFontRoles({ roles: ['song', 'kai', 'display'] });
const where = { file: '05.md', line: 12 };

test('a text that all faces can paint has no findings', () => {
  const text = '两会“特刊”——2024年，䶮𬭛〇《民法典》5.2%……';
  expect(checkCoverage(roles, [{ role: 'song', text, where }])).toEqual([]);
});

test('a character no face has is one error with its place and code point', () => {
  const findings = checkCoverage(roles, [{ role: 'song', text: '甲\u{1F600}乙\u{1F600}', where }]);
  expect(findings).toMatchObject([{ id: 'font-character-missing', severity: 'error', value: 'U+1F600', where }]);
});

test('the same missing character at two places is two errors', () => {
  const elsewhere = { file: '05.md', line: 20 };
  const findings = checkCoverage(roles, [
    { role: 'song', text: '\u{1F600}', where },
    { role: 'song', text: '\u{1F600}', where: elsewhere },
  ]);
  expect(findings.map((f) => f.where)).toEqual([where, elsewhere]);
});

test.each([
  ['a Kangxi radical', '⼯', '工'],
  ['a compatibility ideograph', '\uF9DD', '利'],
  ['a radical supplement', '⻩', '黄'],
  ['the last of the radicals', '⻰', '龙'],
])('%s pasted from a PDF is told with the character that is meant', (_what, character, meant) => {
  const findings = checkCoverage(roles, [{ role: 'song', text: `人${character}`, where }]);
  expect(findings.map((f) => f.id)).toEqual(['font-character-compatibility']);
  expect(findings[0]?.hint?.zh).toBe(`请将“${character}”替换为“${meant}”`);
});

test('a unified ideograph inside the compatibility block is an ordinary character', () => {
  expect(checkCoverage(roles, [{ role: 'song', text: '﨎', where }]).map((f) => f.id)).not.toContain(
    'font-character-compatibility',
  );
});

test('letters a role must borrow are one warning for the role; borrowed marks are none', () => {
  const findings = checkCoverage(roles, [
    { role: 'display', text: '春〇·中', where },
    { role: 'kai', text: '记者，“某”', where },
  ]);
  expect(findings).toMatchObject([
    { id: 'font-characters-borrowed', severity: 'warning', value: '〇', where: { item: 'font display' } },
  ]);
});
