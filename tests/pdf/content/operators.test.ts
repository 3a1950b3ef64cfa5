import { expect, it } from 'vitest';
import { OPERATORS } from '../../../src/pdf/content/operators.ts';

it('knows the 73 operators of ISO 32000-1, Annex A, the three of an inline image as one', () =>
  expect(OPERATORS.size).toBe(73 - 2));

it('knows every colour operator', () => {
  const colour = [...OPERATORS].filter(([, facts]) => facts.table === 'colour').map(([operator]) => operator);
  expect(colour.sort()).toEqual(['CS', 'G', 'K', 'RG', 'SC', 'SCN', 'cs', 'g', 'k', 'rg', 'sc', 'scn']);
});

it('counts operands', () => {
  expect(OPERATORS.get('cm')?.operands).toBe(6);
  expect(OPERATORS.get('"')?.operands).toBe(3);
  expect(OPERATORS.get('d0')).toEqual({ table: 'type3Fonts', operands: 2 });
  expect(OPERATORS.get('scn')?.operands).toBe('many');
});
