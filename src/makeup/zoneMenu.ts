// A section and a number of columns → every exact rectangle it can fill: its head over the text, the text in columns of
// equal rows, or with a row of pictures in a corner that takes rows from some columns. Exact means that the fill
// programme sets every column full, with no widow and no single character.

import type { ZoneRules } from '../schema/zonesFamily.ts';
import { LEAST_FRAME_ROWS } from './costs.ts';
import { type Filling, fillFrames } from './fillFrames.ts';
import { type Flow, priceOfRows } from './flow.ts';
import type { Leaf } from './guillotine.ts';
import { NO_HEAD, type SetHead } from './layZoneHead.ts';
import type { BlockMenu, SizedVariant } from './pictureMenu.ts';
import { GAP_ROWS, type PictureBlock, type Piece, type ZonePiece } from './pieces.ts';
import type { FreeRows } from './stackSlots.ts';
import { FLAT_ROWS, TALL_ROWS, ZONE_PRICE } from './zonePrices.ts';

/** A section with its heads set: undefined where the template has no way for that width. */
export interface ZoneCase {
  readonly section: number;
  readonly flow: Flow;
  readonly isHeadless: boolean;
  readonly headsOn: (columns: number) => readonly SetHead[];
  /** Fillings by the rows of their frames: different pictures leave the same frames. */
  readonly known: Map<string, Filling | undefined>;
}

/** The rectangles on `columns` columns that cost less than `below`. */
export function zoneMenu(zone: ZoneCase, columns: number, rules: ZoneRules, below: number): Leaf<Piece>[] {
  if (!rules.spans.includes(columns)) return [];
  const [fewest, most] = rules.textRows;
  const { flow } = zone;
  const menu: Menu = { zone, below, leaves: new Map() };
  for (const head of headsOf(zone, columns)) {
    const from = Math.max(fewest, Math.ceil(flow.least / columns));
    const to = Math.min(most, Math.floor(flow.most / columns));
    for (let rows = from; rows <= to; rows++) {
      const frames = framesOf(columns, GAP_ROWS + head.rows, rows);
      consider(menu, { columns, head, headColumns: columns, rows, frames, blocks: [], price: 0 });
    }
  }
  return [...menu.leaves.values()];
}

/** Of rectangles alike in height and heads only the cheapest can be part of the cheapest page. */
interface Menu {
  readonly zone: ZoneCase;
  readonly below: number;
  readonly leaves: Map<number, Leaf<Piece>>;
}

const headsOf = (zone: ZoneCase, columns: number): readonly SetHead[] =>
  zone.isHeadless ? [NO_HEAD] : zone.headsOn(columns);

/** One draft of a zone: everything but its filling. */
interface Draft {
  readonly columns: number;
  readonly head: SetHead;
  readonly headColumns: number;
  /** Rows of text in the columns without pictures. */
  readonly rows: number;
  readonly frames: readonly FreeRows[];
  readonly blocks: readonly PictureBlock[];
  /** Of the place of the pictures. */
  readonly price: number;
}

const framesOf = (columns: number, row: number, rows: number, first = 0): FreeRows[] =>
  Array.from({ length: columns }, (_, k) => ({ column: first + k, row, rows }));

/** Fills the draft and notes it, if it can be filled and beats what is noted of its kind. */
function consider({ zone, below, leaves }: Menu, draft: Draft): void {
  const { head, headColumns, columns, frames, blocks, price } = draft;
  const hasHead = head.lines.length > 0;
  const headRight = hasHead && headColumns === columns;
  const rows = GAP_ROWS + head.rows + draft.rows;
  const key = rows * 4 + (hasHead ? 1 : 0) + (headRight ? 2 : 0);
  const limit = Math.min(below, leaves.get(key)?.cost ?? below);
  const fixed = fixedCost(draft);
  let total = 0;
  for (const frame of frames) total += frame.rows;
  if (!(fixed + priceOfRows(zone.flow, total) < limit)) return;
  const filling = fillOnce(zone, frames);
  if (!filling || !(fixed + filling.cost < limit)) return;
  const shape = { shapeCost: shapePrice(draft), placeCost: price };
  const piece: ZonePiece = {
    kind: 'zone',
    section: zone.section,
    head,
    headColumns,
    frames,
    filling,
    blocks,
    ...shape,
  };
  leaves.set(key, { rows, cost: fixed + filling.cost, headLeft: hasHead, headRight, piece });
}

/** All but the text. */
function fixedCost(draft: Draft): number {
  let cost = shapePrice(draft) + draft.head.cost + draft.price;
  for (const { variant } of draft.blocks) cost += variant.cost;
  return cost;
}

const shapePrice = ({ columns, rows }: Draft): number =>
  Math.max(0, FLAT_ROWS - rows) * ZONE_PRICE.flatRow +
  Math.max(0, rows - TALL_ROWS) * ZONE_PRICE.tallRow +
  (columns === 1 ? ZONE_PRICE.singleColumn : 0);

function fillOnce(zone: ZoneCase, frames: readonly FreeRows[]): Filling | undefined {
  const rows = frames.map((frame) => frame.rows);
  const key = rows.join();
  if (!zone.known.has(key)) zone.known.set(key, fillFrames(zone.flow, rows));
  return zone.known.get(key);
}

/** Zones on `columns` columns with a row of pictures in a corner. */
export function insetMenu(
  zone: ZoneCase,
  columns: number,
  blocks: readonly BlockMenu[],
  rules: ZoneRules,
  below: number,
): Leaf<Piece>[] {
  if (!rules.spans.includes(columns)) return [];
  const menu: Menu = { zone, below, leaves: new Map() };
  for (const block of blocks) {
    const free = columns - block.columns;
    if (free < 1) continue;
    for (const variant of block.variants) {
      if (variant.cost >= below) continue;
      for (const head of headsOf(zone, columns)) {
        const corner = { zone, columns, free, head, variant, rules, below };
        for (const draft of sharing(corner)) consider(menu, draft);
        for (const draft of aside(corner)) consider(menu, draft);
      }
      for (const head of zone.isHeadless ? [] : headsOf(zone, free)) {
        const corner = { zone, columns, free, head, variant, rules, below };
        for (const draft of besideHead(corner)) consider(menu, draft);
      }
    }
  }
  return [...menu.leaves.values()];
}

interface Corner {
  readonly zone: ZoneCase;
  readonly columns: number;
  /** Columns without pictures, at the left as a rule. */
  readonly free: number;
  readonly head: SetHead;
  readonly variant: SizedVariant;
  readonly rules: ZoneRules;
  readonly below: number;
}

/** Text above or below the pictures in their columns: any number of lines can be made exact by their height. */
function* sharing(corner: Corner): Generator<Draft> {
  const { columns, free, head, variant } = corner;
  const width = columns - free;
  const first = GAP_ROWS + head.rows;
  for (const rows of textRows(corner, -width * variant.rows)) {
    const short = rows - variant.rows;
    if (short < LEAST_FRAME_ROWS) continue;
    const base = { columns, head, headColumns: columns, rows };
    const block = { columns: width, variant };
    yield {
      ...base,
      frames: [...framesOf(free, first, rows), ...framesOf(width, first, short, free)],
      blocks: [{ ...block, column: free, row: first + short }],
      price: 0,
    };
    yield {
      ...base,
      frames: [...framesOf(width, first, short), ...framesOf(free, first, rows, width)],
      blocks: [{ ...block, column: 0, row: first + short }],
      price: ZONE_PRICE.leftInset,
    };
    // The blank row of the pictures is the last of the head; another parts the captions from the text below.
    yield {
      ...base,
      frames: [...framesOf(free, first, rows), ...framesOf(width, first + variant.rows, short, free)],
      blocks: [{ ...block, column: free, row: first - 1 }],
      price: head.rows > 0 ? ZONE_PRICE.underHead : 0,
    };
  }
}

/** Pictures from the head down to the foot of the zone, all the text beside them. */
function* aside({ zone, columns, free, head, variant, rules }: Corner): Generator<Draft> {
  const rows = variant.rows - 1;
  const first = GAP_ROWS + head.rows;
  if (rows < rules.textRows[0] || rows > rules.textRows[1]) return;
  const total = free * rows;
  if (total < zone.flow.least || total > zone.flow.most) return;
  yield {
    columns,
    head,
    headColumns: columns,
    rows,
    frames: framesOf(free, first, rows),
    blocks: [{ column: free, row: first - 1, columns: columns - free, variant }],
    price: head.rows > 0 ? ZONE_PRICE.underHead / 2 : 0,
  };
}

/** Pictures at the top right, their head beside them, text below in their columns. */
function* besideHead(corner: Corner): Generator<Draft> {
  const { columns, free, head, variant } = corner;
  const width = columns - free;
  for (const rows of textRows(corner, width * (head.rows - variant.rows))) {
    const short = head.rows + rows - variant.rows;
    if (short < LEAST_FRAME_ROWS) continue;
    yield {
      columns,
      head,
      headColumns: free,
      rows,
      frames: [...framesOf(free, GAP_ROWS + head.rows, rows), ...framesOf(width, GAP_ROWS + variant.rows, short, free)],
      blocks: [{ column: free, row: 0, columns: width, variant }],
      price: (ZONE_PRICE.narrowHead * width) / columns,
    };
  }
}

/** Rows r for which columns × r + more can be the length of the text, and cheaply enough. */
function* textRows({ zone, columns, head, variant, rules, below }: Corner, more: number): Generator<number> {
  const { flow } = zone;
  const [fewest, most] = rules.textRows;
  const from = Math.max(fewest, Math.ceil((flow.least - more) / columns));
  const to = Math.min(most, Math.floor((flow.most - more) / columns));
  const fixed = head.cost + variant.cost;
  for (let rows = from; rows <= to; rows++) if (fixed + priceOfRows(flow, columns * rows + more) < below) yield rows;
}
