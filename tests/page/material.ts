import type { Line, PagePlan } from '../../src/makeup/plan.ts';
import type { PageModel } from '../../src/page/pageModel.ts';

export const line = (more: Partial<Line> & Pick<Line, 'source'>): Line => ({
  start: 0,
  end: 2,
  style: 'body',
  sizePt: 9,
  xMm: 20,
  baselineMm: 100,
  widthMm: 6.35,
  runs: [{ start: 0, end: 2, role: 'song', half: false, tracking: 0, before: 0 }],
  ...more,
});

export const planOf = (more: Partial<PagePlan> = {}): PagePlan => ({
  version: 1,
  supplement: '2024',
  page: '05',
  template: 'two-sessions',
  family: 'lead-right',
  sheetMm: { width: 390, height: 550 },
  typeAreaMm: { x: 20, y: 34, width: 350, height: 490 },
  grid: { columns: 6, measureMm: 54, gutterMm: 5, rowMm: 4.5, rows: 109 },
  frames: [],
  ornaments: [],
  figures: [],
  lines: [],
  fit: {
    exact: true,
    oversetLines: 0,
    emptyRows: 0,
    cost: 0,
    bound: 0,
    proven: true,
    weighed: 1,
    terms: [],
  },
  ...more,
});

export const EMPTY_MODEL: PageModel = {
  lang: 'zh-CN',
  title: '两会特刊',
  ornaments: [],
  furniture: [],
  header: [],
  story: [],
  figures: [],
  boxes: [],
};
