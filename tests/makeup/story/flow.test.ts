import { describe, expect, it } from 'vitest';
import { PRICE } from '../../../src/makeup/costs.ts';
import { fillFrames } from '../../../src/makeup/story/fillFrames.ts';
import { type FlowItem, prepareFlow, priceOfRows } from '../../../src/makeup/story/flow.ts';
import { seededRandom } from '../../seededRandom.ts';

const items: FlowItem[] = [
  {
    kind: 'text',
    options: [
      { lines: 4, cost: 0 },
      { lines: 5, cost: 8 },
    ],
  },
  { kind: 'head', rows: 3, above: [1, 2], linesUnder: 2 },
  { kind: 'text', options: [{ lines: 6, cost: 4 }] },
];

describe('prepareFlow', () => {
  it('knows the fewest and the most rows; a head may stand at a frame top without blank rows', () => {
    expect(prepareFlow(items)).toMatchObject({ least: 13, most: 16 });
  });

  it('prices every number of rows at the least, and those that cannot be at infinity', () => {
    const flow = prepareFlow(items);
    const own = 4 * PRICE.tightness;
    expect([12, 13, 14, 15, 16, 17].map((rows) => priceOfRows(flow, rows))).toEqual([
      Number.POSITIVE_INFINITY,
      own,
      own,
      Math.min(own + PRICE.headRow, own + 8 * PRICE.tightness),
      own + PRICE.headRow + 8 * PRICE.tightness,
      Number.POSITIVE_INFINITY,
    ]);
  });

  it('takes an empty story for no rows', () => {
    const flow = prepareFlow([]);
    expect([flow.least, flow.most, priceOfRows(flow, 0)]).toEqual([0, 0, 0]);
    expect(priceOfRows(flow, 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it('never asks more than the fill programme does: 300 random frames', () => {
    const random = seededRandom(77);
    let filled = 0;
    for (let round = 0; round < 300; round++) {
      const story = items.map(
        (item): FlowItem =>
          item.kind === 'head'
            ? { ...item, linesUnder: 2 + Math.floor(random() * 4) }
            : { kind: 'text', options: item.options.map((o) => ({ lines: o.lines, cost: random() * 9 })) },
      );
      const first = 5 + Math.floor(random() * 8);
      const frames = [first, Math.max(0, 13 + Math.floor(random() * 4) - first)];
      const flow = prepareFlow(story);
      const cost = fillFrames(flow, frames)?.cost;
      if (cost === undefined) continue;
      filled++;
      expect(priceOfRows(flow, (frames[0] as number) + (frames[1] as number))).toBeLessThanOrEqual(cost + 1e-9);
    }
    expect(filled).toBeGreaterThan(50);
  });
});
