// Many marks with one fault are one finding: they are grouped by what is wrong, counted, and shown at the first place.

import type { Mark } from '../pdf/marks.ts';
import { type RectMm, roundRect } from '../units.ts';

export interface Group<M> {
  readonly key: string;
  readonly marks: readonly M[];
  readonly count: number;
  readonly rectMm: RectMm;
}

/** Marks this close to each other are one place. */
const NEAR_MM = 5;

/** `keyOf` gives undefined for marks without fault. Groups come in the order of their first mark. */
export function groupMarks<M extends Pick<Mark, 'rectMm'>>(
  marks: readonly M[],
  keyOf: (mark: M) => string | undefined,
): readonly Group<M>[] {
  const groups = new Map<string, M[]>();
  for (const mark of marks) {
    const key = keyOf(mark);
    if (key === undefined) continue;
    const known = groups.get(key);
    if (known) known.push(mark);
    else groups.set(key, [mark]);
  }
  return [...groups].map(([key, of]) => ({ key, marks: of, count: of.length, rectMm: firstPlace(of) }));
}

/** The first mark, grown by the marks that follow it closely. */
function firstPlace(marks: readonly Pick<Mark, 'rectMm'>[]): RectMm {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { rectMm: r } of marks) {
    const isNear =
      r.x <= right + NEAR_MM &&
      left <= r.x + r.width + NEAR_MM &&
      r.y <= bottom + NEAR_MM &&
      top <= r.y + r.height + NEAR_MM;
    if (left !== Number.POSITIVE_INFINITY && !isNear) break;
    left = Math.min(left, r.x);
    top = Math.min(top, r.y);
    right = Math.max(right, r.x + r.width);
    bottom = Math.max(bottom, r.y + r.height);
  }
  return roundRect({ x: left, y: top, width: right - left, height: bottom - top });
}
