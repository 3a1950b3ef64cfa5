import { describe, expect, it } from 'vitest';
import type { Line, PagePlan } from '../../../src/makeup/plan.ts';
import { expectPage } from '../../../src/preflight/text/expectedPage.ts';

const line = (xMm: number, baselineMm: number, source = 'story/0', style = 'body'): Line => ({
  source,
  start: 0,
  end: 1,
  style,
  sizePt: 9,
  xMm,
  baselineMm,
  widthMm: 60,
  runs: [],
});

const PLAN: PagePlan = {
  version: 1,
  supplement: '2024',
  page: '05',
  template: 'two-sessions',
  family: 'run-on',
  sheetMm: { width: 390, height: 550 },
  typeAreaMm: { x: 20, y: 30, width: 350, height: 490 },
  grid: { columns: 5, measureMm: 65, gutterMm: 6, rowMm: 4, rows: 120 },
  frames: [
    { column: 0, row: 0, rows: 10, rectMm: { x: 20, y: 30, width: 65, height: 40 } },
    { column: 1, row: 0, rows: 10, rectMm: { x: 91, y: 30, width: 65, height: 40 } },
    { column: 2, row: 0, rows: 10, rectMm: { x: 162, y: 30, width: 65, height: 40 } },
  ],
  ornaments: [],
  figures: [],
  lines: [line(20, 65), line(20, 69), line(91, 69), line(20, 69.5, 'caption/0', 'caption')],
  fit: { exact: true, oversetLines: 0, emptyRows: 0, cost: 0, bound: 0, proven: true, weighed: 1, terms: [] },
};

describe('expectPage', () => {
  it('takes each frame’s last story line for its foot; frames without lines have none', () => {
    const { columnFeet, bodySizePt } = expectPage(PLAN, [], 240);
    expect(columnFeet?.map(({ column, baselineMm }) => [column, baselineMm])).toEqual([
      [1, 69],
      [2, 69],
    ]);
    expect(bodySizePt).toBe(9);
  });
});
