// The fill programme: a sequence of paragraphs (each with a menu of line counts) and heads, and a row of frames → which
// line count and which blank rows make every frame exactly full, at least cost. Dynamic programming over
// (item, row), all frames laid end to end.

import { LEAST_LINES_UNDER_HEAD, PRICE } from './costs.ts';

export type FlowItem =
  | { readonly kind: 'text'; readonly options: readonly { readonly lines: number; readonly cost: number }[] }
  | { readonly kind: 'head'; readonly rows: number; readonly above: readonly number[]; readonly linesUnder: number };

/** Where an item went: its first row (of all frames end to end), rows taken, and for heads the blank rows above. */
export interface Placed {
  readonly row: number;
  readonly rows: number;
  readonly above: number;
}

export interface Filling {
  readonly cost: number;
  readonly placed: readonly Placed[];
}

interface Step {
  readonly cost: number;
  readonly from: number;
  readonly placed: Placed;
}

/** `frames`: rows of each frame, in reading order. Undefined when no choice fills them exactly. */
export function fillFrames(items: readonly FlowItem[], frames: readonly number[]): Filling | undefined {
  const total = frames.reduce((sum, rows) => sum + rows, 0);
  const ends = frameEnds(frames, total);
  const rest = leastAndMost(items);
  const steps: Map<number, Step>[] = [];
  let open = new Map<number, number>([[0, 0]]);
  items.forEach((item, i) => {
    const reached = new Map<number, Step>();
    for (const [row, cost] of open) {
      for (const [placed, price] of waysToPlace(item, row, ends, total)) {
        const after = placed.row + placed.rows;
        const { least, most } = rest[i + 1] ?? { least: 0, most: 0 };
        if (after + least > total || after + most < total) continue;
        const known = reached.get(after);
        if (!known || cost + price < known.cost) reached.set(after, { cost: cost + price, from: row, placed });
      }
    }
    steps.push(reached);
    open = new Map([...reached].map(([row, step]) => [row, step.cost]));
  });
  return traceBack(steps, total);
}

/** For every row the end of the frame it lies in; `ends[total]` is `total`. */
function frameEnds(frames: readonly number[], total: number): Int32Array {
  const ends = new Int32Array(total + 1).fill(total);
  let start = 0;
  for (const rows of frames) {
    ends.fill(start + rows, start, start + rows);
    start += rows;
  }
  return ends;
}

/** Fewest and most rows the items from i on can take, to prune. */
function leastAndMost(items: readonly FlowItem[]): { least: number; most: number }[] {
  const sums = [{ least: 0, most: 0 }];
  for (const item of [...items].reverse()) {
    const after = sums[0] ?? { least: 0, most: 0 };
    const rows =
      item.kind === 'text' ? item.options.map((o) => o.lines) : [item.rows, ...item.above.map((a) => a + item.rows)];
    sums.unshift({ least: after.least + Math.min(...rows), most: after.most + Math.max(...rows) });
  }
  return sums;
}

function* waysToPlace(item: FlowItem, row: number, ends: Int32Array, total: number): Generator<[Placed, number]> {
  if (row >= total) return;
  const isTop = row === 0 || ends[row - 1] === row;
  const end = ends[row] ?? total;
  if (item.kind === 'head') {
    const choices = isTop ? [0] : item.above;
    for (const above of choices) {
      const under = end - (row + above + item.rows);
      if (under < LEAST_LINES_UNDER_HEAD) continue;
      const rank = isTop ? 0 : Math.abs(above - (item.above[0] ?? 0));
      const price = rank * PRICE.headRow + Math.max(0, item.linesUnder - under) * PRICE.lineUnderHead;
      yield [{ row, rows: above + item.rows, above }, price];
    }
    return;
  }
  for (const { lines, cost } of item.options) {
    const price = priceOfCut(row, lines, ends, total);
    if (price !== undefined) yield [{ row, rows: lines, above: 0 }, price + cost * PRICE.tightness];
  }
}

/** Price of a paragraph running over frame ends: a single line at a foot is dear, a widow at a top is forbidden. */
function priceOfCut(row: number, lines: number, ends: Int32Array, total: number): number | undefined {
  const stop = row + lines;
  if (stop > total) return undefined;
  let end = ends[row] ?? total;
  if (end >= stop) return 0;
  const price = end - row === 1 ? PRICE.orphan : 0;
  while ((ends[end] ?? total) < stop) end = ends[end] ?? total;
  return stop - end === 1 ? undefined : price;
}

function traceBack(steps: readonly Map<number, Step>[], total: number): Filling | undefined {
  const last = steps.at(-1)?.get(total);
  if (!last) return undefined;
  const placed: Placed[] = [];
  let row = total;
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i]?.get(row);
    if (!step) return undefined;
    placed.unshift(step.placed);
    row = step.from;
  }
  return { cost: last.cost, placed };
}
