// Outlines with curves → straight edges, as fine as the raster can show.

import type { Outline } from '../../pdf/outlines.ts';
import { addEdge, type Edges } from './scanShape.ts';

/** Subpaths of straight lines: x, y, x, y, … */
export interface Polyline {
  readonly points: readonly number[];
  readonly closed: boolean;
}

const MOST_STEPS = 64;

/** `tolerance`: how far a chord may lie from its curve, in the outline's unit. */
export const flattenOutlines = (outlines: readonly Outline[], tolerance: number): readonly Polyline[] =>
  outlines.map((outline) => flatten(outline, tolerance));

function flatten({ points, curves, closed }: Outline, tolerance: number): Polyline {
  if (curves.length === 0) return { points, closed };
  const out: number[] = [];
  let next = 0;
  for (let i = 0; i < points.length; i += 2) {
    if (curves[next] === i / 2) {
      curve(out, points, i, tolerance);
      next++;
      i += 4;
    } else out.push(points[i] ?? 0, points[i + 1] ?? 0);
  }
  return { points: out, closed };
}

/** Even steps, as many as the second differences of the control points ask for (Wang's formula). */
function curve(out: number[], p: readonly number[], i: number, tolerance: number): void {
  const x0 = out.at(-2) ?? 0;
  const y0 = out.at(-1) ?? 0;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = [p[i], p[i + 1], p[i + 2], p[i + 3], p[i + 4], p[i + 5]];
  const bend = Math.max(Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2), Math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3));
  const steps = Math.min(MOST_STEPS, Math.max(1, Math.ceil(Math.sqrt((0.75 * bend) / tolerance))));
  for (let k = 1; k < steps; k++) {
    const t = k / steps;
    const u = 1 - t;
    const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
    out.push(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3);
  }
  out.push(x3, y3);
}

/** Adds the edges of filled shapes: every subpath is closed (8.5.3.1). x' = a·x + c·y + e. */
export function addPolylines(
  edges: Edges,
  lines: readonly Polyline[],
  [a, b, c, d, e, f]: readonly [number, number, number, number, number, number],
): void {
  for (const { points } of lines) {
    const { length } = points;
    if (length < 4) continue;
    const lastX = points[length - 2] ?? 0;
    const lastY = points[length - 1] ?? 0;
    let x0 = a * lastX + c * lastY + e;
    let y0 = b * lastX + d * lastY + f;
    for (let i = 0; i < length; i += 2) {
      const px = points[i] ?? 0;
      const py = points[i + 1] ?? 0;
      const x1 = a * px + c * py + e;
      const y1 = b * px + d * py + f;
      addEdge(edges, x0, y0, x1, y1);
      x0 = x1;
      y0 = y1;
    }
  }
}
