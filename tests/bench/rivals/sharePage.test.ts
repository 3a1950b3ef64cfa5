import { describe, expect, it } from 'vitest';
import { estimateRows, SUBHEAD_ROWS, widthEm } from '../../../bench/rivals/estimateRows.ts';
import { sharePage } from '../../../bench/rivals/sharePage.ts';
import type { Grid } from '../../../src/makeup/grid.ts';
import type { Block, Picture } from '../../../src/supplement/supplement.ts';
import { bottom, type RectMm, right } from '../../../src/units.ts';

const place = { file: '05.md', line: 1 };
const paragraph = (length: number): Block => ({ kind: 'paragraph', text: '字'.repeat(length), runIn: 0, place });
const subhead: Block = { kind: 'subhead', halves: ['上', '下'], place };

describe('rows a story is estimated to take', () => {
  it('counts an indent of two squares and a started line as a line', () => {
    expect(estimateRows([paragraph(15)], 17)).toBe(1);
    expect(estimateRows([paragraph(16)], 17)).toBe(2);
  });

  it('counts figures and Latin letters as about half a square', () => {
    expect(widthEm('2023年')).toBeCloseTo(4 * 0.55 + 1);
  });

  it('gives each subhead its rows', () => {
    expect(estimateRows([paragraph(15), subhead, paragraph(15)], 17)).toBe(2 + SUBHEAD_ROWS);
  });
});

const grid: Grid = {
  columns: 6,
  rows: 100,
  bodyMm: 3,
  measureMm: 51,
  gutterMm: 5,
  rowMm: 4.5,
  typeAreaMm: { x: 20, y: 34, width: 331, height: 450 },
};
const pictures = (count: number): Picture[] => Array.from({ length: count }, () => ({}) as Picture);
const overlap = (a: RectMm, b: RectMm): boolean =>
  a.x < right(b) - 0.01 && b.x < right(a) - 0.01 && a.y < bottom(b) - 0.01 && b.y < bottom(a) - 0.01;

describe('shares of a page for CSS columns', () => {
  const shares = sharePage({ story: [paragraph(15 * 17)], pictures: pictures(8) }, grid, 17);

  it('gives each picture a place of its own, outside the story', () => {
    const rects = [...shares.pictures, shares.story];
    expect(shares.pictures).toHaveLength(8);
    for (const [i, a] of rects.entries()) for (const b of rects.slice(i + 1)) expect(overlap(a, b)).toBe(false);
  });

  it('ends with the type area, to the row', () => {
    const { header, lead, story, foot } = shares.rows;
    expect(header + lead + story + foot + 2).toBe(grid.rows);
    expect(Math.max(...shares.pictures.map(bottom))).toBeCloseTo(484, 2);
  });

  it('leaves a row to spare in each column', () => {
    expect(shares.rows.story).toBe(Math.ceil(16 / 6) + 1);
  });

  it('refuses a story that leaves no room for pictures', () => {
    expect(() => sharePage({ story: [paragraph(17 * 600)], pictures: pictures(3) }, grid, 17)).toThrow(
      /rows for pictures/,
    );
  });
});
