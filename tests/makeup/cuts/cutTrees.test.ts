import { describe, expect, it } from 'vitest';
import { tabulateCuts } from '../../../src/makeup/cuts/cutTables.ts';
import { cutTerms } from '../../../src/makeup/cuts/cutTerms.ts';
import { type CutTree, pagesByCost } from '../../../src/makeup/cuts/cutTrees.ts';
import { countOf, type Guillotine, type Leaf, type Part, wholePart } from '../../../src/makeup/cuts/guillotine.ts';
import { seededRandom } from '../../seededRandom.ts';
import { randomGuillotine } from '../zones/zonesMaterial.ts';

/** A page in the making, with its own reckoning of costs: by the words of the rules, not by the tables. */
interface Tried {
  readonly kind: 'leaf' | 'down' | 'across';
  readonly cost: number;
  readonly left: boolean;
  readonly right: boolean;
}

type Known = Map<string, readonly Tried[]>;

/** All ways to cut a part into leaves; a cut is not repeated on its first side. */
function everyPage(g: Guillotine<string>, part: Part, columns: number, rows: number, known: Known): readonly Tried[] {
  const key = JSON.stringify([part, columns, rows]);
  const tried = known.get(key) ?? tryAll(g, part, columns, rows, known);
  known.set(key, tried);
  return tried;
}

function tryAll(g: Guillotine<string>, part: Part, columns: number, rows: number, known: Known): readonly Tried[] {
  const isPage = countOf(part) === countOf(wholePart(g)) && columns === g.columns && rows === g.rows;
  const tried: Tried[] = [];
  const isOne = part.endSection - part.firstSection <= 1;
  for (const leaf of isOne ? g.leavesOf(part, columns) : []) {
    if (leaf.rows === rows) tried.push({ kind: 'leaf', cost: leaf.cost, left: leaf.headLeft, right: leaf.headRight });
  }
  const share = (columns * rows) / (g.columns * g.rows);
  const partedPrice = (g.prices.parted * Math.max(0, share - g.prices.near)) / (1 - g.prices.near);
  for (const [first, second] of partings(part, true)) {
    for (let k = 1; k < columns; k++) {
      const lefts = everyPage(g, first, k, rows, known).filter((one) => one.kind !== 'down');
      const rights = lefts.length > 0 ? everyPage(g, second, columns - k, rows, known) : [];
      for (const a of lefts) {
        for (const b of rights) {
          const isThrough = rows === g.rows && a.kind !== 'leaf' && b.kind !== 'leaf';
          const cost =
            a.cost +
            b.cost +
            parted(g, first, second) * partedPrice +
            (a.right && b.left ? g.prices.facingHeads : 0) +
            (isThrough ? g.prices.throughGutter : 0);
          tried.push({ kind: 'down', cost, left: a.left, right: b.right });
        }
      }
    }
  }
  for (const [first, second] of partings(part, false)) {
    if (!keepsOpening(g, first, second)) continue;
    for (let above = 1; above < rows; above++) {
      const uppers = everyPage(g, first, columns, above, known).filter((one) => one.kind !== 'across');
      const lowers = uppers.length > 0 ? everyPage(g, second, columns, rows - above, known) : [];
      for (const a of uppers) {
        for (const b of lowers) {
          const isFree = opens(g, first) || columns < g.columns || b.kind === 'leaf' || (isPage && a.kind === 'leaf');
          const line = isFree ? 0 : g.prices.throughLine;
          const cost = a.cost + b.cost + parted(g, first, second) * partedPrice + line;
          tried.push({ kind: 'across', cost, left: a.left, right: a.right });
        }
      }
    }
  }
  return tried;
}

/** Every section and picture of the part is one of those that open the page. */
const opens = ({ opening }: Guillotine<string>, part: Part): boolean =>
  opening !== undefined &&
  !part.lead &&
  sectionsIn(part).every((s) => s < opening.sections) &&
  picturesIn(part).every((p) => p < opening.pictures);

/** Nothing stands above what opens the page; above its pictures nothing but its sections. */
function keepsOpening(g: Guillotine<string>, upper: Part, lower: Part): boolean {
  const { sections = 0, pictures = 0 } = g.opening ?? {};
  if (sectionsIn(lower).some((s) => s < sections)) return false;
  return picturesIn(lower).every((p) => p >= pictures) || opens(g, upper);
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
const sectionsIn = (part: Part): number[] => range(part.firstSection, part.endSection);
const picturesIn = (part: Part): number[] => range(part.firstPicture, part.endPicture);

function* partings(part: Part, isUpright: boolean): Generator<[Part, Part]> {
  for (let s = part.firstSection; s <= part.endSection; s++) {
    for (let p = part.firstPicture; p <= part.endPicture; p++) {
      for (const lead of !part.lead ? [false] : isUpright ? [true, false] : [true]) {
        const first = { ...part, endSection: s, endPicture: p, lead };
        const second = { ...part, firstSection: s, firstPicture: p, lead: part.lead && !lead };
        if (countOf(first) > 0 && countOf(second) > 0) yield [first, second];
      }
    }
  }
}

/** Pictures on one side whose section is on the other. */
function parted({ homes }: Guillotine<string>, first: Part, second: Part): number {
  let count = 0;
  for (let p = first.firstPicture; p < second.endPicture; p++) {
    const home = homes[p] ?? -1;
    if (home < first.firstSection || home >= second.endSection) continue;
    if (p < first.endPicture !== home < first.endSection) count++;
  }
  return count;
}

const costsOf = (g: Guillotine<string>): number[] =>
  everyPage(g, wholePart(g), g.columns, g.rows, new Map())
    .map((page) => page.cost)
    .sort((a, b) => a - b);

function pagesOf(g: Guillotine<string>, below: number, most: number) {
  const tables = tabulateCuts(g, below, Number.POSITIVE_INFINITY);
  const pages = [];
  for (const page of tables ? pagesByCost(tables) : []) {
    pages.push(page);
    if (pages.length >= most) break;
  }
  return pages;
}

const rounded = (costs: readonly number[]): number[] => costs.map((cost) => Math.round(cost * 1e6) / 1e6);

interface Rect {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
  readonly part: Part;
  readonly leaf: Leaf<string>;
}

function rectsOf(tree: CutTree<string>, column = 0, row = 0): Rect[] {
  if (tree.kind === 'leaf') return [{ ...tree, column, row }];
  const { first, second } = tree;
  const at = tree.kind === 'down' ? [column + first.columns, row] : [column, row + first.rows];
  return [...rectsOf(first, column, row), ...rectsOf(second, at[0], at[1])];
}

describe('pagesByCost', () => {
  it('agrees with brute force on 300 random cases, page by page', () => {
    const random = seededRandom(2012);
    let possible = 0;
    for (let i = 0; i < 300; i++) {
      const g = randomGuillotine(random);
      const expected = costsOf(g);
      if (expected.length > 0) possible++;
      const found = pagesOf(g, Number.POSITIVE_INFINITY, 400).map((page) => page.cost);
      expect(rounded(found)).toEqual(rounded(expected.slice(0, 400)));
    }
    expect(possible).toBeGreaterThan(250);
  }, 60_000);

  it('agrees with brute force on 200 random cases with an opening', () => {
    const random = seededRandom(1717);
    let possible = 0;
    for (let i = 0; i < 200; i++) {
      const bare = randomGuillotine(random);
      const sections = Math.floor(random() * (bare.sections.length + 1));
      const pictures = Math.floor(random() * (bare.pictures.length + 1));
      const g = { ...bare, opening: { sections, pictures } };
      const expected = costsOf(g);
      if (expected.length > 0 && sections + pictures > 0) possible++;
      const pages = pagesOf(g, Number.POSITIVE_INFINITY, 400);
      expect(rounded(pages.map((page) => page.cost))).toEqual(rounded(expected.slice(0, 400)));
      for (const { tree } of pages) {
        for (const { part, row } of rectsOf(tree)) if (sectionsIn(part).some((s) => s < sections)) expect(row).toBe(0);
      }
    }
    expect(possible).toBeGreaterThan(100);
  }, 60_000);

  it('misses no page below the cost for which the tables were made', () => {
    const random = seededRandom(77);
    for (let i = 0; i < 150; i++) {
      const g = randomGuillotine(random);
      const expected = costsOf(g);
      const below = (expected[Math.floor(random() * Math.min(expected.length, 20))] ?? 0) + 1e-7;
      const cheaper = expected.filter((cost) => cost < below - 1e-9);
      const found = pagesOf(g, below, cheaper.length + 1).map((page) => page.cost);
      expect(rounded(found.slice(0, cheaper.length))).toEqual(rounded(cheaper));
    }
  }, 60_000);

  it('still misses none when items say what they take and cost at least and at most', () => {
    const random = seededRandom(8);
    for (let i = 0; i < 150; i++) {
      const g = withShares(randomGuillotine(random));
      const expected = costsOf(g);
      const below = (expected[Math.min(expected.length - 1, 8)] ?? 0) + 1e-7;
      const cheaper = expected.filter((cost) => cost < below - 1e-9);
      const found = pagesOf(g, below, cheaper.length + 1).map((page) => page.cost);
      expect(rounded(found.slice(0, cheaper.length))).toEqual(rounded(cheaper));
    }
  }, 60_000);

  it('tiles the page: every cell in one leaf, every item in one leaf', () => {
    const random = seededRandom(5);
    for (let i = 0; i < 60; i++) {
      const g = randomGuillotine(random);
      for (const { tree } of pagesOf(g, Number.POSITIVE_INFINITY, 20)) {
        const rects = rectsOf(tree);
        const cells = new Set<number>();
        for (const { column, row, columns, rows } of rects)
          for (let c = column; c < column + columns; c++)
            for (let r = row; r < row + rows; r++) cells.add(r * g.columns + c);
        expect(rects.reduce((sum, r) => sum + r.columns * r.rows, 0)).toBe(g.columns * g.rows);
        expect(cells.size).toBe(g.columns * g.rows);
        expect(rects.reduce((sum, { part }) => sum + countOf(part), 0)).toBe(countOf(wholePart(g)));
      }
    }
  });

  it('keeps sections and pictures in their order and the lead at the head of the page', () => {
    const random = seededRandom(6);
    for (let i = 0; i < 60; i++) {
      const g = randomGuillotine(random);
      for (const { tree } of pagesOf(g, Number.POSITIVE_INFINITY, 20)) {
        const rects = rectsOf(tree);
        const sections = rects.flatMap(({ part: p }) => (p.endSection > p.firstSection ? [p.firstSection] : []));
        const pictures = rects.flatMap(({ part: p }) => (p.endPicture > p.firstPicture ? [p.firstPicture] : []));
        expect(sections).toEqual([...sections].sort((a, b) => a - b));
        expect(pictures).toEqual([...pictures].sort((a, b) => a - b));
        for (const { part, row } of rects) if (part.lead) expect(row).toBe(0);
      }
    }
  });

  it('gives the same pages in the same order every time', () => {
    const sign = () => {
      const g = randomGuillotine(seededRandom(3));
      return pagesOf(g, Number.POSITIVE_INFINITY, 50).map(({ tree }) => rectsOf(tree).map(({ leaf }) => leaf.piece));
    };
    expect(sign()).toEqual(sign());
  });
});

describe('tabulateCuts', () => {
  it('gives up when there is more work than it may do', () => {
    const g = randomGuillotine(seededRandom(1));
    expect(tabulateCuts(g, Number.POSITIVE_INFINITY, 0)).toBeUndefined();
  });
});

describe('cutTerms', () => {
  it('adds up to what the tables charged', () => {
    const random = seededRandom(11);
    const names = new Set<string>();
    for (let i = 0; i < 80; i++) {
      const g = randomGuillotine(random);
      for (const { cost, tree } of pagesOf(g, Number.POSITIVE_INFINITY, 30)) {
        const terms = cutTerms(g, tree);
        const leaves = rectsOf(tree).reduce((sum, { leaf }) => sum + leaf.cost, 0);
        expect(leaves + terms.reduce((sum, term) => sum + term.cost, 0)).toBeCloseTo(cost, 6);
        for (const { name } of terms) names.add(name);
      }
    }
    expect([...names].sort()).toEqual(['facing-heads', 'parted', 'through-gutter', 'through-line']);
  });
});

/** Bounds of areas and costs as the leaves have them, shared equally among the items of a leaf. */
function withShares(g: Guillotine<string>): Guillotine<string> {
  const bound = (has: (part: Part) => boolean) => {
    let [leastArea, mostArea, leastCost] = [Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY];
    for (const part of leafParts(g)) {
      if (!has(part)) continue;
      for (let columns = 1; columns <= g.columns; columns++) {
        for (const { rows, cost } of g.leavesOf(part, columns)) {
          leastArea = Math.min(leastArea, (columns * rows) / countOf(part));
          mostArea = Math.max(mostArea, (columns * rows) / countOf(part));
          leastCost = Math.min(leastCost, cost / countOf(part));
        }
      }
    }
    return { leastArea, mostArea, leastCost };
  };
  return {
    ...g,
    sections: g.sections.map((_, s) => bound((part) => part.firstSection <= s && s < part.endSection)),
    pictures: g.pictures.map((_, p) => bound((part) => part.firstPicture <= p && p < part.endPicture)),
    lead: g.lead && bound((part) => part.lead),
  };
}

function* leafParts(g: Guillotine<string>): Generator<Part> {
  for (let s = -1; s < g.sections.length; s++) {
    for (let a = 0; a <= g.pictures.length; a++) {
      for (let b = a; b <= g.pictures.length; b++) {
        for (const lead of g.lead ? [false, true] : [false]) {
          if (b === a && a > 0) continue;
          const part = {
            firstSection: Math.max(0, s),
            endSection: s < 0 ? 0 : s + 1,
            firstPicture: a,
            endPicture: b,
            lead,
          };
          if (countOf(part) > 0) yield part;
        }
      }
    }
  }
}
