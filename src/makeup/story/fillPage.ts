// The fill programme with the one cost it cannot see: heads side by side in neighbouring columns (碰题). Where a filling
// has such a pair, the page is filled again with either head forbidden there, until nothing cheaper is left.

import { PRICE } from '../costs.ts';
import { popHeap, pushHeap } from '../heap.ts';
import type { CostTerm } from '../plan.ts';
import { type Filling, type FillLimits, fillFrames, headAt } from './fillFrames.ts';
import type { Flow } from './flow.ts';
import type { FreeRows } from './frameRows.ts';
import { shapeFlow } from './shapedFlow.ts';
import { textTerms } from './textTerms.ts';

export interface FilledPage {
  readonly filling: Filling;
  /** Text and facing heads together. */
  readonly cost: number;
  readonly terms: readonly CostTerm[];
}

/** Fillings tried for one set of frames: beyond that the best so far is taken, and the page is not called proven. */
const MOST_FILLINGS = 60;

export interface PageFill {
  /** The cheapest way to fill the frames, if one costs less than `below`. */
  readonly best: FilledPage | undefined;
  /** False: stopped before all ways were ruled out. */
  readonly complete: boolean;
}

/** Heads that must not stand at some rows, and what a filling costs at least under that rule. */
interface Open {
  readonly avoid: FillLimits['avoid'];
  readonly least: number;
}

export function fillPage(flow: Flow, frames: readonly FreeRows[], below: number): PageFill {
  const rows = frames.map((frame) => frame.rows);
  const shaped = shapeFlow(flow, frames);
  const pinned = pinnedRows(flow, frames);
  let best: FilledPage | undefined;
  let limit = below;
  const open: Open[] = [{ avoid: new Set(), least: 0 }];
  const seen = new Set<string>();
  for (let tried = 0; tried < MOST_FILLINGS; tried++) {
    const next = popHeap(open, isCheaper);
    if (!next || next.least >= limit) return { best, complete: true };
    const filling = fillFrames(flow, rows, { below: limit, avoid: next.avoid, pinned }, shaped);
    if (!filling) continue;
    const pairs = facingHeads(flow, filling, frames);
    const cost = filling.cost + pairs.length * PRICE.facingHeads;
    if (cost < limit) {
      limit = cost;
      best = { filling, cost, terms: [...pairs.map(termOf), ...textTerms(flow, filling, frames, shaped)] };
    }
    // A cheaper filling lacks one of the pairs, as its text alone costs no less than this one's.
    for (const head of pairs.flat()) {
      const avoid = new Set([...next.avoid, headAt(head.item, head.flowRow)]);
      const key = [...avoid].sort((a, b) => a - b).join();
      if (!seen.has(key)) pushHeap(open, { avoid, least: filling.cost }, isCheaper);
      seen.add(key);
    }
  }
  return { best, complete: open.every(({ least }) => least >= limit) };
}

/** Of equals the one with the shorter list: found earlier. */
const isCheaper = (a: Open, b: Open): boolean =>
  a.least < b.least || (a.least === b.least && a.avoid.size < b.avoid.size);

/** Row of the whole flow for every head that is pinned to a place; -1: no frame has that place. */
function pinnedRows({ items }: Flow, frames: readonly FreeRows[]): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  for (const [i, item] of items.entries()) {
    if (item.kind !== 'head' || !item.place) continue;
    const { column, row } = item.place;
    let start = 0;
    rows.set(i, -1);
    for (const frame of frames) {
      if (frame.column === column && row >= frame.row && row < frame.row + frame.rows)
        rows.set(i, start + row - frame.row);
      start += frame.rows;
    }
  }
  return rows;
}

interface StandingHead {
  readonly item: number;
  /** First printed row, of all frames end to end. */
  readonly flowRow: number;
  readonly column: number;
  readonly row: number;
  readonly rows: number;
}

type FacingPair = readonly [StandingHead, StandingHead];

function facingHeads(flow: Flow, filling: Filling, frames: readonly FreeRows[]): FacingPair[] {
  const heads = flow.items.flatMap((item, i): StandingHead[] => {
    const placed = filling.placed[i];
    if (item.kind !== 'head' || !placed) return [];
    const flowRow = placed.row + placed.above;
    const at = frameAt(frames, flowRow);
    if (!at) return [];
    return [{ item: i, flowRow, column: at.frame.column, row: at.frame.row + at.offset, rows: item.rows }];
  });
  return heads.flatMap((a, i) =>
    heads.slice(i + 1).flatMap((b): FacingPair[] => {
      const isFacing = Math.abs(a.column - b.column) === 1 && a.row < b.row + b.rows && b.row < a.row + a.rows;
      return isFacing ? [[a, b]] : [];
    }),
  );
}

const termOf = ([a, b]: FacingPair): CostTerm => ({
  name: 'facing-heads',
  cost: PRICE.facingHeads,
  at: `columns ${a.column + 1}, ${b.column + 1}`,
});

/** The frame in which a row of the whole flow lies, and how far down. */
export function frameAt(frames: readonly FreeRows[], row: number): { frame: FreeRows; offset: number } | undefined {
  let offset = row;
  for (const frame of frames) {
    if (offset < frame.rows) return { frame, offset };
    offset -= frame.rows;
  }
  return undefined;
}
