import { describe, expect, it } from 'vitest';
import type { PagePlan } from '../../src/makeup/plan.ts';
import { planPage } from '../../src/makeup/planPage.ts';
import type { SupplementPage } from '../../src/supplement/supplement.ts';
import { inputOf, pageOf, picture, storyOf, templateNamed, textsOf } from './material.ts';

const CREDIT = '本版图片由区委宣传部提供';

function plan(template: string, { strip: _, deck: __, ...page }: SupplementPage, credit?: string): PagePlan {
  const texts = textsOf(page);
  if (credit) texts.set('pageCredit', credit);
  const { value, findings } = planPage(inputOf(page, { template: templateNamed(template), texts }));
  expect(findings).toEqual([]);
  if (!value) throw new Error('no plan');
  return value;
}

const plain = (count: number) => Array.from({ length: count }, () => picture());
const withLead = (count: number) => [picture({ rank: 'lead' }), ...plain(count - 1)];

describe.each([
  ['anniversary', withLead(12), [3300, 3700, 4000]],
  ['anniversary', withLead(8), [3600, 4200]],
  ['development', plain(9), [1800, 2100, 2400]],
  ['development', plain(5), [2400, 3000]],
] as const)('planPage with the walls of %s', (template, pictures, lengths) => {
  it.each(lengths)(`fills a page of ${pictures.length} pictures and %i characters exactly`, (characters) => {
    const page = pageOf({ story: storyOf(characters), pictures: [...pictures] });
    const made = plan(template, page);
    expect(made.fit).toMatchObject({ exact: true, oversetLines: 0, emptyRows: 0 });
    expect(made.figures.map((figure) => figure.picture)).toEqual(pictures.map((_, i) => i));
    for (const [i, block] of page.story.entries()) {
      if (block.kind === 'subhead') continue;
      const set = made.lines.filter((line) => line.source === `story/${i}`);
      expect(set.map((line) => block.text.slice(line.start, line.end)).join('')).toBe(block.text);
    }
  });
});

describe('a header beside the lead picture', () => {
  const made = plan('anniversary', pageOf({ story: storyOf(3700), pictures: withLead(12) }));
  const lead = made.figures[0]?.rectMm;

  it('stands at the side of the picture, both from the first row on', () => {
    const headline = made.lines.filter((line) => line.source.startsWith('headline/'));
    for (const { xMm, widthMm, baselineMm } of headline) {
      expect(xMm + widthMm <= (lead?.x ?? 0) || xMm >= (lead?.x ?? 0) + (lead?.width ?? 0)).toBe(true);
      expect(baselineMm).toBeLessThan((lead?.y ?? 0) + (lead?.height ?? 0));
    }
    expect((lead?.y ?? 0) - made.typeAreaMm.y).toBeLessThan(0.3);
  });

  it('has text below it, beside the picture', () => {
    const foot = (lead?.y ?? 0) + (lead?.height ?? 0);
    const beside = made.frames.filter(({ rectMm }) => rectMm.y < foot);
    expect(beside).toHaveLength(2);
    for (const { rectMm } of beside)
      expect(rectMm.x + rectMm.width < (lead?.x ?? 0) || rectMm.x > (lead?.x ?? 0) + (lead?.width ?? 0)).toBe(true);
  });
});

describe('a page credit at the foot of a wall', () => {
  const page = pageOf({ story: storyOf(3700), pictures: withLead(12) });

  it('stands below the last captions, at the right end, once', () => {
    const made = plan('anniversary', page, CREDIT);
    const lines = made.lines.filter((line) => line.source === 'pageCredit');
    expect(lines).toHaveLength(1);
    const [credit] = lines;
    const wall = new Set(made.figures.filter((f) => f.slot === 'wall').map((f) => `caption/${f.picture}`));
    const captions = made.lines.filter((line) => wall.has(line.source));
    expect(credit?.baselineMm).toBeGreaterThan(Math.max(...captions.map((line) => line.baselineMm)) + 3);
    const { x, width } = made.typeAreaMm;
    expect((credit?.xMm ?? 0) + (credit?.widthMm ?? 0)).toBeCloseTo(x + width, 1);
    const feet = made.frames.map(({ rectMm }) => rectMm.y + rectMm.height);
    expect(credit?.baselineMm).toBeGreaterThan(Math.max(...feet));
  });

  it('leaves its row to the pictures where the page has none', () => {
    const feet = (made: PagePlan) => Math.max(...made.lines.map((line) => line.baselineMm));
    const without = plan('anniversary', page);
    const with_ = plan('anniversary', page, CREDIT);
    expect(without.lines.some((line) => line.source === 'pageCredit')).toBe(false);
    expect(feet(without)).toBeCloseTo(feet(with_), 2);
  });
});
