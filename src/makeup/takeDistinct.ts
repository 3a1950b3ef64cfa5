// Pages by rising cost and one more → the list with it, of pages alike only the cheapest.

/** Unless a cheaper one is like it; dearer ones like it leave. */
export function takeDistinct<T>(
  taken: readonly T[],
  found: T,
  costOf: (page: T) => number,
  isLike: (other: T) => boolean,
): T[] {
  const cost = costOf(found);
  if (taken.some((other) => costOf(other) <= cost && isLike(other))) return [...taken];
  const cheaper = taken.filter((other) => costOf(other) <= cost);
  return [...cheaper, found, ...taken.filter((other) => costOf(other) > cost && !isLike(other))];
}
