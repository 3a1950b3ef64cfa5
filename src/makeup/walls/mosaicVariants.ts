// A slot with `arrange: mosaic` and its pictures → its variants: for every height in rows the best walls of mixed sizes
// that fill it to the edge, with captions under the pictures or on them.

import type { Slot, Template } from '../../schema/template.ts';
import { ptToMm } from '../../units.ts';
import { type Grid, spanWidth } from '../grid.ts';
import { priceOfFrame } from '../slots/priceOfFrame.ts';
import {
  inkSpan,
  LEAST_HEIGHT_MM,
  type PlacedPicture,
  placeIn,
  type SlotPicture,
  type Variant,
  wantedAspect,
} from '../slots/slotVariants.ts';
import {
  fitMosaic,
  type Mosaic,
  type MosaicGaps,
  naturalHeight,
  type ReckonedMosaic,
  reckonMosaic,
  stretchIn,
} from './fitMosaic.ts';
import { type MosaicGround, priceOfMosaic } from './mosaicPrices.ts';
import { type MosaicTree, mosaicTrees } from './mosaicTrees.ts';

/** What all walls of a slot have in common. */
interface Wall {
  readonly slot: Slot;
  readonly grid: Grid;
  readonly template: Template;
  readonly pictures: readonly SlotPicture[];
  readonly aspects: readonly number[];
  /** Lines of each caption on a width; undefined: too narrow for it. Absent where captions stand on the pictures. */
  readonly linesOn?: readonly LineCounter[];
  readonly widthMm: number;
  readonly gaps: MosaicGaps;
  readonly ground: MosaicGround;
}

type LineCounter = (widthMm: number) => number | undefined;

interface Offer {
  readonly mosaic: Mosaic;
  /** Caption lines for which there is room under each picture. */
  readonly lines: readonly number[];
  readonly cost: number;
  /** Area of the largest picture but the lead. */
  readonly nextMm2: number;
}

/** By rising heights; of one height the cheapest first, dearer ones only where their largest picture is smaller. */
export function mosaicVariants(
  slot: Slot,
  pictures: readonly SlotPicture[],
  grid: Grid,
  template: Template,
): Variant[] {
  // A group stands in one row of like pictures, which no wall is.
  if (pictures.some((picture) => picture.group)) return [];
  const wall = wallOf(slot, pictures, grid, template);
  const trees = mosaicTrees(pictures.length)
    .map((tree) => ({ tree, known: new Map<string, ReckonedMosaic>() }))
    .filter((tree) => isWellMade(tree, wall));
  const variants: Variant[] = [];
  for (let rows = 5; rows <= grid.rows; rows++) {
    const offers = trees.flatMap((tree) => offerOf(tree, wall, rows) ?? []).sort((a, b) => a.cost - b.cost);
    const kept: Offer[] = [];
    for (const offer of offers) {
      if (kept.length === MOST_OFFERS) break;
      const mostMm2 = LESS * (kept.at(-1)?.nextMm2 ?? Number.POSITIVE_INFINITY);
      if (offer.nextMm2 < mostMm2 && hasRoom(offer, wall)) kept.push(offer);
    }
    variants.push(...kept.map((offer) => variantOf(offer, wall, rows)));
  }
  return variants;
}

/** A wall that is dear before anything is cropped is none. */
const MOST_COST = 12;
/** Walls of one height, from which the search chooses. */
const MOST_OFFERS = 4;
/** Times the largest picture of the cheaper wall: no eye tells less apart. */
const LESS = 0.97;
/** Beyond this every picture would lose too much. */
const MOST_STRETCH = 1.25;
/** Changes of caption lines after which a wall is given up. */
const MOST_TRIES = 5;

function wallOf(slot: Slot, pictures: readonly SlotPicture[], grid: Grid, template: Template): Wall {
  const widthMm = spanWidth(grid, slot.columns);
  const gaps = { besideMm: slot.gapMm ?? grid.gutterMm, belowMm: slot.gapMm ?? template.pictures.rowGapMm };
  const aspects = pictures.map((picture) => wantedAspect(picture, template));
  const { bodyMm, gutterMm } = grid;
  const gutters = Array.from({ length: slot.columns - 1 }, (_, c) => {
    const left = spanWidth(grid, c + 1);
    return [left, left + gutterMm] as const;
  });
  const ground = { bodyMm, besideMm: gaps.besideMm, gutters };
  const wall = { slot, grid, template, pictures, aspects, widthMm, gaps, ground };
  return slot.caption === 'on' ? wall : { ...wall, linesOn: pictures.map((picture) => lineCounter(picture, widthMm)) };
}

const MOST_LINES = 4;
const WIDTH_STEP_MM = 0.5;

/** The least widths for one line, two lines …: asked once for each, not for every width. */
function lineCounter({ captionOn }: SlotPicture, mostMm: number): LineCounter {
  const linesAt = (steps: number): number => lineCount(captionOn(steps * WIDTH_STEP_MM));
  const most = Math.floor(mostMm / WIDTH_STEP_MM);
  const least = Array.from({ length: MOST_LINES + 1 }, (_, lines) => {
    if (linesAt(most) > lines) return Number.POSITIVE_INFINITY;
    let [from, to] = [1, most];
    while (from < to) {
      const middle = Math.floor((from + to) / 2);
      if (linesAt(middle) <= lines) to = middle;
      else from = middle + 1;
    }
    return to * WIDTH_STEP_MM;
  });
  return (widthMm) => {
    const lines = least.findIndex((mm) => widthMm >= mm);
    return lines < 0 ? undefined : lines;
  };
}

const lineCount = (lines: ReturnType<SlotPicture['captionOn']>): number =>
  new Set(lines.map((line) => line.baselineMm)).size;

/** A tree, and what it comes to with the caption lines asked for so far. */
interface KnownTree {
  readonly tree: MosaicTree;
  readonly known: Map<string, ReckonedMosaic>;
}

/** At the height at which nothing is cropped. */
function isWellMade(tree: KnownTree, wall: Wall): boolean {
  const reckoned = reckonWith(firstLines(wall), tree, wall);
  const { widthMm, ground } = wall;
  const mosaic = fitMosaic(reckoned, { widthMm, heightMm: naturalHeight(reckoned, widthMm) });
  return mosaic !== undefined && priceOfMosaic(mosaic, ground) <= MOST_COST;
}

const firstLines = ({ pictures, linesOn }: Wall): number[] => pictures.map(() => (linesOn ? 1 : 0));

function offerOf(tree: KnownTree, wall: Wall, rows: number): Offer | undefined {
  const { top, bottom } = inkSpan(wall.slot, rows, !wall.linesOn, wall.grid, wall.template);
  const fitted = fitWithCaptions(tree, wall, bottom - top);
  if (!fitted) return undefined;
  const { frames } = fitted.mosaic;
  let cost = priceOfMosaic(fitted.mosaic, wall.ground);
  let nextMm2 = 0;
  for (const frame of frames) {
    const picture = wall.pictures[frame.index];
    if (!picture || frame.heightMm < LEAST_HEIGHT_MM) return undefined;
    cost += priceOfFrame(picture, frame, wall.template);
    if (!picture.isLead) nextMm2 = Math.max(nextMm2, frame.widthMm * frame.heightMm);
  }
  return cost === Number.POSITIVE_INFINITY ? undefined : { ...fitted, cost, nextMm2 };
}

/** Captions need more lines in narrow frames, and their lines make frames narrower: until both agree. */
function fitWithCaptions(tree: KnownTree, wall: Wall, heightMm: number): Pick<Offer, 'mosaic' | 'lines'> | undefined {
  let lines: readonly number[] = firstLines(wall);
  const box = { widthMm: wall.widthMm, heightMm };
  for (let k = 0; k < MOST_TRIES; k++) {
    const reckoned = reckonWith(lines, tree, wall);
    const stretch = stretchIn(reckoned, box);
    if (!(stretch > 1 / MOST_STRETCH && stretch < MOST_STRETCH)) return undefined;
    const mosaic = fitMosaic(reckoned, box);
    if (!mosaic || !wall.linesOn) return mosaic && { mosaic, lines };
    const needed = neededLines(tree.tree, mosaic, wall.linesOn);
    if (!needed) return undefined;
    if (needed.every((count, i) => count === lines[i])) return { mosaic, lines };
    lines = needed;
  }
  return undefined;
}

function reckonWith(lines: readonly number[], { tree, known }: KnownTree, wall: Wall): ReckonedMosaic {
  const key = lines.join();
  const before = known.get(key);
  if (before) return before;
  const cells = wall.aspects.map((aspect, i) => ({ aspect, captionMm: captionMm(lines[i] ?? 0, wall) }));
  const reckoned = reckonMosaic(tree, cells, wall.gaps);
  known.set(key, reckoned);
  return reckoned;
}

function neededLines(
  tree: MosaicTree,
  { frames }: Mosaic,
  linesOn: readonly LineCounter[],
): readonly number[] | undefined {
  const own = new Array<number>(frames.length).fill(0);
  for (const { index, widthMm } of frames) {
    const lines = linesOn[index]?.(widthMm);
    if (lines === undefined) return undefined;
    own[index] = lines;
  }
  return shareFeet(tree, own);
}

const captionMm = (lines: number, { template }: Wall): number =>
  lines === 0 ? 0 : template.pictures.captionGapMm + lines * ptToMm(template.styles.caption.leadingPt);

/** Pictures that end side by side get room for the same number of caption lines, so that their feet align. */
export function shareFeet(tree: MosaicTree, own: readonly number[]): number[] {
  const shared = [...own];
  const give = (part: MosaicTree, least: number): void => {
    if (typeof part === 'number') {
      shared[part] = Math.max(own[part] ?? 0, least);
      return;
    }
    const most = part.cut === 'row' ? Math.max(least, ...feetOf(part).map((i) => own[i] ?? 0)) : least;
    for (const [k, one] of part.parts.entries())
      give(one, part.cut === 'row' || k === part.parts.length - 1 ? most : 0);
  };
  give(tree, 0);
  return shared;
}

/** Pictures on the lower edge. */
const feetOf = (tree: MosaicTree): number[] =>
  typeof tree === 'number' ? [tree] : (tree.cut === 'row' ? tree.parts : tree.parts.slice(-1)).flatMap(feetOf);

/** The captions as they are really set. */
const hasRoom = ({ mosaic, lines }: Offer, { pictures, linesOn }: Wall): boolean =>
  !linesOn ||
  mosaic.frames.every(({ index, widthMm }) => {
    const picture = pictures[index];
    return picture && lineCount(picture.captionOn(widthMm)) <= (lines[index] ?? 0);
  });

function variantOf({ mosaic, cost }: Offer, { slot, pictures, grid, template, linesOn }: Wall, rows: number): Variant {
  let placed: readonly PlacedPicture[] | undefined;
  return {
    rows,
    cost,
    /** Placed when first asked for: of the heights of a slot few are ever looked at closely. */
    get pictures() {
      placed ??= mosaic.frames.flatMap((frame) => {
        const picture = pictures[frame.index];
        const { top } = inkSpan(slot, rows, !linesOn, grid, template);
        return picture ? [placeIn(picture, frame, top + frame.topMm, frame.heightMm, slot, template)] : [];
      });
      return placed;
    },
  };
}
