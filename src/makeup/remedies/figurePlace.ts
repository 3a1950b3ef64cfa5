// A figure of a plan → its place as an editor writes it: columns and rows of the type area from 1, caption included.

import type { PicturePlace } from '../../supplement/supplement.ts';
import { captionsOf } from '../captionsOf.ts';
import type { PagePlan } from '../plan.ts';

/** To whole columns and rows: pictures of a group share columns and need not begin on a row. */
export function figurePlace(plan: PagePlan, picture: number): PicturePlace | undefined {
  const figure = plan.figures.find((one) => one.picture === picture);
  if (!figure) return undefined;
  const { measureMm, gutterMm, rowMm } = plan.grid;
  const { x, y, width, height } = figure.rectMm;
  const stepMm = measureMm + gutterMm;
  const foot = Math.max(y + height, ...captionsOf(plan, picture).map((line) => line.baselineMm));
  const row = Math.floor((y - plan.typeAreaMm.y) / rowMm) + 1;
  return {
    column: Math.round((x - plan.typeAreaMm.x) / stepMm) + 1,
    row,
    columns: Math.max(1, Math.round((width + gutterMm) / stepMm)),
    rows: Math.ceil((foot - plan.typeAreaMm.y) / rowMm) - row + 1,
  };
}

/** As it is written in supplement.yaml. */
export const placeText = ({ column, row, columns, rows }: PicturePlace): string =>
  `{ column: ${column}, row: ${row}, columns: ${columns}, rows: ${rows} }`;
