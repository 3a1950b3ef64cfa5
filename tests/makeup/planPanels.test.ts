import { describe, expect, it } from 'vitest';
import { bodyBaseline, columnX, rowY, SIDE_BEARING } from '../../src/makeup/grid.ts';
import type { Line, PagePlan } from '../../src/makeup/plan.ts';
import { planPage } from '../../src/makeup/planPage.ts';
import type { SupplementPage } from '../../src/supplement/supplement.ts';
import { bottom, ptToMm, right } from '../../src/units.ts';
import { seededRandom } from '../seededRandom.ts';
import { picture, textsOf } from './material.ts';
import { congressGrid, groupedPictures, panelsInput, panelsPage, storyOfPanels } from './zones/panelMaterial.ts';

const grid = congressGrid();

function fullPlan(page: SupplementPage): PagePlan {
  const { value, findings } = planPage(panelsInput(page));
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!value) throw new Error('no plan');
  return value;
}

/** The browser's step: lines of open leading stand on it, not on rows. */
const STEP_MM = 0.067;

/** Every row of every frame has one line of the story on its baseline, and there are no other lines. */
function expectFull(plan: PagePlan): void {
  expect(plan.fit).toMatchObject({ exact: true, oversetLines: 0, emptyRows: 0 });
  const story = plan.lines.filter(({ source }) => /^story\/\d+$/.test(source));
  expect(story).toHaveLength(plan.frames.reduce((sum, frame) => sum + frame.rows, 0));
  for (const { row, rows, rectMm } of plan.frames) {
    const taken = Math.round(rectMm.height / grid.rowMm);
    const pitch = rows > 1 ? (taken - 1) / (rows - 1) : 1;
    for (let k = 0; k < rows; k++) {
      const near = Number.isInteger(k * pitch) ? 0.002 : STEP_MM / 2;
      const there = story.filter(
        (l) =>
          Math.abs(l.baselineMm - bodyBaseline(grid, row) - k * pitch * grid.rowMm) < near &&
          l.xMm > rectMm.x - 0.01 &&
          l.xMm < right(rectMm),
      );
      expect(there).toHaveLength(1);
    }
  }
}

function expectLossless(plan: PagePlan, page: SupplementPage): void {
  for (const [source, text] of textsOf(page)) {
    if (source.startsWith('folio')) continue;
    const lines = plan.lines.filter((line) => line.source === source);
    expect(lines.map((line) => text.slice(line.start, line.end)).join(''), source).toBe(text);
  }
  const items = page.story.filter(({ kind }) => kind === 'item').length;
  expect(plan.lines.filter(({ source }) => source.endsWith('/mark'))).toHaveLength(items);
}

const expectWhole = (rows: number) => expect(rows).toBeCloseTo(Math.round(rows), 3);

const panelOf = (plan: PagePlan, name: string) => plan.ornaments.filter((one) => one.name.startsWith(`panel-${name}`));

function expectGroup({ figures }: PagePlan, count: number): void {
  const row = figures.filter(({ picture: index }) => index < count);
  expect(new Set(row.map(({ rectMm: r }) => `${r.y} ${r.width} ${r.height}`)).size).toBe(1);
  const lefts = row.map(({ rectMm }) => rectMm.x);
  expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
}

describe('a page with panels and a group', () => {
  const page = panelsPage();
  const plan = fullPlan(page);
  const of = (block: number): Line[] => plan.lines.filter(({ source }) => source === `story/${block}`);

  it('is full to the row and loses nothing', () => {
    expectFull(plan);
    expectLossless(plan, page);
  });

  it('hangs every line of an item behind its mark, the mark on the first line', () => {
    const { list, styles } = panelsInput(page).template;
    const hangMm = (list?.hangEm ?? 0) * ptToMm(styles.item?.sizePt[0] ?? 0);
    for (let block = 1; block <= 7; block++) {
      const lines = of(block);
      const [mark] = plan.lines.filter(({ source }) => source === `story/${block}/mark`);
      expect(new Set(lines.map(({ xMm }) => xMm)).size).toBe(1);
      expect(lines[0]?.xMm).toBeCloseTo((mark?.xMm ?? 0) + hangMm, 2);
      expect(mark?.baselineMm).toBe(lines[0]?.baselineMm);
      expect(mark?.widthMm).toBeLessThanOrEqual(hangMm);
      expect(mark?.style).toBe('item-mark');
    }
    expect(styles['item-mark']?.colour).toBe('red');
    expect(of(6).length).toBeGreaterThan(1);
  });

  it('stands both panels at the head, side by side and of one height, their edges on the ink of rows', () => {
    const [honours] = panelOf(plan, 'honours');
    const left = panelOf(plan, 'lead').find(({ name }) => name.endsWith('left'));
    if (!honours || !left) throw new Error('no panels');
    expect(honours.kind).toBe('panel');
    expect(left.rectMm.y).toBe(honours.rectMm.y);
    expect(bottom(left.rectMm)).toBeCloseTo(bottom(honours.rectMm), 3);
    expect(left.rectMm.x).toBeCloseTo(columnX(grid, 3), 3);
    const bearing = SIDE_BEARING * grid.bodyMm;
    const rowAt = (mm: number) => (mm - rowY(grid, 0)) / grid.rowMm;
    expectWhole(rowAt(honours.rectMm.y - bearing));
    expectWhole(rowAt(bottom(honours.rectMm) - grid.bodyMm + bearing));
    const others = [...plan.figures.map((f) => f.rectMm.y), ...of(16).map((l) => l.baselineMm)];
    expect(Math.min(...others)).toBeGreaterThan(bottom(honours.rectMm));
  });

  it('keeps the text of a panel off its edges by the padding', () => {
    const [ground] = panelOf(plan, 'honours');
    if (!ground) throw new Error('no panel');
    const padMm = 2.2 * grid.bodyMm;
    const marks = plan.lines.filter(({ source }) => source.endsWith('/mark'));
    for (const { xMm } of marks) expect(xMm).toBeCloseTo(ground.rectMm.x + padMm, 2);
    for (let block = 1; block <= 7; block++) {
      for (const { xMm, widthMm, baselineMm } of of(block)) {
        expect(xMm + widthMm).toBeLessThanOrEqual(right(ground.rectMm) - padMm + 0.01);
        expect(baselineMm).toBeLessThanOrEqual(bottom(ground.rectMm) - grid.rowMm + 0.01);
      }
    }
  });

  it('sets the lead in its own style and larger, its leading opened from one row of the page to another', () => {
    const lead = of(10);
    const frames = plan.frames.filter(({ rows, rectMm }) => Math.round(rectMm.height / grid.rowMm) > rows);
    expect(frames).toHaveLength(3);
    expectFull(plan);
    expect(lead.every(({ style, sizePt }) => style === 'lead' && sizePt > 10.5)).toBe(true);
  });

  it('stands the group in one row right below the panels, all of one size, in its order', () => {
    expectGroup(plan, 3);
    const group = plan.figures.slice(0, 3).map((f) => f.rectMm);
    const rest = [...plan.figures.slice(3).map((f) => f.rectMm.y), ...of(16).map((l) => l.baselineMm)];
    expect(Math.max(...group.map(bottom))).toBeLessThan(Math.min(...rest));
  });

  it('sets the heads of all sections in one size', () => {
    const heads = plan.lines.filter(({ style }) => style === 'subhead');
    expect(heads).toHaveLength(12);
    expect(new Set(heads.map(({ sizePt }) => sizePt)).size).toBe(1);
  });
});

describe('pages with panels at random', () => {
  it('are full and lossless with the group in its row, or refused with a reason', () => {
    const random = seededRandom(2017);
    const around = (n: number) => Math.round(n * (0.85 + 0.3 * random()));
    let full = 0;
    for (let i = 0; i < 8; i++) {
      const story = storyOfPanels(
        [269, 304, 294, 317, 238, 287].map(around),
        [13, 17, 14, 23, 66, 98, 67].map(around),
        [80, 81, 145, 61, 47, 34].map(around),
      );
      const page = panelsPage({ story });
      const { value, findings } = planPage({ ...panelsInput(page), unexplained: true });
      if (!value) continue;
      full++;
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expectFull(value);
      expectLossless(value, page);
      expectGroup(value, 3);
    }
    expect(full).toBeGreaterThanOrEqual(5);
  }, 60_000);

  it('take a story without list or lead, and pictures without a group', () => {
    const story = storyOfPanels([269, 304, 294, 317, 238, 287, 420, 400]).slice(15);
    const page = panelsPage({ story, pictures: [...groupedPictures(3), picture(), picture(), picture()] });
    const plan = fullPlan(page);
    expectFull(plan);
    expect(plan.ornaments.filter(({ name }) => name.startsWith('panel-'))).toEqual([]);
  });
});
