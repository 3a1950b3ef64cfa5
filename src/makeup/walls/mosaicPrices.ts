// What the shape of a wall of pictures costs, beside the crops. In the same coin as costs.ts.

import { LEAD_RATIO } from '../costs.ts';
import type { Mosaic } from './fitMosaic.ts';

const MOSAIC_PRICE = {
  /** A picture under half of the mean area, per tenth that is missing. */
  smallTenth: 0.6,
  /** The largest is not 1.6 times the next: a wall without a point to look at first. Per tenth that is missing. */
  leadTenth: 0.6,
  /** It is more than twice the next: it crushes the others. Per tenth above. */
  crushTenth: 0.6,
  /** The largest does not reach the upper edge, where the eye begins. */
  lowLead: 0.8,
  /** The largest is not the first of the data: editors list pictures by weight, and supply the first in the best quality. */
  laterLead: 3,
  /** Two edges that nearly meet and do not. */
  near: 2,
  /** Four corners in one point: a grid, no mosaic. */
  cross: 1.5,
  /** A cut through the whole wall in line with a gutter of the text: together they may part the page (断版). */
  openGutter: 2.5,
} as const;

/** What stands around a wall. */
export interface MosaicGround {
  readonly bodyMm: number;
  /** Between pictures side by side. */
  readonly besideMm: number;
  /** Gutters of the columns over which it stands, left and right, from its left edge. */
  readonly gutters: readonly (readonly [number, number])[];
}

const LEAST_SIZE = 0.5;
/** In a narrower picture nothing is to be seen and under it no caption to be read, in characters of the body. */
const STAMP_EM = 16;
const MOST_RATIO = 2;
/** Edges nearer than this, but not in one line, look like a slip. */
const NEAR_MM = 9;
const TOUCH_MM = 0.2;

/** Infinite where a picture is no more than a stamp. */
export function priceOfMosaic({ frames }: Mosaic, { bodyMm, besideMm, gutters }: MosaicGround): number {
  const areas = frames.map(({ widthMm, heightMm }) => widthMm * heightMm).sort((a, b) => b - a);
  const [largest = 1, next] = areas;
  const mean = areas.reduce((sum, area) => sum + area, 0) / areas.length;
  if (frames.some(({ widthMm }) => widthMm < STAMP_EM * bodyMm)) return Number.POSITIVE_INFINITY;
  const small = areas.reduce((sum, area) => sum + Math.max(0, LEAST_SIZE - area / mean) * 10, 0);
  const ratio = next === undefined ? LEAD_RATIO : largest / next;
  const lefts = frames.map(({ leftMm }) => leftMm);
  const tops = frames.map(({ topMm }) => topMm);
  return (
    small * MOSAIC_PRICE.smallTenth +
    Math.max(0, LEAD_RATIO - ratio) * 10 * MOSAIC_PRICE.leadTenth +
    Math.max(0, ratio - MOST_RATIO) * 10 * MOSAIC_PRICE.crushTenth +
    (isLow(frames, largest) ? MOSAIC_PRICE.lowLead : 0) +
    (isLater(frames, largest) ? MOSAIC_PRICE.laterLead : 0) +
    (nearMisses(lefts) + nearMisses(tops)) * MOSAIC_PRICE.near +
    crosses({ frames }, besideMm) * MOSAIC_PRICE.cross +
    openGutters(frames, besideMm, gutters) * MOSAIC_PRICE.openGutter
  );
}

type WallFrame = Mosaic['frames'][number];

const isLargest = ({ widthMm, heightMm }: WallFrame, largest: number): boolean => widthMm * heightMm > 0.99 * largest;

function isLater(frames: Mosaic['frames'], largest: number): boolean {
  const first = Math.min(...frames.map(({ index }) => index));
  return !frames.some((frame) => frame.index === first && isLargest(frame, largest));
}

const isLow = (frames: Mosaic['frames'], largest: number): boolean =>
  !frames.some((frame) => frame.topMm < TOUCH_MM && isLargest(frame, largest));

/** Neighbours in the order of places, each counted once. */
function nearMisses(places: readonly number[]): number {
  const sorted = [...places].sort((a, b) => a - b);
  const steps = sorted.slice(1).map((place, i) => place - (sorted[i] ?? place));
  return steps.filter((step) => step > TOUCH_MM && step < NEAR_MM).length;
}

function openGutters(frames: Mosaic['frames'], besideMm: number, gutters: MosaicGround['gutters']): number {
  const isOpen = (from: number): boolean => {
    const middle = from + besideMm / 2;
    const isCut = frames.every(({ leftMm, widthMm }) => leftMm > middle || leftMm + widthMm < middle);
    return isCut && gutters.some(([left, right]) => from < right && from + besideMm > left);
  };
  const cuts = new Set(frames.map(({ leftMm, widthMm }) => Math.round((leftMm + widthMm) / TOUCH_MM) * TOUCH_MM));
  return [...cuts].filter(isOpen).length;
}

/** Pictures with one to the left at the same height, over which two others stand with the same edge between them. */
function crosses({ frames }: Pick<Mosaic, 'frames'>, besideMm: number): number {
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) < TOUCH_MM;
  const beside = frames.flatMap((right) =>
    frames.some(
      (left) => isNear(left.leftMm + left.widthMm + besideMm, right.leftMm) && isNear(left.topMm, right.topMm),
    )
      ? [right]
      : [],
  );
  return beside.filter((one) => beside.some((over) => isNear(over.leftMm, one.leftMm) && over.topMm < one.topMm))
    .length;
}
