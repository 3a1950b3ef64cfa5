// The slots of a makeup → the boxes in them as the plan has them: their places with their shapes, and their lines.

import { roundMm } from '../../units.ts';
import { columnX, type Grid, rowY } from '../grid.ts';
import type { Line, PlannedBox } from '../plan.ts';
import { moved } from '../text/layText.ts';
import type { StandingSlot } from './stackSlots.ts';

export function standBoxes(slots: readonly StandingSlot[], grid: Grid): { boxes: PlannedBox[]; lines: Line[] } {
  const standing = slots
    .flatMap((slot) => (slot.variant.boxes ?? []).map((box) => ({ slot, box })))
    .sort((a, b) => a.box.index - b.box.index);
  const placed = standing.map(({ slot, box }) => {
    const x = columnX(grid, slot.slot.column - 1) + box.x;
    const y = rowY(grid, slot.row) + box.y;
    const rectMm = { x: roundMm(x), y: roundMm(y), width: box.width, height: box.height };
    const { index, kind, set } = box;
    return {
      box: { box: index, kind, slot: slot.slot.name, rectMm, shapes: set.shapes },
      lines: set.lines.map((line) => moved(line, x, y)),
    };
  });
  return { boxes: placed.map(({ box }) => box), lines: placed.flatMap(({ lines }) => lines) };
}
