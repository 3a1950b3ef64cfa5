import { describe, expect, it } from 'vitest';
import { gridOf } from '../../../src/makeup/grid.ts';
import type { PagePlan } from '../../../src/makeup/plan.ts';
import { planPage } from '../../../src/makeup/planPage.ts';
import { figurePlace } from '../../../src/makeup/remedies/figurePlace.ts';
import type { HeadPlace, PicturePlace } from '../../../src/supplement/supplement.ts';
import { bottom, right } from '../../../src/units.ts';
import { allFamilies, eightPictures, inputOf, pageOf } from '../material.ts';

const template = allFamilies();
const grid = gridOf(template);

/** The page with pictures pinned, by number from 0. */
const plan = (places: Readonly<Record<number, PicturePlace>>, headPlaces: readonly HeadPlace[] = []) => {
  const pictures = eightPictures().map((p, i) => ({ ...p, ...(places[i] && { pinned: places[i] }) }));
  return planPage(inputOf(pageOf({ pictures, headPlaces }), { template }));
};

function expectSound(value: PagePlan | undefined): PagePlan {
  if (!value) throw new Error('no plan');
  expect(value.fit.exact).toBe(true);
  expect(value.figures.map((f) => f.picture)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  const boxes = [...value.figures, ...value.frames].map((one) => one.rectMm);
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      const apart =
        right(a) <= b.x + 0.01 || right(b) <= a.x + 0.01 || bottom(a) <= b.y + 0.01 || bottom(b) <= a.y + 0.01;
      expect(apart).toBe(true);
    }
  }
  return value;
}

describe('pinned pictures', () => {
  it.each([
    ['under the header', { column: 1, row: 18, columns: 2, rows: 24 }],
    ['on the foot of the page', { column: 5, row: 86, columns: 2, rows: 24 }],
    ['between texts', { column: 3, row: 60, columns: 2, rows: 22 }],
    ['in one column', { column: 6, row: 70, columns: 1, rows: 14 }],
  ])('stand %s exactly where they were pinned, the rest fitted around', (_, place) => {
    const { value, findings } = plan({ 3: place });
    expect(findings).toEqual([]);
    const shown = figurePlace(expectSound(value), 3);
    expect(shown).toMatchObject({ column: place.column, columns: place.columns });
    expect(shown?.row).toBeGreaterThanOrEqual(place.row);
    expect(shown?.row).toBeLessThanOrEqual(place.row + 1);
    const end = (shown?.row ?? 0) + (shown?.rows ?? 0);
    expect(place.row + place.rows - end).toBeLessThanOrEqual(1);
    expect(end).toBeLessThanOrEqual(place.row + place.rows);
  });

  it('may be several, and the lead among them', () => {
    const places = { 0: { column: 1, row: 18, columns: 4, rows: 34 }, 3: { column: 5, row: 60, columns: 2, rows: 20 } };
    const value = expectSound(plan(places).value);
    expect(figurePlace(value, 0)).toMatchObject({ column: 1, row: 18, columns: 4 });
    expect(figurePlace(value, 3)).toMatchObject({ column: 5, columns: 2 });
  });

  it('may be cropped as no slot would, at a price', () => {
    const value = expectSound(plan({ 5: { column: 6, row: 60, columns: 1, rows: 30 } }).value);
    const { width, height } = value.figures[5]?.rectMm ?? { width: 1, height: 1 };
    expect(width / height).toBeLessThan(0.6);
    expect(value.fit.terms.find((term) => term.at === 'place')?.cost).toBeGreaterThan(10);
  });

  it('keep the terms adding up to the cost', () => {
    const value = expectSound(plan({ 3: { column: 3, row: 60, columns: 2, rows: 22 } }).value);
    expect(value.fit.terms.reduce((sum, t) => sum + t.cost, 0)).toBeCloseTo(value.fit.cost, 1);
  });
});

describe('pinned heads', () => {
  it('stand in their column on their row', () => {
    const { value } = plan({}, [{ head: 2, column: 2, row: 60 }]);
    const heads = expectSound(value).lines.filter((l) => l.style === 'subhead' && l.source.endsWith('/0'));
    const head = heads[1];
    expect(head && Math.floor((head.xMm - grid.typeAreaMm.x) / (grid.measureMm + grid.gutterMm))).toBe(1);
    const row = head && (head.baselineMm - grid.typeAreaMm.y) / grid.rowMm;
    expect(row).toBeGreaterThan(59);
    expect(row).toBeLessThan(62);
  });
});

describe('places that cannot be', () => {
  const only = (places: Readonly<Record<number, PicturePlace>>, heads: readonly HeadPlace[] = []) => {
    const { value, findings } = plan(places, heads);
    expect(value).toBeUndefined();
    expect(findings).toHaveLength(1);
    return findings[0];
  };

  it('are told when they lie outside the type area', () => {
    const found = only({ 2: { column: 5, row: 40, columns: 3, rows: 20 } });
    expect(found).toMatchObject({ id: 'place-outside', value: 3, where: { item: 'picture 3' } });
    expect(only({ 2: { column: 5, row: 100, columns: 2, rows: 20 } })).toMatchObject({ id: 'place-outside' });
  });

  it('are told when they reach into the header', () => {
    expect(only({ 2: { column: 5, row: 10, columns: 2, rows: 20 } })).toMatchObject({
      id: 'place-in-header',
      value: 3,
    });
  });

  it('are told when two overlap', () => {
    const places = { 2: { column: 5, row: 50, columns: 2, rows: 20 }, 4: { column: 4, row: 60, columns: 2, rows: 20 } };
    expect(only(places)).toMatchObject({ id: 'places-overlap', value: 3 });
  });

  it('are told, with where the pictures would stand, when the rest cannot be fitted around them', () => {
    const found = only({ 2: { column: 1, row: 24, columns: 6, rows: 80 } });
    expect(found).toMatchObject({ id: 'places-not-full', value: 1 });
    expect(found?.hint?.en).toMatch(/3 \{ column: \d, row: \d+, columns: \d, rows: \d+ \}/);
  });

  it('are told when the story has no such head, or the page no such row', () => {
    expect(only({}, [{ head: 40, column: 1, row: 60 }])).toMatchObject({ id: 'head-place-unknown', value: 40 });
    expect(only({}, [{ head: 1, column: 7, row: 60 }])).toMatchObject({ id: 'head-place-outside' });
  });
});
