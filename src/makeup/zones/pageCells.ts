// A cut page → what stands in every cell of its columns and rows; two pages → whether an eye takes them for one.

import type { PlacedPiece } from './placeTree.ts';

/** Numbers of sections from 1 on, of pictures from −1 down; 0 where nothing stands. */
export type PageCells = Int16Array;

export function pageCells(pieces: readonly PlacedPiece[], columns: number, rows: number): PageCells {
  const cells = new Int16Array(columns * rows);
  const put = (column: number, end: number, row: number, high: number, what: number): void => {
    for (let c = column; c < end; c++) cells.fill(what, c * rows + row, c * rows + Math.min(rows, row + high));
  };
  for (const { piece, column, row, columns: width, rows: high } of pieces) {
    if (piece.kind === 'zone') put(column, column + width, row, high, piece.section + 1);
    for (const block of piece.blocks) {
      const { pictures, rows: blockRows } = block.variant;
      const first = column + block.column;
      const each = block.columns / pictures.length;
      for (const [i, { picture }] of pictures.entries()) {
        const from = first + Math.floor(i * each);
        put(from, first + Math.ceil((i + 1) * each), row + block.row, blockRows, -1 - picture.index);
      }
    }
  }
  return cells;
}

/** From this share of the page on being another's an eye tells two pages apart. */
const TELLING_SHARE = 1 / 8;
/** Cells whose section or picture only stands higher or lower in the column: the order down a column is hardly seen. */
const ORDER_SHARE = 1 / 4;

/** Of one size: cells of columns, one after the other, of so many rows. */
export function looksAlike(a: PageCells, b: PageCells, rows: number): boolean {
  let other = 0;
  let inOtherColumn = 0;
  for (let start = 0; start < a.length; start += rows) {
    const held = new Map<number, number>();
    for (let i = start; i < start + rows; i++) {
      const [was, is] = [a[i] ?? 0, b[i] ?? 0];
      if (was === is) continue;
      other++;
      held.set(was, (held.get(was) ?? 0) + 1);
      held.set(is, (held.get(is) ?? 0) - 1);
    }
    for (const more of held.values()) inOtherColumn += Math.abs(more) / 2;
  }
  return inOtherColumn + ORDER_SHARE * (other - inOtherColumn) < TELLING_SHARE * a.length;
}
