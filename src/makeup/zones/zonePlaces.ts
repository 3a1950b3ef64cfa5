// Where text and a row of pictures stand in a zone: one function a place. Rows count from the zone's first, which stays
// blank; a block of pictures brings the blank row above it along.

import type { FreeRows } from '../story/frameRows.ts';
import type { SetHead } from './layZoneHead.ts';
import type { SizedVariant } from './pictureMenu.ts';
import { GAP_ROWS, type PictureBlock } from './pieces.ts';

/** What a zone is made of, apart from its text. */
export interface Parts {
  readonly columns: number;
  /** Columns without pictures. */
  readonly free: number;
  readonly head: SetHead;
  readonly variant: SizedVariant | undefined;
}

export interface Standing {
  readonly frames: readonly FreeRows[];
  readonly blocks: readonly PictureBlock[];
}

/** `rows`: of text in the columns without pictures. */
export type Place = (parts: Parts, rows: number) => Standing;

const framesOf = (columns: number, row: number, rows: number, first = 0): FreeRows[] =>
  Array.from({ length: columns }, (_, k) => ({ column: first + k, row, rows }));

const textRow = ({ head }: Parts): number => GAP_ROWS + head.rows;

const blockAt = ({ columns, free, variant }: Parts, column: number, row: number): PictureBlock[] =>
  variant ? [{ column, row, columns: columns - free, variant }] : [];

const heightOf = ({ variant }: Parts): number => variant?.rows ?? 0;

export const textAlone: Place = (parts, rows) => ({
  frames: framesOf(parts.columns, textRow(parts), rows),
  blocks: [],
});

/** Below the last columns of text. */
export const footRight: Place = (parts, rows) => {
  const { columns, free } = parts;
  const short = rows - heightOf(parts);
  const first = textRow(parts);
  return {
    frames: [...framesOf(free, first, rows), ...framesOf(columns - free, first, short, free)],
    blocks: blockAt(parts, free, first + short),
  };
};

/** Below the first columns of text. */
export const footLeft: Place = (parts, rows) => {
  const { columns, free } = parts;
  const short = rows - heightOf(parts);
  const first = textRow(parts);
  return {
    frames: [...framesOf(columns - free, first, short), ...framesOf(free, first, rows, columns - free)],
    blocks: blockAt(parts, 0, first + short),
  };
};

/**
 * Above the last columns of text, under the head. The blank row of the pictures is the last of the head; another parts
 * their captions from the text below.
 */
export const underHead: Place = (parts, rows) => {
  const { columns, free } = parts;
  const first = textRow(parts);
  const height = heightOf(parts);
  return {
    frames: [...framesOf(free, first, rows), ...framesOf(columns - free, first + height, rows - height, free)],
    blocks: blockAt(parts, free, first - 1),
  };
};

/** From the head down to the foot of the zone, all the text beside. */
export const aside: Place = (parts, rows) => ({
  frames: framesOf(parts.free, textRow(parts), rows),
  blocks: blockAt(parts, parts.free, textRow(parts) - 1),
});

/** At the top right with the head beside it, text below in its columns. */
export const besideHead: Place = (parts, rows) => {
  const { columns, free, head } = parts;
  const height = heightOf(parts);
  const short = head.rows + rows - height;
  return {
    frames: [...framesOf(free, textRow(parts), rows), ...framesOf(columns - free, GAP_ROWS + height, short, free)],
    blocks: blockAt(parts, free, 0),
  };
};
