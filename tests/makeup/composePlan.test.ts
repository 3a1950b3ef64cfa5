import { describe, expect, it } from 'vitest';
import { endMark } from '../../src/makeup/composePlan.ts';
import { gridOf } from '../../src/makeup/grid.ts';
import type { Line } from '../../src/makeup/plan.ts';
import { twoSessions } from './material.ts';

const template = twoSessions();
const grid = gridOf(template);
const em = grid.bodyMm;
const lastLine = (widthMm: number): Line => ({
  source: 'story/1',
  start: 0,
  end: 5,
  style: 'body',
  sizePt: 9,
  xMm: 20,
  baselineMm: 100,
  widthMm,
  runs: [],
});
const markAfter = (widthMm: number) => endMark([lastLine(widthMm)], template, grid)[0]?.rectMm;

describe('endMark', () => {
  it('stands half a character after the text', () => {
    expect(markAfter(5 * em)?.x).toBeCloseTo(20 + 5.5 * em, 2);
  });

  it('moves closer where the column ends, never beyond it', () => {
    const width = grid.measureMm - 0.9 * em;
    const mark = markAfter(width);
    expect(mark?.x).toBeLessThan(20 + width + 0.4 * em);
    expect((mark?.x ?? 0) + (mark?.width ?? 0)).toBeCloseTo(20 + grid.measureMm, 2);
  });

  it('is left out of a line without room for it', () => {
    expect(markAfter(grid.measureMm - 0.7 * em)).toBeUndefined();
  });
});
