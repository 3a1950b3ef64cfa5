import { describe, expect, it } from 'vitest';
import type { PageInput } from '../../../src/makeup/pageInput.ts';
import type { PagePlan } from '../../../src/makeup/plan.ts';
import { planPage } from '../../../src/makeup/planPage.ts';
import type { Block, SupplementPage } from '../../../src/supplement/supplement.ts';
import { pageOf, storyOf } from '../material.ts';
import { panelsInput, panelsPage } from './panelMaterial.ts';
import { zonesInput } from './zonesMaterial.ts';

type InputOf = (page: SupplementPage, more?: Partial<PageInput>) => PageInput;

function planned(inputOf: InputOf, page: SupplementPage, previous?: PagePlan): PagePlan {
  const { value } = planPage(inputOf(page, previous ? { previous } : {}));
  if (!value) throw new Error('no plan');
  return value;
}

const corrected = (page: SupplementPage, index: number, change: (text: string) => string): SupplementPage => ({
  ...page,
  story: page.story.map(
    (block, i): Block => (i === index && block.kind !== 'subhead' ? { ...block, text: change(block.text) } : block),
  ),
});

const linesBeside = (plan: PagePlan, block: number) =>
  plan.lines
    .filter(({ source }) => source !== `story/${block}`)
    .map(({ source, start, end, xMm, baselineMm }) => [source, start, end, xMm, baselineMm]);

const PUT_IN = '群众点赞成效明显稳步推进';

const page = pageOf();
const before = planned(zonesInput, page);
const panels = panelsPage();
const panelsBefore = planned(panelsInput, panels);

describe('a page of zones planned with its plan before', () => {
  it.each([['zones', zonesInput, page, before] as const, ['panels', panelsInput, panels, panelsBefore] as const])(
    'is the same to the byte when nothing changed: %s',
    (_, inputOf, one, plan) => {
      expect(JSON.stringify(planned(inputOf, one, plan))).toBe(JSON.stringify(plan));
    },
  );

  it.each([
    ['nine characters cut in a section', zonesInput, page, before, 2, (text: string) => text.slice(9)] as const,
    ['ten put in', zonesInput, page, before, 11, (text: string) => PUT_IN.slice(0, 10) + text] as const,
  ])('leaves all else where it stood, which a page made up anew does not: %s', (...given) => {
    const [, inputOf, one, plan, block, change] = given;
    const other = corrected(one, block, change);
    const after = planned(inputOf, other, plan);
    expect(linesBeside(after, block)).toEqual(linesBeside(plan, block));
    expect(after.figures).toEqual(plan.figures);
    expect(after.fit).toMatchObject({ exact: true, oversetLines: 0, emptyRows: 0 });
    expect(linesBeside(planned(inputOf, other), block)).not.toEqual(linesBeside(plan, block));
  });

  it('leaves more alone than a page made up anew, panels included', () => {
    const cut = [2, 5, 7, 9, 11, 13, 16, 18].map((block) => ({
      block,
      other: corrected(panels, block, (text) => text.slice(9)),
    }));
    const isStill = (block: number, plan: PagePlan): boolean =>
      JSON.stringify(linesBeside(plan, block)) === JSON.stringify(linesBeside(panelsBefore, block));
    const stay = cut.filter(({ block, other }) => isStill(block, planned(panelsInput, other, panelsBefore)));
    const anew = cut.filter(({ block, other }) => isStill(block, planned(panelsInput, other)));
    expect(stay.length).toBeGreaterThanOrEqual(anew.length);
    expect(stay.length).toBeGreaterThan(cut.length / 2);
  });

  it('tells what the page paid and what it could have cost', () => {
    const shorter = corrected(page, 7, (text) => text.slice(9));
    const { fit } = planned(zonesInput, shorter, before);
    const fresh = planned(zonesInput, shorter);
    expect(fit.terms.reduce((sum, term) => sum + term.cost, 0)).toBeCloseTo(fit.cost, 2);
    expect(fit.bound).toBe(fresh.fit.bound);
    expect(fit.cost).toBeLessThanOrEqual(fresh.fit.cost + 4);
    expect(fit.proven).toBe(fit.bound === fit.cost);
  });

  it('comes to rest: planned once more with its own plan it is the same to the byte', () => {
    const one = corrected(page, 3, (text) => text.slice(9));
    const after = planned(zonesInput, one, before);
    expect(JSON.stringify(planned(zonesInput, one, after))).toBe(JSON.stringify(after));
  });

  it('is full and complete when the old rectangles can no longer be filled', () => {
    const longer = corrected(page, 7, (text) => `${text}${text.slice(0, 120)}`);
    const after = planned(zonesInput, longer, before);
    expect(after.fit).toMatchObject({ exact: true, oversetLines: 0, emptyRows: 0 });
    expect(after.fit.cost).toBeLessThanOrEqual(planned(zonesInput, longer).fit.cost + 4);
    const text = longer.story[7];
    const lines = after.lines.filter(({ source }) => source === 'story/7');
    expect(lines.at(-1)?.end).toBe(text?.kind === 'subhead' ? 0 : text?.text.length);
  });

  it('is full when a section is put in', () => {
    const more = {
      ...page,
      story: [...storyOf(3600).slice(0, 5), ...storyOf(800).slice(1), ...storyOf(3600).slice(9)],
    };
    expect(planned(zonesInput, more, before).fit).toMatchObject({ exact: true, oversetLines: 0, emptyRows: 0 });
  });

  it('takes no notice of the plan of another page', () => {
    const shorter = corrected(page, 3, (text) => text.slice(60));
    const fresh = JSON.stringify(planned(zonesInput, shorter));
    expect(JSON.stringify(planned(zonesInput, shorter, { ...before, page: '06' }))).toBe(fresh);
  });
});
