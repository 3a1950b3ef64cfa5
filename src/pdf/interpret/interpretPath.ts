// Path construction, painting and clipping (ISO 32000-1, 8.5). Points are kept in millimetres, curves as cubics.

import { MM_PER_PT, type RectMm } from '../../units.ts';
import type { LineStyle, PathMark, Tiles } from '../marks.ts';
import { applyTo } from '../matrix.ts';
import { boxOf, isUprightRectangle, newOutline, type OpenOutline } from '../outlines.ts';
import { paintPatterns } from './interpretPattern.ts';
import { type Act, intersect, lookOf, type Pen, shows } from './interpretPen.ts';

// A single path of more points than this is not looked at point by point any more: its box stays right.
const MOST_POINTS = 200_000;

function addPoint(pen: Pen, x: number, y: number): void {
  const current = pen.path.at(-1);
  if (!current || current.points.length > 2 * MOST_POINTS) return;
  const [xMm, yMm] = applyTo(pen.state.ctm, x, y);
  current.points.push(xMm, yMm);
}

function start(pen: Pen, x: number, y: number): void {
  pen.path.push(newOutline());
  addPoint(pen, x, y);
  pen.startPoint = [x, y];
  pen.currentPoint = [x, y];
}

/** After `h` a subpath is done: drawing goes on in a new one, from where it was closed (8.5.2.1). */
function goOn(pen: Pen): OpenOutline | undefined {
  if (pen.path.at(-1)?.closed) start(pen, ...pen.startPoint);
  return pen.path.at(-1);
}

const line: Act = (pen, [x = 0, y = 0]) => {
  goOn(pen);
  addPoint(pen, x, y);
  pen.currentPoint = [x, y];
};

function curve(pen: Pen, n: readonly number[]): void {
  const outline = goOn(pen);
  if (!outline) return;
  outline.curves.push(outline.points.length / 2);
  for (let i = 0; i + 1 < n.length; i += 2) addPoint(pen, n[i] ?? 0, n[i + 1] ?? 0);
  pen.currentPoint = [n[4] ?? 0, n[5] ?? 0];
}

const close: Act = (pen) => {
  const outline = pen.path.at(-1);
  if (!outline) return;
  outline.closed = true;
  pen.currentPoint = pen.startPoint;
};

const rectangle: Act = (pen, [x = 0, y = 0, width = 0, height = 0]) => {
  start(pen, x, y);
  addPoint(pen, x + width, y);
  addPoint(pen, x + width, y + height);
  addPoint(pen, x, y + height);
  close(pen, [], NO_OPERATION);
};

const NO_OPERATION = { operator: 'h', operands: [], start: 0, end: 0 };

interface Painting {
  readonly fills?: boolean;
  readonly strokes?: boolean;
  readonly evenOdd?: boolean;
  readonly closes?: boolean;
}

const paint =
  (painting: Painting): Act =>
  (pen, n, operation) => {
    if (painting.closes) close(pen, n, operation);
    const bare = boxOf(pen.path);
    if (bare && (painting.fills || painting.strokes)) addMark(pen, bare, painting);
    endPath(pen, bare);
  };

function addMark(pen: Pen, bare: RectMm, { fills = false, strokes = false, evenOdd = false }: Painting): void {
  const { ctm, lineWidth, clip } = pen.state;
  const scale = Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]));
  const widthMm = lineWidth * scale;
  const grown = strokes ? widthMm / 2 : 0;
  const rectMm = {
    x: bare.x - grown,
    y: bare.y - grown,
    width: bare.width + 2 * grown,
    height: bare.height + 2 * grown,
  };
  if (!shows(clip, rectMm)) return;
  const tiles: Tiles = {};
  const mark: PathMark = {
    kind: 'path',
    fills,
    strokes,
    evenOdd,
    rectMm,
    isRectangle: isUprightRectangle(pen.path),
    outlines: pen.path,
    strokeWidthPt: widthMm / MM_PER_PT,
    line: lineStyleOf(pen, scale),
    tiles,
    look: lookOf(pen),
  };
  pen.walk.marks.push(mark);
  paintPatterns(pen, mark, tiles, intersect(clip, rectMm), fills, strokes);
}

export const lineStyleOf = ({ state }: Pen, scale: number): LineStyle => ({
  cap: state.lineCap,
  join: state.lineJoin,
  miterLimit: state.miterLimit,
  dashMm: state.dash.map((length) => length * scale),
  dashPhaseMm: state.dashPhase * scale,
});

function endPath(pen: Pen, bare: RectMm | undefined): void {
  const { state } = pen;
  if (pen.clipPending !== undefined) {
    state.clip = intersect(state.clip, bare ?? { x: 0, y: 0, width: 0, height: 0 });
    if (bare && !isUprightRectangle(pen.path)) {
      state.clipPath = { outlines: pen.path, evenOdd: pen.clipPending === 'evenOdd', outer: state.clipPath };
    }
    pen.look = undefined;
  }
  pen.clipPending = undefined;
  pen.path = [];
}

const clip =
  (rule: 'nonZero' | 'evenOdd'): Act =>
  (pen) => {
    pen.clipPending = rule;
  };

const FILL = { fills: true };
const STROKE = { strokes: true };

export const PATH_ACTS: Readonly<Record<string, Act>> = {
  m: (pen, [x = 0, y = 0]) => start(pen, x, y),
  l: line,
  c: curve,
  v: (pen, n) => curve(pen, [...pen.currentPoint, ...n]),
  y: (pen, n) => curve(pen, [...n, ...n.slice(2)]),
  h: close,
  re: rectangle,
  S: paint(STROKE),
  s: paint({ ...STROKE, closes: true }),
  f: paint(FILL),
  F: paint(FILL),
  'f*': paint({ ...FILL, evenOdd: true }),
  B: paint({ ...FILL, ...STROKE }),
  'B*': paint({ ...FILL, ...STROKE, evenOdd: true }),
  b: paint({ ...FILL, ...STROKE, closes: true }),
  'b*': paint({ ...FILL, ...STROKE, evenOdd: true, closes: true }),
  n: paint({}),
  W: clip('nonZero'),
  'W*': clip('evenOdd'),
};
