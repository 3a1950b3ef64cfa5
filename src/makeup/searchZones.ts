// A zones case → the cheapest page. A quick look, that drops whatever begins dearer than expected, finds a good page; then
// tables of cuts are made for its cost, dropping only what cannot be part of a cheaper page: so all rivals are seen.

import { cutSkeleton, type PartSplits } from './cutSkeleton.ts';
import { tabulateCuts } from './cutTables.ts';
import { type CutTree, pagesByCost } from './cutTrees.ts';
import type { Guillotine, Share } from './guillotine.ts';
import type { Piece } from './pieces.ts';
import { type PlacedPiece, placeTree } from './placeTree.ts';
import { type PageWants, weighPage } from './weighPage.ts';
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

/** Distances above the expected cost at which a first page is looked for; the last finds pages no one would print. */
const DISTANCES = [4, 9, 20, 44];
/** A page that is proposed to an editor is to be a decent one. */
const DECENT = DISTANCES.slice(0, -1);
/** Expected cost of a picture above its least. */
const HOPE = 0.6;
/** Counts, no clock: same input, same page. */
const MOST_WORK = 150_000_000;
const MOST_WORK_TO_ASK = 30_000_000;
const MOST_PAGES = 4000;

interface Hunt {
  best: ZonesPage | undefined;
  weighed: number;
  work: number;
  readonly mostWork: number;
  /** Only pages cheaper than this are of interest. */
  readonly dearest: number;
  readonly skeleton: readonly PartSplits[];
}

/** The cheapest page, if one costs less than `dearest`. */
export function searchZones(zones: ZonesCase, dearest = Number.POSITIVE_INFINITY): SearchedZones {
  const hunt = firstPage(zones, dearest, DISTANCES, MOST_WORK);
  const least = leastCost(zoneGuillotine(zones, 0, 0));
  const goal = costToBeat(hunt);
  if (goal === Number.POSITIVE_INFINITY) return { ...found(hunt), bound: least, proven: false };
  // What is cheaper than the page to beat, if anything is, is seen now.
  const reached = huntBelow(zones, goal, 0, hunt);
  const beaten = costToBeat(hunt);
  const bound = Math.min(beaten, Math.max(least, reached));
  return { ...found(hunt), bound, proven: bound >= beaten };
}

const found = ({ best, weighed, work }: Hunt): Pick<SearchedZones, 'best' | 'weighed' | 'work'> => ({
  best,
  weighed,
  work,
});

/** Is there a full page of decent cost? If so, `searchZones` finds one. */
export const fillsPage = (zones: ZonesCase): boolean =>
  firstPage(zones, Number.POSITIVE_INFINITY, DECENT, MOST_WORK_TO_ASK).best !== undefined;

function firstPage(zones: ZonesCase, dearest: number, distances: readonly number[], mostWork: number): Hunt {
  const g = zoneGuillotine(zones, 0, HOPE);
  const hunt: Hunt = { best: undefined, weighed: 0, work: 0, mostWork, dearest, skeleton: cutSkeleton(g) };
  const expected = leastCost(g);
  if (!Number.isFinite(expected)) return hunt;
  for (const distance of distances) {
    // A page dearer than what was looked for is no good cost to beat: the next look goes farther, up to it at most.
    const below = Math.min(expected + distance, costToBeat(hunt));
    const reached = huntBelow(zones, below, HOPE, hunt);
    if (reached < below || below >= costToBeat(hunt)) break;
  }
  return hunt;
}

const leastCost = ({ sections, pictures, lead }: Guillotine<Piece>): number =>
  [...sections, ...pictures, ...(lead ? [lead] : [])].reduce((sum: number, share: Share) => sum + share.leastCost, 0);

/** Sees the pages that cost less than `below`; returns the cost up to which it saw all. */
function huntBelow(zones: ZonesCase, below: number, hope: number, hunt: Hunt): number {
  const g = zoneGuillotine(zones, below, hope);
  const tables = tabulateCuts(g, below, hunt.mostWork - hunt.work, hunt.skeleton);
  if (!tables) return 0;
  hunt.work += tables.work;
  let seen = 0;
  for (const { cost, tree } of pagesByCost(tables)) {
    // Pages dearer than `below` come without their rivals, but each is a page: the first is kept as the one to beat.
    if (cost >= costToBeat(hunt) || (cost >= below && hunt.best)) break;
    if (++seen > MOST_PAGES) return Math.min(cost, below);
    hunt.weighed++;
    const page = weigh(tree, cost, zones.rules);
    if (page.cost < costToBeat(hunt)) hunt.best = page;
  }
  return below;
}

const costToBeat = ({ best, dearest }: Hunt): number => best?.cost ?? dearest;

function weigh(tree: CutTree<Piece>, cost: number, wants: PageWants): ZonesPage {
  const pieces = placeTree(tree);
  return { pieces, tree, cost: cost + weighPage(pieces, wants).reduce((sum, term) => sum + term.cost, 0) };
}
