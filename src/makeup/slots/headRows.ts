// Rows of the header and the columns over which it stands → the first row of every column that is free below it.

import type { Family } from '../../schema/template.ts';
import type { Grid } from '../grid.ts';

export function headRows({ headerColumns }: Pick<Family, 'headerColumns'>, rows: number, grid: Grid): number[] {
  const [first, columns] = headerColumns ?? [1, grid.columns];
  return Array.from({ length: grid.columns }, (_, c) => (c >= first - 1 && c < first - 1 + columns ? rows : 0));
}
