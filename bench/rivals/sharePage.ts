// A page's content and its grid → where a web page would put it: header, a band of pictures, the story in columns, a
// band of pictures at the foot. CSS columns flow through one box, so pictures stand above and below it, not among it.

import { cellRect, type Grid } from '../../src/makeup/grid.ts';
import type { SupplementPage } from '../../src/supplement/supplement.ts';
import type { RectMm } from '../../src/units.ts';
import { estimateRows } from './estimateRows.ts';

/** Blank rows between what stands one above the other. */
const GAP_ROWS = 1;
const HEADER_ROWS = { strip: 4, kicker: 3, headline: 7, byline: 2 };
/** A row to spare in each column: an estimate that falls short loses text. */
const SPARE_ROWS = 1;
/** Share of the rows for pictures that the band above the story takes. */
const LEAD_SHARE = 0.6;
const MOST_BESIDE = 3;

export interface PageShares {
  readonly strip: RectMm;
  readonly kicker: RectMm;
  readonly headline: RectMm;
  readonly byline: RectMm;
  /** One for each picture of the page, captions included, in its order. */
  readonly pictures: readonly RectMm[];
  readonly story: RectMm;
  readonly rows: { readonly header: number; readonly lead: number; readonly story: number; readonly foot: number };
}

/** Throws when the page has no room for its pictures. */
export function sharePage(page: Pick<SupplementPage, 'story' | 'pictures'>, grid: Grid, measureEm: number): PageShares {
  const wide = (row: number, rows: number) => cellRect(grid, 0, row, grid.columns, rows);
  const { strip, kicker, headline, byline } = HEADER_ROWS;
  const header = strip + kicker + headline + byline;
  const story = Math.ceil(estimateRows(page.story, measureEm) / grid.columns) + SPARE_ROWS;
  const forPictures = grid.rows - header - story - 2 * GAP_ROWS;
  if (forPictures < 20) throw new Error(`Expected rows for pictures on the page but received ${forPictures}`);
  const beside = Math.min(MOST_BESIDE, Math.floor((page.pictures.length - 1) / 2));
  const lead = Math.round(forPictures * LEAD_SHARE);
  const foot = forPictures - lead;
  const storyRow = header + lead + GAP_ROWS;
  return {
    strip: wide(0, strip),
    kicker: wide(strip, kicker),
    headline: wide(strip + kicker, headline),
    byline: wide(strip + kicker + headline, byline),
    pictures: [
      cellRect(grid, 2, header, grid.columns - 2, lead),
      ...piled(cellRect(grid, 0, header, 2, lead), beside, grid),
      ...inRow(wide(storyRow + story + GAP_ROWS, foot), page.pictures.length - 1 - beside, grid),
    ],
    story: wide(storyRow, story),
    rows: { header, lead, story, foot },
  };
}

function piled(area: RectMm, count: number, { gutterMm }: Grid): RectMm[] {
  const height = (area.height - (count - 1) * gutterMm) / count;
  return Array.from({ length: count }, (_, i) => ({ ...area, y: area.y + i * (height + gutterMm), height }));
}

function inRow(area: RectMm, count: number, { gutterMm }: Grid): RectMm[] {
  const width = (area.width - (count - 1) * gutterMm) / count;
  return Array.from({ length: count }, (_, i) => ({ ...area, x: area.x + i * (width + gutterMm), width }));
}
