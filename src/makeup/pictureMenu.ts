// The page's pictures and the template's widths → the blocks that ranges of them may form: rows of pictures side by
// side, k columns × h rows each, with what their crops cost.

import type { Template } from '../schema/template.ts';
import type { PictureRow } from '../schema/zonesFamily.ts';
import type { Grid } from './grid.ts';
import { type SlotPicture, slotVariants, type Variant } from './slotVariants.ts';

/** A row of pictures of one width in columns, in all heights it may have. */
export interface BlockMenu {
  readonly columns: number;
  readonly variants: readonly Variant[];
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
}

export function pictureMenu(
  lead: SlotPicture | undefined,
  others: readonly SlotPicture[],
  rules: PictureRules,
  grid: Grid,
  template: Template,
): PictureMenu {
  const known = new Map<string, BlockMenu>();
  const menuOf = (pictures: readonly SlotPicture[], columns: number): BlockMenu => {
    const key = `${pictures.map((p) => p.index).join()}|${columns}`;
    const menu = known.get(key) ?? { columns, variants: rowVariants(pictures, columns, grid, template) };
    known.set(key, menu);
    return menu;
  };
  const byRange = (allowed: readonly PictureRow[]) =>
    others.map((_, first) =>
      others.slice(first).reduce<BlockMenu[][]>(
        (menus, __, more) => {
          const row = others.slice(first, first + more + 1);
          const widths = allowed.filter((rule) => rule.pictures === row.length).flatMap((rule) => rule.columns);
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

/** The blank row of a block is above it; its last caption stands on the baseline of the last body line beside it. */
function rowVariants(pictures: readonly SlotPicture[], columns: number, grid: Grid, template: Template): Variant[] {
  const name = pictures.some((p) => p.isLead) ? 'lead' : 'row';
  const count = pictures.length;
  return slotVariants(
    { name, column: 1, columns, anchor: 'foot', arrange: 'row', pictures: [count, count] },
    pictures,
    grid,
    template,
  );
}
