import { describe, expect, it } from 'vitest';
import type { PagePlan } from '../../../src/makeup/plan.ts';
import { planPage } from '../../../src/makeup/planPage.ts';
import type { Block, SupplementPage } from '../../../src/supplement/supplement.ts';
import { inputOf, pageOf, paragraph, storyOf } from '../material.ts';

const page = pageOf();

function planned(one: SupplementPage, previous?: PagePlan): PagePlan {
  const { value } = planPage(inputOf(one, previous ? { previous } : {}));
  if (!value) throw new Error('no plan');
  return value;
}

const before = planned(page);

const corrected = (index: number, change: (text: string) => string): SupplementPage => ({
  ...page,
  story: page.story.map(
    (block, i): Block => (i === index && block.kind !== 'subhead' ? { ...block, text: change(block.text) } : block),
  ),
});

const linesBeside = (plan: PagePlan, block: number) =>
  plan.lines.filter(({ source }) => source !== `story/${block}`).map(({ source, start, end }) => [source, start, end]);

describe('a page planned with its plan before', () => {
  it('is the same to the byte when nothing changed', () => {
    expect(JSON.stringify(planned(page, before))).toBe(JSON.stringify(before));
  });

  it.each([2, 3, 7, 12])('leaves every line beside paragraph %i alone when three characters are put in', (block) => {
    const after = planned(
      corrected(block, (text) => `${text.slice(0, 40)}群众的${text.slice(40)}`),
      before,
    );
    expect(linesBeside(after, block)).toEqual(linesBeside(before, block));
    expect(after.figures).toEqual(before.figures);
  });

  it('comes to rest: planned once more with its own plan it is the same to the byte', () => {
    const one = corrected(3, (text) => text.slice(9));
    const after = planned(one, before);
    expect(JSON.stringify(planned(one, after))).toBe(JSON.stringify(after));
  });

  it('is full and complete when the old frames can no longer be filled', () => {
    const longer = { ...page, story: [...storyOf(3600), paragraph(420)] };
    const after = planned(longer, before);
    expect(after.fit).toMatchObject({ exact: true, oversetLines: 0, emptyRows: 0 });
    expect(after.fit.cost).toBeLessThanOrEqual(planned(longer).fit.cost + 4);
  });

  it('takes no notice of the plan of another page or supplement', () => {
    const shorter = corrected(3, (text) => text.slice(60));
    const fresh = JSON.stringify(planned(shorter));
    expect(JSON.stringify(planned(shorter, { ...before, page: '06' }))).toBe(fresh);
    expect(JSON.stringify(planned(shorter, { ...before, supplement: '2023' }))).toBe(fresh);
  });
});
