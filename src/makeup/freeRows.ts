// A family and its pictures' heights → the fewest and the most rows they can leave free for text: how far a story that
// does not fit is off.

import type { Grid } from './grid.ts';
import type { FamilyCase } from './makeup.ts';
import { optionLists } from './searchMakeup.ts';
import { columnsOf, stackSlots } from './stackSlots.ts';

export interface RowRange {
  readonly least: number;
  readonly most: number;
}

/** Undefined when no combination of heights leaves a usable page. */
export function freeRowRange(familyCase: FamilyCase, grid: Grid): RowRange | undefined {
  const all = grid.columns * (grid.rows - familyCase.headerRows);
  const smallest = extremeArea(familyCase, grid, -1);
  const largest = extremeArea(familyCase, grid, 1);
  if (smallest === undefined || largest === undefined) return undefined;
  return { least: all - largest, most: all - smallest };
}

/** Heights tried before the best so far is taken; a depth-first search with bounds finds it among the first as a rule. */
const MOST_TRIED = 50_000;

/** Largest (`sign` 1) or smallest (-1) area of pictures that can be stacked. */
function extremeArea(familyCase: FamilyCase, grid: Grid, sign: 1 | -1): number | undefined {
  const { family, headerRows } = familyCase;
  const lists = optionLists(familyCase).map((list) => [...list].sort((a, b) => sign * (b.area - a.area)));
  const ahead = [0];
  for (const list of [...lists].reverse()) ahead.unshift((ahead[0] ?? 0) + (list[0]?.area ?? 0));
  const chosen: (typeof lists)[number] = [];
  const left = new Array<number>(grid.columns).fill(grid.rows - headerRows);
  let best: number | undefined;
  let tried = 0;
  const visit = (k: number, area: number): void => {
    const reachable = area + (ahead[k] ?? 0);
    if (++tried > MOST_TRIED || (best !== undefined && sign * reachable <= sign * best)) return;
    if (k === lists.length) {
      if (stackSlots(family, chosen, headerRows, grid)) best = area;
      return;
    }
    for (const option of lists[k] ?? []) {
      const columns = columnsOf(option.slot);
      const rows = option.area / columns.length;
      if (columns.some((c) => (left[c] ?? 0) < rows)) continue;
      for (const c of columns) left[c] = (left[c] ?? 0) - rows;
      chosen.push(option);
      visit(k + 1, area + option.area);
      chosen.pop();
      for (const c of columns) left[c] = (left[c] ?? 0) + rows;
    }
  };
  visit(0, 0);
  return best;
}
