// Families and their pictures' heights → the fewest and the most rows they can leave free for text: how far a story that
// does not fit is off.

import type { Grid } from '../grid.ts';
import { headRows } from '../slots/headRows.ts';
import { rowsBesideRound } from '../slots/roundShape.ts';
import { columnsOf, stackSlots } from '../slots/stackSlots.ts';
import { optionLists, rowsForSlots, withFilling } from './fillingSlots.ts';
import type { FamilyCase, SlotOption } from './makeup.ts';

export interface RowRange {
  readonly least: number;
  readonly most: number;
}

/** Undefined when no combination of heights of any case leaves a usable page. */
export function freeRowRange(cases: readonly FamilyCase[], grid: Grid): RowRange | undefined {
  const most = extremeRows(cases, grid, -1);
  const least = extremeRows(cases, grid, 1);
  return most === undefined || least === undefined ? undefined : { least, most };
}

/** Rows left free by the largest (`sign` 1) or smallest (-1) pictures; the most promising cases are asked first. */
function extremeRows(cases: readonly FamilyCase[], grid: Grid, sign: 1 | -1): number | undefined {
  const open = cases.flatMap((one) => {
    const all = rowsForSlots(one, grid) - rowsBeside(one, grid, sign);
    const areas = optionLists(one).map((list) => sign * Math.max(...list.map(({ area }) => sign * area)));
    if (!areas.every(Number.isFinite)) return [];
    return [{ one, all, promise: Math.max(0, all - areas.reduce((sum, area) => sum + area, 0)) }];
  });
  open.sort((a, b) => sign * (a.promise - b.promise));
  let best: number | undefined;
  for (const { one, all, promise } of open.slice(0, MOST_CASES)) {
    if (best !== undefined && sign * promise >= sign * best) break;
    const area = extremeArea(one, grid, sign);
    if (area !== undefined && (best === undefined || sign * (all - area) < sign * best)) best = all - area;
  }
  return best;
}

/** Cases asked, and heights tried for each, before the best so far is taken. */
const MOST_CASES = 40;
const MOST_TRIED = 20_000;

/** What the text loses beside the largest or smallest round pictures, in rows of a column. */
const rowsBeside = ({ slots }: FamilyCase, grid: Grid, sign: 1 | -1): number =>
  slots.reduce((sum, { slot, variants }) => {
    const lost = variants.map((variant) => sign * rowsBesideRound(slot, variant, grid));
    return slot.round ? sum + sign * Math.max(...lost) : sum;
  }, 0);

/** Largest (`sign` 1) or smallest (-1) area of pictures that can be stacked. */
function extremeArea(familyCase: FamilyCase, grid: Grid, sign: 1 | -1): number | undefined {
  const { family, headerRows } = familyCase;
  const lists = optionLists(familyCase).map((list) => [...list].sort((a, b) => sign * (b.area - a.area)));
  const ahead = [0];
  for (const list of [...lists].reverse()) ahead.unshift((ahead[0] ?? 0) + (list[0]?.area ?? 0));
  const chosen: (typeof lists)[number] = [];
  const left = headRows(family, headerRows, grid).map((row) => grid.rows - row);
  let best: number | undefined;
  let tried = 0;
  const visit = (k: number, area: number): void => {
    const reachable = area + (ahead[k] ?? 0);
    if (++tried > MOST_TRIED || (best !== undefined && sign * reachable <= sign * best)) return;
    if (k === lists.length) {
      const stands = (options: readonly SlotOption[]): boolean =>
        stackSlots(family, options, headerRows, grid, familyCase.pinned) !== undefined;
      if (withFilling(familyCase, chosen, grid).some(stands)) best = area;
      return;
    }
    for (const option of lists[k] ?? []) {
      const columns = columnsOf(option.slot);
      const rows = option.slot.round ? 0 : option.variant.rows;
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
