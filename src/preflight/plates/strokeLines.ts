// Lines with a width → edges of the shape they cover: a box for every piece, joins and caps where pieces meet and end
// (ISO 32000-1, 8.4.3). All parts run round the same way, so that together they fill by the winding number.

import type { LineStyle } from '../../pdf/marks.ts';
import type { Polyline } from './flattenOutlines.ts';
import { addEdge, type Edges } from './scanShape.ts';

/** Widths, lengths and points in pixels, the dashes of `style` too. */
export function addStrokes(edges: Edges, lines: readonly Polyline[], width: number, style: LineStyle): void {
  const half = width / 2;
  for (const line of lines) for (const piece of dashed(line, style)) addStroke(edges, piece, half, style);
}

interface Piece {
  readonly points: readonly number[];
  readonly closed: boolean;
}

function addStroke(edges: Edges, { points, closed }: Piece, half: number, { cap, join, miterLimit }: LineStyle): void {
  const p = withoutRepeats(points, closed);
  const count = p.length / 2;
  const at = (i: number): Point => [
    p[2 * (((i % count) + count) % count)] ?? 0,
    p[2 * (((i % count) + count) % count) + 1] ?? 0,
  ];
  if (count === 1) {
    // A dot: shown by round and square caps alone (8.5.3.2).
    if (cap === 1) addDisc(edges, at(0), half);
    else if (cap === 2) addRing(edges, square(at(0), half));
    return;
  }
  const pieces = closed ? count : count - 1;
  for (let i = 0; i < pieces; i++) addBox(edges, at(i), at(i + 1), half);
  for (let i = closed ? 0 : 1; i < (closed ? count : count - 1); i++)
    addJoin(edges, at(i - 1), at(i), at(i + 1), half, join, miterLimit);
  if (closed || cap === 0) return;
  addCap(edges, at(1), at(0), half, cap);
  addCap(edges, at(count - 2), at(count - 1), half, cap);
}

type Point = readonly [x: number, y: number];

function withoutRepeats(points: readonly number[], closed: boolean): readonly number[] {
  const out: number[] = [];
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [x, y] = [points[i] ?? 0, points[i + 1] ?? 0];
    if (out.length === 0 || Math.hypot(x - (out.at(-2) ?? 0), y - (out.at(-1) ?? 0)) > 1e-6) out.push(x, y);
  }
  const isRing =
    closed && out.length > 4 && Math.hypot((out[0] ?? 0) - (out.at(-2) ?? 0), (out[1] ?? 0) - (out.at(-1) ?? 0)) < 1e-6;
  return isRing ? out.slice(0, -2) : out;
}

/** Unit vector along, and the one to its left. */
function along([x0, y0]: Point, [x1, y1]: Point): Point {
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  return [(x1 - x0) / length, (y1 - y0) / length];
}

function addBox(edges: Edges, a: Point, b: Point, half: number): void {
  const [dx, dy] = along(a, b);
  const [nx, ny] = [-dy * half, dx * half];
  addRing(edges, [
    [a[0] + nx, a[1] + ny],
    [b[0] + nx, b[1] + ny],
    [b[0] - nx, b[1] - ny],
    [a[0] - nx, a[1] - ny],
  ]);
}

const square = ([x, y]: Point, half: number): readonly Point[] => [
  [x - half, y - half],
  [x + half, y - half],
  [x + half, y + half],
  [x - half, y + half],
];

function addRing(edges: Edges, ring: readonly Point[]): void {
  let area = 0;
  for (const [i, [x, y]] of ring.entries()) {
    const [nx, ny] = ring[(i + 1) % ring.length] ?? [0, 0];
    area += x * ny - nx * y;
  }
  const round = area < 0 ? [...ring].reverse() : ring;
  for (const [i, [x, y]] of round.entries()) {
    const [nx, ny] = round[(i + 1) % round.length] ?? [0, 0];
    addEdge(edges, x, y, nx, ny);
  }
}

function addDisc(edges: Edges, [x, y]: Point, half: number): void {
  const sides = Math.max(8, Math.min(64, Math.ceil(half * 4)));
  addRing(
    edges,
    Array.from({ length: sides }, (_, i): Point => {
      const angle = (2 * Math.PI * i) / sides;
      return [x + half * Math.cos(angle), y + half * Math.sin(angle)];
    }),
  );
}

function addCap(edges: Edges, from: Point, end: Point, half: number, cap: number): void {
  if (cap === 1) addDisc(edges, end, half);
  else {
    const [dx, dy] = along(from, end);
    addBox(edges, end, [end[0] + dx * half, end[1] + dy * half], half);
  }
}

function addJoin(edges: Edges, a: Point, b: Point, c: Point, half: number, join: number, miterLimit: number): void {
  const [ux, uy] = along(a, b);
  const [vx, vy] = along(b, c);
  const turn = ux * vy - uy * vx;
  const cosine = ux * vx + uy * vy;
  if (Math.abs(turn) < 1e-6 && cosine > 0) return;
  if (join === 1) {
    addDisc(edges, b, half);
    return;
  }
  // The gap is on the outer side of the bend.
  const side = turn > 0 ? -half : half;
  const p: Point = [b[0] - uy * side, b[1] + ux * side];
  const q: Point = [b[0] - vy * side, b[1] + vx * side];
  const sineHalf = Math.sqrt(Math.max(0, (1 - cosine) / 2));
  const cosineHalf = Math.sqrt(Math.max(0, (1 + cosine) / 2));
  // 8.4.3.5: miter length over width is 1 ⁄ sin(φ ⁄ 2); φ, between the lines, is π less the turn.
  if (join === 0 && cosineHalf > 0 && 1 / cosineHalf <= miterLimit) {
    const reach = (half * sineHalf) / cosineHalf;
    addRing(edges, [b, p, [p[0] + ux * reach, p[1] + uy * reach], q]);
  } else addRing(edges, [b, p, q]);
}

const MOST_DASHES = 20_000;

function dashed({ points, closed }: Polyline, { dashMm, dashPhaseMm }: LineStyle): readonly Piece[] {
  const total = dashMm.reduce((sum, length) => sum + length, 0);
  if (dashMm.length === 0 || !(total > 1e-3)) return [{ points, closed }];
  const way = closed ? [...points, points[0] ?? 0, points[1] ?? 0] : points;
  const pieces: number[][] = [];
  let index = 0;
  let phase = dashPhaseMm % (2 * total);
  for (; phase >= (dashMm[index % dashMm.length] ?? 0) && index < 4 * dashMm.length; index++)
    phase -= dashMm[index % dashMm.length] ?? 0;
  let left = (dashMm[index % dashMm.length] ?? 0) - Math.max(0, phase);
  let current: number[] | undefined = index % 2 === 0 ? [way[0] ?? 0, way[1] ?? 0] : undefined;
  for (let i = 2; i + 1 < way.length && pieces.length < MOST_DASHES; i += 2) {
    let [x0, y0] = [way[i - 2] ?? 0, way[i - 1] ?? 0];
    const [x1, y1] = [way[i] ?? 0, way[i + 1] ?? 0];
    let length = Math.hypot(x1 - x0, y1 - y0);
    while (length > left && pieces.length < MOST_DASHES) {
      x0 += ((x1 - x0) * left) / length;
      y0 += ((y1 - y0) * left) / length;
      length -= left;
      if (current) {
        current.push(x0, y0);
        pieces.push(current);
      }
      current = current ? undefined : [x0, y0];
      index++;
      left = dashMm[index % dashMm.length] ?? 0;
    }
    left -= length;
    current?.push(x1, y1);
  }
  if (current && current.length > 2) pieces.push(current);
  return pieces.map((piece) => ({ points: piece, closed: false }));
}
