import { describe, expect, it } from 'vitest';
import { LEAD_RATIO } from '../../../src/makeup/costs.ts';
import { type PictureRules, pictureMenu } from '../../../src/makeup/zones/pictureMenu.ts';
import { PICTURE_SIZES } from '../../../src/makeup/zones/zonePrices.ts';
import { slotPicture } from '../material.ts';
import { development, developmentGrid } from './zonesMaterial.ts';

const RULES: PictureRules = {
  lead: [3, 4, 9],
  rows: [
    { pictures: 1, columns: [1, 2] },
    { pictures: 3, columns: [4] },
  ],
  insets: [{ pictures: 1, columns: [1] }],
};
const MEAN = 8000;
const others = [1, 2, 3, 4].map((index) => slotPicture({ index }));
const lead = slotPicture({ index: 0, isLead: true });
const menu = pictureMenu(lead, others, RULES, MEAN, developmentGrid(), development());

const sizes = (columns: number) =>
  (menu.rows[0]?.[1] ?? [])
    .filter((block) => block.columns === columns)
    .flatMap((block) => block.variants.map((v) => ({ share: areaOf(v.pictures) / MEAN, cost: v.sizeCost })));

const areaOf = ([one]: readonly { width: number; height: number }[]): number => (one ? one.width * one.height : 0);

describe('pictureMenu', () => {
  it('has the rows the template allows, from every picture on that has enough after it', () => {
    const counts = menu.rows.map((byCount) => byCount.map((blocks) => blocks.map((block) => block.columns)));
    expect(counts).toEqual([
      [[], [1, 2], [], [4], []],
      [[], [1, 2], [], [4]],
      [[], [1, 2], []],
      [[], [1, 2]],
    ]);
    expect(menu.insets[0]?.[1]?.map((block) => block.columns)).toEqual([1]);
  });

  it('keeps pictures of a row in their order and of one height', () => {
    const [row] = menu.rows[1]?.[3] ?? [];
    for (const { pictures } of row?.variants ?? []) {
      expect(pictures.map((p) => p.picture.index)).toEqual([2, 3, 4]);
      expect(new Set(pictures.map((p) => p.height)).size).toBe(1);
    }
  });

  it('stands a group in a row of its own, whole, in its own widths, never in a zone', () => {
    const group = { name: 'leaders', count: 2 };
    const some = others.map((one, i) => (i < 2 ? { ...one, group } : one));
    const rules = { ...RULES, groups: [{ name: 'leaders', columns: [6], atHead: true }] };
    const own = pictureMenu(undefined, some, rules, MEAN, developmentGrid(), development());
    const counts = own.rows.map((byCount) => byCount.map((blocks) => blocks.map((block) => block.columns)));
    expect(counts).toEqual([
      [[], [], [6], [], []],
      [[], [], [], []],
      [[], [1, 2], []],
      [[], [1, 2]],
    ]);
    expect(own.insets.slice(0, 2).flat(2)).toEqual([]);
  });

  it('lets the lead have no width beyond the page', () => {
    expect(menu.lead.map((block) => block.columns)).toEqual([3, 4]);
  });

  it('charges a picture far smaller or larger than the mean, and none between', () => {
    for (const { share, cost } of [...sizes(1), ...sizes(2)]) {
      if (share >= PICTURE_SIZES.least && share <= PICTURE_SIZES.most) expect(cost).toBe(0);
      else expect(cost).toBeGreaterThan(0);
    }
    expect(sizes(1).some(({ share }) => share < 0.5)).toBe(true);
    expect(sizes(2).some(({ share }) => share > PICTURE_SIZES.least && share < PICTURE_SIZES.most)).toBe(true);
  });

  it('lets no lead come through free that is under 1.6 times another free picture', () => {
    const leads = menu.lead.flatMap((block) => block.variants);
    const free = leads.filter(({ sizeCost }) => sizeCost === 0).map(({ pictures }) => areaOf(pictures));
    expect(free.length).toBeGreaterThan(0);
    expect(Math.min(...free)).toBeGreaterThanOrEqual(LEAD_RATIO * PICTURE_SIZES.most * MEAN);
  });

  it('includes the price of the size in the cost', () => {
    for (const { variants } of menu.lead)
      for (const { cost, sizeCost } of variants) expect(cost).toBeGreaterThanOrEqual(sizeCost);
  });

  it('has no lead rows on a page without a lead', () => {
    expect(pictureMenu(undefined, others, RULES, MEAN, developmentGrid(), development()).lead).toEqual([]);
  });
});
