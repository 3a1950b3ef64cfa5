import { describe, expect, it } from 'vitest';
import { looksAlike, pageCells } from '../../../src/makeup/zones/pageCells.ts';
import type { PlacedPiece } from '../../../src/makeup/zones/placeTree.ts';
import { slotPicture } from '../material.ts';

const ROWS = 16;

/** Pictures side by side in columns and rows. */
function block(pictures: readonly number[], column: number, row: number, columns: number, rows: number): PlacedPiece {
  const each = pictures.map((index) => ({ picture: slotPicture({ index }), x: 0, y: 0, width: 1, height: 1 }));
  const placed = each.map((one) => ({ ...one, captionX: 0, captionBaseline: 0, caption: [] }));
  const variant = { rows, cost: 0, sizeCost: 0, pictures: placed };
  const piece = { kind: 'pictures' as const, blocks: [{ column: 0, row: 0, columns, variant }] };
  return { piece, column, row, columns, rows };
}

const cellsOf = (...pieces: PlacedPiece[]) => pageCells(pieces, 4, ROWS);

describe('pageCells', () => {
  it('tells pictures side by side apart, and what stays blank', () => {
    const cells = cellsOf(block([0, 1], 1, 2, 2, 3));
    const at = (column: number, row: number) => cells[column * ROWS + row];
    expect([at(0, 2), at(1, 1), at(1, 2), at(1, 4), at(1, 5), at(2, 4), at(3, 2)]).toEqual([0, 0, -1, -1, 0, -2, 0]);
  });
});

describe('looksAlike', () => {
  const page = cellsOf(block([0], 0, 0, 2, ROWS), block([1], 2, 0, 2, ROWS));

  it('takes pages for one whose edges differ by a row or two', () => {
    const other = cellsOf(block([0], 0, 0, 2, ROWS), block([1], 2, 0, 2, ROWS - 2));
    expect(looksAlike(page, page, ROWS)).toBe(true);
    expect(looksAlike(page, other, ROWS)).toBe(true);
  });

  it('tells pages apart on which an eighth stands in other columns', () => {
    const other = cellsOf(block([0], 0, 0, 3, ROWS), block([1], 3, 0, 1, ROWS));
    expect(looksAlike(page, other, ROWS)).toBe(false);
  });

  it('minds the order down a column less', () => {
    const stack = (first: number, second: number, rows: number) =>
      cellsOf(block([first], 0, 0, 4, rows), block([second], 0, ROWS / 2, 4, rows));
    expect(looksAlike(stack(0, 1, 3), stack(1, 0, 3), ROWS)).toBe(true);
    expect(looksAlike(stack(0, 1, ROWS / 2), stack(1, 0, ROWS / 2), ROWS)).toBe(false);
  });
});
