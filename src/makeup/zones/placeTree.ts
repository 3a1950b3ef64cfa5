// A cut page → its pieces at their places, in reading order: the upper part before the lower, the left before the right.

import type { CutTree } from '../cuts/cutTrees.ts';
import type { Piece } from './pieces.ts';

export interface PlacedPiece {
  readonly piece: Piece;
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

export function placeTree(tree: CutTree<Piece>, column = 0, row = 0): PlacedPiece[] {
  if (tree.kind === 'leaf') {
    const { columns, rows, leaf } = tree;
    return [{ piece: leaf.piece, column, row, columns, rows }];
  }
  const { first, second } = tree;
  const isDown = tree.kind === 'down';
  return [
    ...placeTree(first, column, row),
    ...placeTree(second, isDown ? column + first.columns : column, isDown ? row : row + first.rows),
  ];
}
