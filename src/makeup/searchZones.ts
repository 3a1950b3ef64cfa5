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
  /** Done in the tables. */
  readonly work: number;
}

/**
 * How far a look for a first page goes: what the page may cost above the least of its items, `shared` among pictures and,
 * by halves, sections, and what a part of it may cost above its share.
 */
interface Reach {
  readonly shared: number;
  readonly above: number;
}

/** The last finds pages no one would print. */
const REACHES: readonly Reach[] = [
  { shared: 6, above: 1.5 },
  { shared: 9, above: 2 },
  { shared: 13, above: 2 },
  { shared: 18, above: 2.5 },
  { shared: 26, above: 4 },
  { shared: 44, above: 8 },
];
/** A page that is proposed to an editor is to be a decent one. */
const DECENT = REACHES.slice(0, -1);
/** Of one look, of all looks, and of the proof. Counts, no clock: same input, same page. */
interface Work {
  readonly look: number;
  readonly looks: number;
  readonly proof: number;
}

const TO_SEARCH: Work = { look: 8_000_000, looks: 12_000_000, proof: 10_000_000 };
/** A question that is asked many times. */
const TO_ASK: Work = { look: 1_000_000, looks: 1_500_000, proof: 0 };
const MOST_PAGES = 4000;

interface Hunt {
  best: ZonesPage | undefined;
  weighed: number;
  work: number;
  /** Only pages cheaper than this are of interest. */
  readonly dearest: number;
  /** What the items cost at least. */
  readonly least: number;
  readonly skeleton: readonly PartSplits[];
}

/** The cheapest page, if one costs less than `dearest`. */
export function searchZones(zones: ZonesCase, dearest = Number.POSITIVE_INFINITY, briefly = false): SearchedZones {
  const most = briefly ? TO_ASK : TO_SEARCH;
  const hunt = openHunt(zones, dearest);
  const isClear = lookFor(zones, REACHES, most, hunt);
  const { best, weighed, work, least } = hunt;
  const goal = costToBeat(hunt);
  if (!isClear || goal === Number.POSITIVE_INFINITY)
    return { best, weighed, work, bound: Math.min(goal, least), proven: false };
  // What is cheaper than the page to beat, if anything is, is seen now.
  const reached = huntBelow(zones, goal, 0, hunt, most.proof);
  const beaten = costToBeat(hunt);
  const bound = Math.min(beaten, Math.max(least, reached));
  return { best: hunt.best, weighed: hunt.weighed, work: hunt.work, bound, proven: bound >= beaten };
}

/** Is there a full page of decent cost? If so, `searchZones` finds one. */
export function fillsPage(zones: ZonesCase): boolean {
  const hunt = openHunt(zones, Number.POSITIVE_INFINITY);
  lookFor(zones, DECENT, TO_ASK, hunt);
  return hunt.best !== undefined;
}

function openHunt(zones: ZonesCase, dearest: number): Hunt {
  const g = zoneGuillotine(zones, 0, 0);
  return { best: undefined, weighed: 0, work: 0, dearest, least: leastCost(g), skeleton: cutSkeleton(g) };
}

/** Looks farther and farther until a page is within sight. False: there was too much to look at. */
function lookFor(zones: ZonesCase, reaches: readonly Reach[], most: Work, hunt: Hunt): boolean {
  for (const reach of Number.isFinite(hunt.least) ? reaches : []) {
    const hope = hopeOf(zones, reach);
    // A page dearer than what was looked for is no good cost to beat: the next look goes farther, up to it at most.
    const below = Math.min(leastCost(zoneGuillotine(zones, 0, hope)) + reach.above, costToBeat(hunt));
    const reached = huntBelow(zones, below, hope, hunt, Math.min(most.look, most.looks - hunt.work));
    if (reached === TOO_MUCH) return false;
    if (reached < below || below >= costToBeat(hunt)) break;
  }
  return true;
}

/** What a picture is expected to cost above its least. */
const hopeOf = ({ zones, count, pictures }: ZonesCase, { shared }: Reach): number =>
  shared / (zones.length / 2 + count + (pictures.lead.length > 0 ? 1 : 0));

const leastCost = ({ sections, pictures, lead }: Guillotine<Piece>): number =>
  [...sections, ...pictures, ...(lead ? [lead] : [])].reduce((sum: number, share: Share) => sum + share.leastCost, 0);

/** Instead of a cost: the table was given up. */
const TOO_MUCH = -1;

/** Sees the pages that cost less than `below`; returns the cost up to which it saw all. */
function huntBelow(zones: ZonesCase, below: number, hope: number, hunt: Hunt, mostWork: number): number {
  const g = zoneGuillotine(zones, below, hope);
  const tables = tabulateCuts(g, below, mostWork, hunt.skeleton);
  hunt.work += tables?.work ?? mostWork;
  if (!tables) return TOO_MUCH;
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
