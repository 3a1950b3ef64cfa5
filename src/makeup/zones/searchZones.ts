// A zones case → the cheapest page. A quick look, that drops whatever begins dearer than expected, finds a good page; then
// tables of cuts are made for its cost, dropping only what cannot be part of a cheaper page: so all rivals are seen.

import { cutSkeleton, type PartSplits } from '../cuts/cutSkeleton.ts';
import { tabulateCuts } from '../cuts/cutTables.ts';
import { type CutTree, pagesByCost } from '../cuts/cutTrees.ts';
import type { Guillotine, Share } from '../cuts/guillotine.ts';
import { takeDistinct } from '../takeDistinct.ts';
import { looksAlike, type PageCells, pageCells } from './pageCells.ts';
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
  /** The best and others that look different, by rising cost: as many as were asked for, or all there are. */
  readonly pages: readonly ZonesPage[];
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
/** Where a look took too much: narrower ones, which drop sooner what is dearer than its share. */
const NARROW: readonly Reach[] = [
  { shared: 13, above: 1 },
  { shared: 18, above: 1 },
  { shared: 26, above: 1 },
  { shared: 18, above: 2.5 },
  { shared: 36, above: 0.7 },
];
/** A page that is proposed to an editor is to be a decent one. */
const DECENT = REACHES.slice(0, -1);
/** Of one look and of all looks, of one narrow look and of all, and of the proof. Counts, no clock: same input, same page. */
interface Work {
  /** First the widest look, if it takes no more than this: what it does not see no other does. */
  readonly widest: number;
  readonly look: number;
  readonly looks: number;
  readonly narrow: number;
  readonly narrows: number;
  readonly proof: number;
}

const TO_SEARCH: Work = {
  widest: 0,
  look: 8_000_000,
  looks: 12_000_000,
  narrow: 17_000_000,
  narrows: 50_000_000,
  proof: 10_000_000,
};
/** After a search in vain. */
const TO_RETRY: Work = { ...TO_SEARCH, widest: 1_000_000, narrows: 0 };
/** A question that is asked many times. */
const TO_ASK: Work = {
  widest: 1_000_000,
  look: 1_000_000,
  looks: 1_500_000,
  narrow: 3_000_000,
  narrows: 6_000_000,
  proof: 0,
};
/** Several pages are asked for by hand, and rarely. */
const TO_CHOOSE: Work = { ...TO_SEARCH, look: 16_000_000, looks: 30_000_000, proof: 30_000_000 };
const MOST_PAGES = 4000;

interface Hunt {
  /** By rising cost, `count` at most, no two of which look alike. */
  pages: SeenPage[];
  readonly count: number;
  weighed: number;
  work: number;
  /** Only pages cheaper than this are of interest. */
  readonly dearest: number;
  /** What the items cost at least. */
  readonly least: number;
  /** Each item has a rectangle, and all together may have the area of the page. */
  readonly isPossible: boolean;
  readonly skeleton: readonly PartSplits[];
}

interface SeenPage extends ZonesPage {
  /** Only needed where pages are compared. */
  readonly cells?: PageCells;
}

/** `retry`: the page was searched in vain in another leading. `brief`: one question of many. */
export type Effort = 'whole' | 'retry' | 'brief';

const WORK: Readonly<Record<Effort, Work>> = { whole: TO_SEARCH, retry: TO_RETRY, brief: TO_ASK };

/** The cheapest page, if one costs less than `dearest`. */
export const searchZones = (
  zones: ZonesCase,
  dearest = Number.POSITIVE_INFINITY,
  effort: Effort = 'whole',
): SearchedZones => search(zones, openHunt(zones, dearest), WORK[effort]);

/** The cheapest pages of which no two look alike. */
export const searchZonesCandidates = (zones: ZonesCase, count: number): SearchedZones =>
  search(zones, openHunt(zones, Number.POSITIVE_INFINITY, count), TO_CHOOSE);

function search(zones: ZonesCase, hunt: Hunt, most: Work): SearchedZones {
  const isClear = lookFor(zones, REACHES, most, hunt);
  const goal = hunt.pages.at(-1)?.cost ?? hunt.dearest;
  // Looks for more pages than there are may have gone too far.
  const sees = (isClear || hunt.count > 1) && goal < Number.POSITIVE_INFINITY;
  // What is cheaper than the page to beat, if anything is, is seen now.
  const reached = sees ? huntBelow(zones, goal, 0, hunt, most.proof) : 0;
  const { pages, weighed, work, least } = hunt;
  const [best] = pages;
  const beaten = best?.cost ?? goal;
  const bound = Math.min(beaten, Math.max(least, reached));
  return { best, pages, weighed, work, bound, proven: sees && bound >= beaten };
}

/** Is there a full page of decent cost? If so, `searchZones` finds one. */
export function askPage(zones: ZonesCase): 'full' | 'none' | 'too much' {
  const hunt = openHunt(zones, Number.POSITIVE_INFINITY);
  const isClear = lookFor(zones, DECENT, TO_ASK, hunt);
  if (hunt.pages.length > 0) return 'full';
  return isClear ? 'none' : 'too much';
}

function openHunt(zones: ZonesCase, dearest: number, count = 1): Hunt {
  const g = zoneGuillotine(zones, 0, 0);
  const isPossible = Number.isFinite(leastCost(g)) && mayFill(g);
  const skeleton = isPossible ? skeletonOf(g) : [];
  return { pages: [], count, weighed: 0, work: 0, dearest, least: leastCost(g), isPossible, skeleton };
}

function mayFill({ sections, pictures, lead, columns, rows }: Guillotine<Piece>): boolean {
  const shares = [...sections, ...pictures, ...(lead ? [lead] : [])];
  const least = shares.reduce((sum, { leastArea }) => sum + leastArea, 0);
  const most = shares.reduce((sum, { mostArea }) => sum + mostArea, 0);
  return least <= columns * rows && columns * rows <= most;
}

/** Cases of one text and another have the same items, and share the list of homes. */
const SKELETONS = new WeakMap<Guillotine<Piece>['homes'], Map<string, readonly PartSplits[]>>();

function skeletonOf(g: Guillotine<Piece>): readonly PartSplits[] {
  const known = SKELETONS.get(g.homes) ?? new Map<string, readonly PartSplits[]>();
  SKELETONS.set(g.homes, known);
  const { columns, sections, pictures, lead, opening } = g;
  const key = [
    columns,
    sections.length,
    pictures.length,
    lead !== undefined,
    opening?.sections,
    opening?.pictures,
  ].join();
  const skeleton = known.get(key) ?? cutSkeleton(g);
  known.set(key, skeleton);
  return skeleton;
}

/** Looks farther and farther until a page is within sight. False: there was too much to look at. */
function lookFor(zones: ZonesCase, reaches: readonly Reach[], most: Work, hunt: Hunt): boolean {
  if (!hunt.isPossible) return true;
  const widest = reaches.at(-1);
  if (widest && most.widest > 0 && look(zones, widest, most.widest, hunt) !== TOO_MUCH) return true;
  const end = hunt.work + most.looks;
  for (const reach of reaches) {
    const reached = look(zones, reach, Math.min(most.look, end - hunt.work), hunt);
    if (reached === TOO_MUCH) {
      if (hunt.pages.length === 0) lookNarrowly(zones, reach.shared, most, hunt);
      return false;
    }
    if (reached === FAR_ENOUGH) break;
  }
  return true;
}

/** Of pages up to what that reach expects; those dearer than the page to beat are of no interest. */
function look(zones: ZonesCase, reach: Reach, most: number, hunt: Hunt): number {
  const hope = hopeOf(zones, reach);
  // A page dearer than what was looked for is no good cost to beat: the next look goes farther, up to it at most.
  const below = Math.min(leastCost(zoneGuillotine(zones, 0, hope)) + reach.above, costToBeat(hunt));
  const reached = huntBelow(zones, below, hope, hunt, most);
  return reached !== TOO_MUCH && (reached < below || below >= costToBeat(hunt)) ? FAR_ENOUGH : reached;
}

/** On a page of many pictures few parts can be kept: those that begin well. Where it is only asked one page will do. */
function lookNarrowly(zones: ZonesCase, shared: number, { narrow, narrows, proof }: Work, hunt: Hunt): void {
  const end = hunt.work + narrows;
  for (const reach of NARROW) {
    if (reach.shared < shared) continue;
    if (hunt.work >= end || (hunt.pages.length > 0 && proof === 0)) return;
    look(zones, reach, Math.min(narrow, end - hunt.work), hunt);
  }
}

/** What a picture is expected to cost above its least. */
const hopeOf = ({ zones, count, pictures }: ZonesCase, { shared }: Reach): number =>
  shared / (zones.length / 2 + count + (pictures.lead.length > 0 ? 1 : 0));

const leastCost = ({ sections, pictures, lead }: Guillotine<Piece>): number =>
  [...sections, ...pictures, ...(lead ? [lead] : [])].reduce((sum: number, share: Share) => sum + share.leastCost, 0);

/** Instead of a cost: the table was given up; nothing is to be gained by looking farther. */
const TOO_MUCH = -1;
const FAR_ENOUGH = -2;

/** Sees the pages that cost less than `below`; returns the cost up to which it saw all. */
function huntBelow(zones: ZonesCase, below: number, hope: number, hunt: Hunt, mostWork: number): number {
  const g = zoneGuillotine(zones, below, hope);
  const tables = tabulateCuts(g, below, mostWork, hunt.skeleton);
  hunt.work += tables?.work ?? mostWork;
  if (!tables) return TOO_MUCH;
  let seen = 0;
  for (const { cost, tree } of pagesByCost(tables)) {
    // Pages dearer than `below` come without their rivals, but each is a page: the first is kept as the one to beat.
    if (cost >= costToBeat(hunt) || (cost >= below && hunt.pages.length > 0)) break;
    if (++seen > MOST_PAGES * hunt.count) return Math.min(cost, below);
    hunt.weighed++;
    const page = weigh(tree, cost, zones.rules);
    if (page.cost < costToBeat(hunt)) keep(page, zones, hunt);
  }
  return below;
}

/** The cost of the last page that is wanted. */
const costToBeat = ({ pages, count, dearest }: Hunt): number =>
  (pages.length < count ? undefined : pages.at(-1)?.cost) ?? dearest;

function keep(page: ZonesPage, { columns, rows }: ZonesCase, hunt: Hunt): void {
  if (hunt.count === 1) {
    hunt.pages = [page];
    return;
  }
  const cells = pageCells(page.pieces, columns, rows);
  const isLike = (other: SeenPage): boolean => other.cells !== undefined && looksAlike(other.cells, cells, rows);
  hunt.pages = takeDistinct(hunt.pages, { ...page, cells }, ({ cost }) => cost, isLike).slice(0, hunt.count);
}

function weigh(tree: CutTree<Piece>, cost: number, wants: PageWants): ZonesPage {
  const pieces = placeTree(tree);
  return { pieces, tree, cost: cost + weighPage(pieces, wants).reduce((sum, term) => sum + term.cost, 0) };
}
