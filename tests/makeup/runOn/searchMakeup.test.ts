import { describe, expect, it } from 'vitest';
import { type Grid, gridOf } from '../../../src/makeup/grid.ts';
import { freeRowRange } from '../../../src/makeup/runOn/freeRows.ts';
import type { FamilyCase } from '../../../src/makeup/runOn/makeup.ts';
import { SEARCH_LIMITS, searchMakeup } from '../../../src/makeup/runOn/searchMakeup.ts';
import type { Variant } from '../../../src/makeup/slots/slotVariants.ts';
import { type FlowItem, prepareFlow } from '../../../src/makeup/story/flow.ts';
import type { Slot } from '../../../src/schema/template.ts';
import { pick, seededRandom } from '../../seededRandom.ts';
import { slotPicture, twoSessions } from '../material.ts';
import { ANY, bruteForce, everyChoice, familyOf } from './everyMakeup.ts';

const grid: Grid = { ...gridOf(twoSessions()), columns: 3, rows: 24 };

const variant = (rows: number, cost: number, isLead: boolean): Variant => ({
  rows,
  cost,
  pictures: [
    {
      picture: slotPicture({ isLead }),
      x: 0,
      y: 0,
      width: 10,
      height: rows,
      captionX: 0,
      captionBaseline: 0,
      caption: [],
    },
  ],
});

const slot = (name: string, column: number, columns: number, anchor: Slot['anchor']): Slot => ({
  name,
  column,
  columns,
  anchor,
  arrange: 'row',
  pictures: [1, 1],
});

/** A small family: a lead at the top of two columns, foot pictures in the first and in the last two. */
function randomCase(random: () => number): FamilyCase {
  const slots = [slot('lead', 2, 2, 'top'), slot('left', 1, 1, 'foot'), slot('foot', 2, 2, 'foot')];
  return {
    family: familyOf(slots),
    headerRows: Math.floor(random() * 4),
    slots: slots.map((one, i) => ({
      slot: one,
      pictures: [i],
      variants: Array.from({ length: 1 + Math.floor(random() * 4) }, (_, k) =>
        variant(3 + k + Math.floor(random() * 2) * 5, random() * 10, i === 0),
      ),
    })),
  };
}

function randomStory(random: () => number): FlowItem[] {
  return Array.from({ length: 5 }, (_, i): FlowItem => {
    if (i % 2) return { kind: 'head', rows: 2, above: pick(random, [[1, 2, 0], [1]]), linesUnder: 4 };
    const lines = 8 + Math.floor(random() * 9);
    return { kind: 'text', options: [0, 1, 2].map((k) => ({ lines: lines + k, cost: k * 5 * random() })) };
  });
}

describe('searchMakeup', () => {
  it('agrees with brute force on 600 small random pages, and proves it', () => {
    const random = seededRandom(606);
    let full = 0;
    for (let round = 0; round < 600; round++) {
      const familyCase = randomCase(random);
      const items = randomStory(random);
      const searched = searchMakeup([familyCase], prepareFlow(items), grid);
      expect(searched.proven).toBe(true);
      expect(searched.best?.makeup.cost ?? ANY).toBeCloseTo(bruteForce(familyCase, items, grid), 9);
      if (!searched.best) continue;
      full++;
      expect(searched.bound).toBeCloseTo(searched.best.makeup.cost, 9);
      expect(searched.best.makeup.terms.reduce((sum, t) => sum + t.cost, 0)).toBeCloseTo(searched.best.makeup.cost, 9);
    }
    expect(full).toBeGreaterThan(150);
  });

  it('fills every row of every frame', () => {
    const random = seededRandom(8);
    for (let round = 0; round < 100; round++) {
      const { best } = searchMakeup([randomCase(random)], prepareFlow(randomStory(random)), grid);
      if (!best) continue;
      const rows = best.makeup.frames.reduce((sum, f) => sum + f.rows, 0);
      const last = best.makeup.filling.placed.at(-1);
      expect((last?.row ?? 0) + (last?.rows ?? 0)).toBe(rows);
    }
  });

  it('gives nothing that is not cheaper than the limit', () => {
    const random = seededRandom(4);
    const familyCase = randomCase(random);
    let flow = prepareFlow(randomStory(random));
    while (!searchMakeup([familyCase], flow, grid).best) flow = prepareFlow(randomStory(random));
    const cost = searchMakeup([familyCase], flow, grid).best?.makeup.cost ?? 0;
    expect(searchMakeup([familyCase], flow, grid, { ...SEARCH_LIMITS, below: cost }).best).toBeUndefined();
    expect(searchMakeup([familyCase], flow, grid, { ...SEARCH_LIMITS, below: cost + 0.001 }).best?.makeup.cost).toBe(
      cost,
    );
  });

  it('fills a page without pictures', () => {
    const { family } = randomCase(seededRandom(1));
    const items: FlowItem[] = [{ kind: 'text', options: [{ lines: 72, cost: 0 }] }];
    const { best } = searchMakeup([{ family, headerRows: 0, slots: [] }], prepareFlow(items), grid);
    expect(best?.makeup).toMatchObject({ cost: 0, slots: [] });
    expect(best?.makeup.frames).toHaveLength(3);
  });
});

describe('freeRowRange', () => {
  it('agrees with brute force on 300 random families', () => {
    const random = seededRandom(33);
    let usable = 0;
    for (let round = 0; round < 300; round++) {
      const familyCase = randomCase(random);
      const rows = everyChoice(familyCase, grid).map(({ stacked }) =>
        stacked.frames.reduce((sum, f) => sum + f.rows, 0),
      );
      const range = freeRowRange([familyCase], grid);
      if (rows.length === 0) expect(range).toBeUndefined();
      else expect(range).toEqual({ least: Math.min(...rows), most: Math.max(...rows) });
      if (range) usable++;
    }
    expect(usable).toBeGreaterThan(150);
  });

  it('knows nothing of a slot whose picture fits at no height', () => {
    const familyCase = randomCase(seededRandom(2));
    const slots = familyCase.slots.map((one, i) => (i === 0 ? { ...one, variants: [] } : one));
    expect(freeRowRange([{ ...familyCase, slots }], grid)).toBeUndefined();
  });
});
