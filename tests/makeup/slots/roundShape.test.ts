import { describe, expect, it } from 'vitest';
import { columnX, type Grid, gridOf, rowY, SIDE_BEARING } from '../../../src/makeup/grid.ts';
import { type Circle, circleOf, framesBeside, roomBeside } from '../../../src/makeup/slots/roundShape.ts';
import { roundVariants } from '../../../src/makeup/slots/roundVariants.ts';
import type { Slot } from '../../../src/schema/template.ts';
import { slotPicture, templateNamed } from '../material.ts';

const grid: Grid = gridOf(templateNamed('decade'));
const em = grid.bodyMm;
const slot = (round: Partial<NonNullable<Slot['round']>> = {}): Slot => ({
  name: 'round',
  column: 1,
  columns: 2,
  anchor: 'foot',
  arrange: 'row',
  pictures: [0, 1],
  round: { radiusEm: [10.7, 12.6], offsetRows: [0], standoffEm: 0.9, ...round },
});
const picture = slotPicture({ aspect: 1, shape: 'round' });
const ROWS = Array.from({ length: grid.rows }, (_, row) => row);

/** In the gutter between columns 1 and 2, its centre in the middle of row 80 unless moved. */
const circle = (radiusEm: number, downMm = 0, standoffEm = 0.9): Circle => ({
  xMm: columnX(grid, 1) - grid.gutterMm / 2,
  yMm: rowY(grid, 80) + em / 2 + downMm,
  radiusMm: radiusEm * em,
  standoffMm: standoffEm * em,
});

/** Shortest way from a circle's centre to the ink of a line that fills its room. */
function distance(one: Circle, column: number, row: number): number {
  const room = roomBeside(one, column, row, grid);
  if (!room) return Number.POSITIVE_INFINITY;
  const left = columnX(grid, column) + (room.start / 1000) * em;
  const right = left + (room.measure / 1000) * em;
  const top = rowY(grid, row) + SIDE_BEARING * em;
  const bottom = rowY(grid, row) + em - SIDE_BEARING * em;
  const dx = Math.max(left - one.xMm, one.xMm - right, 0);
  const dy = Math.max(top - one.yMm, one.yMm - bottom, 0);
  return Math.hypot(dx, dy);
}

describe('roundVariants', () => {
  it('offers every radius of the range whose circle stands on whole rows, at every offset', () => {
    const variants = roundVariants(slot({ offsetRows: [0, 6] }), [picture], grid);
    expect(variants.map((v) => [v.rows, v.offsetRows])).toEqual([
      [16, 0],
      [16, 6],
      [17, 0],
      [17, 6],
      [18, 0],
      [18, 6],
    ]);
    for (const { rows, pictures } of variants) {
      const [placed] = pictures;
      expect(placed?.width).toBe(placed?.height);
      expect((placed?.width ?? 0) / 2 / em).toBeGreaterThanOrEqual(10.7);
      expect((placed?.width ?? 0) / 2 / em).toBeLessThanOrEqual(12.6);
      // From the ink top of its first row to the ink bottom of its last.
      expect(placed?.y).toBeCloseTo(SIDE_BEARING * em, 3);
      expect((placed?.y ?? 0) + (placed?.height ?? 0)).toBeCloseTo(
        (rows - 1) * grid.rowMm + em * (1 - SIDE_BEARING),
        3,
      );
    }
  });

  it('has its centre in the middle of the gutter', () => {
    const [variant] = roundVariants(slot(), [picture], grid);
    if (!variant) throw new Error('no variant');
    expect(circleOf(slot(), variant, 70, grid)?.xMm).toBeCloseTo(columnX(grid, 1) - grid.gutterMm / 2, 2);
  });

  it('takes no picture of which a circle would lose more than half', () => {
    expect(roundVariants(slot(), [slotPicture({ aspect: 2.1 })], grid)).toEqual([]);
    expect(roundVariants(slot(), [slotPicture({ aspect: 0.45 })], grid)).toEqual([]);
    expect(roundVariants(slot(), [slotPicture({ aspect: 1.5 })], grid)).not.toEqual([]);
  });

  it('costs nothing: a circle was asked for', () => {
    expect(new Set(roundVariants(slot(), [slotPicture({ aspect: 1.5 })], grid).map((v) => v.cost))).toEqual(
      new Set([0]),
    );
  });
});

describe('roomBeside', () => {
  it('keeps every line at its distance from the circle, wherever the circle stands', () => {
    for (let step = 0; step < 200; step++) {
      const one = circle(4 + (step % 20) * 0.7, (step / 200) * grid.rowMm * 3, 0.5 + (step % 7) * 0.2);
      for (const row of ROWS)
        for (const column of [0, 1])
          expect(distance(one, column, row)).toBeGreaterThanOrEqual(one.radiusMm + one.standoffMm - 1e-4);
    }
  });

  it('leaves no character of room unused', () => {
    const one = circle(11.5);
    for (const row of ROWS) {
      const room = roomBeside(one, 0, row, grid);
      if (!room || room.measure === grid.measureMm) continue;
      const longer = { ...one, radiusMm: one.radiusMm - 0.51 * em };
      expect(roomBeside(longer, 0, row, grid)?.measure ?? 0).toBeGreaterThanOrEqual(room.measure);
    }
  });

  it('is cut off at the right of the left column and at the left of the right one, alike in both', () => {
    for (const row of ROWS) {
      const left = roomBeside(circle(11.5), 0, row, grid);
      const right = roomBeside(circle(11.5), 1, row, grid);
      expect(left?.start).toBe(0);
      expect(right?.measure).toBe(left?.measure);
      expect((right?.start ?? 0) + (right?.measure ?? 0)).toBe(20500);
    }
  });

  it('is whole halves of a character, and the column beyond the circle', () => {
    const measures = ROWS.map((row) => roomBeside(circle(11.5), 0, row, grid)?.measure ?? 0);
    for (const measure of measures) expect(measure % 500).toBe(0);
    expect(measures.filter((measure) => measure < 20500)).toHaveLength(19);
    expect(Math.min(...measures)).toBe(9000);
    expect(measures[10]).toBe(20500);
  });

  it('is none where less than 4.5 characters would stand', () => {
    expect(roomBeside(circle(16.05), 0, 80, grid)?.measure).toBe(4500);
    expect(roomBeside(circle(16.15), 0, 80, grid)).toBeUndefined();
  });

  it('leaves other columns whole', () => {
    for (const row of ROWS) expect(roomBeside(circle(12), 2, row, grid)).toEqual({ start: 0, measure: 20500 });
  });
});

describe('framesBeside', () => {
  const frame = { column: 0, row: 40, rows: 60 };

  it('gives every narrow row its room and leaves whole rows without', () => {
    const [beside, ...more] = framesBeside(frame, circle(11.5), grid) ?? [];
    expect(more).toEqual([]);
    expect(beside).toMatchObject(frame);
    expect(beside?.rooms?.filter((room) => room !== undefined)).toHaveLength(19);
    expect(beside?.rooms?.[0]).toBeUndefined();
    expect(beside?.rooms?.[40]).toEqual({ start: 0, measure: 9000 });
  });

  it('leaves a frame the circle does not reach as it is', () => {
    const far = { column: 3, row: 40, rows: 60 };
    expect(framesBeside(far, circle(12), grid)).toEqual([far]);
    expect(framesBeside({ column: 0, row: 20, rows: 40 }, circle(11), grid)).toEqual([
      { column: 0, row: 20, rows: 40 },
    ]);
  });

  it('parts a frame at rows too narrow for text', () => {
    const parts = framesBeside(frame, circle(17.5), grid) ?? [];
    expect(parts).toHaveLength(2);
    const [above, below] = parts;
    expect(above?.row).toBe(40);
    expect((below?.row ?? 0) + (below?.rows ?? 0)).toBe(100);
    expect((above?.row ?? 0) + (above?.rows ?? 0)).toBeLessThan(below?.row ?? 0);
    for (const part of parts) expect(part.rooms).toHaveLength(part.rows);
  });

  it('is no page where a part would have fewer than six rows', () => {
    expect(framesBeside({ ...frame, rows: 52 }, circle(17.5), grid)).toHaveLength(2);
    expect(framesBeside({ ...frame, rows: 49 }, circle(17.5), grid)).toBeUndefined();
  });

  it('leaves what two circles leave together', () => {
    const middle = { column: 1, row: 40, rows: 60 };
    const second = { ...circle(7), xMm: columnX(grid, 2) - grid.gutterMm / 2 };
    const [once] = framesBeside(middle, circle(7), grid) ?? [];
    const [both] = once ? (framesBeside(once, second, grid) ?? []) : [];
    expect(once?.rooms?.[40]).toEqual({ start: 7000, measure: 13500 });
    expect(both?.rooms?.[40]).toEqual({ start: 7000, measure: 6500 });
  });
});
