// The page's pictures in serving order → every way to hand them to the slots of a family: round pictures to round slots,
// all others as `waysToAssign` shares them out.

import type { Slot } from '../../schema/template.ts';
import { type Assignment, waysToAssign } from './assignPictures.ts';

/** Each way gives every slot its pictures; none: the family cannot take them. */
export function waysToDeal<P extends { readonly shape: string }>(
  pictures: readonly P[],
  slots: readonly Slot[],
): (readonly P[])[][] {
  const rounds = slots.filter((slot) => slot.round);
  const most = rounds.reduce((sum, slot) => sum + slot.pictures[1], 0);
  // A round picture for which no round slot is left stands in a square like any other.
  const round = pictures.filter((p) => p.shape === 'round').slice(0, most);
  const others = pictures.filter((p) => !round.includes(p));
  const frames = slots.filter((slot) => !slot.round);
  return waysToAssign(round.length, rounds).flatMap((circleWay) =>
    waysToAssign(others.length, frames).map((frameWay) =>
      slots.map((slot) =>
        slot.round ? picked(circleWay, rounds.indexOf(slot), round) : picked(frameWay, frames.indexOf(slot), others),
      ),
    ),
  );
}

const picked = <P>(way: Assignment, slot: number, pictures: readonly P[]): readonly P[] =>
  (way[slot] ?? []).flatMap((i) => pictures[i] ?? []);
