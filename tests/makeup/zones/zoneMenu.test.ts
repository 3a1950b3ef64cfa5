import { describe, expect, it } from 'vitest';
import type { Leaf } from '../../../src/makeup/cuts/guillotine.ts';
import { fillFrames } from '../../../src/makeup/story/fillFrames.ts';
import { type FlowItem, prepareFlow } from '../../../src/makeup/story/flow.ts';
import type { SetHead } from '../../../src/makeup/zones/layZoneHead.ts';
import type { BlockMenu } from '../../../src/makeup/zones/pictureMenu.ts';
import { GAP_ROWS, type Piece, type ZonePiece } from '../../../src/makeup/zones/pieces.ts';
import { insetMenu, type ZoneCase, zoneMenu } from '../../../src/makeup/zones/zoneMenu.ts';
import type { ZoneRules } from '../../../src/schema/zonesFamily.ts';
import { seededRandom } from '../../seededRandom.ts';

const RULES: ZoneRules = {
  spans: [1, 2, 3, 4],
  textRows: [6, 40],
  heads: [],
  lead: [2],
  rows: [],
  insets: [],
};

const head = (rows: number, cost = 0): SetHead => ({
  rows,
  cost,
  lines: [
    {
      source: 'story/0/0',
      start: 0,
      end: 2,
      style: 'subhead',
      sizePt: 16,
      xMm: 0,
      baselineMm: 0,
      widthMm: 9,
      runs: [],
    },
  ],
});

const HEADS = [head(3), head(4, 1)];

const zoneOf = (items: readonly FlowItem[], heads: readonly SetHead[] = HEADS): ZoneCase => ({
  section: 0,
  flow: prepareFlow(items),
  isHeadless: heads.length === 0,
  headsOn: () => heads,
  known: new Map(),
});

const text = (random: () => number): FlowItem => {
  const lines = 5 + Math.floor(random() * 16);
  return { kind: 'text', options: [0, 1, 2].map((k) => ({ lines: lines + k, cost: k * 6 * random() })) };
};

const story = (random: () => number): FlowItem[] =>
  Array.from({ length: 1 + Math.floor(random() * 4) }, () => text(random));

const block = (columns: number, heights: readonly number[]): BlockMenu => ({
  columns,
  variants: heights.map((rows) => ({ rows, cost: rows / 100, sizeCost: 0, pictures: [] })),
});

const zonePiece = ({ piece }: Leaf<Piece>): ZonePiece => {
  if (piece.kind !== 'zone') throw new Error('Expected a zone');
  return piece;
};

/** What stands in each cell of the rectangle: twice is an overlap, never is blank. */
function cellsOf(leaf: Leaf<Piece>, columns: number): Map<string, string[]> {
  const { head: ownHead, headColumns, frames, blocks } = zonePiece(leaf);
  const cells = new Map<string, string[]>();
  const fill = (what: string, column: number, row: number, width: number, rows: number): void => {
    for (let c = column; c < column + width; c++) {
      for (let r = row; r < row + rows; r++) cells.set(`${c},${r}`, [...(cells.get(`${c},${r}`) ?? []), what]);
    }
  };
  fill('head', 0, GAP_ROWS, headColumns, ownHead.rows);
  for (const frame of frames) fill('text', frame.column, frame.row, 1, frame.rows);
  // The blank row above pictures may be the last of a head; their ink begins below it.
  for (const one of blocks) fill('picture', one.column, one.row + 1, one.columns, one.variant.rows - 1);
  for (const key of cells.keys()) {
    const [column = 0, row = 0] = key.split(',').map(Number);
    expect(column < columns && row < leaf.rows && row >= GAP_ROWS).toBe(true);
  }
  return cells;
}

/** Blank rows: the first, and one between pictures and the text above or below them. */
function expectTiled(leaf: Leaf<Piece>, columns: number): void {
  const cells = cellsOf(leaf, columns);
  for (const stands of cells.values()) expect(stands).toHaveLength(1);
  for (let column = 0; column < columns; column++) {
    const rows = Array.from({ length: leaf.rows }, (_, row) => cells.get(`${column},${row}`)?.[0]);
    const blank = rows.flatMap((what, row) => (what ? [] : [row]));
    expect(blank.length).toBeLessThanOrEqual(2);
    for (const row of blank.slice(1)) expect([rows[row - 1], rows[row + 1]]).toContain('picture');
    expect(rows.at(-1)).toBeDefined();
  }
}

const rowsSet = (piece: ZonePiece): number => piece.filling.placed.reduce((sum, placed) => sum + placed.rows, 0);

describe('zoneMenu', () => {
  it('has every rectangle the fill programme can fill, and no other', () => {
    const random = seededRandom(41);
    for (let i = 0; i < 25; i++) {
      const zone = zoneOf(story(random));
      for (const columns of RULES.spans) {
        const menu = zoneMenu(zone, columns, RULES, Number.POSITIVE_INFINITY);
        const found = new Set(menu.map((leaf) => leaf.rows));
        for (let rows = 6; rows <= 40; rows++) {
          const filling = fillFrames(zone.flow, new Array<number>(columns).fill(rows));
          for (const { rows: headRows } of HEADS) if (filling) expect(found).toContain(GAP_ROWS + headRows + rows);
        }
        for (const leaf of menu) {
          const piece = zonePiece(leaf);
          const rows = leaf.rows - GAP_ROWS - piece.head.rows;
          expect(rowsSet(piece)).toBe(columns * rows);
          expectTiled(leaf, columns);
        }
      }
    }
  });

  it('keeps the cheaper of two ways to the same height', () => {
    const zone = zoneOf([
      {
        kind: 'text',
        options: [
          { lines: 20, cost: 0 },
          { lines: 22, cost: 8 },
        ],
      },
    ]);
    const menu = zoneMenu(zone, 2, RULES, Number.POSITIVE_INFINITY);
    // 15 rows are 11 under the first head, at the price of a loose text, or 10 under the second.
    expect(menu.map((leaf) => leaf.rows).sort((a, b) => a - b)).toEqual([14, 15, 16]);
    const shared = menu.find((leaf) => leaf.rows === 15);
    expect(shared && zonePiece(shared).head.rows).toBe(4);
  });

  it('leaves out what costs too much, and widths the template does not allow', () => {
    const zone = zoneOf([
      {
        kind: 'text',
        options: [
          { lines: 24, cost: 0 },
          { lines: 26, cost: 40 },
        ],
      },
    ]);
    expect(zoneMenu(zone, 2, RULES, 3).map((leaf) => leaf.rows)).toEqual([16, 17]);
    expect(zoneMenu(zone, 5, RULES, Number.POSITIVE_INFINITY)).toEqual([]);
  });

  it('sets the introduction without a head', () => {
    const zone = zoneOf([{ kind: 'text', options: [{ lines: 20, cost: 0 }] }], []);
    const [leaf] = zoneMenu(zone, 2, RULES, Number.POSITIVE_INFINITY);
    expect(leaf).toMatchObject({ rows: 11, headLeft: false, headRight: false });
  });

  it('has no column of fewer rows than the template allows', () => {
    const zone = zoneOf([{ kind: 'text', options: [{ lines: 20, cost: 0 }] }]);
    expect(zoneMenu(zone, 4, RULES, Number.POSITIVE_INFINITY)).toEqual([]);
  });
});

describe('insetMenu', () => {
  it('fills all columns and overlaps nothing, wherever the pictures stand', () => {
    const random = seededRandom(42);
    const places = new Set<string>();
    for (let i = 0; i < 12; i++) {
      const zone = zoneOf(story(random), random() < 0.2 ? [] : HEADS);
      for (const columns of [2, 3, 4]) {
        const blocks = [1, 2].map((width) => block(width, [8, 9, 11, 14, 19]));
        for (const leaf of insetMenu(zone, columns, blocks, RULES, Number.POSITIVE_INFINITY)) {
          const piece = zonePiece(leaf);
          expectTiled(leaf, columns);
          expect(rowsSet(piece)).toBe(piece.frames.reduce((sum, frame) => sum + frame.rows, 0));
          expect(Math.min(...piece.frames.map((frame) => frame.rows))).toBeGreaterThanOrEqual(6);
          const [one] = piece.blocks;
          places.add(`${one?.column === 0 ? 'left' : 'right'} ${one?.row === 0 ? 'top' : 'below'}`);
        }
      }
    }
    expect([...places].sort()).toEqual(['left below', 'right below', 'right top']);
  });

  it('can make any length of text exact by the height of the pictures', () => {
    for (let lines = 40; lines < 60; lines++) {
      const zone = zoneOf([{ kind: 'text', options: [{ lines, cost: 0 }] }]);
      const heights = Array.from({ length: 20 }, (_, k) => 6 + k);
      expect(insetMenu(zone, 3, [block(1, heights)], RULES, Number.POSITIVE_INFINITY).length).toBeGreaterThan(0);
    }
  });

  it('says that no head stands beside a picture at the top right', () => {
    const zone = zoneOf([{ kind: 'text', options: [{ lines: 50, cost: 0 }] }]);
    const menu = insetMenu(zone, 3, [block(1, [9, 10, 11, 12, 13])], RULES, Number.POSITIVE_INFINITY);
    const beside = menu.filter((leaf) => zonePiece(leaf).headColumns === 2);
    expect(beside.length).toBeGreaterThan(0);
    for (const leaf of beside) expect(leaf).toMatchObject({ headLeft: true, headRight: false });
  });
});
