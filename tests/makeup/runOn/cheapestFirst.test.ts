import { describe, expect, it } from 'vitest';
import { cheapestFirst, type Option } from '../../../src/makeup/runOn/cheapestFirst.ts';
import { seededRandom } from '../../seededRandom.ts';

interface Named extends Option {
  readonly name: string;
}

function randomLists(random: () => number): Named[][] {
  return Array.from({ length: 1 + Math.floor(random() * 4) }, (_, k) =>
    Array.from({ length: 1 + Math.floor(random() * 5) }, (_, i) => ({
      name: `${k}${i}`,
      cost: Math.floor(random() * 6),
      area: Math.floor(random() * 5),
    })),
  );
}

const combinations = (lists: readonly Named[][]): Named[][] =>
  lists.reduce<Named[][]>((all, list) => all.flatMap((one) => list.map((option) => [...one, option])), [[]]);
const nameOf = (options: readonly Named[]) => options.map((o) => o.name).join(' ');
const sum = (options: readonly Named[], of: (option: Named) => number) => options.reduce((s, o) => s + of(o), 0);

describe('cheapestFirst', () => {
  it('yields every combination once, cheapest first', () => {
    const random = seededRandom(1);
    for (let round = 0; round < 100; round++) {
      const lists = randomLists(random);
      const got = [...cheapestFirst(lists)];
      expect(got.map((c) => nameOf(c.options)).sort()).toEqual(combinations(lists).map(nameOf).sort());
      expect(got.map((c) => c.cost)).toEqual(got.map((c) => sum(c.options, (o) => o.cost)));
      expect(got.map((c) => c.cost)).toEqual(got.map((c) => c.cost).sort((a, b) => a - b));
    }
  });

  it('adds the price of the whole area to the order and leaves out what it forbids', () => {
    const random = seededRandom(2);
    for (let round = 0; round < 100; round++) {
      const lists = randomLists(random);
      const price = (area: number) => (area % 3 === 1 ? Number.POSITIVE_INFINITY : Math.abs(area - 6) * 1.5);
      const bounds = combinations(lists)
        .map((options) => sum(options, (o) => o.cost) + price(sum(options, (o) => o.area)))
        .filter(Number.isFinite)
        .sort((a, b) => a - b);
      expect([...cheapestFirst(lists, price)].map((c) => c.bound)).toEqual(bounds);
    }
  });

  it('keeps the order among equals from one run to the next', () => {
    const lists = randomLists(seededRandom(3)).map((list) => list.map((o) => ({ ...o, cost: 1 })));
    expect([...cheapestFirst(lists)]).toEqual([...cheapestFirst(lists)]);
  });

  it('yields one empty combination for no lists, none when a list is empty', () => {
    expect([...cheapestFirst([])]).toEqual([{ cost: 0, bound: 0, options: [] }]);
    expect([...cheapestFirst([[{ cost: 1, area: 1 }], []])]).toEqual([]);
    expect([...cheapestFirst([], () => Number.POSITIVE_INFINITY)]).toEqual([]);
  });

  it('looks no further than it is asked', () => {
    const list = Array.from({ length: 100 }, (_, i) => ({ cost: i, area: 1 }));
    const [first] = cheapestFirst([list, list, list, list, list]);
    expect(first?.cost).toBe(0);
  });
});
