// What an uncut rectangle of a zones page is: a zone of text, with or without pictures in a corner, or a block of
// pictures. Rows and columns count from the rectangle's own top left; its first row stays blank.

import type { Filling } from './fillFrames.ts';
import type { SetHead } from './layZoneHead.ts';
import type { SizedVariant } from './pictureMenu.ts';
import type { FreeRows } from './stackSlots.ts';

/** Blank rows at the head of every rectangle: what parts it from the one above. */
export const GAP_ROWS = 1;

/** Pictures side by side, their captions below. */
export interface PictureBlock {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly variant: SizedVariant;
}

export interface ZonePiece {
  readonly kind: 'zone';
  /** Index of the section. */
  readonly section: number;
  readonly head: SetHead;
  /** Columns the head spans, from the left. */
  readonly headColumns: number;
  readonly frames: readonly FreeRows[];
  readonly filling: Filling;
  readonly blocks: readonly PictureBlock[];
  /** Price of the zone's proportions, and of the place of its pictures. */
  readonly shapeCost: number;
  readonly placeCost: number;
}

export interface PicturePiece {
  readonly kind: 'pictures';
  readonly blocks: readonly PictureBlock[];
}

/** A panel (list box, tint) will be a third kind: it is a rectangle with a menu like any other. */
export type Piece = ZonePiece | PicturePiece;
