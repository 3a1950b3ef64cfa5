// A makeup → the PagePlan: every choice turned into lines, figures and ornaments at their places.

import type { Template } from '../schema/template.ts';
import { ptToMm, roundMm } from '../units.ts';
import { ABOVE_BASELINE, cellRect, columnX, type Grid, rowY, SIDE_BEARING } from './grid.ts';
import type { Figure, Frame, Line, Ornament } from './plan.ts';
import type { Makeup } from './runOn/makeup.ts';
import type { PlacedPicture } from './slots/slotVariants.ts';
import type { StandingSlot } from './slots/stackSlots.ts';
import type { Placed } from './story/fillFrames.ts';
import { frameAt } from './story/fillPage.ts';
import type { StoryHead, StoryItem } from './story/flowStory.ts';
import { type FreeRows, type LineRoom, rowsTaken } from './story/frameRows.ts';
import { placeParagraph } from './story/placeParagraph.ts';
import { moved, type Typography } from './text/layText.ts';

/** Body and subheads at their rows, in reading order. */
export function placeStory(
  items: readonly StoryItem[],
  makeup: Pick<Makeup, 'filling' | 'frames'>,
  template: Template,
  grid: Grid,
  type: Typography,
): Line[] {
  return items.flatMap((item, i) => {
    const placed = makeup.filling.placed[i];
    if (!placed) return [];
    return item.kind === 'text'
      ? placeParagraph(item, placed, makeup.frames, grid, type)
      : placeHead(item, placed, makeup.frames, template, grid);
  });
}

/** How much of the blank around a head stands above it: a little more than half, so that it belongs to what follows. */
const SHARE_ABOVE = 0.58;

/** Between the text above and below; at the top of a column flush with the tops of its neighbours. */
function placeHead(
  item: StoryHead,
  placed: Placed,
  frames: readonly FreeRows[],
  template: Template,
  grid: Grid,
): Line[] {
  const at = frameAt(frames, placed.row);
  const first = item.lines?.[0];
  if (!at || !item.lines || !first) return [];
  const em = ptToMm(first.sizePt);
  const height = em + Math.max(...item.lines.map((line) => line.baselineMm));
  const blank = (placed.above + template.subhead.rows) * grid.rowMm - height;
  const isTop = at.offset === 0;
  const inset = isTop ? SIDE_BEARING * (grid.bodyMm - em) : Math.max(0, blank * SHARE_ABOVE);
  const top = rowY(grid, at.frame.row + at.offset) + inset;
  return item.lines.map((line) => moved(line, columnX(grid, at.frame.column), top + ABOVE_BASELINE * em));
}

/** Pictures and captions of all slots, by picture. */
export function placePictures(
  slots: readonly StandingSlot[],
  grid: Grid,
  cropOf: CropOf,
): { figures: Figure[]; captions: Line[] } {
  const placed = slots
    .flatMap((slot) => slot.variant.pictures.map((picture) => ({ slot, picture })))
    .sort((a, b) => a.picture.picture.index - b.picture.picture.index);
  const figures = placed.map(({ slot, picture }): Figure => {
    const rectMm = {
      x: roundMm(columnX(grid, slot.slot.column - 1) + picture.x),
      y: roundMm(rowY(grid, slot.row) + picture.y),
      width: picture.width,
      height: picture.height,
    };
    const { index } = picture.picture;
    const crop = cropOf(index, rectMm.width / rectMm.height);
    const label = labelOf(slot, picture, grid);
    const isRound = picture.isRound === true;
    return {
      picture: index,
      slot: slot.slot.name,
      rectMm,
      crop,
      ...(isRound && { shape: 'round' }),
      ...(label && { label }),
    };
  });
  return { figures, captions: placed.flatMap(({ slot, picture }) => captionAt(slot, picture, grid)) };
}

/** The part of picture `index` to show in a frame of that aspect. */
export type CropOf = (index: number, aspect: number) => Figure['crop'];

function captionAt(slot: StandingSlot, picture: PlacedPicture, grid: Grid): Line[] {
  const { x, y } = captionOrigin(slot, picture, grid);
  return picture.caption.map((line) => moved(line, x, y));
}

const captionOrigin = (slot: StandingSlot, picture: PlacedPicture, grid: Grid): { x: number; y: number } => ({
  x: columnX(grid, slot.slot.column - 1) + picture.captionX,
  y: rowY(grid, slot.row) + picture.captionBaseline,
});

function labelOf(slot: StandingSlot, picture: PlacedPicture, grid: Grid): Ornament | undefined {
  if (!picture.label) return undefined;
  const { rectMm, colour } = picture.label;
  const { x, y } = captionOrigin(slot, picture, grid);
  const at = { ...rectMm, x: roundMm(x + rectMm.x), y: roundMm(y + rectMm.y) };
  return { kind: 'panel', name: 'caption-label', rectMm: at, colour };
}

/** A small square after the last character: the story ends here, though a picture follows below. */
export function endMark(lines: readonly Line[], template: Template, grid: Grid): Ornament[] {
  const last = lines.at(-1);
  const size = 0.62 * grid.bodyMm;
  if (!template.endMark || !last) return [];
  // The last mark of the text has half a character of blank of its own.
  const gap = Math.min(0.5 * grid.bodyMm, grid.measureMm - last.widthMm - size);
  if (gap < 0.15 * grid.bodyMm) return [];
  const rectMm = {
    x: roundMm(last.xMm + last.widthMm + gap),
    y: roundMm(last.baselineMm - 0.38 * grid.bodyMm - size / 2),
    width: roundMm(size),
    height: roundMm(size),
  };
  return [{ kind: 'panel', name: 'end-mark', rectMm, colour: template.endMark }];
}

export const placeFrames = (frames: readonly FreeRows[], grid: Grid): Frame[] =>
  frames.map((frame) => {
    const { column, row, rows, rooms, insetMm = 0, widthMm = grid.measureMm } = frame;
    return {
      column: column + Math.floor(insetMm / (grid.measureMm + grid.gutterMm)),
      row,
      rows,
      rectMm: {
        ...cellRect(grid, column, row, 1, rowsTaken(frame)),
        x: roundMm(columnX(grid, column) + insetMm),
        width: roundMm(widthMm),
      },
      ...(rooms && { rooms: rooms.map((room) => roomAt(room, column, grid)) }),
    };
  });

function roomAt(room: LineRoom | undefined, column: number, grid: Grid): { xMm: number; widthMm: number } {
  if (!room) return { xMm: roundMm(columnX(grid, column)), widthMm: roundMm(grid.measureMm) };
  return {
    xMm: roundMm(columnX(grid, column) + (room.start / 1000) * grid.bodyMm),
    widthMm: roundMm((room.measure / 1000) * grid.bodyMm),
  };
}
