// A round picture between two columns → the rooms it leaves for the lines beside it. Text keeps its distance everywhere;
// rows with less than the least measure stay free.

import type { Slot } from '../../schema/template.ts';
import { LEAST_FRAME_ROWS } from '../costs.ts';
import { columnX, type Grid, rowY, SIDE_BEARING } from '../grid.ts';
import type { FreeRows, LineRoom } from '../story/frameRows.ts';
import type { Variant } from './slotVariants.ts';

/** Narrower than this no Chinese line reads: (M) typography.md §4.5. */
const LEAST_ROOM = 4500;
/** Rooms are whole halves of a character, as what stands in them. */
const ROOM_STEP = 500;

export interface Circle {
  readonly xMm: number;
  readonly yMm: number;
  readonly radiusMm: number;
  readonly standoffMm: number;
}

/** The circle of a round slot whose first row is known. */
export function circleOf(slot: Slot, variant: Variant, row: number, grid: Grid): Circle | undefined {
  const [placed] = variant.pictures;
  if (!slot.round || !placed) return undefined;
  const radiusMm = placed.width / 2;
  return {
    xMm: columnX(grid, slot.column - 1) + placed.x + radiusMm,
    yMm: rowY(grid, row) + placed.y + radiusMm,
    radiusMm,
    standoffMm: slot.round.standoffEm * grid.bodyMm,
  };
}

/** A frame with a circle in its way → its parts above and below the rows that stay free, each row with its room. */
export function framesBeside(frame: FreeRows, circle: Circle, grid: Grid): FreeRows[] | undefined {
  const whole = { start: 0, measure: em1000(grid.measureMm, grid) };
  const rooms = Array.from({ length: frame.rows }, (_, k) =>
    bothRooms(frame.rooms?.[k] ?? whole, roomBeside(circle, frame.column, frame.row + k, grid)),
  );
  if (rooms.every((room) => room?.measure === whole.measure)) return [frame];
  const parts: { column: number; row: number; rows: number; rooms: (LineRoom | undefined)[] }[] = [];
  for (const [k, room] of rooms.entries()) {
    if (!room) continue;
    const row = frame.row + k;
    let part = parts.at(-1);
    if (!part || part.row + part.rows < row) {
      part = { column: frame.column, row, rows: 0, rooms: [] };
      parts.push(part);
    }
    part.rooms.push(room.measure === whole.measure ? undefined : room);
    part.rows++;
  }
  return parts.some((part) => part.rows < LEAST_FRAME_ROWS) ? undefined : parts;
}

/** About how many rows of a column the text beside a round picture loses. */
export function rowsBesideRound(slot: Slot, variant: Variant, grid: Grid): number {
  const circle = circleOf(slot, variant, 0, grid);
  if (!circle) return 0;
  const reach = circle.radiusMm + circle.standoffMm;
  const gutters = 2 * reach * (slot.columns - 1) * grid.gutterMm;
  return Math.round((Math.PI * reach * reach - gutters) / (grid.measureMm * grid.rowMm));
}

/** The wider of the rooms left and right of the circle in a row of a column; undefined: too narrow for text. */
export function roomBeside(circle: Circle, column: number, row: number, grid: Grid): LineRoom | undefined {
  const whole = grid.measureMm;
  const half = halfChord(circle, row, grid);
  const centre = circle.xMm - columnX(grid, column);
  const left = half === 0 ? whole : Math.min(whole, centre - half);
  const right = half === 0 ? whole : Math.min(whole, whole - (centre + half));
  const widest = Math.max(left, right);
  if (widest >= whole - TOUCH_MM) return { start: 0, measure: em1000(whole, grid) };
  const measure = Math.floor((widest / grid.bodyMm) * (1000 / ROOM_STEP) + TOUCH_MM) * ROOM_STEP;
  if (measure < LEAST_ROOM) return undefined;
  return { start: left >= right ? 0 : em1000(whole, grid) - measure, measure };
}

/** Rounding of places, mm. */
const TOUCH_MM = 1e-6;

const em1000 = (mm: number, grid: Grid): number => Math.round((mm / grid.bodyMm) * 1000);

/** Half of what the circle and its standoff take of a row, over the whole height of the row's ink. */
function halfChord({ yMm, radiusMm, standoffMm }: Circle, row: number, grid: Grid): number {
  const inset = SIDE_BEARING * grid.bodyMm;
  const top = rowY(grid, row) + inset - yMm;
  const bottom = rowY(grid, row) + grid.bodyMm - inset - yMm;
  const nearest = top > 0 ? top : bottom < 0 ? -bottom : 0;
  const reach = radiusMm + standoffMm;
  return nearest >= reach ? 0 : Math.sqrt(reach * reach - nearest * nearest);
}

/** What two circles leave together. */
function bothRooms(a: LineRoom, b: LineRoom | undefined): LineRoom | undefined {
  if (!b) return undefined;
  const start = Math.max(a.start, b.start);
  const measure = Math.min(a.start + a.measure, b.start + b.measure) - start;
  return measure < LEAST_ROOM ? undefined : { start, measure };
}
