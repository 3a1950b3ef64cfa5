import { expect, test } from 'vitest';
import { loadFontRoles } from '../../src/fonts/load.ts';
import { metricsOf } from '../../src/fonts/metrics.ts';

const { value: roles = new Map() } = await loadFontRoles({ roles: ['song', 'kai', 'display'] });
const metrics = metricsOf(roles);

test('Han and full marks are one em, marks halve, digits are narrower', () => {
  expect(['中', '。', '—', '0'].map((character) => metrics.advance('song', character))).toEqual([
    1000, 1000, 1000, 557,
  ]);
  expect(['中', '。', '“', '0'].map((character) => metrics.half('song', character))).toEqual([
    undefined,
    500,
    500,
    undefined,
  ]);
});

test('quotation marks of kai are full marks although its own face has narrow ones', () => {
  expect([metrics.advance('kai', '“'), metrics.half('kai', '“')]).toEqual([1000, 500]);
});

test('characters beyond the basic plane are one character', () => {
  expect(metrics.advance('song', '𬭛')).toBe(1000);
});

test('an unknown role is a mistake of the caller', () => {
  expect(() => metrics.advance('sing', '中')).toThrow('Expected a loaded font role but received "sing"');
});
