// Tables of cuts → whole pages, cheapest first, one at a time: the k best derivations of an and/or graph, found lazily
// (Huang & Chiang 2005, “Better k-best parsing”, algorithm 3). What the tables cannot price is weighed on whole pages.

import { popHeap, pushHeap } from '../heap.ts';
import { costAt, WHATEVER } from './cutHeights.ts';
import { cellIndex } from './cutSkeleton.ts';
import {
  type CutTables,
  type GutterDown,
  guttersDown,
  linesAcross,
  MAKES,
  type Make,
  NO_GUTTER,
  NO_LINE,
} from './cutTables.ts';
import {
  FLAGS,
  type Flags,
  facingPrice,
  flagsOf,
  isOpening,
  type Leaf,
  type Part,
  partedPrice,
  type Split,
  splitsOf,
  wholePart,
} from './guillotine.ts';

/** A page or a part of it, cut or not. */
export type CutTree<T> = UncutTree<T> | TwoTrees<T>;

export interface UncutTree<T> {
  readonly kind: 'leaf';
  readonly part: Part;
  readonly columns: number;
  readonly rows: number;
  readonly leaf: Leaf<T>;
}

/** Cut down: left and right part; cut across: upper and lower. */
export interface TwoTrees<T> {
  readonly kind: 'down' | 'across';
  readonly columns: number;
  readonly rows: number;
  readonly first: CutTree<T>;
  readonly second: CutTree<T>;
}

export interface PricedTree<T> {
  readonly cost: number;
  readonly tree: CutTree<T>;
}

/** A rectangle to be filled, made in a certain way. */
interface Goal {
  readonly part: Part;
  readonly columns: number;
  readonly rows: number;
  readonly make: Make | 'page';
  readonly flags: Flags | typeof WHATEVER;
}

/** One way to reach a goal: a leaf, or a cut and two goals. */
type Way<T> = LeafWay<T> | CutWay;

interface LeafWay<T> {
  readonly kind: 'leaf';
  readonly cost: number;
  readonly leaf: Leaf<T>;
}

interface CutWay {
  readonly kind: 'down' | 'across';
  readonly cost: number;
  readonly first: Goal;
  readonly second: Goal;
}

/** The `i`-th tree of the way's first goal with the `j`-th of its second. */
interface Candidate<T> {
  readonly cost: number;
  readonly way: Way<T>;
  readonly order: number;
  readonly i: number;
  readonly j: number;
}

/** The trees of one goal found so far, cheapest first, and what may come next. */
interface Stream<T> {
  readonly found: PricedTree<T>[];
  readonly open: Candidate<T>[];
}

interface Forest<T> {
  readonly tables: CutTables<T>;
  readonly streams: Map<number, Stream<T>>;
}

/** Pages by cost; complete below the cost for which the tables were made. */
export function* pagesByCost<T>(tables: CutTables<T>): Generator<PricedTree<T>> {
  const { guillotine: g } = tables;
  const page: Goal = { part: wholePart(g), columns: g.columns, rows: g.rows, make: 'page', flags: WHATEVER };
  const forest: Forest<T> = { tables, streams: new Map() };
  for (let rank = 0; ; rank++) {
    const tree = treeAt(forest, page, rank);
    if (!tree) return;
    yield tree;
  }
}

function treeAt<T>(forest: Forest<T>, goal: Goal, rank: number): PricedTree<T> | undefined {
  const stream = streamOf(forest, goal);
  while (stream.found.length <= rank) {
    const next = popHeap(stream.open, isBefore);
    if (!next) return undefined;
    stream.found.push({ cost: next.cost, tree: growTree(forest, goal, next) });
    const { way, order, i, j } = next;
    if (way.kind === 'leaf') continue;
    // Every pair of ranks is offered once: by the pair before it in j, or in i along the first of j.
    if (j === 0) offer(forest, stream, way, order, i + 1, 0);
    offer(forest, stream, way, order, i, j + 1);
  }
  return stream.found[rank];
}

function streamOf<T>(forest: Forest<T>, goal: Goal): Stream<T> {
  const key = keyOf(forest.tables, goal);
  const known = forest.streams.get(key);
  if (known) return known;
  const stream: Stream<T> = { found: [], open: [] };
  forest.streams.set(key, stream);
  for (const [order, way] of waysTo(forest.tables, goal).entries()) {
    if (way.kind === 'leaf') pushHeap(stream.open, { cost: way.cost, way, order, i: 0, j: 0 }, isBefore);
    else offer(forest, stream, way, order, 0, 0);
  }
  return stream;
}

function keyOf({ guillotine: g }: CutTables<unknown>, { part, columns, rows, make, flags }: Goal): number {
  if (make === 'page') return -1;
  return ((cellIndex(g, part, columns) * MAKES.length + MAKES.indexOf(make)) * 5 + flags) * (g.rows + 1) + rows;
}

function offer<T>(forest: Forest<T>, stream: Stream<T>, way: CutWay, order: number, i: number, j: number): void {
  const first = i === 0 ? leastOf(forest.tables, way.first) : treeAt(forest, way.first, i)?.cost;
  const second = j === 0 ? leastOf(forest.tables, way.second) : treeAt(forest, way.second, j)?.cost;
  if (first === undefined || second === undefined) return;
  pushHeap(stream.open, { cost: way.cost + first + second, way, order, i, j }, isBefore);
}

function growTree<T>(forest: Forest<T>, goal: Goal, { way, i, j }: Candidate<T>): CutTree<T> {
  const { part, columns, rows } = goal;
  if (way.kind === 'leaf') return { kind: 'leaf', part, columns, rows, leaf: way.leaf };
  const first = treeAt(forest, way.first, i)?.tree;
  const second = treeAt(forest, way.second, j)?.tree;
  if (!first || !second) throw new Error('Expected a tree on both sides of a cut but found one side empty');
  return { kind: way.kind, columns, rows, first, second };
}

function leastOf(tables: CutTables<unknown>, { part, columns, rows, make, flags }: Goal): number | undefined {
  if (make === 'page') return undefined;
  const cost = costAt(tables.cellOf(part, columns)?.made[make][flags], rows);
  return cost === Number.POSITIVE_INFINITY ? undefined : cost;
}

/** Every leaf and every cut by which the goal can be reached; cuts lead to goals the tables know. */
function waysTo<T>(tables: CutTables<T>, goal: Goal): Way<T>[] {
  const { make } = goal;
  const ways: Way<T>[] = [];
  const allowed = (kind: 'leaf' | 'down' | 'across'): boolean => make === 'page' || MADE[make].includes(kind);
  if (allowed('leaf')) ways.push(...leavesTo(tables, goal));
  if (allowed('down')) ways.push(...cutsDown(tables, goal));
  if (allowed('across')) ways.push(...cutsAcross(tables, goal));
  return ways;
}

const MADE: Readonly<Record<Make, readonly ('leaf' | 'down' | 'across')[]>> = {
  leaf: ['leaf'],
  down: ['down'],
  across: ['across'],
  leafOrDown: ['leaf', 'down'],
  leafOrAcross: ['leaf', 'across'],
  cut: ['down', 'across'],
  any: ['leaf', 'down', 'across'],
};

const asks = ({ flags }: Goal, given: number): boolean => flags === WHATEVER || flags === given;

function leavesTo<T>({ guillotine, cellOf }: CutTables<T>, goal: Goal): LeafWay<T>[] {
  const { part, columns, rows, make } = goal;
  const isOne = part.endSection - part.firstSection <= 1;
  const own = make !== 'page' ? cellOf(part, columns)?.leaves : isOne ? guillotine.leavesOf(part, columns) : [];
  const fitting = (own ?? []).filter((leaf) => leaf.rows === rows && asks(goal, flagsOf(leaf)));
  return fitting.map((leaf) => ({ kind: 'leaf', cost: leaf.cost, leaf }));
}

function cutsDown<T>(tables: CutTables<T>, goal: Goal): CutWay[] {
  const { guillotine: g } = tables;
  const gutters = goal.rows === g.rows ? guttersDown(g) : NO_GUTTER;
  const ways: CutWay[] = [];
  for (const split of splitsOf(goal.part, 'vertical', g)) {
    for (let k = 1; k < goal.columns; k++) {
      for (const gutter of gutters) ways.push(...cutsDownAt(tables, goal, split, k, gutter));
    }
  }
  return ways;
}

function cutsDownAt<T>(tables: CutTables<T>, goal: Goal, split: Split, k: number, gutter: GutterDown): CutWay[] {
  const { guillotine: g } = tables;
  const { columns, rows } = goal;
  const cost = gutter.price + split.parted * partedPrice(g, columns, rows);
  return FLAGS.flatMap((l) =>
    FLAGS.flatMap((r): CutWay[] => {
      if (!asks(goal, (l & 1) | (r & 2))) return [];
      const first: Goal = { part: split.first, columns: k, rows, make: gutter.left, flags: l };
      const second: Goal = { part: split.second, columns: columns - k, rows, make: gutter.right, flags: r };
      if (leastOf(tables, first) === undefined || leastOf(tables, second) === undefined) return [];
      return [{ kind: 'down', cost: cost + facingPrice(g, l, r), first, second }];
    }),
  );
}

/** A white line across the whole page is free below a single leaf at its head, and above one at its foot. */
function cutsAcross<T>(tables: CutTables<T>, goal: Goal): CutWay[] {
  const { guillotine: g } = tables;
  const ways: CutWay[] = [];
  for (const split of splitsOf(goal.part, 'horizontal', g)) {
    const lines = goal.columns === g.columns && !isOpening(split.first, g.opening) ? linesAcross(g) : NO_LINE;
    for (const flags of FLAGS) {
      if (!asks(goal, flags)) continue;
      if (goal.make !== 'page') ways.push(...cutsAcrossAt(tables, goal, split, flags, 'leafOrDown', lines));
      else {
        ways.push(...cutsAcrossAt(tables, goal, split, flags, 'leaf', NO_LINE));
        ways.push(...cutsAcrossAt(tables, goal, split, flags, 'down', lines));
      }
    }
  }
  return ways;
}

function cutsAcrossAt<T>(
  tables: CutTables<T>,
  goal: Goal,
  split: Split,
  flags: Flags,
  upper: Make,
  lines: typeof NO_LINE,
): CutWay[] {
  const { guillotine: g } = tables;
  const { columns, rows } = goal;
  const cost = split.parted * partedPrice(g, columns, rows);
  const ways: CutWay[] = [];
  const heights = tables.cellOf(split.first, columns)?.made[upper][flags];
  for (const [i, least] of (heights?.cost ?? []).entries()) {
    if (least === Number.POSITIVE_INFINITY) continue;
    const above = (heights?.first ?? 0) + i;
    const first: Goal = { part: split.first, columns, rows: above, make: upper, flags };
    for (const { make, price } of lines) {
      const second: Goal = { part: split.second, columns, rows: rows - above, make, flags: WHATEVER };
      if (leastOf(tables, second) !== undefined) ways.push({ kind: 'across', cost: cost + price, first, second });
    }
  }
  return ways;
}

function isBefore<T>(a: Candidate<T>, b: Candidate<T>): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost;
  if (a.order !== b.order) return a.order < b.order;
  return a.i !== b.i ? a.i < b.i : a.j < b.j;
}
