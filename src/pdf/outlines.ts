// Shapes as the interpreter hands them on: subpaths of lines and cubic curves, in millimetres.

import type { RectMm } from '../units.ts';
import { applyTo, type Matrix } from './matrix.ts';

export interface Outline {
  /** x, y, x, y, …; a curve's two control points stand among them. */
  readonly points: readonly number[];
  /** Indices into `points`, counted in points: the first control point of every curve. */
  readonly curves: readonly number[];
  readonly closed: boolean;
}

/** An outline being drawn. */
export interface OpenOutline extends Outline {
  readonly points: number[];
  readonly curves: number[];
  closed: boolean;
}

export const newOutline = (): OpenOutline => ({ points: [], curves: [], closed: false });

/** Control points count: the box is never smaller than the shape. */
export function boxOf(outlines: readonly Outline[]): RectMm | undefined {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { points } of outlines) {
    for (let i = 0; i + 1 < points.length; i += 2) {
      const x = points[i] ?? 0;
      const y = points[i + 1] ?? 0;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}

/** Four corners (a fifth may close the ring), each side upright or level to a thousandth of a millimetre. */
export function isUprightRectangle(outlines: readonly Outline[]): boolean {
  const drawn = outlines.filter(({ points }) => points.length > 2);
  const [first] = drawn;
  if (!first || drawn.length > 1 || first.curves.length > 0) return false;
  const { points } = first;
  if (points.length < 8 || points.length > 10) return false;
  for (let i = 0; i < 8; i += 2) {
    const dx = Math.abs((points[i] ?? 0) - (points[(i + 2) % 8] ?? 0));
    const dy = Math.abs((points[i + 1] ?? 0) - (points[(i + 3) % 8] ?? 0));
    if (Math.min(dx, dy) > 0.001) return false;
  }
  return points.length === 8 || (near(points[8], points[0]) && near(points[9], points[1]));
}

const near = (a: number | undefined, b: number | undefined): boolean => Math.abs((a ?? 0) - (b ?? 0)) < 0.001;

export const moveOutlines = (outlines: readonly Outline[], m: Matrix): readonly Outline[] =>
  outlines.map(({ points, curves, closed }) => {
    const moved = new Array<number>(points.length);
    for (let i = 0; i + 1 < points.length; i += 2) {
      const [x, y] = applyTo(m, points[i] ?? 0, points[i + 1] ?? 0);
      moved[i] = x;
      moved[i + 1] = y;
    }
    return { points: moved, curves, closed };
  });
