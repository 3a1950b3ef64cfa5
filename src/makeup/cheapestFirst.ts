// Lists of options, each sorted by cost → all combinations, cheapest sum first, one at a time: best-first enumeration
// with a heap, so that the caller may stop as soon as no later combination can win.

interface Pick {
  readonly cost: number;
  readonly at: readonly number[];
  /** Only lists from here on may still be advanced, so that no combination comes twice. */
  readonly pivot: number;
}

export function* cheapestFirst<T extends { readonly cost: number }>(
  lists: readonly (readonly T[])[],
): Generator<{ readonly cost: number; readonly options: readonly T[] }> {
  if (lists.some((list) => list.length === 0)) return;
  const costOf = (at: readonly number[]): number => at.reduce((sum, k, i) => sum + (lists[i]?.[k]?.cost ?? 0), 0);
  const start = lists.map(() => 0);
  const heap: Pick[] = [{ cost: costOf(start), at: start, pivot: 0 }];
  for (let pick = pop(heap); pick; pick = pop(heap)) {
    yield { cost: pick.cost, options: pick.at.map((k, i) => lists[i]?.[k] as T) };
    for (let i = pick.pivot; i < lists.length; i++) {
      const k = pick.at[i] ?? 0;
      if (k + 1 >= (lists[i]?.length ?? 0)) continue;
      const at = pick.at.with(i, k + 1);
      push(heap, { cost: costOf(at), at, pivot: i });
    }
  }
}

/** Earlier combinations first among equals, so that the order never depends on the heap. */
function isBefore(a: Pick, b: Pick): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost;
  for (const [i, k] of a.at.entries()) {
    const other = b.at[i] ?? 0;
    if (k !== other) return k < other;
  }
  return false;
}

function push(heap: Pick[], pick: Pick): void {
  let i = heap.push(pick) - 1;
  while (i > 0) {
    const parent = (i - 1) >> 1;
    const above = heap[parent] as Pick;
    if (!isBefore(pick, above)) break;
    heap[i] = above;
    i = parent;
  }
  heap[i] = pick;
}

function pop(heap: Pick[]): Pick | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (!first || !last || heap.length === 0) return first;
  let i = 0;
  for (;;) {
    let child = 2 * i + 1;
    if (child >= heap.length) break;
    const sibling = heap[child + 1];
    if (sibling && isBefore(sibling, heap[child] as Pick)) child++;
    if (!isBefore(heap[child] as Pick, last)) break;
    heap[i] = heap[child] as Pick;
    i = child;
  }
  heap[i] = last;
  return first;
}
