// The page's pictures and the template's widths → the blocks that ranges of them may form: rows of pictures side by
// side, k columns × h rows each, with what their crops cost.

import type { Slot, Template } from '../../schema/template.ts';
import type { GroupRow, PictureRow } from '../../schema/zonesFamily.ts';
import { ptToMm } from '../../units.ts';
import { type Grid, spanWidth } from '../grid.ts';
import { type PlacedPicture, type SlotPicture, slotVariants, type Variant } from '../slots/slotVariants.ts';
import { PICTURE_SIZES, ZONE_PRICE } from './zonePrices.ts';

/** A row of pictures of one width in columns, in all heights it may have. */
export interface BlockMenu {
  readonly columns: number;
  readonly variants: readonly SizedVariant[];
}

/** `cost` is what its crops and its size cost together. */
export interface SizedVariant extends Variant {
  readonly sizeCost: number;
}

export interface PictureMenu {
  readonly lead: readonly BlockMenu[];
  /** `[first][count]`: rows standing on their own, and rows inset into a zone. */
  readonly rows: readonly (readonly (readonly BlockMenu[])[])[];
  readonly insets: readonly (readonly (readonly BlockMenu[])[])[];
}

export interface PictureRules {
  readonly lead: readonly number[];
  readonly rows: readonly PictureRow[];
  readonly insets: readonly PictureRow[];
  readonly groups?: readonly GroupRow[] | undefined;
}

export function pictureMenu(
  lead: SlotPicture | undefined,
  others: readonly SlotPicture[],
  rules: PictureRules,
  meanMm2: number,
  grid: Grid,
  template: Template,
): PictureMenu {
  const known = new Map<string, BlockMenu>();
  const menuOf = (pictures: readonly SlotPicture[], columns: number): BlockMenu => {
    const key = `${pictures.map((p) => p.index).join()}|${columns}`;
    const menu = known.get(key) ?? { columns, variants: rowVariants(pictures, columns, meanMm2, grid, template) };
    known.set(key, menu);
    return menu;
  };
  const byRange = (allowed: readonly PictureRow[]) =>
    others.map((_, first) =>
      others.slice(first).reduce<BlockMenu[][]>(
        (menus, __, more) => {
          const row = others.slice(first, first + more + 1);
          const widths = widthsOf(row, allowed, rules);
          const fitting = [...new Set(widths)].filter((columns) => columns <= grid.columns);
          menus.push(fitting.map((columns) => menuOf(row, columns)));
          return menus;
        },
        [[]],
      ),
    );
  const leadWidths = lead ? rules.lead.filter((columns) => columns <= grid.columns) : [];
  return {
    lead: leadWidths.map((columns) => menuOf(lead ? [lead] : [], columns)),
    rows: byRange(rules.rows),
    insets: byRange(rules.insets),
  };
}

/** A group stands in a row of its own, whole and between zones, in the widths it has or those of so many pictures. */
function widthsOf(
  row: readonly SlotPicture[],
  allowed: readonly PictureRow[],
  { rows, groups = [] }: PictureRules,
): number[] {
  const group = row.find((picture) => picture.group)?.group;
  const own = allowed.filter((rule) => rule.pictures === row.length).flatMap((rule) => rule.columns);
  if (!group) return own;
  const isWhole = row.length === group.count && row.every((picture) => picture.group?.name === group.name);
  if (!isWhole || allowed !== rows) return [];
  return [...(groups.find(({ name }) => name === group.name)?.columns ?? own)];
}

/** The blank row of a block is above it; its last caption stands on the baseline of the last body line beside it. */
function rowVariants(
  pictures: readonly SlotPicture[],
  columns: number,
  meanMm2: number,
  grid: Grid,
  template: Template,
): SizedVariant[] {
  const count = pictures.length;
  const slot: Slot = { name: 'row', column: 1, columns, anchor: 'foot', arrange: 'row', pictures: [count, count] };
  const low = { ...grid, rows: Math.min(grid.rows, mostRows(pictures, columns, grid, template)) };
  return slotVariants(slot, pictures, low, template).map((variant) => {
    const sizeCost = variant.pictures.reduce((sum, one) => sum + priceOfSize(one, meanMm2), 0);
    return { ...variant, cost: variant.cost + sizeCost, sizeCost };
  });
}

/** No picture of the row has a frame higher than this: wide of what its kind and its crop allow, and captions. */
function mostRows(pictures: readonly SlotPicture[], columns: number, grid: Grid, template: Template): number {
  const widthMm = spanWidth(grid, columns) / pictures.length;
  const heights = pictures.map(({ shape, aspect, keepWhole }) => {
    const [least] = template.pictures.aspects[shape] ?? [1];
    return (2 * widthMm) / (keepWhole ? aspect : least);
  });
  const captions = pictures.map((picture) => picture.captionOn(widthMm - grid.gutterMm).length);
  const captionMm = Math.max(...captions) * ptToMm(template.styles.caption.leadingPt);
  return Math.ceil((Math.max(...heights) + captionMm) / grid.rowMm) + 2;
}

/** Measured by the picture that each would be if all were alike. */
function priceOfSize({ picture, width, height }: PlacedPicture, meanMm2: number): number {
  const size = (width * height) / meanMm2;
  const least = picture.isLead ? PICTURE_SIZES.leastLead : PICTURE_SIZES.least;
  const most = picture.isLead ? PICTURE_SIZES.mostLead : PICTURE_SIZES.most;
  const small = Math.max(0, least - size) * 10 * ZONE_PRICE.smallTenth;
  const large = Math.max(0, size - most) * 10 * ZONE_PRICE.largeTenth;
  return small + large;
}
