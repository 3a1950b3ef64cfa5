// Numbers of pictures that the slots of a family take → every way to hand the page's pictures out to them. Pictures keep
// the order of the data, the slots take them in the order of the template, and no picture stays unused.

import type { Slot } from '../../schema/template.ts';

/** For each slot the serving numbers of its pictures. */
export type Assignment = readonly (readonly number[])[];

/** Empty when the slots cannot take this number. */
export function waysToAssign(count: number, slots: readonly Pick<Slot, 'pictures'>[]): Assignment[] {
  const [slot, ...later] = slots;
  if (!slot) return count === 0 ? [[]] : [];
  const [least, most] = slot.pictures;
  const leastLater = later.reduce((sum, s) => sum + s.pictures[0], 0);
  const mostLater = later.reduce((sum, s) => sum + s.pictures[1], 0);
  const ways: Assignment[] = [];
  for (let share = Math.min(most, count - leastLater); share >= Math.max(least, count - mostLater); share--) {
    const own = Array.from({ length: share }, (_, i) => i);
    for (const way of waysToAssign(count - share, later))
      ways.push([own, ...way.map((numbers) => numbers.map((n) => n + share))]);
  }
  return ways;
}
