import { describe, expect, it } from 'vitest';
import { PRICE } from '../../../src/makeup/costs.ts';
import { gridOf } from '../../../src/makeup/grid.ts';
import { type ChosenSlot, columnsOf, stackSlots } from '../../../src/makeup/slots/stackSlots.ts';
import type { Family, Slot } from '../../../src/schema/template.ts';
import { slotPicture, twoSessions } from '../material.ts';

const template = twoSessions();
const grid = gridOf(template);
const [family] = template.families as [Family];
const slotNamed = (name: string): Slot => family.slots.find((s) => s.name === name) as Slot;
const chosen = (name: string, rows: number, more: { isLead?: boolean; area?: number } = {}): ChosenSlot => ({
  slot: slotNamed(name),
  variant: {
    rows,
    cost: 0,
    pictures: [
      {
        picture: slotPicture({ isLead: more.isLead ?? name === 'lead' }),
        x: 0,
        y: 0,
        width: more.area ?? 100,
        height: 1,
        captionX: 0,
        captionBaseline: 0,
        caption: [],
      },
    ],
  },
});
const stack = (...slots: ChosenSlot[]) => stackSlots(family, slots, 18, grid);
const usual = (group = 30, foot = 18) => [
  chosen('lead', 30, { area: 400 }),
  chosen('group-a', 50),
  chosen('foot', foot),
  chosen('group-b', group),
];

describe('stackSlots', () => {
  it('tiles every column with header, slots and one frame, without hole or overlap', () => {
    const stacked = stack(...usual());
    for (let column = 0; column < grid.columns; column++) {
      const pieces = [
        { row: 0, rows: 18 },
        ...(stacked?.slots ?? [])
          .filter((s) => columnsOf(s.slot).includes(column))
          .map((s) => ({ row: s.row, rows: s.variant.rows })),
        ...(stacked?.frames ?? []).filter((f) => f.column === column),
      ].sort((a, b) => a.row - b.row);
      let row = 0;
      for (const piece of pieces) {
        expect(piece.row).toBe(row);
        row += piece.rows;
      }
      expect(row).toBe(grid.rows);
    }
  });

  it('stacks slots in the order of the family, nearest the edge first, however they are given', () => {
    const stacked = stack(...usual().reverse());
    const rowOf = (name: string) => stacked?.slots.find((s) => s.slot.name === name)?.row;
    expect(rowOf('lead')).toBe(18);
    expect(rowOf('foot')).toBe(109 - 18);
    expect(rowOf('group-b')).toBe(109 - 18 - 30);
  });

  it('reads frames from left to right and leaves out columns without room for text', () => {
    expect(stack(...usual())?.frames.map((f) => f.column)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(stack(...usual(109 - 18 - 30 - 18))?.frames.map((f) => f.column)).toEqual([0, 1]);
  });

  it('refuses frames of fewer than six rows, and pictures that do not fit', () => {
    expect(stack(...usual(109 - 18 - 30 - 18 - 5))).toBeUndefined();
    expect(stack(...usual(109 - 18 - 30 - 18 - 6))?.frames).toHaveLength(6);
    expect(stack(...usual(80))).toBeUndefined();
  });

  it('refuses a slot that would leave a hole over columns of different height', () => {
    const wide: ChosenSlot = {
      ...chosen('foot', 10),
      slot: { ...slotNamed('foot'), name: 'wide', column: 2, columns: 2, anchor: 'top' },
    };
    const odd = { ...family, stacking: ['lead', 'wide'] };
    expect(stackSlots(odd, [chosen('lead', 30), wide], 18, grid)).toBeUndefined();
    const low: ChosenSlot = { ...wide, slot: { ...wide.slot, anchor: 'foot' } };
    const odder = { ...family, stacking: ['group-a', 'wide'] };
    expect(stackSlots(odder, [chosen('group-a', 30), low], 18, grid)).toBeUndefined();
  });

  it('charges a lead picture less than 1.6 times the next, by tenths', () => {
    const termOf = (area: number) =>
      stack(chosen('lead', 30, { area }), ...usual().slice(1))?.terms.find((t) => t.name === 'lead-ratio')?.cost;
    expect(termOf(160)).toBeUndefined();
    expect(termOf(150)).toBeCloseTo(PRICE.leadTenth, 6);
    expect(termOf(100)).toBeCloseTo(6 * PRICE.leadTenth, 6);
  });

  it('charges a white line through neighbouring groups whose tops are less than three rows apart', () => {
    const throughLine = (rows: number) =>
      stack(
        chosen('lead', 30, { area: 400 }),
        chosen('group-a', rows),
        chosen('foot', 18),
        chosen('group-b', 30),
      )?.terms.find((t) => t.name === 'through-line')?.cost;
    expect(throughLine(48)).toBe(3 * PRICE.throughLine);
    expect(throughLine(50)).toBe(PRICE.throughLine);
    expect(throughLine(51)).toBeUndefined();
  });

  it('gives the whole columns to the text when there are no slots', () => {
    expect(stackSlots(family, [], 18, grid)).toMatchObject({
      slots: [],
      terms: [],
      frames: [0, 1, 2, 3, 4, 5].map((column) => ({ column, row: 18, rows: 91 })),
    });
  });
});
