// The page's pictures, in the order of the data → the slots of a family. The lead picture goes to the first slot; every
// slot gets its least number, then earlier slots take what is left. No picture stays unused.

import type { Slot } from '../schema/template.ts';

/** Indices of the pictures for each slot, or undefined when the family cannot take this number. */
export function assignPictures(count: number, slots: readonly Slot[]): number[][] | undefined {
  const least = slots.reduce((sum, slot) => sum + slot.pictures[0], 0);
  const most = slots.reduce((sum, slot) => sum + slot.pictures[1], 0);
  if (count < least || count > most) return undefined;
  let left = count - least;
  let next = 0;
  // The last slot of a family is its closing picture: it is served before the groups between take more than their least.
  const shares = slots.map((slot) => slot.pictures[0]);
  for (const i of servingOrder(slots)) {
    const slot = slots[i];
    if (!slot) continue;
    const more = Math.min(left, slot.pictures[1] - slot.pictures[0]);
    shares[i] = slot.pictures[0] + more;
    left -= more;
  }
  return shares.map((share) => Array.from({ length: share }, () => next++));
}

function servingOrder(slots: readonly Slot[]): number[] {
  const order = slots.map((_, i) => i);
  const last = slots.at(-1);
  return last?.pictures[0] === 0 ? [slots.length - 1, ...order.slice(0, -1)] : order;
}
