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
import type { CostTerm } from './plan.ts';
import type { FreeRows } from './stackSlots.ts';
import { textTerms } from './textTerms.ts';
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
  const leaves: Leaf<Piece>[] = [];
  for (const head of headsOf(zone, columns)) {
    const from = Math.max(fewest, Math.ceil(flow.least / columns));
    const to = Math.min(most, Math.floor(flow.most / columns));
    for (let rows = from; rows <= to; rows++) {
      const frames = framesOf(columns, GAP_ROWS + head.rows, rows);
      const leaf = leafOf(zone, { columns, head, headColumns: columns, rows, frames, blocks: [], price: 0 }, below);
      if (leaf) leaves.push(leaf);
    }
  }
  return cheapestOfEach(leaves);
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

function leafOf(zone: ZoneCase, draft: Draft, below: number): Leaf<Piece> | undefined {
  const { head, headColumns, columns, frames, blocks } = draft;
  const fixed = fixedCost(draft);
  let total = 0;
  for (const frame of frames) total += frame.rows;
  if (!(fixed + priceOfRows(zone.flow, total) < below)) return undefined;
  const filling = fillOnce(zone, frames);
  if (!filling || !(fixed + filling.cost < below)) return undefined;
  const terms = [...draftTerms(draft), ...textTerms(zone.flow, filling, frames)];
  const { section } = zone;
  const piece: ZonePiece = { kind: 'zone', section, head, headColumns, frames, filling, blocks, terms };
  const hasHead = head.lines.length > 0;
  return {
    rows: GAP_ROWS + head.rows + draft.rows,
    cost: fixed + filling.cost,
    headLeft: hasHead,
    headRight: hasHead && headColumns === columns,
    piece,
  };
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

/** The fixed cost by name. */
const draftTerms = (draft: Draft): CostTerm[] =>
  [
    { name: 'zone-shape', cost: shapePrice(draft) },
    { name: 'head-choice', cost: draft.head.cost },
    { name: 'inset', cost: draft.price },
    ...draft.blocks.flatMap(pictureTerms),
  ].filter((term) => term.cost > 0);

export const pictureTerms = ({ variant }: Pick<PictureBlock, 'variant'>): CostTerm[] =>
  [
    { name: 'pictures', cost: variant.cost - variant.sizeCost },
    { name: 'picture-size', cost: variant.sizeCost },
  ].filter((term) => term.cost > 0);

/** Zones on `columns` columns with a row of pictures in a corner. */
export function insetMenu(
  zone: ZoneCase,
  columns: number,
  menus: readonly BlockMenu[],
  rules: ZoneRules,
  below: number,
): Leaf<Piece>[] {
  if (!rules.spans.includes(columns)) return [];
  const leaves: Leaf<Piece>[] = [];
  for (const menu of menus) {
    const free = columns - menu.columns;
    if (free < 1) continue;
    for (const variant of menu.variants) {
      if (variant.cost >= below) continue;
      for (const head of headsOf(zone, columns)) {
        const corner = { zone, columns, free, head, variant, rules, below };
        for (const draft of [...sharing(corner), ...aside(corner)]) take(leaves, leafOf(zone, draft, below));
      }
      for (const head of zone.isHeadless ? [] : headsOf(zone, free)) {
        const corner = { zone, columns, free, head, variant, rules, below };
        for (const draft of besideHead(corner)) take(leaves, leafOf(zone, draft, below));
      }
    }
  }
  return cheapestOfEach(leaves);
}

const take = (leaves: Leaf<Piece>[], leaf: Leaf<Piece> | undefined): void => {
  if (leaf) leaves.push(leaf);
};

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
      price: 0,
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

/** Of rectangles alike in height and heads only the cheapest can be part of the cheapest page. */
function cheapestOfEach(leaves: readonly Leaf<Piece>[]): Leaf<Piece>[] {
  const best = new Map<number, Leaf<Piece>>();
  for (const leaf of leaves) {
    const key = leaf.rows * 4 + (leaf.headLeft ? 1 : 0) + (leaf.headRight ? 2 : 0);
    const known = best.get(key);
    if (!known || leaf.cost < known.cost) best.set(key, leaf);
  }
  return [...best.values()];
}
