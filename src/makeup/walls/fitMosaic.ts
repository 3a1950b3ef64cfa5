// A mosaic tree, the aspects of its pictures and a rectangle → the frames that fill it exactly, gaps and captions
// included, every picture losing the same share. No search: each part's height is linear in its width.

import type { MosaicTree } from './mosaicTrees.ts';

export interface MosaicCell {
  /** Width ÷ height that the picture would like. */
  readonly aspect: number;
  /** Caption and its gap below the picture. */
  readonly captionMm: number;
}

export interface MosaicGaps {
  readonly besideMm: number;
  readonly belowMm: number;
}

/** Of the picture alone, from the rectangle's top left corner; its caption stands below. */
export interface MosaicFrame {
  readonly index: number;
  readonly leftMm: number;
  readonly topMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

export interface Mosaic {
  readonly frames: readonly MosaicFrame[];
  /** Aspect of every frame by that of its picture: over 1 is flatter. */
  readonly stretch: number;
}

/** Height of a part of a width: (slope × width + offset) ÷ stretch + fixed. */
interface Reckoned {
  readonly slope: number;
  readonly offset: number;
  readonly fixed: number;
  readonly tree: MosaicTree;
  readonly parts: readonly Reckoned[];
}

/** A tree with its gaps and captions added up, for all heights. */
export interface ReckonedMosaic {
  readonly whole: Reckoned;
  readonly cells: readonly MosaicCell[];
  readonly gaps: MosaicGaps;
}

export const reckonMosaic = (tree: MosaicTree, cells: readonly MosaicCell[], gaps: MosaicGaps): ReckonedMosaic => ({
  whole: reckon(tree, cells, gaps),
  cells,
  gaps,
});

export interface MosaicBox {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Not above zero where gaps and captions alone are too much for the rectangle. */
export const stretchIn = ({ whole }: ReckonedMosaic, { widthMm, heightMm }: MosaicBox): number =>
  (whole.slope * widthMm + whole.offset) / (heightMm - whole.fixed);

/** At which no picture loses anything. */
export const naturalHeight = ({ whole }: ReckonedMosaic, widthMm: number): number =>
  whole.slope * widthMm + whole.offset + whole.fixed;

/** Undefined where a picture has no room. */
export function fitMosaic(mosaic: ReckonedMosaic, box: MosaicBox): Mosaic | undefined {
  const stretch = stretchIn(mosaic, box);
  if (!(stretch > 0) || stretch === Number.POSITIVE_INFINITY) return undefined;
  const frames = place(mosaic.whole, { leftMm: 0, topMm: 0, ...box }, mosaic, stretch);
  return frames.every(({ widthMm, heightMm }) => widthMm > 0 && heightMm > 0) ? { frames, stretch } : undefined;
}

function reckon(tree: MosaicTree, cells: readonly MosaicCell[], gaps: MosaicGaps): Reckoned {
  if (typeof tree === 'number') {
    const { aspect, captionMm } = cells[tree] ?? { aspect: 1, captionMm: 0 };
    return { slope: 1 / aspect, offset: 0, fixed: captionMm, tree, parts: [] };
  }
  const parts = tree.parts.map((part) => reckon(part, cells, gaps));
  const sum = (of: (part: Reckoned) => number): number => parts.reduce((total, part) => total + of(part), 0);
  if (tree.cut === 'stack') {
    const fixed = sum((part) => part.fixed) + (parts.length - 1) * gaps.belowMm;
    return { slope: sum((part) => part.slope), offset: sum((part) => part.offset), fixed, tree, parts };
  }
  const share = sum((part) => 1 / part.slope);
  const offset = (sum((part) => part.offset / part.slope) - (parts.length - 1) * gaps.besideMm) / share;
  return { slope: 1 / share, offset, fixed: sum((part) => part.fixed / part.slope) / share, tree, parts };
}

type Box = Omit<MosaicFrame, 'index'>;
type PlaceGear = Pick<ReckonedMosaic, 'cells' | 'gaps'>;

function place({ tree, parts }: Reckoned, box: Box, { cells, gaps }: PlaceGear, stretch: number): MosaicFrame[] {
  if (typeof tree === 'number')
    return [{ ...box, index: tree, heightMm: box.heightMm - (cells[tree]?.captionMm ?? 0) }];
  let { leftMm, topMm } = box;
  return parts.flatMap((part) => {
    if (tree.cut === 'row') {
      const widthMm = ((box.heightMm - part.fixed) * stretch - part.offset) / part.slope;
      const own = place(part, { ...box, leftMm, widthMm }, { cells, gaps }, stretch);
      leftMm += widthMm + gaps.besideMm;
      return own;
    }
    const heightMm = (part.slope * box.widthMm + part.offset) / stretch + part.fixed;
    const own = place(part, { ...box, topMm, heightMm }, { cells, gaps }, stretch);
    topMm += heightMm + gaps.belowMm;
    return own;
  });
}
