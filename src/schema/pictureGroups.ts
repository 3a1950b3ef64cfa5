// The pictures of a page → what is wrong with their groups. A group is a row of pictures that belong together in their
// order, such as the leaders of congress, government and conference: none may be larger, apart or elsewhere.

import type { FindingId } from '../findings/finding.ts';

interface Grouped {
  readonly group?: string | undefined;
  readonly rank: string;
  readonly shape: string;
  readonly place?: unknown;
}

export interface GroupFault {
  readonly index: number;
  readonly id: Extract<FindingId, `supplement-group-${string}`>;
  readonly group: string;
}

/** Each group is told of once. */
export function judgeGroups(pictures: readonly Grouped[]): GroupFault[] {
  const groups = new Map<string, number[]>();
  for (const [index, { group }] of pictures.entries()) {
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), index]);
  }
  return [...groups].flatMap(([group, indices]): GroupFault[] => {
    const [first = 0] = indices;
    const apart = indices.find((index, i) => index !== first + i);
    const own = indices.find((index) => standsAlone(pictures[index]));
    if (indices.length < 2) return [{ index: first, id: 'supplement-group-alone', group }];
    if (apart !== undefined) return [{ index: apart, id: 'supplement-group-apart', group }];
    return own === undefined ? [] : [{ index: own, id: 'supplement-group-unequal', group }];
  });
}

/** A lead picture, a pinned or a round one cannot be one of equals in a row. */
const standsAlone = (one: Grouped | undefined): boolean =>
  one !== undefined && (one.rank === 'lead' || one.shape === 'round' || one.place !== undefined);
