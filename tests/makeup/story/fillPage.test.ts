import { describe, expect, it } from 'vitest';
import { PRICE } from '../../../src/makeup/costs.ts';
import { type Filling, fillFrames } from '../../../src/makeup/story/fillFrames.ts';
import { fillPage, frameAt } from '../../../src/makeup/story/fillPage.ts';
import { type FlowItem, prepareFlow } from '../../../src/makeup/story/flow.ts';
import type { FreeRows } from '../../../src/makeup/story/frameRows.ts';
import { pick, seededRandom } from '../../seededRandom.ts';
import { framesFor } from '../material.ts';
import { head, text } from './flowItems.ts';

const column = (index: number, rows: number, row = 0): FreeRows => ({ column: index, row, rows });
const ANY = Number.POSITIVE_INFINITY;

function facing(items: readonly FlowItem[], filling: Filling, frames: readonly FreeRows[]): number {
  const heads = items.flatMap((item, i) => {
    const placed = filling.placed[i];
    const at = item.kind === 'head' && placed ? frameAt(frames, placed.row + placed.above) : undefined;
    return at && item.kind === 'head' ? [{ c: at.frame.column, r: at.frame.row + at.offset, rows: item.rows }] : [];
  });
  return heads.flatMap((a, i) =>
    heads.slice(i + 1).filter((b) => Math.abs(a.c - b.c) === 1 && a.r < b.r + b.rows && b.r < a.r + a.rows),
  ).length;
}

/** Every choice of every item: the cheapest page with facing heads counted. */
function bruteForce(items: readonly FlowItem[], frames: readonly FreeRows[]): number {
  const rows = frames.map((f) => f.rows);
  let best = ANY;
  const visit = (fixed: FlowItem[], i: number): void => {
    const item = items[i];
    if (!item) {
      const filling = fillFrames(prepareFlow(fixed), rows);
      if (!filling) return;
      const extra = items.reduce((sum, original, k) => {
        const placed = filling.placed[k];
        if (original.kind !== 'head' || !placed || frameAt(frames, placed.row)?.offset === 0) return sum;
        return sum + Math.abs(placed.above - (original.above[0] ?? 0)) * PRICE.headRow;
      }, 0);
      best = Math.min(best, filling.cost + extra + facing(items, filling, frames) * PRICE.facingHeads);
      return;
    }
    if (item.kind === 'text')
      for (const option of item.options) visit([...fixed, { ...item, options: [option] }], i + 1);
    else for (const above of item.above) visit([...fixed, { ...item, above: [above] }], i + 1);
  };
  visit([], 0);
  return best;
}

describe('fillPage', () => {
  it('moves a head rather than let it face another, when that is cheaper', () => {
    const items: FlowItem[] = [
      text([6, 0], [8, 4]),
      head(2, [1]),
      text([17, 0], [15, 0], [16, 0]),
      head(2, [1]),
      text([11, 0], [12, 0.5], [10, 1]),
    ];
    const frames = [column(0, 20), column(1, 20)];
    const { best: filled } = fillPage(prepareFlow(items), frames, ANY);
    expect(filled?.terms.map((t) => t.name)).not.toContain('facing-heads');
    expect(filled?.cost).toBeCloseTo(bruteForce(items, frames), 9);
  });

  it('accepts facing heads when nothing else fills the page, and says so', () => {
    const items: FlowItem[] = [
      { kind: 'head', rows: 2, above: [1], linesUnder: 2 },
      text([8, 0]),
      { kind: 'head', rows: 2, above: [1], linesUnder: 2 },
      text([8, 0]),
    ];
    const { best: filled } = fillPage(prepareFlow(items), [column(2, 10), column(3, 10)], ANY);
    expect(filled?.terms).toEqual([{ name: 'facing-heads', cost: PRICE.facingHeads, at: 'columns 3, 4' }]);
    expect(fillPage(prepareFlow(items), [column(2, 10), column(4, 10)], ANY).best?.terms).toEqual([]);
    expect(fillPage(prepareFlow(items), [column(2, 10), column(3, 10, 4)], ANY).best?.terms).toEqual([]);
  });

  it('agrees with brute force on 300 random stories with heads', () => {
    const random = seededRandom(31);
    let withHeads = 0;
    for (let round = 0; round < 300; round++) {
      const items: FlowItem[] = Array.from({ length: 5 }, (_, i): FlowItem => {
        if (i % 2) return head(2, pick(random, [[1, 2], [1, 0], [1]]), 3);
        const lines = 4 + Math.floor(random() * 7);
        return { kind: 'text', options: [0, 1, 2].map((k) => ({ lines: lines + k, cost: k * 3 * random() })) };
      });
      const frames = framesFor(random, prepareFlow(items)).map((rows, i) => column(i, rows));
      const expected = bruteForce(items, frames);
      const { best: filled } = fillPage(prepareFlow(items), frames, ANY);
      expect(filled?.cost ?? ANY).toBeCloseTo(expected, 9);
      if (!filled) continue;
      withHeads++;
      expect(filled.terms.reduce((sum, t) => sum + t.cost, 0)).toBeCloseTo(filled.cost, 9);
    }
    expect(withHeads).toBeGreaterThan(120);
  });

  it('gives nothing that costs as much as the limit', () => {
    const flow = prepareFlow([text([9, 4])]);
    expect(fillPage(flow, [column(0, 9)], 1)).toEqual({ best: undefined, complete: true });
    expect(fillPage(flow, [column(0, 9)], 1.01).best?.cost).toBe(1);
  });
});

describe('frameAt', () => {
  it('finds the frame of a row and how far down it lies', () => {
    const frames = [column(0, 6, 20), column(2, 9, 5)];
    expect(frameAt(frames, 5)).toEqual({ frame: frames[0], offset: 5 });
    expect(frameAt(frames, 6)).toEqual({ frame: frames[1], offset: 0 });
    expect(frameAt(frames, 15)).toBeUndefined();
  });
});
