import { describe, expect, it } from 'vitest';
import { randomSupplement } from '../../bench/makeup/randomSupplement.ts';
import { bodyBaseline } from '../../src/makeup/grid.ts';
import type { PagePlan } from '../../src/makeup/plan.ts';
import { planPage } from '../../src/makeup/planPage.ts';
import type { Block, SupplementPage } from '../../src/supplement/supplement.ts';
import { bottom, type RectMm, right } from '../../src/units.ts';
import { eightPictures, pageOf, paragraph, picture, storyOf, subhead, textsOf } from './material.ts';
import { development, developmentGrid, zonesInput } from './zones/zonesMaterial.ts';

const grid = developmentGrid();

function fullPlan(page: SupplementPage): PagePlan {
  const { value, findings } = planPage(zonesInput(page));
  expect(findings).toEqual([]);
  if (!value) throw new Error('no plan');
  return value;
}

const only = (page: SupplementPage) => {
  const { value, findings } = planPage(zonesInput(page));
  expect(value).toBeUndefined();
  expect(findings.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  return findings[0];
};

const apart = (a: RectMm, b: RectMm): boolean =>
  right(a) <= b.x + 0.01 || right(b) <= a.x + 0.01 || bottom(a) <= b.y + 0.01 || bottom(b) <= a.y + 0.01;

const bodyOf = (plan: PagePlan) => plan.lines.filter((line) => line.style === 'body');

/** Every row of every frame has one line of body text. */
function expectFull(plan: PagePlan): void {
  expect(plan.fit).toMatchObject({ exact: true, oversetLines: 0, emptyRows: 0 });
  expect(plan.fit.bound).toBeLessThanOrEqual(plan.fit.cost + 1e-9);
  expect(plan.fit.proven).toBe(plan.fit.bound === plan.fit.cost);
  for (const frame of plan.frames) {
    for (let row = 0; row < frame.rows; row++) {
      const baseline = bodyBaseline(grid, frame.row + row);
      const there = bodyOf(plan).filter((l) => l.xMm === frame.rectMm.x && Math.abs(l.baselineMm - baseline) < 0.002);
      expect(there).toHaveLength(1);
    }
  }
  expect(bodyOf(plan)).toHaveLength(plan.frames.reduce((sum, frame) => sum + frame.rows, 0));
}

function expectLossless(plan: PagePlan, page: SupplementPage): void {
  for (const [source, text] of textsOf(page)) {
    if (source.startsWith('folio')) continue;
    const lines = plan.lines.filter((line) => line.source === source);
    const printed = lines.map((line) => text.slice(line.start, line.end)).join('');
    expect(printed, source).toBe(source === 'strip' || source === 'deck' ? text.replaceAll(' ', '') : text);
  }
}

describe('planPage with a zones family', () => {
  it.each([
    ['eight pictures', pageOf(), true],
    ['a short story', pageOf({ story: storyOf(1900) }), true],
    ['a long story and three pictures', pageOf({ story: storyOf(4600), pictures: eightPictures().slice(0, 3) }), true],
    ['pictures without a lead', pageOf({ pictures: Array.from({ length: 6 }, () => picture()) }), true],
    // With nine pictures the search ends before the proof does.
    [
      'a portrait and a whole picture',
      pageOf({ pictures: [picture({ shape: 'portrait' }), ...eightPictures()] }),
      false,
    ],
    ['no introduction', pageOf({ story: storyOf(3600).slice(1) }), true],
  ])('fills the page with %s and loses no character', (_, page, isProven) => {
    const plan = fullPlan(page);
    expectFull(plan);
    expect(plan.fit.proven).toBe(isProven);
    expectLossless(plan, page);
    expect(plan.figures.map((f) => f.picture)).toEqual(page.pictures.map((__, i) => i));
  });

  it('keeps frames, heads, pictures and captions apart and inside the type area', () => {
    const plan = fullPlan(pageOf());
    const heads = plan.lines
      .filter((line) => line.style === 'subhead')
      .map(({ xMm, baselineMm, widthMm, sizePt }) => {
        const height = sizePt * 0.3528;
        return { x: xMm, y: baselineMm - 0.85 * height, width: widthMm, height };
      });
    const rects = [...plan.frames.map((f) => f.rectMm), ...plan.figures.map((f) => f.rectMm), ...heads];
    for (const [i, rect] of rects.entries()) {
      expect(rect.x).toBeGreaterThanOrEqual(plan.typeAreaMm.x - 0.01);
      expect(right(rect)).toBeLessThanOrEqual(right(plan.typeAreaMm) + 0.01);
      expect(bottom(rect)).toBeLessThanOrEqual(bottom(plan.typeAreaMm) + 0.01);
      for (const other of rects.slice(i + 1)) expect(apart(rect, other)).toBe(true);
    }
  });

  it('ends every column on the last row: with text, or with a caption on its baseline', () => {
    const plan = fullPlan(pageOf());
    const last = bodyBaseline(grid, grid.rows - 1);
    const feet = plan.lines.filter((line) => Math.abs(line.baselineMm - last) < 0.01);
    for (let column = 0; column < grid.columns; column++) {
      const x = grid.typeAreaMm.x + column * (grid.measureMm + grid.gutterMm);
      const isOver = (one: { xMm: number }, width: number) => one.xMm < x + 1 && one.xMm + width > x;
      const figures = plan.figures.map((f) => ({ xMm: f.rectMm.x, widthMm: f.rectMm.width, foot: bottom(f.rectMm) }));
      const picturesAtFoot = figures.filter((f) => f.foot > last - 12);
      expect(feet.some((line) => isOver(line, line.widthMm)) || picturesAtFoot.some((f) => isOver(f, f.widthMm))).toBe(
        true,
      );
    }
  });

  it('reads section by section, each head before its text', () => {
    const plan = fullPlan(pageOf());
    const blocks = plan.lines.filter((l) => l.source.startsWith('story/')).map((l) => Number(l.source.split('/')[1]));
    expect(blocks).toEqual([...blocks].sort((a, b) => a - b));
  });

  it('makes the lead the largest picture, at the head of the page', () => {
    const { figures } = fullPlan(pageOf());
    const area = ({ rectMm }: (typeof figures)[number]) => rectMm.width * rectMm.height;
    const [lead, ...others] = figures;
    if (!lead) throw new Error('no lead');
    expect(area(lead)).toBeGreaterThanOrEqual(1.6 * Math.max(...others.map(area)) - 0.01);
    expect(lead.rectMm.y).toBeLessThanOrEqual(Math.min(...others.map((one) => one.rectMm.y)) + 0.01);
  });

  it('has no two heads side by side on one row', () => {
    const plan = fullPlan(pageOf());
    expect(plan.fit.terms.filter((term) => term.name === 'facing-heads')).toEqual([]);
  });

  it('gives the same plan for the same input', () => {
    expect(planPage(zonesInput(pageOf()))).toEqual(planPage(zonesInput(pageOf())));
  });

  it('says what it paid', () => {
    const { fit } = fullPlan(pageOf());
    expect(fit.terms.reduce((sum, term) => sum + term.cost, 0)).toBeCloseTo(fit.cost, 2);
  });
});

// Every remedy is tried: many searches.
describe('planPage where no page of zones is full', { timeout: 240_000 }, () => {
  const longer = (story: readonly Block[], times: number): Block[] =>
    story.map((block) => (block.kind === 'subhead' ? block : { ...block, text: block.text.repeat(times) }));

  it('tells a text that is too long by paragraphs and characters, and the cut fills the page', () => {
    const page = pageOf({ story: longer(storyOf(3600), 3) });
    const found = only(page);
    expect(found).toMatchObject({ id: 'text-too-long' });
    const changes = [...(found?.hint?.en ?? '').matchAll(/(\d+) \(−(\d+)\)/g)];
    expect(changes.length).toBeGreaterThan(0);
  }, 60_000);

  it('tells a text that is too short', () => {
    const page = pageOf({ story: [paragraph(60), subhead('甲乙丙丁'), paragraph(80)], pictures: [] });
    expect(only(page)).toMatchObject({ id: 'text-too-short' });
  }, 60_000);

  it('names a head that fits no width', () => {
    const half = '一二三四五六七八九十'.repeat(7);
    const found = only(pageOf({ story: [paragraph(200), subhead(half), paragraph(400)] }));
    expect(found).toMatchObject({ id: 'head-too-long', value: half, limit: '12 pt' });
  });

  it('names a picture that fits no width', () => {
    const page = pageOf();
    const aspects = page.pictures.map((_, i) => (i === 2 ? 40 : 1.5));
    const { value, findings } = planPage(zonesInput(page, { aspects }));
    expect(value).toBeUndefined();
    expect(findings[0]).toMatchObject({ id: 'picture-fits-no-slot', value: '3' });
  });

  it('tries another kind of family when the template has one', () => {
    const template = development((raw: { families?: unknown[] }) => {
      const [zones] = raw.families as [{ header: unknown[] }];
      const slots = [{ name: 'lead', column: 3, columns: 4, anchor: 'top', pictures: [1, 1] }];
      const runOn = { name: 'run-on', title: { zh: '通排', en: 'Run on' }, header: zones.header, slots };
      raw.families = [zones, { ...runOn, stacking: ['lead'] }];
    });
    const page = pageOf({ story: storyOf(6900), pictures: eightPictures().slice(0, 1) });
    const kinds = [page, pageOf()].map((one) => planPage(zonesInput(one, { template })).value?.family);
    expect(kinds[1]).toBe('zones');
  });
});

describe('planPage with many sections and pictures in zones', () => {
  it('fills the page where whole tables of cuts would be too much', () => {
    const { page, aspects, texts } = randomSupplement(124);
    const input = { ...zonesInput(page), aspects, texts };
    const plan = planPage(input).value;
    expect(plan?.fit).toMatchObject({ exact: true, oversetLines: 0, emptyRows: 0 });
    expect(plan?.figures).toHaveLength(14);
  }, 60_000);
});
