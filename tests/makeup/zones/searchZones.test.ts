import { describe, expect, it } from 'vitest';
import { tabulateCuts } from '../../../src/makeup/cuts/cutTables.ts';
import { pagesByCost } from '../../../src/makeup/cuts/cutTrees.ts';
import { prepareFlow } from '../../../src/makeup/story/flow.ts';
import { looksAlike, pageCells } from '../../../src/makeup/zones/pageCells.ts';
import type { BlockMenu, PictureMenu } from '../../../src/makeup/zones/pictureMenu.ts';
import { type PlacedPiece, placeTree } from '../../../src/makeup/zones/placeTree.ts';
import { askPage, searchZones, searchZonesCandidates } from '../../../src/makeup/zones/searchZones.ts';
import { weighPage } from '../../../src/makeup/zones/weighPage.ts';
import { type ZonesCase, zoneGuillotine } from '../../../src/makeup/zones/zoneGuillotine.ts';
import type { ZoneCase } from '../../../src/makeup/zones/zoneMenu.ts';
import { zonesTerms } from '../../../src/makeup/zones/zonesTerms.ts';
import { seededRandom } from '../../seededRandom.ts';
import { slotPicture } from '../material.ts';

const ROWS = 30;

function zoneOf(random: () => number, section: number): ZoneCase {
  const options = () => {
    const lines = 6 + Math.floor(random() * 12);
    return [0, 1, 2].map((k) => ({ lines: lines + k, cost: k * 5 * random() }));
  };
  const items = [0, 1].map(() => ({ kind: 'text' as const, options: options() }));
  const line = { source: 'story/0/0', start: 0, end: 2, style: 'subhead', sizePt: 16 };
  const lines = [{ ...line, xMm: 0, baselineMm: 0, widthMm: 9, runs: [] }];
  const heads = [2, 3].map((rows, k) => ({ rows, cost: k, lines }));
  const isHeadless = section === 0 && random() < 0.5;
  return { section, flow: prepareFlow(items), isHeadless, headsOn: () => heads, known: new Map() };
}

function block(random: () => number, index: number, columns: number, isLead: boolean): BlockMenu {
  const variants = Array.from({ length: 14 }, (_, k) => {
    const rows = 7 + k;
    const picture = { picture: slotPicture({ index, isLead }), x: 0, y: 0, width: columns * 20, height: rows * 4 };
    const placed = { ...picture, captionX: 0, captionBaseline: 0, caption: [] };
    return { rows, cost: Math.abs(rows - 8 - columns) * random(), sizeCost: 0, pictures: [placed] };
  });
  return { columns, variants };
}

function randomCase(random: () => number): ZonesCase {
  const sections = 1 + Math.floor(random() * 3);
  const count = 1 + Math.floor(random() * 2);
  const hasLead = random() < 0.5;
  const alone = (widths: readonly number[]) =>
    Array.from({ length: count }, (_, i) => [[], widths.map((columns) => block(random, i + 1, columns, false))]);
  const pictures: PictureMenu = {
    lead: hasLead ? [1, 2].map((columns) => block(random, 0, columns, true)) : [],
    rows: alone([1, 2, 3]),
    insets: alone([1]),
  };
  return {
    rules: { spans: [1, 2, 3], textRows: [6, 40], heads: [], lead: [], rows: [], insets: [] },
    zones: Array.from({ length: sections }, (_, i) => zoneOf(random, i)),
    pictures,
    count,
    homes: Array.from({ length: count }, () => Math.floor(random() * sections)),
    columns: 3,
    rows: ROWS,
  };
}

/** The cheapest of all pages there are, each weighed whole. */
function cheapest(zones: ZonesCase): number {
  const tables = tabulateCuts(zoneGuillotine(zones, Number.POSITIVE_INFINITY, 0), Number.POSITIVE_INFINITY, 1e12);
  let least = Number.POSITIVE_INFINITY;
  for (const { cost, tree } of tables ? pagesByCost(tables) : []) {
    if (cost >= least) break;
    least = Math.min(least, cost + weighPage(placeTree(tree)).reduce((sum, term) => sum + term.cost, 0));
  }
  return least;
}

const placesOf = (pieces: readonly PlacedPiece[] = []) =>
  pieces.map(({ column, row, columns, rows, piece }) => [column, row, columns, rows, piece.kind]);

describe('searchZones', () => {
  it('finds the cheapest of all pages and proves it, on 250 random cases', () => {
    const random = seededRandom(250);
    let full = 0;
    for (let i = 0; i < 250; i++) {
      const zones = randomCase(random);
      const expected = cheapest(zones);
      const { best, bound, proven } = searchZones(zones);
      if (expected === Number.POSITIVE_INFINITY) {
        expect(best).toBeUndefined();
        continue;
      }
      full++;
      expect(best?.cost).toBeCloseTo(expected, 6);
      expect(proven).toBe(true);
      expect(bound).toBeCloseTo(expected, 6);
    }
    expect(full).toBeGreaterThan(100);
  }, 120_000);

  it('tells by terms what the page paid', () => {
    const random = seededRandom(17);
    for (let i = 0; i < 40; i++) {
      const zones = randomCase(random);
      const { best } = searchZones(zones);
      if (!best) continue;
      const paid = zonesTerms(best, zones).reduce((sum, term) => sum + term.cost, 0);
      expect(paid).toBeCloseTo(best.cost, 6);
    }
  });

  it('finds only pages cheaper than it was told', () => {
    const random = seededRandom(23);
    for (let i = 0; i < 40; i++) {
      const zones = randomCase(random);
      const { best } = searchZones(zones);
      if (!best) continue;
      expect(searchZones(zones, best.cost).best).toBeUndefined();
      expect(searchZones(zones, best.cost + 0.001).best?.cost).toBeCloseTo(best.cost, 6);
    }
  });

  it('finds the same page again', () => {
    const once = searchZones(randomCase(seededRandom(5))).best;
    expect(placesOf(searchZones(randomCase(seededRandom(5))).best?.pieces)).toEqual(placesOf(once?.pieces));
  });
});

describe('searchZonesCandidates', () => {
  it('finds the best page and others that do not look like it or each other, on 120 random cases', () => {
    const random = seededRandom(31);
    let others = 0;
    for (let i = 0; i < 120; i++) {
      const zones = randomCase(random);
      const { best, bound } = searchZones(zones);
      const { pages, ...found } = searchZonesCandidates(zones, 4);
      expect(pages[0]?.cost).toBe(best?.cost);
      expect(found.bound).toBeCloseTo(bound, 6);
      const costs = pages.map(({ cost }) => cost);
      expect(costs).toEqual([...costs].sort((a, b) => a - b));
      const cells = pages.map(({ pieces }) => pageCells(pieces, zones.columns, zones.rows));
      for (const [k, one] of cells.entries())
        for (const other of cells.slice(k + 1)) expect(looksAlike(one, other, zones.rows)).toBe(false);
      others += Math.max(0, pages.length - 1);
    }
    expect(others).toBeGreaterThan(100);
  }, 60_000);
});

describe('askPage', () => {
  it('says that it is full only where a page is found', () => {
    const random = seededRandom(99);
    const answers = new Set<boolean>();
    for (let i = 0; i < 60; i++) {
      const zones = randomCase(random);
      const fills = askPage(zones) === 'full';
      answers.add(fills);
      if (fills) expect(searchZones(zones).best).toBeDefined();
    }
    expect(answers.size).toBe(2);
  });
});
