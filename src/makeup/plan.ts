// The PagePlan: the one record that says where everything stands on a page and why. Plain data, millimetres from the
// top left corner of the trimmed sheet, texts as character offsets into named sources, never as copies.

import type { Run } from '../typeset/run.ts';
import type { RectMm } from '../units.ts';

/**
 * Names a text of the page: `story/3` (block), `story/3/1` (half 1 of a subhead), `story/3/mark` (of an item),
 * `headline/0` (half), `deck`, `kicker`, `strip`, `byline`, `caption/2`, `credit/2` (picture), `box/1/value`,
 * `box/1/tick/0` (box), `pageCredit`, `folio/left`, `folio/middle`, `folio/right`.
 * `textSources(supplement, page)` gives the characters.
 */
export type SourceName = string;

export interface Line {
  readonly source: SourceName;
  readonly start: number;
  readonly end: number;
  /** Text style of the template: `body`, `subhead`, `caption`, … Also the CSS class. */
  readonly style: string;
  readonly sizePt: number;
  /** Left end of the line's box, before any indent (indents are the first run's `before`). */
  readonly xMm: number;
  readonly baselineMm: number;
  /** Predicted width of all glyphs and gaps from `xMm`, indent included. */
  readonly widthMm: number;
  readonly runs: readonly Run[];
}

/** Where text of the story runs: one column's free rows. */
export interface Frame {
  readonly column: number;
  /** First row, from the top of the type area, and number of rows. */
  readonly row: number;
  readonly rows: number;
  readonly rectMm: RectMm;
  /** Where the line of each row may stand, in a frame with something beside its text. */
  readonly rooms?: readonly { readonly xMm: number; readonly widthMm: number }[];
}

export interface Figure {
  /** Index into the page's pictures. */
  readonly picture: number;
  readonly slot: string;
  readonly rectMm: RectMm;
  /** Part of the original that is shown, 0…1 of its width and height. */
  readonly crop: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** The circle in `rectMm` is shown. */
  readonly shape?: 'round';
  /** Opaque ground of a caption that stands on the picture; what reaches out of the picture is cut off. */
  readonly label?: Ornament;
}

/** Painted areas and rules that are no text and no picture; `colour` names a palette entry of the template. */
export interface Ornament {
  readonly kind: 'panel' | 'rule';
  readonly name: string;
  readonly rectMm: RectMm;
  readonly colour: string;
}

/** A number, quotation, chart or list of contents; its texts are lines of the plan. */
export interface PlannedBox {
  /** Index into the page's boxes. */
  readonly box: number;
  readonly kind: 'number' | 'quote' | 'chart' | 'contents';
  readonly slot: string;
  readonly rectMm: RectMm;
  readonly shapes: readonly BoxShape[];
}

/** Millimetres from the corner of the box; `colour` names a palette entry of the template. */
export type BoxShape =
  | { readonly kind: 'bar'; readonly rectMm: RectMm; readonly colour: string }
  | { readonly kind: 'line'; readonly points: readonly PointMm[]; readonly widthMm: number; readonly colour: string }
  | {
      readonly kind: 'dot';
      readonly x: number;
      readonly y: number;
      readonly radiusMm: number;
      readonly colour: string;
    };

interface PointMm {
  readonly x: number;
  readonly y: number;
}

/** A price paid by the makeup, and for what. */
export interface CostTerm {
  readonly name: string;
  readonly cost: number;
  readonly at?: string;
}

export interface Fit {
  /** True: overset 0 and every row of every frame filled. */
  readonly exact: boolean;
  readonly oversetLines: number;
  readonly emptyRows: number;
  readonly cost: number;
  /** A lower bound of the cost any page of these families can have. */
  readonly bound: number;
  readonly proven: boolean;
  /** How many makeups were weighed. */
  readonly weighed: number;
  readonly terms: readonly CostTerm[];
}

export interface PagePlan {
  readonly version: 1;
  readonly supplement: string;
  readonly page: string;
  readonly template: string;
  readonly family: string;
  readonly sheetMm: { readonly width: number; readonly height: number };
  readonly typeAreaMm: RectMm;
  readonly grid: {
    readonly columns: number;
    readonly measureMm: number;
    readonly gutterMm: number;
    readonly rowMm: number;
    readonly rows: number;
  };
  readonly frames: readonly Frame[];
  readonly ornaments: readonly Ornament[];
  readonly figures: readonly Figure[];
  /** Absent on pages without. */
  readonly boxes?: readonly PlannedBox[];
  /** In reading order: folio, strip, kicker, headline, deck, byline, story, captions with their credits, boxes. */
  readonly lines: readonly Line[];
  readonly fit: Fit;
}
