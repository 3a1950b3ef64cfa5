// What an uncut rectangle of a zones page is: a zone of text, with or without pictures in a corner, or a block of
// pictures. Rows and columns count from the rectangle's own top left; its first row stays blank.

import type { Filling } from '../story/fillFrames.ts';
import type { Flow } from '../story/flow.ts';
import type { FreeRows } from '../story/frameRows.ts';
import type { SetHead } from './layZoneHead.ts';
import type { PanelSet } from './panelSets.ts';
import type { SizedVariant } from './pictureMenu.ts';

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
  /** The section stands in a panel of the template. */
  readonly panel?: StandingPanel;
}

export interface StandingPanel {
  readonly set: PanelSet;
  /** What its filling is one of. */
  readonly flow: Flow;
  /** Blank rows between items, taken by each but the last. */
  readonly gapRows: number;
  /** First row of its head, and rows with the blank one above, from the zone's first. */
  readonly headRow: number;
  readonly rows: number;
}

export interface PicturePiece {
  readonly kind: 'pictures';
  readonly blocks: readonly PictureBlock[];
}

export type Piece = ZonePiece | PicturePiece;
