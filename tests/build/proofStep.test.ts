import { describe, expect, it } from 'vitest';
import { numberLines } from '../../src/build/proofStep.ts';
import type { PagePlan } from '../../src/makeup/plan.ts';

const line = (source: string, xMm: number, baselineMm: number) => ({ source, xMm, baselineMm });
const frame = (x: number) => ({ rectMm: { x, y: 100, width: 50, height: 60 } });

/** Only what the numbering looks at. */
const plan = {
  frames: [frame(20), frame(75)],
  lines: [
    line('headline/0', 20, 60),
    ...Array.from({ length: 7 }, (_, i) => line('story/0', i === 0 ? 26 : 20, 104 + i * 5)),
    ...Array.from({ length: 4 }, (_, i) => line('story/1', 75, 104 + i * 5)),
    line('caption/0', 20, 170),
  ],
} as unknown as PagePlan;

describe('numberLines', () => {
  it('counts the lines of the story in reading order, and no others', () =>
    expect(numberLines(plan).map(({ number }) => number)).toEqual([1, 5, 8, 10]));

  it('stands left of the column, wherever the line begins', () =>
    expect(numberLines(plan).map(({ xMm, baselineMm }) => [Math.round(xMm * 10) / 10, baselineMm])).toEqual([
      [19.3, 104],
      [19.3, 124],
      [74.3, 104],
      [74.3, 114],
    ]));
});
