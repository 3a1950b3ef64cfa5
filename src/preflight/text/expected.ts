// What a page was meant to be, as plain data, for the checks that need to know: its size, its texts in reading order, where
// its columns and lines stand.

import type { Fit } from '../../makeup/plan.ts';
import type { RectMm } from '../../units.ts';

export interface ExpectedText {
  /** As people know it: `story/3`, `caption/2`, `headline`. */
  readonly name: string;
  readonly text: string;
}

/** A piece of a column the story runs through. */
export interface StoryFrame {
  /** 1-based column. */
  readonly column: number;
  readonly rectMm: RectMm;
}

export interface ColumnFoot {
  /** 1-based column. */
  readonly column: number;
  /** The frame the text runs in. */
  readonly rectMm: RectMm;
  /** Of its last line, as planned. */
  readonly baselineMm: number;
  /** Of the text there, where it is known. */
  readonly sizePt?: number;
}

export interface ExpectedPage {
  readonly number: string;
  readonly sheetMm: { readonly width: number; readonly height: number };
  /** Of the press condition; the lower of this and the profile's counts. */
  readonly totalInkLimit: number;
  /** Every character of the page once, in reading order. */
  readonly texts: readonly ExpectedText[];
  readonly columnFeet?: readonly ColumnFoot[];
  readonly frames?: readonly StoryFrame[];
  /** Blocks of the story that are heads: `story/3`. */
  readonly heads?: ReadonlySet<string>;
  /** Lines of the story as planned. */
  readonly lines?: readonly SetLine[];
  readonly bodySizePt?: number;
  readonly fit?: Fit;
}

export interface SetLine {
  /** `story/3`: a paragraph or a head, its halves together. */
  readonly block: string;
  readonly isHead: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Without punctuation. */
  readonly characters: number;
  /** Index among the frames; −1: in none. */
  readonly frame: number;
  readonly baselineMm: number;
  readonly rectMm: RectMm;
}
