// The previous plan of a page of zones and the best page for the text as it is now → the page that moves little: the old
// one while it is about as good, else the one that keeps most of it, else the new one with the old numbers of lines.

import { STAY } from '../costs.ts';
import { cutSkeleton } from '../cuts/cutSkeleton.ts';
import { tabulateCuts } from '../cuts/cutTables.ts';
import { pagesByCost } from '../cuts/cutTrees.ts';
import type { Grid } from '../grid.ts';
import type { PagePlan } from '../plan.ts';
import { fillFrames } from '../story/fillFrames.ts';
import type { StoryItem } from '../story/flowStory.ts';
import { rememberLines } from '../story/rememberLines.ts';
import { type PlacedPiece, placeTree } from './placeTree.ts';
import type { ReadyZones, ZonesPageParts } from './readyZones.ts';
import { type SearchedZones, searchZones, type ZonesPage } from './searchZones.ts';
import { type Remembered, type StayingZones, stayingZones } from './stayingZones.ts';
import { type ZonesCase, zoneGuillotine } from './zoneGuillotine.ts';
import { isPageBefore, zonesBefore } from './zonesBefore.ts';
import { zonesTerms } from './zonesTerms.ts';

/** A page and the family it is one of, with what the search for it says. */
export interface FoundZones {
  readonly from: ReadyZones;
  readonly page: ZonesPage;
  readonly search: Omit<SearchedZones, 'best' | 'pages'>;
}

/** `found`: as if there were no previous plan, so that bound and proof of an unchanged page stay what they were. */
export function searchZonesFromPrevious(
  previous: PagePlan,
  { families, sections, items }: ZonesPageParts,
  found: FoundZones,
  grid: Grid,
): FoundZones {
  const { cost } = found.page;
  const remembered = byBlock(rememberLines(previous, items), items);
  const before = zonesBefore(previous);
  const staying = ({ zones }: ReadyZones, price: number) =>
    stayingZones(zones, sections, remembered, before, grid, price);
  const isGood = (page: ZonesPage | undefined): page is ZonesPage =>
    page !== undefined && page.cost <= cost + STAY.page;
  const taken = (from: ReadyZones, page: ZonesPage): FoundZones => {
    const proven = found.search.proven && page.cost <= cost + TOUCH;
    return { from, page, search: { ...found.search, proven } };
  };
  const from = families.find(({ family }) => family.name === previous.family);
  if (from && before.sections.length === sections.length) {
    const isBefore = (pieces: readonly PlacedPiece[]) => isPageBefore(before, pieces, from.header.rows, grid);
    const kept = keepPage(staying(from, Number.POSITIVE_INFINITY), from.zones, isBefore);
    if (isGood(kept)) return taken(from, kept);
    const near = nearPage(staying(from, STAY.piece), from.zones);
    if (isGood(near)) return taken(from, near);
  }
  const settled = settle(found.page, staying(found.from, STAY.piece), found.from.zones);
  return isGood(settled) ? taken(found.from, settled) : found;
}

/** Rounding of sums of prices. */
const TOUCH = 1e-6;

function byBlock(lines: ReadonlyMap<number, number>, items: readonly StoryItem[]): Remembered {
  return new Map([...lines].map(([i, count]) => [items[i]?.block ?? i, count]));
}

/** More than the few rectangles that may stay can be put together. */
const MOST_WORK = 4_000_000;
const MOST_PAGES = 200;

/** Of the pages made of nothing but the old rectangles the one on which all stand where they stood. */
function keepPage(
  rigid: StayingZones,
  zones: ZonesCase,
  isBefore: (pieces: readonly PlacedPiece[]) => boolean,
): ZonesPage | undefined {
  const g = zoneGuillotine(rigid.zones, Number.POSITIVE_INFINITY, 0);
  const tables = tabulateCuts(g, Number.POSITIVE_INFINITY, MOST_WORK, cutSkeleton(g));
  if (!tables) return undefined;
  let seen = 0;
  for (const { tree, cost } of pagesByCost(tables)) {
    const pieces = placeTree(tree);
    if (isBefore(pieces)) return truePage({ pieces, tree, cost }, rigid, zones);
    if (++seen >= MOST_PAGES) return undefined;
  }
  return undefined;
}

/** The page that changes least for its price. */
function nearPage(staying: StayingZones, zones: ZonesCase): ZonesPage | undefined {
  const { best } = searchZones(staying.zones);
  return best && truePage(best, staying, zones);
}

/** A page found with prices on changes → the same page at what it truly costs. */
function truePage(page: ZonesPage, staying: StayingZones, zones: ZonesCase): ZonesPage {
  const pieces = page.pieces.map((one) => ({ ...one, piece: staying.restored(one.piece) }));
  return priced({ ...page, pieces }, zones);
}

function priced(page: ZonesPage, zones: ZonesCase): ZonesPage {
  return { ...page, cost: zonesTerms(page, zones).reduce((sum, term) => sum + term.cost, 0) };
}

/** The rectangles of the new page filled with as many of the old line counts as there can be. */
function settle(best: ZonesPage, staying: StayingZones, zones: ZonesCase): ZonesPage {
  const pieces = best.pieces.map((one): PlacedPiece => {
    const { piece } = one;
    if (piece.kind !== 'zone') return one;
    const filling = fillFrames(
      staying.flowOf(piece),
      piece.frames.map(({ rows }) => rows),
    );
    return filling ? { ...one, piece: { ...piece, filling } } : one;
  });
  return priced({ ...best, pieces }, zones);
}
