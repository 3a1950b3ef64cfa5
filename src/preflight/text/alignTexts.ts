// Two strings of characters, as printed and as wanted → the stretches in which they differ. Myers' O(ND) difference: quick
// when they are nearly equal, which a page of the right supplement always is; beyond a limit the rest is one difference.

export interface Difference {
  /** In `wanted`: characters start…end are not printed here. */
  readonly wantedStart: number;
  readonly wantedEnd: number;
  /** In `printed`: characters start…end are not wanted here. */
  readonly printedStart: number;
  readonly printedEnd: number;
}

/** More edits than this are another text, not a faulty one; the cost grows with the square. */
const MOST_EDITS = 1500;

export function alignTexts(wanted: readonly string[], printed: readonly string[]): readonly Difference[] {
  let head = 0;
  while (head < wanted.length && head < printed.length && wanted[head] === printed[head]) head++;
  let tail = 0;
  const most = Math.min(wanted.length, printed.length) - head;
  while (tail < most && wanted[wanted.length - 1 - tail] === printed[printed.length - 1 - tail]) tail++;
  const a = wanted.slice(head, wanted.length - tail);
  const b = printed.slice(head, printed.length - tail);
  if (a.length === 0 && b.length === 0) return [];
  const inner = a.length === 0 || b.length === 0 ? [whole(a, b)] : (myers(a, b) ?? [whole(a, b)]);
  return joinNear(inner).map((d) => ({
    wantedStart: d.wantedStart + head,
    wantedEnd: d.wantedEnd + head,
    printedStart: d.printedStart + head,
    printedEnd: d.printedEnd + head,
  }));
}

const whole = (a: readonly string[], b: readonly string[]): Difference => ({
  wantedStart: 0,
  wantedEnd: a.length,
  printedStart: 0,
  printedEnd: b.length,
});

/** Eugene W. Myers, *An O(ND) Difference Algorithm and Its Variations*, 1986. Undefined when too far apart. */
function myers(a: readonly string[], b: readonly string[]): Difference[] | undefined {
  const limit = Math.min(MOST_EDITS, a.length + b.length);
  const reach = new Int32Array(2 * limit + 3);
  const trace: Int32Array[] = [];
  const zero = limit + 1;
  for (let d = 0; d <= limit; d++) {
    trace.push(reach.slice(zero - d - 1, zero + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach[zero + k - 1] ?? 0) < (reach[zero + k + 1] ?? 0));
      let x = down ? (reach[zero + k + 1] ?? 0) : (reach[zero + k - 1] ?? 0) + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++;
        y++;
      }
      reach[zero + k] = x;
      if (x >= a.length && y >= b.length) return walkBack(trace, a.length, b.length);
    }
  }
  return undefined;
}

function walkBack(trace: readonly Int32Array[], endX: number, endY: number): Difference[] {
  const steps: Difference[] = [];
  let x = endX;
  let y = endY;
  for (let d = trace.length - 1; d > 0; d--) {
    const row = trace[d];
    const at = (k: number): number => row?.[k + d + 1] ?? 0;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const before = down ? k + 1 : k - 1;
    const fromX = at(before);
    const fromY = fromX - before;
    const toX = down ? fromX : fromX + 1;
    const toY = down ? fromY + 1 : fromY;
    steps.push({ wantedStart: fromX, wantedEnd: toX, printedStart: fromY, printedEnd: toY });
    x = fromX;
    y = fromY;
  }
  return steps.reverse();
}

/** Single-character edits that touch, or have only a chance match between them, are one difference. */
const CHANCE = 2;

function joinNear(steps: readonly Difference[]): Difference[] {
  const joined: Difference[] = [];
  for (const step of steps) {
    const last = joined.at(-1);
    const gap = last ? step.wantedStart - last.wantedEnd : Number.POSITIVE_INFINITY;
    if (last && gap <= CHANCE) {
      joined[joined.length - 1] = { ...last, wantedEnd: step.wantedEnd, printedEnd: step.printedEnd };
    } else joined.push(step);
  }
  return joined;
}

/**
 * A stretch that begins as it ends may lie a few characters further on with equal right (abXab: “abX” or “Xab”): it is
 * moved to where something begins, a text or a run, if such a place is in reach.
 */
export function slideToStart(
  start: number,
  end: number,
  characters: readonly string[],
  isStart: (index: number) => boolean,
): readonly [start: number, end: number] {
  for (let i = start, j = end; ; i++, j++) {
    if (isStart(i)) return [i, j];
    if (j >= characters.length || characters[i] !== characters[j]) break;
  }
  for (let i = start, j = end; i > 0 && characters[i - 1] === characters[j - 1]; ) {
    i--;
    j--;
    if (isStart(i)) return [i, j];
  }
  return [start, end];
}
