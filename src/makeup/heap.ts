// A binary heap over an array: the least item first, by an order that leaves no ties.

export type IsBefore<T> = (a: T, b: T) => boolean;

export function pushHeap<T>(heap: T[], item: T, isBefore: IsBefore<T>): void {
  let i = heap.push(item) - 1;
  while (i > 0) {
    const parent = (i - 1) >> 1;
    const above = heap[parent] as T;
    if (!isBefore(item, above)) break;
    heap[i] = above;
    i = parent;
  }
  heap[i] = item;
}

export function popHeap<T>(heap: T[], isBefore: IsBefore<T>): T | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (first === undefined || last === undefined || heap.length === 0) return first;
  let i = 0;
  for (;;) {
    let child = 2 * i + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && isBefore(heap[child + 1] as T, heap[child] as T)) child++;
    if (!isBefore(heap[child] as T, last)) break;
    heap[i] = heap[child] as T;
    i = child;
  }
  heap[i] = last;
  return first;
}
