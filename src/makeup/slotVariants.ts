// A picture slot and its pictures → one variant per height in rows: where the pictures and captions stand inside the
// slot, and what the crops cost. The heights are the knob with which the page is made exactly full.

import type { Slot, Template } from '../schema/template.ts';
import { ptToMm, roundMm } from '../units.ts';
import { PRICE } from './costs.ts';
import { ABOVE_BASELINE, type Grid, SIDE_BEARING, spanWidth } from './grid.ts';
import type { Line } from './plan.ts';

/** A picture as the makeup sees it. */
export interface SlotPicture {
  readonly index: number;
  readonly isLead: boolean;
  /** Width ÷ height of the original. */
  readonly aspect: number;
  readonly shape: 'landscape' | 'portrait' | 'panorama' | 'round';
  readonly keepWhole: boolean;
  /** Caption set on a measure, lines counted from baseline 0 and x 0. */
  readonly captionOn: (widthMm: number) => readonly Line[];
}

/** Millimetres from the slot's left edge and first row. */
export interface PlacedPicture {
  readonly picture: SlotPicture;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where line 0 of the caption stands. */
  readonly captionX: number;
  readonly captionBaseline: number;
  readonly caption: readonly Line[];
}

export interface Variant {
  readonly rows: number;
  readonly cost: number;
  readonly pictures: readonly PlacedPicture[];
}

/** A picture's column inside the slot: pictures of one band share a height. */
interface Band {
  readonly pictures: readonly SlotPicture[];
  readonly widthMm: number;
  readonly captionMm: number;
}

export function slotVariants(slot: Slot, pictures: readonly SlotPicture[], grid: Grid, template: Template): Variant[] {
  const bands = bandsOf(slot, pictures, grid, template);
  const variants: Variant[] = [];
  for (let rows = 5; rows <= grid.rows; rows++) {
    const variant = variantOf(slot, bands, rows, grid, template);
    if (variant) variants.push(variant);
  }
  return variants;
}

function bandsOf(slot: Slot, pictures: readonly SlotPicture[], grid: Grid, template: Template): Band[] {
  const width = spanWidth(grid, slot.columns);
  const rowsOfPictures =
    slot.arrange === 'row' || pictures.length === 1
      ? [pictures]
      : slot.arrange === 'stack'
        ? pictures.map((p) => [p])
        : [pictures.slice(0, 1), pictures.slice(1)];
  const leadingMm = ptToMm(template.styles.caption.leadingPt);
  return rowsOfPictures.map((band) => {
    const widthMm = (width - (band.length - 1) * grid.gutterMm) / band.length;
    const lines = Math.max(...band.map((p) => new Set(p.captionOn(widthMm).map((line) => line.baselineMm)).size));
    return { pictures: band, widthMm, captionMm: lines === 0 ? 0 : template.pictures.captionGapMm + lines * leadingMm };
  });
}

function variantOf(
  slot: Slot,
  bands: readonly Band[],
  rows: number,
  grid: Grid,
  template: Template,
): Variant | undefined {
  const span = inkSpan(slot, rows, bands.at(-1)?.captionMm === 0, grid, template);
  const fixed = bands.reduce((sum, b) => sum + b.captionMm, 0) + (bands.length - 1) * template.pictures.rowGapMm;
  const heights = shareHeight(bands, span.bottom - span.top - fixed);
  if (!heights) return undefined;
  let y = span.top;
  let cost = 0;
  const placed: PlacedPicture[] = [];
  bands.forEach((band, b) => {
    const height = heights[b] ?? 0;
    band.pictures.forEach((picture, i) => {
      cost += picture.keepWhole ? priceOfBlank(picture, band, height) : priceOfCrop(picture, band, height, template);
      placed.push(placeIn(picture, band, i, y, height, slot.anchor, grid, template));
    });
    y += height + band.captionMm + template.pictures.rowGapMm;
  });
  return Number.isFinite(cost) ? { rows, cost, pictures: placed } : undefined;
}

/**
 * From the ink top of the first row to the last caption's descent in the slot. The row next to the text stays blank;
 * the last caption line of a slot at the foot stands on the baseline of the last body line, a picture without caption
 * ends where the ink of that line does.
 */
function inkSpan(slot: Slot, rows: number, isBare: boolean, grid: Grid, template: Template) {
  const inset = SIDE_BEARING * grid.bodyMm;
  const first = slot.anchor === 'top' ? 0 : 1;
  const last = slot.anchor === 'top' ? rows - 2 : rows - 1;
  const top = first * grid.rowMm + inset;
  if (isBare) return { top, bottom: last * grid.rowMm + grid.bodyMm - inset };
  const caption = template.styles.caption;
  const below = ptToMm(caption.leadingPt) - ABOVE_BASELINE * ptToMm(caption.sizePt[0]);
  return { top, bottom: last * grid.rowMm + ABOVE_BASELINE * grid.bodyMm + below };
}

/** Bands get heights in proportion to the width of one picture, so that all pictures have like aspects. */
function shareHeight(bands: readonly Band[], heightMm: number): number[] | undefined {
  const widths = bands.reduce((sum, b) => sum + b.widthMm, 0);
  if (heightMm < 8 * bands.length) return undefined;
  return bands.map((b) => (heightMm * b.widthMm) / widths);
}

function placeIn(
  picture: SlotPicture,
  band: Band,
  i: number,
  y: number,
  height: number,
  anchor: Slot['anchor'],
  grid: Grid,
  template: Template,
): PlacedPicture {
  const left = i * (band.widthMm + grid.gutterMm);
  const shown = picture.keepWhole ? wholeIn(picture, band, height) : { width: band.widthMm, height };
  // Blank that a whole picture leaves goes to the side of the text; its caption stays with it.
  const top = anchor === 'foot' ? y + height - shown.height : y;
  const caption = template.styles.caption;
  return {
    picture,
    x: roundMm(left + (band.widthMm - shown.width) / 2),
    y: roundMm(top),
    width: roundMm(shown.width),
    height: roundMm(shown.height),
    captionX: roundMm(left),
    captionBaseline: top + shown.height + template.pictures.captionGapMm + ABOVE_BASELINE * ptToMm(caption.sizePt[0]),
    caption: picture.captionOn(band.widthMm),
  };
}

/** The largest frame of the picture's own aspect. */
function wholeIn(picture: SlotPicture, { widthMm }: Band, heightMm: number): { width: number; height: number } {
  const width = Math.min(widthMm, heightMm * picture.aspect);
  return { width, height: width / picture.aspect };
}

/** Beyond half of the picture or of its frame: no. */
const MOST_LOST = 0.5;
/** Farther outside the aspects of its kind: no. */
const MOST_OUTSIDE = 0.25;

/** Crop loss, and how far the frame's aspect leaves the range of its kind. */
function priceOfCrop(picture: SlotPicture, { widthMm }: Band, heightMm: number, template: Template): number {
  const aspect = widthMm / heightMm;
  const [least, most] = template.pictures.aspects[picture.shape] ?? [1, 2];
  const outside = Math.max(0, aspect / most - 1, least / aspect - 1);
  const loss = 1 - Math.min(aspect / picture.aspect, picture.aspect / aspect);
  if (loss > MOST_LOST || outside > MOST_OUTSIDE) return Number.POSITIVE_INFINITY;
  return PRICE.cropTenth * (loss * 10) ** 2 + PRICE.aspectTenth * outside * 10;
}

/** Blank that a picture which must not be cropped leaves in its frame. */
function priceOfBlank(picture: SlotPicture, band: Band, heightMm: number): number {
  const shown = wholeIn(picture, band, heightMm);
  const blank = 1 - (shown.width * shown.height) / (band.widthMm * heightMm);
  return blank > MOST_LOST ? Number.POSITIVE_INFINITY : PRICE.blankTenth * (blank * 10) ** 2;
}
