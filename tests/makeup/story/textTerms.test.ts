import { describe, expect, it } from 'vitest';
import { PRICE } from '../../../src/makeup/costs.ts';
import { fillFrames } from '../../../src/makeup/story/fillFrames.ts';
import { type FlowItem, prepareFlow } from '../../../src/makeup/story/flow.ts';
import { textTerms } from '../../../src/makeup/story/textTerms.ts';
import { pick, seededRandom } from '../../seededRandom.ts';
import { framesFor } from '../material.ts';

const termsOf = (items: FlowItem[], frames: number[]) => {
  const flow = prepareFlow(items);
  const filling = fillFrames(flow, frames);
  if (!filling) throw new Error('not full');
  return textTerms(
    flow,
    filling,
    frames.map((rows) => ({ rows })),
  );
};
const text = (lines: number, cost = 0): FlowItem => ({ kind: 'text', options: [{ lines, cost }] });
const head: FlowItem = { kind: 'head', rows: 2, above: [1, 2], linesUnder: 5 };

describe('textTerms', () => {
  it.each<[string, FlowItem[], number[], number]>([
    ['tightness', [text(6, 8)], [6], 8 * PRICE.tightness],
    ['orphans', [text(5), text(4)], [6, 3], PRICE.orphan],
    ['head-rows', [text(5), head, text(6)], [15], PRICE.headRow],
    ['lines-under-head', [text(5), head, text(3)], [11], 2 * PRICE.lineUnderHead],
  ])('names %s and its cost', (name, items, frames, cost) => {
    expect(termsOf(items, frames)).toEqual([{ name, cost }]);
  });

  it('tells nothing of what costs nothing', () => {
    expect(termsOf([text(6), head, text(6)], [6, 8])).toEqual([]);
  });

  it('adds up to the cost of the filling in 300 random stories', () => {
    const random = seededRandom(12);
    let full = 0;
    for (let round = 0; round < 300; round++) {
      const items = Array.from({ length: 6 }, (_, i): FlowItem => {
        if (i % 3 === 1) return { ...head, above: pick(random, [[1, 2, 0], [1]]) } as FlowItem;
        const lines = 2 + Math.floor(random() * 8);
        return { kind: 'text', options: [0, 1].map((k) => ({ lines: lines + k, cost: random() * 5 })) };
      });
      const flow = prepareFlow(items);
      const frames = framesFor(random, flow);
      const filling = fillFrames(flow, frames);
      if (!filling) continue;
      full++;
      const terms = textTerms(
        flow,
        filling,
        frames.map((rows) => ({ rows })),
      );
      expect(terms.reduce((sum, t) => sum + t.cost, 0)).toBeCloseTo(filling.cost, 9);
    }
    expect(full).toBeGreaterThan(60);
  });
});
