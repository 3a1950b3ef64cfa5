// Type 2 charstrings (Adobe TN 5177) → outlines. In: the bytes of one glyph and the subroutines it may call. Hints are
// counted, since the lengths of masks depend on them, and otherwise passed over. Whatever the bytes hold, this ends.

import { newOutline, type OpenOutline, type Outline } from '../outlines.ts';

export interface Subroutines {
  readonly local: readonly Uint8Array[];
  readonly global: readonly Uint8Array[];
}

interface Plotter {
  readonly outlines: OpenOutline[];
  readonly stack: number[];
  readonly subroutines: Subroutines;
  x: number;
  y: number;
  hints: number;
  steps: number;
  isDone: boolean;
}

const MOST_STEPS = 50_000;
const MOST_LEVELS = 10;

/** In units of the program. */
export function drawCharString(bytes: Uint8Array, subroutines: Subroutines): readonly Outline[] {
  const plotter: Plotter = { outlines: [], stack: [], subroutines, x: 0, y: 0, hints: 0, steps: 0, isDone: false };
  run(plotter, bytes, 0);
  for (const outline of plotter.outlines) outline.closed = true;
  return plotter.outlines;
}

function run(p: Plotter, bytes: Uint8Array, depth: number): void {
  const at = (i: number): number => bytes[i] ?? 0;
  for (let i = 0; i < bytes.length && !p.isDone; ) {
    if (++p.steps > MOST_STEPS || p.stack.length > 192) {
      p.isDone = true;
      return;
    }
    const b = at(i++);
    if (b === 28) {
      p.stack.push(((at(i) << 24) >> 16) | at(i + 1));
      i += 2;
    } else if (b >= 32 && b <= 246) p.stack.push(b - 139);
    else if (b >= 247 && b <= 250) p.stack.push((b - 247) * 256 + at(i++) + 108);
    else if (b >= 251 && b <= 254) p.stack.push(-(b - 251) * 256 - at(i++) - 108);
    else if (b === 255) {
      p.stack.push(((at(i) << 24) | (at(i + 1) << 16) | (at(i + 2) << 8) | at(i + 3)) / 65536);
      i += 4;
    } else if (b === 10 || b === 29) call(p, b === 10 ? p.subroutines.local : p.subroutines.global, depth);
    else if (b === 11) return;
    else if (b === 19 || b === 20) {
      p.hints += p.stack.length >> 1;
      p.stack.length = 0;
      i += (p.hints + 7) >> 3;
    } else {
      perform(p, b === 12 ? 1200 + at(i++) : b);
      p.stack.length = 0;
    }
  }
}

function call(p: Plotter, routines: readonly Uint8Array[], depth: number): void {
  const bias = routines.length < 1240 ? 107 : routines.length < 33_900 ? 1131 : 32_768;
  const routine = routines[(p.stack.pop() ?? 0) + bias];
  if (routine && depth < MOST_LEVELS) run(p, routine, depth + 1);
}

function move(p: Plotter, dx: number, dy: number): void {
  p.x += dx;
  p.y += dy;
  const outline = newOutline();
  outline.points.push(p.x, p.y);
  p.outlines.push(outline);
}

function lineBy(p: Plotter, dx: number, dy: number): void {
  p.x += dx;
  p.y += dy;
  p.outlines.at(-1)?.points.push(p.x, p.y);
}

function curveBy(p: Plotter, d: readonly number[]): void {
  const outline = p.outlines.at(-1);
  const [dx1 = 0, dy1 = 0, dx2 = 0, dy2 = 0, dx3 = 0, dy3 = 0] = d;
  const x1 = p.x + dx1;
  const y1 = p.y + dy1;
  const x2 = x1 + dx2;
  const y2 = y1 + dy2;
  p.x = x2 + dx3;
  p.y = y2 + dy3;
  if (!outline) return;
  outline.curves.push(outline.points.length / 2);
  outline.points.push(x1, y1, x2, y2, p.x, p.y);
}

type Act = (p: Plotter) => void;

const last = (p: Plotter, back: number): number => p.stack.at(-back) ?? 0;

const countHints: Act = (p) => {
  p.hints += p.stack.length >> 1;
};

const lines: Act = (p) => {
  for (let i = 0; i + 1 < p.stack.length; i += 2) lineBy(p, p.stack[i] ?? 0, p.stack[i + 1] ?? 0);
};

/** hlineto, vlineto: level and upright in turn. */
const steps =
  (startsLevel: boolean): Act =>
  (p) => {
    for (const [i, by] of p.stack.entries()) {
      if ((i % 2 === 0) === startsLevel) lineBy(p, by, 0);
      else lineBy(p, 0, by);
    }
  };

const ACTS: Readonly<Record<number, Act>> = {
  1: countHints,
  3: countHints,
  18: countHints,
  23: countHints,
  4: (p) => move(p, 0, last(p, 1)),
  21: (p) => move(p, last(p, 2), last(p, 1)),
  22: (p) => move(p, last(p, 1), 0),
  5: lines,
  6: steps(true),
  7: steps(false),
  8: (p) => mixed(p, 8),
  24: (p) => mixed(p, 24),
  25: (p) => mixed(p, 25),
  26: (p) => smooth(p, true),
  27: (p) => smooth(p, false),
  30: (p) => alternating(p, false),
  31: (p) => alternating(p, true),
  14: (p) => {
    p.isDone = true;
  },
  1234: (p) => flex(p, 1234),
  1235: (p) => flex(p, 1235),
  1236: (p) => flex(p, 1236),
  1237: (p) => flex(p, 1237),
};

function perform(p: Plotter, operator: number): void {
  ACTS[operator]?.(p);
}

/** rrcurveto, rcurveline, rlinecurve. */
function mixed(p: Plotter, operator: number): void {
  const s = p.stack;
  let i = 0;
  if (operator === 25) for (; i + 7 < s.length; i += 2) lineBy(p, s[i] ?? 0, s[i + 1] ?? 0);
  for (; i + 5 < s.length; i += 6) curveBy(p, s.slice(i, i + 6));
  if (operator === 24 && i + 1 < s.length) lineBy(p, s[i] ?? 0, s[i + 1] ?? 0);
}

/** vvcurveto, hhcurveto: curves that start and end in one direction. */
function smooth(p: Plotter, isUpright: boolean): void {
  const s = p.stack;
  let i = s.length % 4;
  let side = i === 1 ? (s[0] ?? 0) : 0;
  for (; i + 3 < s.length; i += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = s.slice(i, i + 4);
    curveBy(p, isUpright ? [side, a, b, c, 0, d] : [a, side, b, c, d, 0]);
    side = 0;
  }
}

/** hvcurveto, vhcurveto: curves that leave level and arrive upright, in turn. */
function alternating(p: Plotter, startsLevel: boolean): void {
  const s = p.stack;
  let isLevel = startsLevel;
  for (let i = 0; i + 3 < s.length; i += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = s.slice(i, i + 4);
    const end = s.length - i === 5 ? (s[i + 4] ?? 0) : 0;
    curveBy(p, isLevel ? [a, 0, b, c, end, d] : [0, a, b, c, d, end]);
    isLevel = !isLevel;
  }
}

function flex(p: Plotter, operator: number): void {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0, j = 0, k = 0, l = 0] = p.stack;
  if (operator === 1235) {
    curveBy(p, [a, b, c, d, e, f]);
    curveBy(p, [g, h, i, j, k, l]);
  } else if (operator === 1234) {
    curveBy(p, [a, 0, b, c, d, 0]);
    curveBy(p, [e, 0, f, -c, g, 0]);
  } else if (operator === 1236) {
    curveBy(p, [a, b, c, d, e, 0]);
    curveBy(p, [f, 0, g, h, i, -(b + d + h)]);
  } else {
    const dx = a + c + e + g + i;
    const dy = b + d + f + h + j;
    const isLevel = Math.abs(dx) > Math.abs(dy);
    curveBy(p, [a, b, c, d, e, f]);
    curveBy(p, [g, h, i, j, isLevel ? k : -dx, isLevel ? -dy : k]);
  }
}
