import { expect, it } from 'vitest';
import { gridOf } from '../../../src/makeup/grid.ts';
import { headRows } from '../../../src/makeup/slots/headRows.ts';
import { templateNamed } from '../material.ts';

const grid = gridOf(templateNamed('anniversary'));

it('puts the header over all columns, or over its own and leaves the others free from the first row', () => {
  expect(headRows({}, 12, grid)).toEqual([12, 12, 12, 12, 12]);
  expect(headRows({ headerColumns: [1, 2] }, 12, grid)).toEqual([12, 12, 0, 0, 0]);
  expect(headRows({ headerColumns: [4, 2] }, 9, grid)).toEqual([0, 0, 0, 9, 9]);
});
