// The page credit and the slots that stand on a page → its line at the foot of the slot that asks for it: on the last
// line of the block, at its right end.

import type { Template } from '../../schema/template.ts';
import { bodyBaseline, columnX, type Grid, spanWidth } from '../grid.ts';
import type { Line } from '../plan.ts';
import type { Texts } from '../text/layHeader.ts';
import { layHead, type Typography } from '../text/layText.ts';
import type { StandingSlot } from './stackSlots.ts';

export const PAGE_CREDIT = 'pageCredit';

export function layPageCredit(
  slots: readonly StandingSlot[],
  template: Template,
  grid: Grid,
  texts: Texts,
  type: Typography,
): Line[] {
  const standing = slots.find(({ slot }) => slot.pageCredit);
  const text = texts.get(PAGE_CREDIT);
  if (!standing || !text) return [];
  const { slot, variant, row } = standing;
  const last = row + variant.rows - (slot.anchor === 'top' ? 2 : 1);
  const box = {
    xMm: columnX(grid, slot.column - 1),
    widthMm: spanWidth(grid, slot.columns),
    baselineMm: bodyBaseline(grid, last),
  };
  const styleName = 'page-credit' in template.styles ? 'page-credit' : 'credit';
  const style = template.styles[styleName] ?? template.styles.credit;
  return layHead([{ source: PAGE_CREDIT, text, start: 0 }], styleName, { ...style, align: 'right' }, box, type) ?? [];
}
