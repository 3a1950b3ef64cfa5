import { describe, expect, it } from 'vitest';
import type { SetHead } from '../../../src/makeup/zones/layZoneHead.ts';
import type { Piece } from '../../../src/makeup/zones/pieces.ts';
import type { PlacedPiece } from '../../../src/makeup/zones/placeTree.ts';
import { weighPage } from '../../../src/makeup/zones/weighPage.ts';
import { ZONE_PRICE } from '../../../src/makeup/zones/zonePrices.ts';
import { slotPicture } from '../material.ts';

const head: SetHead = { rows: 3, cost: 0, lines: [] };

const zone: Piece = {
  kind: 'zone',
  section: 0,
  head,
  headColumns: 1,
  frames: [],
  filling: { cost: 0, placed: [] },
  blocks: [],
  shapeCost: 0,
  placeCost: 0,
};

const pictures = (isLead: boolean, width: number, height: number): Piece => ({
  kind: 'pictures',
  blocks: [
    {
      column: 0,
      row: 0,
      columns: 1,
      variant: {
        rows: 9,
        cost: 0,
        sizeCost: 0,
        pictures: [
          {
            picture: slotPicture({ isLead }),
            x: 0,
            y: 0,
            width,
            height,
            captionX: 0,
            captionBaseline: 0,
            caption: [],
          },
        ],
      },
    },
  ],
});

const at = (piece: Piece, column: number, row: number, rows: number): PlacedPiece => ({
  piece,
  column,
  row,
  columns: 1,
  rows,
});

describe('weighPage', () => {
  it('charges sections that come too soon on a page read strip by strip, and only there', () => {
    const section = (index: number): Piece => ({ ...zone, section: index });
    const inOrder = [at(section(0), 0, 0, 30), at(section(1), 1, 0, 30), at(section(2), 0, 30, 30)];
    expect(weighPage(inOrder, { strips: true })).toEqual([]);
    // Down the first column, then the second: the third section stands above the second.
    const down = [at(section(0), 0, 0, 30), at(section(1), 0, 30, 30), at(section(2), 1, 0, 30)];
    expect(weighPage(down, { strips: true })).toEqual([
      { name: 'out-of-strip', cost: ZONE_PRICE.outOfStrip, at: 'column 2, row 1' },
    ]);
    expect(weighPage([at(section(1), 0, 0, 30), at(section(0), 1, 0, 30)], { strips: true })).toHaveLength(1);
    expect(weighPage(down)).toEqual([]);
  });

  it('charges heads side by side on different edges', () => {
    const page = [at(pictures(false, 1, 1), 0, 0, 20), at(zone, 0, 20, 40), at(zone, 1, 18, 42), at(zone, 1, 0, 18)];
    expect(weighPage(page).filter((term) => term.name === 'facing-heads')).toEqual([
      { name: 'facing-heads', cost: ZONE_PRICE.facingHeads, at: 'column 2, row 19' },
    ]);
  });

  it('leaves heads under one edge to their cut, and heads with a column between them alone', () => {
    const page = [at(zone, 0, 0, 30), at(zone, 1, 0, 30), at(zone, 3, 1, 30)];
    expect(weighPage(page)).toEqual([]);
  });

  it('charges edges that miss each other by one or two rows, not by more', () => {
    const page = (second: number) => [
      at(zone, 0, 0, 30),
      at(zone, 0, 30, 30),
      at(pictures(false, 1, 1), 1, 0, second),
      at(pictures(false, 1, 1), 1, second, 60 - second),
    ];
    const missed = (second: number) => weighPage(page(second)).filter((term) => term.name === 'near-miss');
    expect(missed(30)).toEqual([]);
    expect(missed(32).length).toBeGreaterThan(0);
    expect(missed(33)).toEqual([]);
  });

  it('charges pictures right above each other where the template wants text between', () => {
    const one = pictures(false, 1, 1);
    const page = [at(one, 0, 0, 20), at(one, 0, 20, 20), at(zone, 0, 40, 20), at(one, 2, 20, 20)];
    const piled = [{ name: 'piled-pictures', cost: ZONE_PRICE.piledPictures, at: 'column 1, row 21' }];
    expect(weighPage(page, { picturesApart: true })).toEqual(piled);
    expect(weighPage(page)).toEqual([]);
  });

  it('wants the lead 1.6 times the next', () => {
    const page = (width: number) => [at(pictures(true, width, 10), 0, 0, 30), at(pictures(false, 10, 10), 2, 0, 30)];
    expect(weighPage(page(16))).toEqual([]);
    expect(weighPage(page(12))[0]).toMatchObject({ name: 'lead-ratio' });
    expect(weighPage(page(12))[0]?.cost).toBeCloseTo(8, 6);
  });
});
