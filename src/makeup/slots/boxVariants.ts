// A slot for boxes and its boxes → one variant per height in rows, as `slotVariants` gives for pictures: boxes side by
// side or one under the other. And all ways to hand the page's boxes to the slots of a family.

import type { Slot } from '../../schema/template.ts';
import type { Box } from '../../supplement/supplement.ts';
import { roundMm } from '../../units.ts';
import type { PlacedBox } from '../boxes/boxParts.ts';
import { layBox } from '../boxes/layBox.ts';
import { PRICE } from '../costs.ts';
import { type Grid, SIDE_BEARING, spanWidth } from '../grid.ts';
import type { PageInput } from '../pageInput.ts';
import type { Typography } from '../text/layText.ts';
import type { Variant } from './slotVariants.ts';

/** Boxes (indices) for each slot, in the order of the data; none when the slots cannot take them all. */
export function waysToDealBoxes(boxes: readonly Pick<Box, 'kind'>[], slots: readonly Slot[]): (readonly number[])[][] {
  const deal = (k: number, left: readonly number[]): (readonly number[])[][] => {
    const slot = slots[k];
    if (!slot) return left.length === 0 ? [[]] : [];
    const rule = slot.boxes;
    if (!rule) return deal(k + 1, left).map((way) => [[], ...way]);
    const fitting = left.filter((i) => rule.kinds.some((kind) => kind === boxes[i]?.kind));
    const ways: (readonly number[])[][] = [];
    for (let share = Math.min(rule.count[1], fitting.length); share >= rule.count[0]; share--) {
      const own = fitting.slice(0, share);
      const rest = left.filter((i) => !own.includes(i));
      ways.push(...deal(k + 1, rest).map((way) => [own, ...way]));
    }
    return ways;
  };
  return deal(
    0,
    boxes.map((_, i) => i),
  );
}

/** Only heights at which every box fits. */
export function boxVariants(
  slot: Slot,
  own: readonly number[],
  input: PageInput,
  grid: Grid,
  type: Typography,
): Variant[] {
  const { boxes: rule } = slot;
  if (!rule) return [];
  const [least, most] = slot.anchor === 'fill' ? [rule.rows[0], grid.rows] : rule.rows;
  const variants: Variant[] = [];
  for (let rows = least; rows <= most; rows++) {
    const boxes = placeBoxes(slot, own, rows, input, grid, type);
    const cost = slot.anchor === 'fill' ? 0 : (rows - least) * PRICE.boxRow;
    if (boxes) variants.push({ rows, cost, pictures: [], boxes });
  }
  return variants;
}

function placeBoxes(
  slot: Slot,
  own: readonly number[],
  rows: number,
  { page, template, texts }: PageInput,
  grid: Grid,
  type: Typography,
): PlacedBox[] | undefined {
  const dress = template.boxes;
  if (!dress) return undefined;
  const isStack = slot.arrange === 'stack';
  const across = isStack ? 1 : own.length;
  const width = roundMm((spanWidth(grid, slot.columns) - (across - 1) * grid.gutterMm) / across);
  const { top, bottom } = span(slot, rows, grid);
  const down = isStack ? own.length : 1;
  const height = roundMm((bottom - top - (down - 1) * grid.rowMm) / down);
  const placed = own.map((index, k): PlacedBox | undefined => {
    const box = page.boxes?.[index];
    const task = { index, widthMm: width, heightMm: height, template, dress, texts, type };
    const set = box && layBox(box, task);
    if (!set) return undefined;
    const x = roundMm(isStack ? 0 : k * (width + grid.gutterMm));
    const y = roundMm(top + (isStack ? k * (height + grid.rowMm) : 0));
    return { index, kind: box.kind, x, y, width, height, set };
  });
  return placed.includes(undefined) ? undefined : placed.filter((one) => one !== undefined);
}

/** As pictures stand: from the ink of the first row to the ink of the last, a row blank on the side of the text. */
function span(slot: Slot, rows: number, grid: Grid): { top: number; bottom: number } {
  const inset = SIDE_BEARING * grid.bodyMm;
  const first = slot.anchor === 'foot' ? 1 : 0;
  const last = slot.anchor === 'top' ? rows - 2 : rows - 1;
  return { top: first * grid.rowMm + inset, bottom: last * grid.rowMm + grid.bodyMm - inset };
}
