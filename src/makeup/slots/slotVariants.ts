// A picture slot and its pictures → one variant per height in rows: where the pictures and captions stand inside the
// slot, and what the crops cost. The heights are the knob with which the page is made exactly full.

import type { Slot, Template } from '../../schema/template.ts';
import { ptToMm, roundMm } from '../../units.ts';
import type { PlacedBox } from '../boxes/boxParts.ts';
import { PRICE } from '../costs.ts';
import { ABOVE_BASELINE, type Grid, SIDE_BEARING } from '../grid.ts';
import type { Line } from '../plan.ts';
import type { CaptionLabel, LabelledCaption } from '../text/captionOnPicture.ts';
import { type BlockLayout, blockLayouts } from './blockLayouts.ts';
import { type FramedPicture, priceOfFrame, wholeIn } from './priceOfFrame.ts';

/** A picture as the makeup sees it. */
export interface SlotPicture extends FramedPicture {
  readonly index: number;
  readonly isLead: boolean;
  /** The row of pictures of one size to which it belongs, and how many they are. */
  readonly group?: { readonly name: string; readonly count: number };
  /** Caption set on a measure, lines counted from baseline 0 and x 0. */
  readonly captionOn: (widthMm: number) => readonly Line[];
  /** Caption on a label inside the picture: from the left end of its foot, or from the centre of its circle. */
  readonly captionOnFoot: (widthMm: number) => LabelledCaption;
  readonly captionInRound: (radiusMm: number) => LabelledCaption;
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
  /** Opaque label under a caption that stands on the picture, from where line 0 of the caption is counted. */
  readonly label?: CaptionLabel;
  readonly isRound?: boolean;
}

export interface Variant {
  readonly rows: number;
  /** Rows of text between a round picture and the end of its columns. */
  readonly offsetRows?: number;
  readonly cost: number;
  readonly pictures: readonly PlacedPicture[];
  /** Of a slot for boxes, which has no pictures. */
  readonly boxes?: readonly PlacedBox[];
}

/** A layout with its captions set: pictures of one band end at a common height. */
interface Block {
  readonly bands: readonly Band[];
  /** Captions and gaps of all bands. */
  readonly fixedMm: number;
}

interface Band {
  readonly cells: readonly Cell[];
  readonly captionMm: number;
  /** Height at which the pictures would have their own aspects; bands share the block's height in these proportions. */
  readonly idealMm: number;
}

interface Cell {
  readonly pictures: readonly SlotPicture[];
  readonly leftMm: number;
  readonly widthMm: number;
  /** Captions and gaps between the pictures of a stack. */
  readonly innerMm: number;
}

/** By rising heights; of one height the cheapest first, dearer ones only where their largest picture is smaller. */
export function slotVariants(slot: Slot, own: readonly SlotPicture[], grid: Grid, template: Template): Variant[] {
  const pictures = slot.caption === 'on' ? own.map((picture) => ({ ...picture, captionOn: () => [] })) : own;
  const aspects = pictures.map((picture) => wantedAspect(picture, template));
  const layouts = blockLayouts(slot, aspects, grid).filter((layout) => keepsGroups(layout, pictures));
  const blocks = layouts.map((layout) => blockOf(layout, pictures, aspects, template));
  const variants: Variant[] = [];
  for (let rows = 5; rows <= grid.rows; rows++) {
    const offers = blocks.flatMap((block) => offerOf(block, slot, rows, grid, template) ?? []);
    offers.sort((a, b) => a.cost - b.cost);
    let largest = Number.POSITIVE_INFINITY;
    for (const offer of offers) {
      if (offer.nextMm2 >= largest) continue;
      largest = offer.nextMm2;
      variants.push(variantOf(offer, slot, rows, grid, template));
    }
  }
  return variants;
}

/** The pictures of a group stand side by side, whole and alone in their row, all of one width. */
const keepsGroups = (layout: BlockLayout, pictures: readonly SlotPicture[]): boolean =>
  layout.every((band) => {
    const own = band.flatMap((cell) => cell.pictures.map((i) => pictures[i]));
    const group = own.find((picture) => picture?.group)?.group;
    if (!group) return true;
    const isRow = band.every((cell) => cell.pictures.length === 1 && cell.widthMm === band[0]?.widthMm);
    return isRow && own.length === group.count && own.every((picture) => picture?.group?.name === group.name);
  });

function blockOf(
  layout: BlockLayout,
  pictures: readonly SlotPicture[],
  aspects: readonly number[],
  template: Template,
): Block {
  const { rowGapMm } = template.pictures;
  const bands = layout.map((band): Band => {
    const cells = band.map(({ pictures: indices, leftMm, widthMm }): Cell => {
      const own = indices.flatMap((i) => pictures[i] ?? []);
      const above = own.slice(0, -1).map((picture) => captionHeight([picture], widthMm, template) + rowGapMm);
      return { pictures: own, leftMm, widthMm, innerMm: above.reduce((sum, mm) => sum + mm, 0) };
    });
    const captionMm = Math.max(...cells.map((cell) => captionHeight(cell.pictures.slice(-1), cell.widthMm, template)));
    const ideals = band.map(
      (cell, i) =>
        (cells[i]?.innerMm ?? 0) + cell.pictures.reduce((sum, k) => sum + cell.widthMm / (aspects[k] ?? 1.5), 0),
    );
    return { cells, captionMm, idealMm: ideals.reduce((sum, mm) => sum + mm, 0) / ideals.length };
  });
  const fixedMm = bands.reduce((sum, band) => sum + band.captionMm, 0) + (bands.length - 1) * rowGapMm;
  return { bands, fixedMm };
}

/** The picture's own, within the range of its kind. */
export function wantedAspect({ aspect, shape }: SlotPicture, template: Template): number {
  const [least, most] = template.pictures.aspects[shape] ?? [1, 2];
  return Math.min(Math.max(aspect, least), most);
}

function captionHeight(pictures: readonly SlotPicture[], widthMm: number, template: Template): number {
  const lines = Math.max(0, ...pictures.map((p) => new Set(p.captionOn(widthMm).map((line) => line.baselineMm)).size));
  return lines === 0 ? 0 : template.pictures.captionGapMm + lines * ptToMm(template.styles.caption.leadingPt);
}

/** A block at a height: what it costs, and the area of its largest picture but the lead. */
interface Offer {
  readonly block: Block;
  readonly heights: readonly number[];
  readonly cost: number;
  readonly nextMm2: number;
}

function offerOf(block: Block, slot: Slot, rows: number, grid: Grid, template: Template): Offer | undefined {
  const span = inkSpan(slot, rows, block.bands.at(-1)?.captionMm === 0, grid, template);
  const shared = shareHeight(block, span.bottom - span.top - block.fixedMm);
  if (!shared) return undefined;
  const heights = slot.anchor === 'fill' ? onRows(block.bands, shared, grid, template) : shared;
  let cost = slot.anchor === 'fill' ? priceOfUneven(block.bands, heights) : 0;
  let nextMm2 = 0;
  for (const [b, band] of block.bands.entries()) {
    for (const cell of band.cells) {
      const height = pictureHeight(cell, heights[b] ?? 0);
      if (height < LEAST_HEIGHT_MM) return undefined;
      for (const picture of cell.pictures) {
        cost += priceOfFrame(picture, { widthMm: cell.widthMm, heightMm: height }, template);
        if (!picture.isLead) nextMm2 = Math.max(nextMm2, cell.widthMm * height);
      }
      if (cost === Number.POSITIVE_INFINITY) return undefined;
    }
  }
  return { block, heights, cost, nextMm2 };
}

export const LEAST_HEIGHT_MM = 8;

function priceOfUneven(bands: readonly Band[], heights: readonly number[]): number {
  const shares = bands.map((band, b) => (heights[b] ?? 0) / band.idealMm);
  return PRICE.unevenTenth * (Math.max(...shares) / Math.min(...shares) - 1) * 10;
}

/** Of each picture of a cell whose last one ends at `heightMm`. */
const pictureHeight = ({ pictures, innerMm }: Cell, heightMm: number): number => (heightMm - innerMm) / pictures.length;

function variantOf({ block, heights, cost }: Offer, slot: Slot, rows: number, grid: Grid, template: Template): Variant {
  let placed: readonly PlacedPicture[] | undefined;
  return {
    rows,
    cost,
    /** Placed when first asked for: of the heights of a slot few are ever looked at closely. */
    get pictures() {
      placed ??= placeBlock(block, heights, slot, rows, grid, template);
      return placed;
    },
  };
}

function placeBlock(
  { bands }: Block,
  heights: readonly number[],
  slot: Slot,
  rows: number,
  grid: Grid,
  template: Template,
): PlacedPicture[] {
  let y = inkSpan(slot, rows, bands.at(-1)?.captionMm === 0, grid, template).top;
  return bands.flatMap((band, b) => {
    const top = y;
    const bandMm = heights[b] ?? 0;
    y += bandMm + band.captionMm + template.pictures.rowGapMm;
    return band.cells.flatMap((cell) => {
      const heightMm = pictureHeight(cell, bandMm);
      let own = top;
      return cell.pictures.map((picture) => {
        const place = placeIn(picture, cell, own, heightMm, slot, template);
        own += heightMm + captionHeight([picture], cell.widthMm, template) + template.pictures.rowGapMm;
        return place;
      });
    });
  });
}

/**
 * From the ink top of the first row to the last caption's descent in the slot. The row next to the text stays blank;
 * the last caption line of a slot at the foot stands on the baseline of the last body line, a picture without caption
 * ends where the ink of that line does. What fills its columns has blank rows of its neighbours on both sides. A page
 * credit takes the last line.
 */
export function inkSpan(slot: Slot, rows: number, isBare: boolean, grid: Grid, template: Template) {
  const inset = SIDE_BEARING * grid.bodyMm;
  const first = slot.anchor === 'foot' ? 1 : 0;
  const last = slot.anchor === 'top' ? rows - 2 : rows - 1;
  const top = first * grid.rowMm + inset;
  if (isBare && !slot.pageCredit) return { top, bottom: last * grid.rowMm + grid.bodyMm - inset };
  const caption = template.styles.caption;
  const leadingMm = ptToMm(caption.leadingPt);
  const below = leadingMm - ABOVE_BASELINE * ptToMm(caption.sizePt[0]);
  const credit = slot.pageCredit ? template.pictures.captionGapMm + leadingMm : 0;
  return { top, bottom: last * grid.rowMm + ABOVE_BASELINE * grid.bodyMm + below - credit };
}

/** Bands get heights in proportion to their ideal ones. */
function shareHeight({ bands }: Block, heightMm: number): number[] | undefined {
  const ideals = bands.reduce((sum, band) => sum + band.idealMm, 0);
  if (heightMm < LEAST_HEIGHT_MM * bands.length) return undefined;
  return bands.map((band) => (heightMm * band.idealMm) / ideals);
}

/** Pictures one above the other begin with the ink of a row of text beside them: each gives or takes half a row. */
function onRows(bands: readonly Band[], heights: readonly number[], grid: Grid, template: Template): number[] {
  let top = 0;
  let natural = 0;
  return heights.map((height, b) => {
    const rest = (bands[b]?.captionMm ?? 0) + template.pictures.rowGapMm;
    natural += height + rest;
    const next = b === heights.length - 1 ? natural : Math.round(natural / grid.rowMm) * grid.rowMm;
    const own = next - rest - top;
    top = next;
    return own;
  });
}

export function placeIn(
  picture: SlotPicture,
  cell: Pick<Cell, 'leftMm' | 'widthMm'>,
  y: number,
  heightMm: number,
  slot: Slot,
  template: Template,
): PlacedPicture {
  const frame = { widthMm: cell.widthMm, heightMm };
  const shown = picture.keepWhole ? wholeIn(picture, frame) : { width: cell.widthMm, height: heightMm };
  // Blank that a whole picture leaves goes to the side of the text; its caption stays with it.
  const top = slot.anchor === 'foot' ? y + heightMm - shown.height : y;
  const caption = template.styles.caption;
  const x = roundMm(cell.leftMm + (cell.widthMm - shown.width) / 2);
  const box = { picture, x, y: roundMm(top), width: roundMm(shown.width), height: roundMm(shown.height) };
  if (slot.caption === 'on') {
    const { lines, label } = picture.captionOnFoot(shown.width);
    return { ...box, captionX: x, captionBaseline: top + shown.height, caption: lines, ...(label && { label }) };
  }
  return {
    ...box,
    captionX: roundMm(cell.leftMm),
    captionBaseline: top + shown.height + template.pictures.captionGapMm + ABOVE_BASELINE * ptToMm(caption.sizePt[0]),
    caption: picture.captionOn(cell.widthMm),
  };
}
