import { describe, expect, it } from 'vitest';
import { type Grid, gridOf } from '../../../src/makeup/grid.ts';
import type { FamilyCase } from '../../../src/makeup/runOn/makeup.ts';
import { searchMakeup } from '../../../src/makeup/runOn/searchMakeup.ts';
import { roundVariants } from '../../../src/makeup/slots/roundVariants.ts';
import type { Variant } from '../../../src/makeup/slots/slotVariants.ts';
import { stackSlots } from '../../../src/makeup/slots/stackSlots.ts';
import { type FlowItem, prepareFlow } from '../../../src/makeup/story/flow.ts';
import type { Slot } from '../../../src/schema/template.ts';
import { breakParagraph } from '../../../src/typeset/breakParagraph.ts';
import { pick, seededRandom } from '../../seededRandom.ts';
import { plainAtoms, randomText } from '../../typeset/material.ts';
import { slotPicture, templateNamed } from '../material.ts';
import { ANY, bruteForce, familyOf } from './everyMakeup.ts';

// Three columns of twelve characters: a lead picture over two, a circle over the first gutter, a stack that fills the
// third column.
const template = templateNamed('decade');
const whole = gridOf({ ...template, grid: { ...template.grid, columns: 3, measureEm: 12, rows: 34 } });
const grid: Grid = { ...whole, rows: 34 };

const slot = (more: Partial<Slot> & Pick<Slot, 'name'>): Slot => ({
  column: 1,
  columns: 2,
  anchor: 'foot',
  arrange: 'row',
  pictures: [1, 1],
  ...more,
});

const plain = (rows: number, cost: number): Variant => ({ rows, cost, pictures: [] });

function randomCase(random: () => number): FamilyCase {
  const lead = slot({ name: 'lead', anchor: 'top', columns: 3 });
  const radiusEm: [number, number] = [2.5, 2.5 + random() * 3];
  const offsetRows = pick(random, [[0], [0, 3], [7]]);
  const anchor = pick(random, ['foot', 'top'] as const);
  const circle = slot({ name: 'round', anchor, round: { radiusEm, offsetRows, standoffEm: 0.4 + random() } });
  const stack = slot({ name: 'stack', anchor: 'fill', column: 3, columns: 1 });
  const picture = slotPicture({ aspect: 1, shape: 'round' });
  const heights = (from: number, count: number) =>
    Array.from({ length: count }, (_, k) => plain(from + k, random() * 6));
  return {
    family: familyOf([lead, circle, stack]),
    headerRows: 1,
    slots: [
      { slot: lead, pictures: [0], variants: heights(5 + Math.floor(random() * 4), 4) },
      { slot: circle, pictures: [1], variants: roundVariants(circle, [picture], grid) },
      { slot: stack, pictures: [2], variants: heights(17, 12) },
    ],
  };
}

function typeset(text: string): FlowItem {
  const atoms = plainAtoms(text);
  const menuOn = (measures: readonly (number | undefined)[]) =>
    breakParagraph(atoms, { widthOf: (line) => measures[line] ?? 12_000, indent: 2000, maxStretch: 500 });
  return { kind: 'text', options: menuOn([]), menuOn };
}

/** About as long as the frames of a case hold. */
function randomStory(random: () => number): FlowItem[] {
  const items = Array.from({ length: 5 + Math.floor(random() * 2) }, (_, i): FlowItem => {
    if (i === 2) return { kind: 'head', rows: 2, above: [1, 2, 0], linesUnder: 3 };
    return typeset(randomText(random, 3 + Math.floor(random() * 12)));
  });
  const { least, most } = prepareFlow(items);
  return most < 34 || least > 40 ? randomStory(random) : items;
}

describe('searchMakeup with a round picture and a stack that fills its column', () => {
  it('agrees with brute force on 150 small random pages, and proves it', () => {
    const random = seededRandom(1022);
    let full = 0;
    for (let round = 0; round < 150; round++) {
      const familyCase = randomCase(random);
      const items = randomStory(random);
      const searched = searchMakeup([familyCase], prepareFlow(items), grid);
      expect(searched.proven).toBe(true);
      expect(searched.best?.makeup.cost ?? ANY).toBeCloseTo(bruteForce(familyCase, items, grid), 9);
      if (!searched.best) continue;
      full++;
      const { makeup } = searched.best;
      expect(makeup.terms.reduce((sum, t) => sum + t.cost, 0)).toBeCloseTo(makeup.cost, 9);
      const rows = makeup.frames.reduce((sum, f) => sum + f.rows, 0);
      const last = makeup.filling.placed.at(-1);
      expect((last?.row ?? 0) + (last?.rows ?? 0)).toBe(rows);
    }
    expect(full).toBeGreaterThan(25);
  });
});

describe('stackSlots', () => {
  const random = seededRandom(3);
  const familyCase = randomCase(random);
  const [lead, circle] = familyCase.family.slots as [Slot, Slot, Slot];
  const stack = slot({ name: 'stack', anchor: 'fill', column: 3, columns: 1 });
  const [round] = roundVariants(circle, [slotPicture({ aspect: 1 })], grid);
  if (!round) throw new Error('no circle');
  const stacked = (stackRows: number, one: Slot, more: Partial<Variant> = {}) =>
    stackSlots(
      { ...familyCase.family, slots: [lead, one, stack] },
      [
        { slot: lead, variant: plain(8, 0) },
        { slot: one, variant: { ...round, ...more } },
        { slot: stack, variant: plain(stackRows, 0) },
      ],
      1,
      grid,
    );

  it('takes a filling slot only at the height its column has left', () => {
    expect(stacked(25, { ...circle, anchor: 'foot' })?.slots.find((s) => s.slot === stack)?.row).toBe(9);
    expect(stacked(24, { ...circle, anchor: 'foot' })).toBeUndefined();
    expect(stacked(26, { ...circle, anchor: 'foot' })).toBeUndefined();
  });

  it('stands a round picture at the foot, at the head, or so many rows from it', () => {
    const rowOf = (anchor: Slot['anchor'], offsetRows: number) =>
      stacked(25, { ...circle, anchor }, { offsetRows })?.slots.find((s) => s.slot.round)?.row;
    expect([rowOf('foot', 0), rowOf('foot', 4), rowOf('top', 0), rowOf('top', 3)]).toEqual([
      34 - round.rows,
      30 - round.rows,
      9,
      12,
    ]);
  });

  it('has no place for a round picture that reaches over the end of its columns', () => {
    expect(stacked(25, { ...circle, anchor: 'foot' }, { offsetRows: 26 - round.rows })).toBeUndefined();
    expect(stacked(25, { ...circle, anchor: 'top' }, { offsetRows: 26 - round.rows })).toBeUndefined();
  });
});
