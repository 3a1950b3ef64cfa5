// Path construction, painting and clipping (ISO 32000-1, 8.5). Points are kept in millimetres; a curve is kept as its
// control points, whose box is never smaller than the curve's.

import type { RectMm } from '../units.ts';
import { MM_PER_PT } from '../units.ts';
import { paintPatterns } from './interpretPattern.ts';
import { type Act, intersect, lookOf, type Pen, shows } from './interpretPen.ts';
import { applyTo } from './matrix.ts';

// A single path of more points than this is not looked at point by point any more: its box stays right.
const MOST_POINTS = 200_000;

function addPoint(pen: Pen, x: number, y: number): void {
  const current = pen.path.at(-1);
  if (!current || current.length > MOST_POINTS) return;
  const [xMm, yMm] = applyTo(pen.state.ctm, x, y);
  current.push(xMm, yMm);
}

function start(pen: Pen, x: number, y: number): void {
  pen.path.push([]);
  addPoint(pen, x, y);
}

/** Every pair of numbers as a point. */
const points: Act = (pen, n) => {
  for (let i = 0; i + 1 < n.length; i += 2) addPoint(pen, n[i] ?? 0, n[i + 1] ?? 0);
};

const rectangle: Act = (pen, [x = 0, y = 0, width = 0, height = 0]) => {
  start(pen, x, y);
  points(pen, [x + width, y, x + width, y + height, x, y + height], NO_OPERATION);
};

const NO_OPERATION = { operator: 're', operands: [], start: 0, end: 0 };

export function boxOf(outlines: readonly (readonly number[])[]): RectMm | undefined {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const outline of outlines) {
    for (let i = 0; i + 1 < outline.length; i += 2) {
      const x = outline[i] ?? 0;
      const y = outline[i + 1] ?? 0;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}

/** Four corners (a fifth may close the ring), each side upright or level to a thousandth of a millimetre. */
export function isUprightRectangle(outlines: readonly (readonly number[])[]): boolean {
  const drawn = outlines.filter((outline) => outline.length > 2);
  const [only] = drawn;
  if (!only || drawn.length > 1 || only.length < 8 || only.length > 10) return false;
  for (let i = 0; i < 8; i += 2) {
    const dx = Math.abs((only[i] ?? 0) - (only[(i + 2) % 8] ?? 0));
    const dy = Math.abs((only[i + 1] ?? 0) - (only[(i + 3) % 8] ?? 0));
    if (Math.min(dx, dy) > 0.001) return false;
  }
  return only.length === 8 || (near(only[8], only[0]) && near(only[9], only[1]));
}

const near = (a: number | undefined, b: number | undefined): boolean => Math.abs((a ?? 0) - (b ?? 0)) < 0.001;

const paint =
  (fills: boolean, strokes: boolean): Act =>
  (pen) => {
    const bare = boxOf(pen.path);
    if (bare && (fills || strokes)) addMark(pen, bare, fills, strokes);
    endPath(pen, bare);
  };

function addMark(pen: Pen, bare: RectMm, fills: boolean, strokes: boolean): void {
  const { ctm, lineWidth, clip } = pen.state;
  const widthMm = lineWidth * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]));
  const grown = strokes ? widthMm / 2 : 0;
  const rectMm = {
    x: bare.x - grown,
    y: bare.y - grown,
    width: bare.width + 2 * grown,
    height: bare.height + 2 * grown,
  };
  if (!shows(clip, rectMm)) return;
  pen.walk.marks.push({
    kind: 'path',
    fills,
    strokes,
    rectMm,
    isRectangle: isUprightRectangle(pen.path),
    outlines: pen.path,
    strokeWidthPt: widthMm / MM_PER_PT,
    look: lookOf(pen),
  });
  paintPatterns(pen, intersect(clip, rectMm), fills, strokes);
}

function endPath(pen: Pen, bare: RectMm | undefined): void {
  if (pen.clipPending) {
    pen.state.clip = intersect(pen.state.clip, bare ?? { x: 0, y: 0, width: 0, height: 0 });
    pen.look = undefined;
  }
  pen.clipPending = false;
  pen.path = [];
}

const clip: Act = (pen) => {
  pen.clipPending = true;
};

export const PATH_ACTS: Readonly<Record<string, Act>> = {
  m: (pen, [x = 0, y = 0]) => start(pen, x, y),
  l: points,
  c: points,
  v: points,
  y: points,
  h: () => undefined,
  re: rectangle,
  S: paint(false, true),
  s: paint(false, true),
  f: paint(true, false),
  F: paint(true, false),
  'f*': paint(true, false),
  B: paint(true, true),
  'B*': paint(true, true),
  b: paint(true, true),
  'b*': paint(true, true),
  n: paint(false, false),
  W: clip,
  'W*': clip,
};
