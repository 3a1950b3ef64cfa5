import { describe, expect, it } from 'vitest';
import type { Figure, Frame, Line, PagePlan } from '../../../src/makeup/plan.ts';
import type { Rule } from '../../../src/makeup/review/check.ts';
import { reviewPlan } from '../../../src/makeup/review/reviewPlan.ts';
import type { Template } from '../../../src/schema/template.ts';
import type { Picture, SupplementPage } from '../../../src/supplement/supplement.ts';

// Three columns of 40 mm and forty rows of 4 mm; a headline over four rows, the lead picture over all columns, a small
// picture at the foot of column 1, one head in column 3.
const ROW = 4;
const TOP = 10;
const columnX = (column: number): number => 10 + column * 45;

const frame = (column: number, row: number, rows: number): Frame => ({
  column,
  row,
  rows,
  rectMm: { x: columnX(column), y: TOP + row * ROW, width: 40, height: rows * ROW },
});

const line = (source: string, xMm: number, baselineMm: number, sizePt = 9, widthMm = 40, tracking = 0): Line => ({
  source,
  start: 0,
  end: 10,
  style: source.split('/').length === 3 ? 'subhead' : 'body',
  sizePt,
  xMm,
  baselineMm,
  widthMm,
  runs: [{ start: 0, end: 10, role: 'song', half: false, tracking, before: 0 }],
});

const baseline = (row: number): number => TOP + row * ROW + 3.2;

const body = (column: number, from: number, to: number): Line[] =>
  Array.from({ length: to - from }, (_, i) => line('story/0', columnX(column), baseline(from + i)));

const head = (column: number, row: number, block = 1): Line[] => [
  line(`story/${block}/0`, columnX(column) + 5, baseline(row), 15, 30),
];

const figure = (picture: number, x: number, y: number, width: number, height: number): Figure => ({
  picture,
  slot: 'any',
  rectMm: { x, y, width, height },
  crop: { x: 0.05, y: 0, width: 0.9, height: 1 },
});

const caption = (picture: number, xMm: number, baselineMm: number): Line => ({
  ...line(`caption/${picture}`, xMm, baselineMm, 8, 30),
  style: 'caption',
});

const GOOD: PagePlan = {
  version: 1,
  supplement: 's',
  page: '05',
  template: 't',
  family: 'f',
  sheetMm: { width: 150, height: 180 },
  typeAreaMm: { x: 10, y: TOP, width: 130, height: 40 * ROW },
  grid: { columns: 3, measureMm: 40, gutterMm: 5, rowMm: ROW, rows: 40 },
  frames: [frame(0, 21, 12), frame(1, 21, 19), frame(2, 21, 19)],
  ornaments: [{ kind: 'panel', name: 'end-mark', rectMm: { x: 100, y: 88, width: 2, height: 2 }, colour: 'red' }],
  figures: [figure(0, columnX(0), 26.8, 130, 62), figure(1, columnX(0), 143.8, 40, 22)],
  lines: [
    { ...line('headline/0', 10, 20, 40, 128), style: 'headline' },
    ...body(0, 21, 33),
    ...body(1, 21, 40),
    ...body(2, 21, 30),
    ...head(2, 30),
    ...body(2, 32, 40),
    caption(0, columnX(0), 92.2),
    caption(1, columnX(0), 169.2),
  ],
  fit: { exact: true, oversetLines: 0, emptyRows: 0, cost: 0, bound: 0, proven: true, weighed: 1, terms: [] },
};

const picture = (rank: Picture['rank']): Picture => ({
  file: 'a.jpg',
  caption: '图',
  focus: [0.5, 0.5],
  rank,
  shape: 'landscape',
  keepWhole: false,
  standIn: false,
  place: { file: 'supplement.yaml', line: 1 },
});

const PAGE = { number: '05', pictures: [picture('lead'), picture('normal')] } as unknown as SupplementPage;

const TEMPLATE = {
  subhead: { linesUnder: 5 },
  styles: { body: { colour: 'ink' } },
  palette: { ink: { cmyk: [0, 0, 0, 100] }, red: { cmyk: [0, 100, 80, 0] } },
} as unknown as Template;

const review = (plan: PagePlan, page = PAGE, template = TEMPLATE) => {
  const { value, findings } = reviewPlan(plan, page, template);
  const missed = value.filter(({ ok }) => !ok).map(({ rule }) => rule);
  expect(findings.map(({ id }) => id)).toEqual(missed.map((rule) => `design-${rule}`));
  return { missed, measured: (rule: Rule) => value.find((check) => check.rule === rule)?.value };
};

const without = (lines: readonly Line[], ...gone: readonly Line[]): Line[] =>
  lines.filter(
    (one) => !gone.some((g) => g.source === one.source && g.xMm === one.xMm && g.baselineMm === one.baselineMm),
  );

describe('reviewPlan', () => {
  it('finds nothing on a good page, and states what it measured', () => {
    const { missed, measured } = review(GOOD);
    expect(missed).toEqual([]);
    expect(measured('lead-ratio')).toBeCloseTo((130 * 62) / (40 * 22), 1);
    expect(measured('lines-under-head')).toBe(8);
    expect(measured('picture-crop')).toBe(10);
    expect(measured('frame-rows')).toBe(12);
    expect(measured('accent-colours')).toBe(1);
  });

  it('sees a column that ends above the others', () => {
    const lines = without(GOOD.lines, line('story/0', columnX(1), baseline(39)));
    expect(review({ ...GOOD, lines }).missed).toEqual(['feet-aligned']);
  });

  it('takes the credit of the page for the foot of the pictures above it', () => {
    const lower = GOOD.lines.map((one) => (one.source === 'caption/1' ? { ...one, baselineMm: 164 } : one));
    const raised = {
      ...GOOD,
      figures: [GOOD.figures[0] as Figure, figure(1, columnX(0), 138.6, 40, 22)],
      lines: lower,
    };
    expect(review(raised).missed).toEqual(['feet-aligned']);
    const credit = { ...line('pageCredit', columnX(0), 169.2, 8, 30), style: 'caption' };
    expect(review({ ...raised, lines: [...lower, credit] }).missed).toEqual([]);
  });

  it('sees a picture that is not on the page', () => {
    const page = { ...PAGE, pictures: [...PAGE.pictures, picture('normal')] };
    expect(review(GOOD, page).missed).toEqual(['pictures-used']);
  });

  it('sees a lead picture that does not lead', () => {
    const small = { ...GOOD, figures: [figure(0, columnX(0), 26.8, 42, 30), ...GOOD.figures.slice(1)] };
    expect(review(small).missed).toContain('lead-ratio');
  });

  it('sees a slit, a heavy crop and a subject at the edge of the crop', () => {
    const [lead, other] = GOOD.figures as [Figure, Figure];
    const slit = { ...lead, rectMm: { ...lead.rectMm, height: 50 } };
    expect(review({ ...GOOD, figures: [slit, other] }).missed).toContain('picture-aspect');
    const cut = { ...lead, crop: { x: 0.2, y: 0, width: 0.7, height: 1 } };
    expect(review({ ...GOOD, figures: [cut, other] }).missed).toEqual(['picture-crop']);
    const page = { ...PAGE, pictures: [{ ...picture('lead'), focus: [0.08, 0.5] as const }, picture('normal')] };
    expect(review(GOOD, page).missed).toEqual(['picture-focus']);
  });

  it('sees captions at different distances', () => {
    const lines = [...without(GOOD.lines, caption(0, columnX(0), 92.2)), caption(0, columnX(0), 92.6)];
    expect(review({ ...GOOD, lines }).missed).toEqual(['caption-gap']);
  });

  it('sees a column of too few rows', () => {
    const frames = GOOD.frames.map((one) => (one.column === 1 ? { ...one, rows: 5 } : one));
    expect(review({ ...GOOD, frames }).missed).toEqual(['frame-rows']);
  });

  it('sees a head with too few lines under it', () => {
    const others = without(GOOD.lines, ...head(2, 30), ...body(2, 32, 40));
    const lines = [...others, ...body(2, 30, 35), ...head(2, 35), ...body(2, 37, 40)];
    expect(review({ ...GOOD, lines }).missed).toEqual(['lines-under-head']);
  });

  it('sees heads that face each other, but not heads laid side by side on one edge', () => {
    const half = { xMm: columnX(1) + 5, baselineMm: baseline(30) + 2 };
    const facing = { ...line('story/2/0', half.xMm, half.baselineMm, 15, 30) };
    const rest = without(GOOD.lines, ...body(1, 30, 32));
    expect(review({ ...GOOD, lines: [...rest, facing] }).missed).toEqual(['facing-heads']);
    const level = line('story/2/0', half.xMm, baseline(30), 15, 30);
    expect(review({ ...GOOD, lines: [...rest, level] }).missed).toEqual([]);
  });

  it('sees a headline hardly larger than the subheads', () => {
    const lines = GOOD.lines.map((one) => (one.source === 'headline/0' ? { ...one, sizePt: 24 } : one));
    expect(review({ ...GOOD, lines }).missed).toEqual(['head-ranks']);
  });

  it('sees text that jumps over a picture in its column', () => {
    const frames = [frame(0, 21, 12), frame(1, 4, 6), frame(1, 17, 23), frame(2, 21, 19)];
    const figures = [figure(0, columnX(1), 50.8, 40, 26), ...GOOD.figures.slice(1)];
    expect(review({ ...GOOD, frames, figures }).missed).toContain('picture-jump');
  });

  it('sees a white band across the page', () => {
    const gone = [0, 1, 2].flatMap((column) => body(column, 24, 27));
    expect(review({ ...GOOD, lines: without(GOOD.lines, ...gone) }).missed).toEqual(['white-line']);
  });

  it('sees a gutter that nothing crosses', () => {
    const figures = [figure(0, columnX(0), 26.8, 85, 42), ...GOOD.figures.slice(1)];
    expect(review({ ...GOOD, figures }).missed).toContain('open-gutter');
  });

  it('sees a line that is stretched', () => {
    const wide = line('story/0', columnX(1), baseline(24), 9, 40, 230);
    const lines = [...without(GOOD.lines, wide), wide];
    expect(review({ ...GOOD, lines }).missed).toEqual(['line-spacing']);
  });

  it('sees more colours than a page bears', () => {
    const colours = ['a', 'b', 'c', 'd'];
    const palette = Object.fromEntries(colours.map((name) => [name, { cmyk: [10, 0, 0, 0] }]));
    const ornaments = colours.map((colour) => ({
      kind: 'rule' as const,
      name: colour,
      colour,
      rectMm: { x: 10, y: 12, width: 50, height: 0.2 },
    }));
    expect(review({ ...GOOD, ornaments }, PAGE, { ...TEMPLATE, palette } as unknown as Template).missed).toEqual([
      'accent-colours',
    ]);
  });
});
