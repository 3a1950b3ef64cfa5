// The template's grid in millimetres: columns of body characters, rows of body lines. Everything on the page stands on
// it. Rows and columns count from 0 here; template.yaml counts columns from 1.

import type { Template } from '../schema/template.ts';
import { MM_PER_PX, ptToMm, type RectMm, roundRect } from '../units.ts';

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly bodyMm: number;
  readonly measureMm: number;
  readonly gutterMm: number;
  readonly rowMm: number;
  readonly typeAreaMm: RectMm;
}

/** The step to which the browser snaps boxes when a page is laid out at four times its size: a quarter of a CSS px. */
const SNAP_MM = MM_PER_PX / 4;

const snapMm = (mm: number): number => Math.round(mm / SNAP_MM) * SNAP_MM;

export function gridOf(template: Template): Grid {
  const { grid, sheet, styles } = template;
  const bodyMm = ptToMm(styles.body.sizePt[0]);
  const measureMm = grid.measureEm * bodyMm;
  const gutterMm = grid.gutterEm * bodyMm;
  const rowMm = snapMm(ptToMm(styles.body.leadingPt));
  const width = grid.columns * measureMm + (grid.columns - 1) * gutterMm;
  return {
    columns: grid.columns,
    rows: grid.rows,
    bodyMm,
    measureMm,
    gutterMm,
    rowMm,
    typeAreaMm: {
      x: snapMm((sheet.widthMm - width) / 2),
      y: snapMm(grid.topMm),
      width,
      height: grid.rows * rowMm,
    },
  };
}

export const columnX = (g: Grid, column: number): number => g.typeAreaMm.x + column * (g.measureMm + g.gutterMm);

export const rowY = (g: Grid, row: number): number => g.typeAreaMm.y + row * g.rowMm;

export const spanWidth = (g: Grid, columns: number): number => columns * g.measureMm + (columns - 1) * g.gutterMm;

export const cellRect = (g: Grid, column: number, row: number, columns: number, rows: number): RectMm =>
  roundRect({ x: columnX(g, column), y: rowY(g, row), width: spanWidth(g, columns), height: rows * g.rowMm });

/** Ideographic em boxes stand with 88 % of the em above the baseline (the `ideo` baseline of CJK faces, -0.12 em). */
export const ABOVE_BASELINE = 0.88;

/** Visible ink of a square character begins this share of the em below the top of its box. */
export const SIDE_BEARING = 0.05;

/** Baseline of body text in a row: the em box stands at the top of the row, its leading below. */
export const bodyBaseline = (g: Grid, row: number): number => rowY(g, row) + ABOVE_BASELINE * g.bodyMm;

/** The same between rows, on the browser's step: how far lines may stand apart that do not stand on rows. */
export const baselineBetween = (g: Grid, row: number, rows: number): number =>
  bodyBaseline(g, row) + snapMm(rows * g.rowMm);
