import { describe, expect, it } from 'vitest';
import { LEAST_LINES_UNDER_HEAD, PRICE } from '../../../src/makeup/costs.ts';
import { fillFrames, headAt } from '../../../src/makeup/story/fillFrames.ts';
import { type FlowItem, prepareFlow } from '../../../src/makeup/story/flow.ts';
import { pick, seededRandom } from '../../seededRandom.ts';
import { framesFor } from '../material.ts';
import { head, priceOfDivision, text } from './flowItems.ts';

const fill = (items: FlowItem[], frames: number[]) => fillFrames(prepareFlow(items), frames);

/** Every choice tried one by one, judged by walking through the rows. */
function bruteForce(items: readonly FlowItem[], frames: readonly number[]): number | undefined {
  const starts = [0];
  for (const rows of frames) starts.push((starts.at(-1) ?? 0) + rows);
  const total = starts.at(-1) ?? 0;
  const frameOf = (row: number) => starts.filter((start) => start <= row).length - 1;
  let best: number | undefined;
  const visit = (i: number, row: number, cost: number): void => {
    const item = items[i];
    if (!item) {
      if (row === total) best = Math.min(cost, best ?? cost);
      return;
    }
    if (item.kind === 'text') {
      for (const option of item.options) {
        const division = row + option.lines > total ? undefined : priceOfDivision(frameOf, row, option.lines);
        if (division === undefined) continue;
        visit(i + 1, row + option.lines, cost + option.cost * PRICE.tightness + division);
      }
      return;
    }
    if (row >= total) return;
    const end = starts[frameOf(row) + 1] ?? total;
    const isTop = starts.includes(row);
    for (const above of isTop ? [0] : item.above) {
      const under = end - row - above - item.rows;
      if (under < LEAST_LINES_UNDER_HEAD) continue;
      const rank = isTop ? 0 : Math.abs(above - (item.above[0] ?? 0)) * PRICE.headRow;
      const missing = Math.max(0, item.linesUnder - under) * PRICE.lineUnderHead;
      visit(i + 1, row + above + item.rows, cost + rank + missing);
    }
  };
  visit(0, 0, 0);
  return best;
}

describe('fillFrames', () => {
  it('agrees with brute force on 1500 small random stories: the same cost, or nothing for both', () => {
    const random = seededRandom(500);
    let full = 0;
    for (let round = 0; round < 1500; round++) {
      const items = Array.from({ length: 2 + Math.floor(random() * 5) }, (_, i): FlowItem => {
        if (i > 0 && random() < 0.3)
          return head(
            1 + Math.floor(random() * 3),
            pick(random, [[1, 2, 0], [1], [0, 1]]),
            2 + Math.floor(random() * 4),
          );
        const lines = 1 + Math.floor(random() * 7);
        return text(
          ...Array.from({ length: 1 + Math.floor(random() * 3) }, (_, k) => [lines + k, random() * 9] as const),
        );
      });
      const frames = framesFor(random, prepareFlow(items));
      const expected = bruteForce(items, frames);
      const filling = fill(items, frames);
      if (expected === undefined) expect(filling).toBeUndefined();
      else expect(filling?.cost).toBeCloseTo(expected, 9);
      if (filling) full++;
    }
    expect(full).toBeGreaterThan(500);
  });

  it('lets the items follow each other without a hole and end with the last frame', () => {
    const random = seededRandom(9);
    for (let round = 0; round < 200; round++) {
      const items = Array.from({ length: 5 }, () => {
        const lines = 3 + Math.floor(random() * 5);
        return text([lines, 0], [lines + 1, 1]);
      });
      const frames = [8 + Math.floor(random() * 6), 12, 6];
      const filling = fill(items, frames);
      if (!filling) continue;
      let row = 0;
      for (const placed of filling.placed) {
        expect(placed.row).toBe(row);
        row += placed.rows;
      }
      expect(row).toBe(frames.reduce((a, b) => a + b, 0));
    }
  });

  it('takes the dearer line count when only that fills the frame', () => {
    expect(fill([text([5, 0], [6, 8])], [6])).toEqual({
      cost: 8 * PRICE.tightness,
      placed: [{ row: 0, rows: 6, above: 0 }],
    });
  });

  it('forbids a single last line at the top of a frame, over two frames and over three', () => {
    expect(fill([text([7, 0])], [6, 1])).toBeUndefined();
    expect(fill([text([13, 0])], [6, 6, 1])).toBeUndefined();
    expect(fill([text([14, 0])], [6, 6, 2])?.cost).toBe(0);
  });

  it('charges a single first line at the foot of a frame', () => {
    expect(fill([text([5, 0]), text([4, 0])], [6, 3])?.cost).toBe(PRICE.orphan);
    expect(fill([text([5, 0]), text([1, 0]), text([3, 0])], [6, 3])?.cost).toBe(0);
  });

  it('puts a head at the top of a frame without blank rows', () => {
    const filling = fill([text([6, 0]), head(2, [1]), text([4, 0])], [6, 6]);
    expect(filling).toMatchObject({ cost: 0, placed: [{}, { row: 6, rows: 2, above: 0 }, {}] });
  });

  it('never leaves fewer than two lines under a head, and charges fewer than wanted', () => {
    expect(fill([text([6, 0]), head(2, [1]), text([7, 0])], [10, 6])).toBeUndefined();
    expect(fill([text([5, 0]), head(2, [1], 5), text([8, 0])], [10, 6])?.cost).toBe(3 * PRICE.lineUnderHead);
  });

  it('varies the rows above a head to fill the page, best first', () => {
    const above = (rows: number) => fill([text([6, 0]), head(2, [1, 2, 0]), text([6, 0])], [rows])?.placed[1]?.above;
    expect([above(14), above(15), above(16), above(17)]).toEqual([0, 1, 2, undefined]);
  });

  it('keeps a head from the rows it is told to avoid', () => {
    const flow = prepareFlow([text([6, 0], [7, 0.1]), head(2, [1]), text([6, 0], [7, 0])]);
    const avoid = new Set([headAt(1, 7)]);
    expect(fillFrames(flow, [16])?.placed[1]).toEqual({ row: 6, rows: 3, above: 1 });
    expect(fillFrames(flow, [16], { below: Number.POSITIVE_INFINITY, avoid })?.placed[1]?.row).toBe(7);
  });

  it('gives nothing when nothing is cheaper than asked', () => {
    const flow = prepareFlow([text([5, 4])]);
    expect(fillFrames(flow, [5], { below: 1, avoid: new Set() })).toBeUndefined();
    expect(fillFrames(flow, [5], { below: 1.1, avoid: new Set() })?.cost).toBe(1);
  });

  it('fills no frames with an empty story, and nothing else', () => {
    expect(fill([], [])).toEqual({ cost: 0, placed: [] });
    expect(fill([], [6])).toBeUndefined();
    expect(fill([text([6, 0]), text([0, 0])], [6])?.placed).toHaveLength(2);
  });
});
