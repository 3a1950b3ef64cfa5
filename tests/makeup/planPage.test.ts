import { describe, expect, it } from 'vitest';
import { bodyBaseline, gridOf } from '../../src/makeup/grid.ts';
import type { PagePlan } from '../../src/makeup/plan.ts';
import { planPage } from '../../src/makeup/planPage.ts';
import type { Block, SupplementPage } from '../../src/supplement/supplement.ts';
import { bottom, ptToMm, right } from '../../src/units.ts';
import {
  eightPictures,
  inputOf,
  pageOf,
  paragraph,
  picture,
  storyOf,
  subhead,
  textsOf,
  twoSessions,
} from './material.ts';

const grid = gridOf(twoSessions());

function fullPlan(page: SupplementPage): PagePlan {
  const { value, findings } = planPage(inputOf(page));
  expect(findings).toEqual([]);
  if (!value) throw new Error('no plan');
  return value;
}

const only = (page: SupplementPage) => {
  const { value, findings } = planPage(inputOf(page));
  expect(value).toBeUndefined();
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors).toHaveLength(1);
  expect(findings.every(({ id, severity }) => severity === 'error' || id.startsWith('remedy-'))).toBe(true);
  return errors[0];
};

/** Every character of every text of the story, caption or head is on exactly one line. */
function expectLossless(plan: PagePlan, page: SupplementPage): void {
  for (const [source, text] of textsOf(page)) {
    const lines = plan.lines.filter((line) => line.source === source);
    if (source.startsWith('folio')) continue;
    const printed = lines.map((line) => text.slice(line.start, line.end)).join('');
    expect(printed, source).toBe(source === 'strip' || source === 'deck' ? text.replaceAll(' ', '') : text);
  }
}

function expectFull(plan: PagePlan): void {
  expect(plan.fit).toMatchObject({ exact: true, oversetLines: 0, emptyRows: 0, proven: true });
  const baselines = plan.lines.filter((line) => line.style === 'body').map((line) => `${line.xMm} ${line.baselineMm}`);
  expect(new Set(baselines).size).toBe(baselines.length);
  for (const frame of plan.frames) {
    const rows = new Set(
      plan.lines.filter((l) => l.style === 'body' && l.xMm === frame.rectMm.x).map((l) => l.baselineMm),
    );
    const last = bodyBaseline(grid, frame.row + frame.rows - 1);
    expect([...rows].some((baseline) => Math.abs(baseline - last) < 0.002)).toBe(true);
    // Rows without body text are those of heads: four with at most two blank ones above.
    const heads = plan.lines.filter((l) => l.style === 'subhead' && l.start === 0 && l.source.endsWith('/0'));
    const own = heads.filter((l) => l.xMm >= frame.rectMm.x && l.xMm < right(frame.rectMm));
    const inFrame = own.filter((l) => l.baselineMm > frame.rectMm.y && l.baselineMm < bottom(frame.rectMm));
    const bodyRows = [...rows].filter((b) => b > frame.rectMm.y && b < bottom(frame.rectMm)).length;
    expect(frame.rows - bodyRows).toBeGreaterThanOrEqual(4 * inFrame.length);
    expect(frame.rows - bodyRows).toBeLessThanOrEqual(6 * inFrame.length);
  }
}

describe('planPage', () => {
  it('fills the page to the last row of every column and loses no character', () => {
    const page = pageOf();
    const plan = fullPlan(page);
    expectFull(plan);
    expectLossless(plan, page);
  });

  it('keeps figures in the type area and apart from text and each other', () => {
    const plan = fullPlan(pageOf());
    expect(plan.figures.map((f) => f.picture)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    for (const [i, { rectMm: a }] of plan.figures.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(plan.typeAreaMm.x - 0.01);
      expect(right(a)).toBeLessThanOrEqual(right(plan.typeAreaMm) + 0.01);
      const apart = (b: typeof a) => right(a) <= b.x || right(b) <= a.x || bottom(a) <= b.y || bottom(b) <= a.y;
      for (const other of plan.figures.slice(i + 1)) expect(apart(other.rectMm)).toBe(true);
      for (const frame of plan.frames) expect(apart(frame.rectMm)).toBe(true);
    }
  });

  it('lets no line reach beyond its column', () => {
    const plan = fullPlan(pageOf());
    for (const line of plan.lines.filter((l) => l.style === 'body'))
      expect(line.widthMm).toBeLessThanOrEqual(grid.measureMm + 0.002);
  });

  it('gives the same plan for the same input', () => {
    expect(planPage(inputOf(pageOf()))).toEqual(planPage(inputOf(pageOf())));
  });

  it.each([
    [2, 4800],
    [3, 4200],
    [4, 3000],
    [5, 3600],
    [6, 2400],
    [7, 3200],
    [8, 3600],
  ])('fills a page with %i pictures, each of them used', (count, characters) => {
    const page = pageOf({ pictures: eightPictures().slice(0, count), story: storyOf(characters) });
    const { value, findings } = planPage(inputOf(page));
    expect(findings).toEqual([]);
    expect(value?.figures).toHaveLength(count);
    expect(value?.fit.exact).toBe(true);
  });

  it.each(['strip', 'kicker', 'deck'] as const)('fills a page without %s', (element) => {
    const { [element]: _, ...others } = pageOf({ story: storyOf(3700) });
    const plan = fullPlan(others);
    expect(plan.lines.some((line) => line.source === element)).toBe(false);
    expectFull(plan);
  });

  it('fills a page whose story has no heads', () => {
    const page = pageOf({ story: Array.from({ length: 18 }, (_, i) => paragraph(170 + i * 4)) });
    expectLossless(fullPlan(page), page);
  });

  it('sets paragraphs of a single line', () => {
    const story: Block[] = [...storyOf(3500), paragraph(9), paragraph(12)];
    const page = pageOf({ story });
    const plan = fullPlan(page);
    expect(plan.lines.filter((l) => l.source === `story/${story.length - 1}`)).toHaveLength(1);
    expectLossless(plan, page);
  });

  it('gives the lead picture the first slot wherever the data name it', () => {
    const pictures = eightPictures().map((p, i) => ({ ...p, rank: i === 4 ? ('lead' as const) : ('normal' as const) }));
    const plan = fullPlan(pageOf({ pictures }));
    expect(plan.figures.find((f) => f.picture === 4)?.slot).toBe('lead');
    expect(plan.figures.filter((f) => f.slot === 'lead')).toHaveLength(1);
  });

  it('shows a picture whole that must be kept whole', () => {
    const pictures = eightPictures().map((p, i) => (i === 0 ? { ...p, keepWhole: true } : p));
    const plan = fullPlan(pageOf({ pictures }));
    const { width, height } = plan.figures[0]?.rectMm ?? { width: 0, height: 1 };
    expect(width / height).toBeCloseTo(1.5, 2);
  });

  it('ends the caption of a picture at the foot on the baseline of the last row', () => {
    const plan = fullPlan(pageOf());
    const foot = plan.figures.filter((f) => f.slot === 'foot').map((f) => f.picture);
    const caption = plan.lines.filter((l) => foot.some((index) => l.source === `caption/${index}`)).at(-1);
    expect(caption?.baselineMm).toBeCloseTo(bodyBaseline(grid, grid.rows - 1), 2);
  });

  it('puts the end mark after the last character, inside the column', () => {
    const plan = fullPlan(pageOf());
    const last = plan.lines.filter((l) => l.source.startsWith('story/')).at(-1);
    const mark = plan.ornaments.find((o) => o.name === 'end-mark');
    if (!last || !mark) throw new Error('no end mark');
    expect(mark.rectMm.x).toBeGreaterThan(last.xMm + last.widthMm);
    expect(right(mark.rectMm)).toBeLessThanOrEqual(last.xMm + grid.measureMm);
    expect(bottom(mark.rectMm)).toBeLessThan(last.baselineMm + 0.5);
  });

  it('sets subheads in the middle of their rows, at a column top flush with the type area', () => {
    const plan = fullPlan(pageOf());
    for (const frame of plan.frames) {
      const head = plan.lines.find(
        (l) => l.style === 'subhead' && l.xMm > frame.rectMm.x && Math.abs(l.baselineMm - frame.rectMm.y) < 8,
      );
      if (head) expect(head.baselineMm - 0.88 * ptToMm(head.sizePt)).toBeLessThan(frame.rectMm.y + 0.2);
    }
    const heads = plan.lines.filter((l) => l.style === 'subhead');
    expect(heads.length).toBeGreaterThan(6);
    for (const head of heads) {
      const column = plan.frames.find((f) => head.xMm >= f.rectMm.x - 0.01 && head.xMm < right(f.rectMm));
      expect(head.xMm + head.widthMm).toBeLessThanOrEqual(right(column?.rectMm ?? (head.sizePt as never)) + 0.01);
    }
  });

  it('takes the cheapest of several families, and of equals the first', () => {
    const template = twoSessions((raw: { families?: unknown[] }) => {
      const [first] = raw.families as [{ name: string; slots: { name: string; columns: number; column: number }[] }];
      const narrow = structuredClone(first);
      narrow.name = 'lead-narrow';
      const lead = narrow.slots.find((s) => s.name === 'lead');
      if (lead) Object.assign(lead, { column: 5, columns: 2 });
      raw.families = [narrow, { ...structuredClone(first), name: 'same' }, first];
    });
    const page = pageOf();
    const both = planPage(inputOf(page, { template })).value;
    const alone = planPage(inputOf(page)).value;
    expect(both?.family).toBe('same');
    expect(both?.fit.cost).toBe(alone?.fit.cost);
  });
});

describe('planPage when it cannot be full', () => {
  it('tells a text that is too long by its rows and characters', () => {
    const finding = only(pageOf({ story: storyOf(6800) }));
    expect(finding).toMatchObject({ id: 'text-too-long', where: { page: '05', file: '05.md' } });
    expect(finding?.hint?.en).toMatch(/Cut about \d+ characters, best in paragraph \d+/);
  });

  it('tells a text that is too short', () => {
    const finding = only(pageOf({ story: storyOf(200) }));
    expect(finding).toMatchObject({ id: 'text-too-short' });
    expect(finding?.hint?.en).toMatch(/Add about \d+ characters, best in paragraph \d+/);
  });

  it('tells how many rows stay free for an empty story', () => {
    const finding = only(pageOf({ story: [] }));
    expect(finding).toMatchObject({ id: 'text-too-short' });
    expect(finding?.value).toBe(finding?.limit);
  });

  it.each([0, 1, 9, 12])('tells that %i pictures are too few or too many', (count) => {
    const pictures = Array.from({ length: count }, () => picture());
    expect(only(pageOf({ pictures }))).toMatchObject({ id: 'picture-count', value: count, limit: '2–8' });
  });

  it('tells a headline that is too long even at the smallest size', () => {
    expect(only(pageOf({ headline: ['奋'.repeat(40)] }))).toMatchObject({
      id: 'head-too-long',
      where: { item: 'headline' },
    });
  });

  it('tells a subhead that is too long for the column', () => {
    const long = '产业发展扩能集聚主导产业聚链成势城乡建设';
    expect(only(pageOf({ story: [...storyOf(3400), subhead(long), paragraph(100)] }))).toMatchObject({
      id: 'head-too-long',
      where: { page: '05', item: long },
    });
  });

  it('tells the picture that fits no frame', () => {
    const page = pageOf();
    const aspects = page.pictures.map((_, i) => (i === 7 ? 0.2 : 1.5));
    const { findings } = planPage(inputOf(page, { aspects }));
    expect(findings[0]).toMatchObject({ id: 'picture-fits-no-slot', value: '8' });
    expect(findings[1]).toMatchObject({ id: 'remedy-drop', value: '8' });
  });
});
