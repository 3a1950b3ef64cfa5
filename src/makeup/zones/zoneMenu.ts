// A section and a number of columns → every exact rectangle it can fill: its head over the text, the text in columns of
// equal rows, or with a row of pictures in a corner that takes rows from some columns. Exact means that the fill
// programme sets every column full, with no widow and no single character.

import type { ZoneRules } from '../../schema/zonesFamily.ts';
import { LEAST_FRAME_ROWS } from '../costs.ts';
import type { Leaf } from '../cuts/guillotine.ts';
import { type Filling, fillFrames } from '../story/fillFrames.ts';
import { type Flow, priceOfRows } from '../story/flow.ts';
import type { FreeRows } from '../story/frameRows.ts';
import { NO_HEAD, type SetHead } from './layZoneHead.ts';
import type { BlockMenu, SizedVariant } from './pictureMenu.ts';
import { GAP_ROWS, type Piece, type ZonePiece } from './pieces.ts';
import {
  aside,
  besideHead,
  footLeft,
  footRight,
  type Parts,
  type Place,
  type Standing,
  textAlone,
  underHead,
} from './zonePlaces.ts';
import { FLAT_ROWS, TALL_ROWS, ZONE_PRICE } from './zonePrices.ts';

/** A section with its heads set: undefined where the template has no way for that width. */
export interface ZoneCase {
  readonly section: number;
  readonly flow: Flow;
  readonly isHeadless: boolean;
  readonly headsOn: (columns: number) => readonly SetHead[];
  /** A section in a panel: all rectangles it can be, by columns, and the ways its head was set there. */
  readonly panels?: ReadonlyMap<number, readonly Leaf<Piece>[]>;
  /** What it costs that the section stands otherwise than before; absent where nothing is to stay. */
  readonly moved?: (standing: Standing) => number;
  /** Fillings by the rows of their frames: different pictures leave the same frames. */
  readonly known: Map<string, Filling | undefined>;
}

/** The rectangles on `columns` columns that cost less than `below`. */
export function zoneMenu(zone: ZoneCase, columns: number, rules: ZoneRules, below: number): Leaf<Piece>[] {
  if (!rules.spans.includes(columns)) return [];
  const menu = openMenu(zone, rules, below);
  placeAlone(menu, columns);
  return [...menu.leaves.values()];
}

/** What no rectangle of the section undercuts: as if every text could be filled at the least price of its rows. */
export function leastOfZone(zone: ZoneCase, rules: ZoneRules): number {
  const menu = openMenu(zone, rules, Number.POSITIVE_INFINITY, false);
  for (const columns of rules.spans) placeAlone(menu, columns);
  return menu.lowest;
}

/** The same with pictures inset. */
export function leastWithInset(zone: ZoneCase, blocks: readonly BlockMenu[], rules: ZoneRules): number {
  const menu = openMenu(zone, rules, Number.POSITIVE_INFINITY, false);
  for (const columns of rules.spans) placeInsets(menu, columns, blocks);
  return menu.lowest;
}

function placeAlone(menu: Menu, columns: number): void {
  for (const head of headsOf(menu.zone, columns)) {
    const parts = { columns, free: columns, head, variant: undefined };
    for (const rows of textRows(menu, parts, 0)) consider(menu, parts, textAlone, rows, columns * rows, columns, 0);
  }
}

/** Of rectangles alike in height and heads only the cheapest can be part of the cheapest page. */
interface Menu {
  readonly zone: ZoneCase;
  readonly rules: ZoneRules;
  readonly below: number;
  readonly leaves: Map<number, Leaf<Piece>>;
  /** False: nothing is filled, only the least price is wanted. */
  readonly fills: boolean;
  lowest: number;
}

const openMenu = (zone: ZoneCase, rules: ZoneRules, below: number, fills = true): Menu => ({
  zone,
  rules,
  below,
  leaves: new Map(),
  fills,
  lowest: Number.POSITIVE_INFINITY,
});

const headsOf = (zone: ZoneCase, columns: number): readonly SetHead[] =>
  zone.isHeadless ? [NO_HEAD] : zone.headsOn(columns);

/** Rows r for which columns × r + more can be the length of the text, and cheaply enough. */
function* textRows({ zone, rules, below }: Menu, { columns, head, variant }: Parts, more: number): Generator<number> {
  const { flow } = zone;
  const [fewest, most] = rules.textRows;
  const from = Math.max(fewest, Math.ceil((flow.least - more) / columns));
  const to = Math.min(most, Math.floor((flow.most - more) / columns));
  const fixed = head.cost + (variant?.cost ?? 0);
  for (let rows = from; rows <= to; rows++) if (fixed + priceOfRows(flow, columns * rows + more) < below) yield rows;
}

/** Fills the zone and notes it, if it can be filled and beats what is noted of its kind. */
function consider(
  menu: Menu,
  parts: Parts,
  place: Place,
  textRowsEach: number,
  total: number,
  headColumns: number,
  placeCost: number,
): void {
  const { zone, below, leaves } = menu;
  const { columns, head, variant } = parts;
  const shapeCost = shapePrice(columns, textRowsEach);
  const fixed = shapeCost + head.cost + placeCost + (variant?.cost ?? 0);
  const least = fixed + priceOfRows(zone.flow, total);
  if (least < menu.lowest) menu.lowest = least;
  if (!menu.fills) return;
  const headLeft = head.lines.length > 0;
  const headRight = headLeft && headColumns === columns;
  const rows = GAP_ROWS + head.rows + textRowsEach;
  const key = rows * 4 + (headLeft ? 1 : 0) + (headRight ? 2 : 0);
  const limit = Math.min(below, leaves.get(key)?.cost ?? below);
  if (!(least < limit)) return;
  const standing = place(parts, textRowsEach);
  const moved = zone.moved?.(standing) ?? 0;
  if (!(least + moved < limit)) return;
  const filling = fillOnce(zone, standing.frames);
  const cost = fixed + moved + (filling?.cost ?? 0);
  if (!filling || !(cost < limit)) return;
  const { section } = zone;
  const piece: ZonePiece = { kind: 'zone', section, head, headColumns, ...standing, filling, shapeCost, placeCost };
  leaves.set(key, { rows, cost, headLeft, headRight, piece });
}

const shapePrice = (columns: number, rows: number): number =>
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
  const menu = openMenu(zone, rules, below);
  placeInsets(menu, columns, blocks);
  return [...menu.leaves.values()];
}

function placeInsets(menu: Menu, columns: number, blocks: readonly BlockMenu[]): void {
  const { zone, below } = menu;
  for (const block of blocks) {
    const free = columns - block.columns;
    if (free < 1) continue;
    for (const variant of block.variants) {
      if (variant.cost >= below) continue;
      for (const head of headsOf(zone, columns)) {
        share(menu, { columns, free, head, variant });
        stand(menu, { columns, free, head, variant });
      }
      if (zone.isHeadless) continue;
      for (const head of headsOf(zone, free)) besideTheHead(menu, { columns, free, head, variant });
    }
  }
}

type Inset = Parts & { readonly variant: SizedVariant };

/** Text above or below the pictures in their columns: whatever number of lines can be made exact by their height. */
function share(menu: Menu, parts: Inset): void {
  const { columns, free, head, variant } = parts;
  const more = -(columns - free) * variant.rows;
  for (const rows of textRows(menu, parts, more)) {
    if (rows - variant.rows < LEAST_FRAME_ROWS) continue;
    const total = columns * rows + more;
    consider(menu, parts, footRight, rows, total, columns, 0);
    consider(menu, parts, footLeft, rows, total, columns, ZONE_PRICE.leftInset);
    consider(menu, parts, underHead, rows, total, columns, head.rows > 0 ? ZONE_PRICE.underHead : 0);
  }
}

/** All the text beside the pictures. */
function stand(menu: Menu, parts: Inset): void {
  const { columns, free, head, variant } = parts;
  const [fewest, most] = menu.rules.textRows;
  const rows = variant.rows - 1;
  if (rows < fewest || rows > most) return;
  consider(menu, parts, aside, rows, free * rows, columns, head.rows > 0 ? ZONE_PRICE.underHead / 2 : 0);
}

function besideTheHead(menu: Menu, parts: Inset): void {
  const { columns, free, head, variant } = parts;
  const width = columns - free;
  const more = width * (head.rows - variant.rows);
  const price = (ZONE_PRICE.narrowHead * width) / columns;
  for (const rows of textRows(menu, parts, more)) {
    if (head.rows + rows - variant.rows < LEAST_FRAME_ROWS) continue;
    consider(menu, parts, besideHead, rows, columns * rows + more, free, price);
  }
}
