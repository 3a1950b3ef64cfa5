import { describe, expect, it } from 'vitest';
import { LEAST_LINES_UNDER_HEAD, PRICE } from '../../../src/makeup/costs.ts';
import { priceBeside } from '../../../src/makeup/runOn/priceBeside.ts';
import { fillFrames } from '../../../src/makeup/story/fillFrames.ts';
import { fillPage } from '../../../src/makeup/story/fillPage.ts';
import { type FlowItem, type LineCount, prepareFlow } from '../../../src/makeup/story/flow.ts';
import type { FreeRows } from '../../../src/makeup/story/frameRows.ts';
import { shapeFlow } from '../../../src/makeup/story/shapedFlow.ts';
import { breakParagraph } from '../../../src/typeset/breakParagraph.ts';
import { below, pick, type Random, seededRandom } from '../../seededRandom.ts';
import { plainAtoms, randomText } from '../../typeset/material.ts';
import { head, priceOfDivision } from './flowItems.ts';

const COLUMN = 12_000;
type Measures = readonly (number | undefined)[];
type MenuOn = (measures: Measures) => readonly LineCount[];

/** A real paragraph, typeset anew for every question. */
function typeset(text: string): FlowItem {
  const atoms = plainAtoms(text);
  const menuOn: MenuOn = (measures) =>
    breakParagraph(atoms, { widthOf: (line) => measures[line] ?? COLUMN, indent: 2000, maxStretch: 700 });
  return { kind: 'text', options: menuOn([]), menuOn };
}

/** Frames of which a run of rows is narrower, as beside a circle. */
function shapedFrames(random: () => number): FreeRows[] {
  return Array.from({ length: 1 + Math.floor(random() * 3) }, (_, column) => {
    const rows = 6 + Math.floor(random() * 9);
    const from = Math.floor(random() * rows);
    const to = from + Math.floor(random() * 6);
    const rooms = Array.from({ length: rows }, (__, row) =>
      row >= from && row < to ? { start: 0, measure: pick(random, [5000, 6500, 8000, 9500, 11_000]) } : undefined,
    );
    return { column: column * 2, row: 0, rows, ...(random() < 0.85 && { rooms }) };
  });
}

const randomHead = (random: Random): FlowItem =>
  head(1 + below(random, 2), pick(random, [[1, 2, 0], [1], [0, 1]]), 2 + below(random, 3));

const randomStory = (random: () => number): FlowItem[] =>
  Array.from({ length: 2 + Math.floor(random() * 3) }, (_, i) =>
    i > 0 && random() < 0.3 ? randomHead(random) : typeset(randomText(random, 3 + Math.floor(random() * 9))),
  );

/** Every choice tried one by one: a paragraph is typeset for the very rows it starts at. */
function bruteForce(items: readonly FlowItem[], frames: readonly FreeRows[]): number | undefined {
  const measures = frames.flatMap((f) => Array.from({ length: f.rows }, (_, k) => f.rooms?.[k]?.measure));
  const frameOfRow = frames.flatMap((f, i) => new Array<number>(f.rows).fill(i));
  const frameOf = (row: number) => frameOfRow[row] ?? 0;
  const ends = frames.map((_, i) => frames.slice(0, i + 1).reduce((sum, f) => sum + f.rows, 0));
  const total = measures.length;
  let best: number | undefined;
  const visit = (i: number, row: number, cost: number): void => {
    const item = items[i];
    if (!item) {
      if (row === total) best = Math.min(cost, best ?? cost);
      return;
    }
    if (item.kind === 'text') {
      for (const option of item.menuOn?.(measures.slice(row)) ?? []) {
        const division = row + option.lines > total ? undefined : priceOfDivision(frameOf, row, option.lines);
        if (division === undefined) continue;
        visit(i + 1, row + option.lines, cost + option.cost * PRICE.tightness + division);
      }
      return;
    }
    if (row >= total) return;
    const isTop = row === 0 || frameOf(row) !== frameOf(row - 1);
    for (const above of isTop ? [0] : item.above) {
      const first = row + above;
      const under = (ends[frameOf(row)] ?? 0) - first - item.rows;
      if (under < LEAST_LINES_UNDER_HEAD) continue;
      if (measures.slice(first, first + item.rows).some((measure) => measure !== undefined)) continue;
      const rank = isTop ? 0 : Math.abs(above - (item.above[0] ?? 0)) * PRICE.headRow;
      visit(i + 1, first + item.rows, cost + rank + Math.max(0, item.linesUnder - under) * PRICE.lineUnderHead);
    }
  };
  visit(0, 0, 0);
  return best;
}

/** A story, frames that nearly hold it, and what brute force says. */
function* cases(seed: number, count: number) {
  const random = seededRandom(seed);
  for (let made = 0; made < count; ) {
    const items = randomStory(random);
    const frames = shapedFrames(random);
    const flow = prepareFlow(items);
    const rows = frames.reduce((sum, f) => sum + f.rows, 0);
    if (flow.least > rows || flow.most < rows - 12) continue;
    made++;
    yield { items, frames, flow, rows, expected: bruteForce(items, frames) };
  }
}

describe('fillFrames beside shapes', () => {
  it('agrees with brute force on 800 small random stories: the same cost, or nothing for both', () => {
    let full = 0;
    for (const { frames, flow, expected } of cases(2022, 800)) {
      const rows = frames.map((f) => f.rows);
      const filling = fillFrames(flow, rows, undefined, shapeFlow(flow, frames));
      if (expected === undefined) expect(filling).toBeUndefined();
      else expect(filling?.cost).toBeCloseTo(expected, 9);
      if (filling) full++;
    }
    expect(full).toBeGreaterThan(150);
  });

  it('says for each paragraph what it paid, and the terms add up', () => {
    let seen = 0;
    for (const { frames, flow } of cases(77, 200)) {
      const { best } = fillPage(flow, frames, Number.POSITIVE_INFINITY);
      if (!best) continue;
      seen++;
      expect(best.terms.reduce((sum, term) => sum + term.cost, 0)).toBeCloseTo(best.cost, 9);
    }
    expect(seen).toBeGreaterThan(30);
  });

  it('names the measures with which a paragraph was typeset, and only where it may reach narrow rows', () => {
    for (const { frames, flow } of cases(5, 60)) {
      const filling = fillPage(flow, frames, Number.POSITIVE_INFINITY).best?.filling;
      const measures = frames.flatMap((f) => Array.from({ length: f.rows }, (_, k) => f.rooms?.[k]?.measure));
      for (const [i, placed] of (filling?.placed ?? []).entries()) {
        const item = flow.items[i];
        const own = measures.slice(placed.row, placed.row + placed.rows);
        if (item?.kind !== 'text') continue;
        expect(Array.from(own, (_, k) => placed.measures?.[k])).toEqual(own);
        const options = placed.measures ? item.menuOn?.(placed.measures) : item.options;
        expect(options?.map((o) => o.lines)).toContain(placed.rows);
      }
    }
  });

  it('is the plain programme where no row is narrow', () => {
    const flow = prepareFlow([typeset('市民走进新区看见河边绿道新建成的公园与书屋。')]);
    expect(shapeFlow(flow, [{ column: 0, row: 0, rows: 9 }])).toBeUndefined();
    expect(shapeFlow(flow, [{ column: 0, row: 0, rows: 2, rooms: [undefined, undefined] }])).toBeUndefined();
  });

  it('keeps heads off narrow rows', () => {
    const narrow = { start: 0, measure: 9000 };
    const items: FlowItem[] = [
      { kind: 'text', options: [{ lines: 3, cost: 0 }] },
      { kind: 'head', rows: 2, above: [1, 2, 0], linesUnder: 2 },
      {
        kind: 'text',
        options: [
          { lines: 4, cost: 0 },
          { lines: 5, cost: 0 },
          { lines: 6, cost: 0 },
        ],
      },
    ];
    const fill = (narrowRow: number) => {
      const rooms = Array.from({ length: 11 }, (_, row) => (row === narrowRow ? narrow : undefined));
      return fillPage(prepareFlow(items), [{ column: 0, row: 0, rows: 11, rooms }], Number.POSITIVE_INFINITY).best;
    };
    expect(fill(9)?.filling.placed[1]).toMatchObject({ row: 3, above: 1 });
    expect(fill(4)?.filling.placed[1]).toMatchObject({ row: 3, above: 2 });
    expect(fill(5)?.filling.placed[1]).toMatchObject({ row: 3, above: 0 });
  });
});

describe('priceBeside', () => {
  it('is never more than the story costs beside any shape', () => {
    let compared = 0;
    for (const { frames, flow, rows, expected } of cases(41, 400)) {
      const narrowRows = frames.map((f) => (f.rooms ?? []).filter((room) => room).length);
      const narrowing = {
        columns: narrowRows.filter((count) => count > 0).length,
        rows: Math.max(0, ...narrowRows),
      };
      if (expected === undefined) continue;
      compared++;
      expect(priceBeside(flow, rows, narrowing)).toBeLessThanOrEqual(expected + 1e-9);
    }
    expect(compared).toBeGreaterThan(60);
  });

  it('is the exact price without shapes, and nothing where the story is too long', () => {
    const flow = prepareFlow([{ kind: 'text', options: [{ lines: 4, cost: 2 }] }]);
    expect(priceBeside(flow, 4, { columns: 0, rows: 0 })).toBe(2 * PRICE.tightness);
    expect(priceBeside(flow, 3, { columns: 1, rows: 6 })).toBe(Number.POSITIVE_INFINITY);
    expect(priceBeside(flow, 11, { columns: 1, rows: 6 })).toBe(Number.POSITIVE_INFINITY);
    expect(priceBeside(flow, 9, { columns: 1, rows: 6 })).toBe(0);
  });
});
