// Families with their pictures handed out in every way, and the story → the cheapest makeups that differ for the eye: of
// two alike only the cheaper one. Alike: of one family, every picture within less than two rows of the same height.

import type { Grid } from '../grid.ts';
import type { Flow } from '../story/flow.ts';
import { takeDistinct } from '../takeDistinct.ts';
import { bestFirst } from './bestFirst.ts';
import type { FamilyCase, Makeup } from './makeup.ts';
import { type Found, judge, SEARCH_LIMITS, type SearchLimits } from './searchMakeup.ts';

/** By rising cost; fewer than `count` when there are no more. */
export function searchCandidates<C extends FamilyCase>(
  cases: readonly C[],
  flow: Flow,
  grid: Grid,
  count: number,
  limits: SearchLimits = SEARCH_LIMITS,
): Found<C>[] {
  let taken: Found<C>[] = [];
  let looked = 0;
  let weighed = 0;
  const limit = (): number => (taken.length < count ? limits.below : (taken.at(-1)?.makeup.cost ?? limits.below));
  for (const { from, options } of bestFirst(cases, flow, grid, limit)) {
    if (++looked > limits.looked || weighed > limits.weighed) break;
    const judged = judge(from, options, flow, grid, limit());
    if (judged.weighed) weighed++;
    if (judged.makeup) taken = withCandidate(taken, { makeup: judged.makeup, from }, grid).slice(0, count);
  }
  return taken;
}

function withCandidate<C extends FamilyCase>(taken: readonly Found<C>[], found: Found<C>, grid: Grid): Found<C>[] {
  const heights = heightsOf(found.makeup, grid);
  const costOf = (one: Found<C>): number => one.makeup.cost;
  return takeDistinct(taken, found, costOf, (other) => isAlike(found.makeup, heights, other.makeup, grid));
}

/** Rows of difference from which an eye tells two pages apart. */
const TELLING_ROWS = 2;

type Heights = ReadonlyMap<number, number>;

/** Of every picture, in rows. */
function heightsOf({ slots }: Makeup, grid: Grid): Heights {
  const placed = slots.flatMap(({ variant }) => variant.pictures);
  return new Map(placed.map(({ picture, height }) => [picture.index, height / grid.rowMm]));
}

function isAlike(a: Makeup, heights: Heights, b: Makeup, grid: Grid): boolean {
  if (a.family.name !== b.family.name) return false;
  return [...heightsOf(b, grid)].every(
    ([index, height]) => Math.abs(height - (heights.get(index) ?? 0)) < TELLING_ROWS,
  );
}
