// A zones case → the cheapest page. Tables of cuts are made for a cost a little above the least thinkable and then for
// twice the distance, until a page below it is found: all that could be cheaper has then been seen.

import { tabulateCuts } from './cutTables.ts';
import { type CutTree, pagesByCost } from './cutTrees.ts';
import type { Guillotine, Share } from './guillotine.ts';
import type { Piece } from './pieces.ts';
import { type PlacedPiece, placeTree } from './placeTree.ts';
import type { CostTerm } from './plan.ts';
import { weighPage } from './weighPage.ts';
import { type ZonesCase, zoneGuillotine } from './zoneGuillotine.ts';

export interface ZonesPage {
  readonly pieces: readonly PlacedPiece[];
  readonly tree: CutTree<Piece>;
  readonly cost: number;
  readonly terms: readonly CostTerm[];
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

/** Distances above the least thinkable cost. */
const DISTANCES = [4, 8, 16, 32, 64];
/** Counts, no clock: same input, same page. */
const MOST_WORK = 100_000_000;
const MOST_PAGES = 4000;

interface Hunt {
  best: ZonesPage | undefined;
  weighed: number;
  work: number;
}

export function searchZones(zones: ZonesCase, dearest = Number.POSITIVE_INFINITY): SearchedZones {
  const hunt: Hunt = { best: undefined, weighed: 0, work: 0 };
  const least = leastCost(zoneGuillotine(zones, 0));
  let bound = Math.min(least, dearest);
  for (const distance of DISTANCES) {
    const goal = Math.min(dearest, hunt.best?.cost ?? dearest);
    const below = Math.min(least + distance, goal);
    const reached = huntBelow(zones, below, hunt);
    bound = Math.max(bound, Math.min(reached, hunt.best?.cost ?? reached));
    if (reached < Math.min(below, hunt.best?.cost ?? below)) return { ...hunt, bound, proven: false };
    if (below >= goal || bound === hunt.best?.cost) break;
  }
  return { ...hunt, bound, proven: true };
}

const leastCost = ({ sections, pictures, lead }: Guillotine<Piece>): number =>
  [...sections, ...pictures, ...(lead ? [lead] : [])].reduce((sum: number, share: Share) => sum + share.leastCost, 0);

/** Sees the pages that cost less than `below`; returns the cost up to which it saw all. */
function huntBelow(zones: ZonesCase, below: number, hunt: Hunt): number {
  const tables = tabulateCuts(zoneGuillotine(zones, below), below, MOST_WORK - hunt.work);
  if (!tables) return 0;
  hunt.work += tables.work;
  let seen = 0;
  for (const { cost, tree } of pagesByCost(tables)) {
    // Pages dearer than `below` come without their rivals, but each is a page: the first is kept as the one to beat.
    if (cost >= (hunt.best?.cost ?? Number.POSITIVE_INFINITY)) break;
    if (cost >= below && hunt.best) break;
    if (++seen > MOST_PAGES) return Math.min(cost, below);
    hunt.weighed++;
    const page = weigh(tree, cost);
    if (page.cost < (hunt.best?.cost ?? Number.POSITIVE_INFINITY)) hunt.best = page;
  }
  return below;
}

function weigh(tree: CutTree<Piece>, cost: number): ZonesPage {
  const pieces = placeTree(tree);
  const whole = weighPage(pieces);
  const own = pieces.flatMap(({ piece }) => piece.terms);
  const cuts = cost - own.reduce((sum, term) => sum + term.cost, 0);
  const terms = [...own, ...whole, ...(cuts > 1e-9 ? [{ name: 'cuts', cost: cuts }] : [])];
  return { pieces, tree, cost: cost + whole.reduce((sum, term) => sum + term.cost, 0), terms };
}
