// A zones case → the cheapest page. A quick look, that drops whatever begins dearer than expected, finds a good page; then
// tables of cuts are made for its cost, dropping only what cannot be part of a cheaper page: so all rivals are seen.

import { tabulateCuts } from './cutTables.ts';
import { type CutTree, pagesByCost } from './cutTrees.ts';
import type { Guillotine, Share } from './guillotine.ts';
import type { Piece } from './pieces.ts';
import { type PlacedPiece, placeTree } from './placeTree.ts';
import { weighPage } from './weighPage.ts';
import { type ZonesCase, zoneGuillotine } from './zoneGuillotine.ts';

export interface ZonesPage {
  readonly pieces: readonly PlacedPiece[];
  readonly tree: CutTree<Piece>;
  readonly cost: number;
}

export interface SearchedZones {
  readonly best: ZonesPage | undefined;
  /** No page costs less. */
  readonly bound: number;
  readonly proven: boolean;
  /** Whole pages weighed. */
  readonly weighed: number;
  /** Pairs of heights put together in the tables. */
  readonly work: number;
}

/** Distances above the expected cost at which a first page is looked for. */
const DISTANCES = [2, 4, 8, 16, 32, 64];
/** Expected cost of a picture above its least. */
const HOPE = 0.6;
/** Counts, no clock: same input, same page. */
const MOST_WORK = 150_000_000;
const MOST_PAGES = 4000;

interface Hunt {
  best: ZonesPage | undefined;
  weighed: number;
  work: number;
}

export function searchZones(zones: ZonesCase, dearest = Number.POSITIVE_INFINITY): SearchedZones {
  const hunt: Hunt = { best: undefined, weighed: 0, work: 0 };
  const least = leastCost(zoneGuillotine(zones, 0, 0));
  const expected = leastCost(zoneGuillotine(zones, 0, HOPE));
  for (const distance of DISTANCES) {
    const below = Math.min(expected + distance, dearest);
    const reached = huntBelow(zones, below, HOPE, hunt);
    if (hunt.best || reached < below || below === dearest) break;
  }
  // What is cheaper than the page found, if anything is, is seen now.
  const goal = Math.min(dearest, hunt.best?.cost ?? expected + (DISTANCES.at(-1) ?? 0));
  const reached = huntBelow(zones, goal, 0, hunt);
  const bound = Math.max(least, Math.min(reached, hunt.best?.cost ?? goal));
  return { ...hunt, bound, proven: bound >= (hunt.best?.cost ?? goal) };
}

const leastCost = ({ sections, pictures, lead }: Guillotine<Piece>): number =>
  [...sections, ...pictures, ...(lead ? [lead] : [])].reduce((sum: number, share: Share) => sum + share.leastCost, 0);

/** Sees the pages that cost less than `below`; returns the cost up to which it saw all. */
function huntBelow(zones: ZonesCase, below: number, hope: number, hunt: Hunt): number {
  const g = zoneGuillotine(zones, below, hope);
  const tables = tabulateCuts(g, below, MOST_WORK - hunt.work);
  if (!tables) return 0;
  hunt.work += tables.work;
  let seen = 0;
  for (const { cost, tree } of pagesByCost(tables)) {
    // Pages dearer than `below` come without their rivals, but each is a page: the first is kept as the one to beat.
    if (cost >= (hunt.best?.cost ?? Number.POSITIVE_INFINITY) || (cost >= below && hunt.best)) break;
    if (++seen > MOST_PAGES) return Math.min(cost, below);
    hunt.weighed++;
    const page = weigh(tree, cost);
    if (page.cost < (hunt.best?.cost ?? Number.POSITIVE_INFINITY)) hunt.best = page;
  }
  return below;
}

function weigh(tree: CutTree<Piece>, cost: number): ZonesPage {
  const pieces = placeTree(tree);
  return { pieces, tree, cost: cost + weighPage(pieces).reduce((sum, term) => sum + term.cost, 0) };
}
