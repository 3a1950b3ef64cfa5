// A TrueType program → the shapes of its glyphs, in em, y upwards from the baseline (OpenType 1.9, "glyf" and "loca").
// Bytes are foreign: every read is checked, what cannot be read is an empty shape.

import type { Outline } from './outlines.ts';
import { newOutline } from './outlines.ts';

export type GlyphShapes = (glyph: number) => readonly Outline[];

export interface Tables {
  readonly view: DataView;
  readonly find: (name: string) => { readonly offset: number; readonly length: number } | undefined;
}

/** Undefined: no TrueType outlines in it. */
export function readGlyphShapes({ view, find }: Tables): GlyphShapes | undefined {
  const [head, loca, glyf] = ['head', 'loca', 'glyf'].map(find);
  if (!head || !loca || !glyf || head.length < 54) return undefined;
  const isLong = view.getInt16(head.offset + 50) === 1;
  const perEm = view.getUint16(head.offset + 18) || 1000;
  const located = Math.floor(loca.length / (isLong ? 4 : 2)) - 1;
  const at = (i: number): number =>
    isLong ? view.getUint32(loca.offset + 4 * i) : 2 * view.getUint16(loca.offset + 2 * i);
  const bytesOf = (glyph: number): DataView | undefined => {
    if (glyph < 0 || glyph >= located) return undefined;
    const [start, end] = [at(glyph), Math.min(at(glyph + 1), glyf.length)];
    return end > start ? new DataView(view.buffer, view.byteOffset + glyf.offset + start, end - start) : undefined;
  };
  const known = new Map<number, readonly Outline[]>();
  return (glyph) => {
    const seen = known.get(glyph);
    if (seen) return seen;
    const made = safely(() => contoursOf(bytesOf, glyph, 0)).map((contour) => outlineOf(contour, 1 / perEm));
    known.set(glyph, made);
    return made;
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

type Contour = readonly Point[];
type Find = (glyph: number) => DataView | undefined;

function safely(read: () => readonly Contour[]): readonly Contour[] {
  try {
    return read();
  } catch (cause) {
    // Reading past the end is what a damaged glyph looks like.
    if (cause instanceof RangeError) return [];
    throw cause;
  }
}

const MOST_LEVELS = 6;
const MOST_PARTS = 64;

function contoursOf(find: Find, glyph: number, depth: number): Contour[] {
  const view = find(glyph);
  if (!view || depth > MOST_LEVELS) return [];
  const count = view.getInt16(0);
  return count >= 0 ? readSimple(view, count) : readComposite(find, view, depth);
}

const ON_CURVE = 1;
const X_SHORT = 2;
const Y_SHORT = 4;
const REPEAT = 8;
const X_SAME = 16;
const Y_SAME = 32;

function readSimple(view: DataView, count: number): Contour[] {
  const ends: number[] = [];
  for (let i = 0; i < count; i++) ends.push(view.getUint16(10 + 2 * i));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = 10 + 2 * count;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = view.getUint8(at++);
    const times = flag & REPEAT ? view.getUint8(at++) + 1 : 1;
    for (let i = 0; i < times && flags.length < total; i++) flags.push(flag);
  }
  const axis = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? view.getUint8(at++) : -view.getUint8(at++);
      else if (!(flag & same)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = axis(X_SHORT, X_SAME);
  const ys = axis(Y_SHORT, Y_SAME);
  const points = flags.map((flag, i) => ({ x: xs[i] ?? 0, y: ys[i] ?? 0, onCurve: (flag & ON_CURVE) !== 0 }));
  return ends.map((end, i) => points.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end + 1));
}

const ARGS_ARE_WORDS = 1;
const ARGS_ARE_XY = 2;
const HAS_SCALE = 8;
const MORE = 32;
const HAS_XY_SCALE = 64;
const HAS_MATRIX = 128;

function readComposite(find: Find, view: DataView, depth: number): Contour[] {
  const contours: Contour[] = [];
  let at = 10;
  for (let flags = MORE, parts = 0; flags & MORE && parts < MOST_PARTS; parts++) {
    flags = view.getUint16(at);
    const glyph = view.getUint16(at + 2);
    at += 4;
    const isWide = (flags & ARGS_ARE_WORDS) !== 0;
    const argument = (i: number): number => (isWide ? view.getInt16(at + 2 * i) : view.getInt8(at + i));
    // Parts matched by points instead of a shift are met in no face we know; they stand unshifted.
    const [dx, dy] = flags & ARGS_ARE_XY ? [argument(0), argument(1)] : [0, 0];
    at += isWide ? 4 : 2;
    const fixed = (): number => {
      at += 2;
      return view.getInt16(at - 2) / 16384;
    };
    let [a, b, c, d] = [1, 0, 0, 1];
    if (flags & HAS_SCALE) a = d = fixed();
    else if (flags & HAS_XY_SCALE) [a, d] = [fixed(), fixed()];
    else if (flags & HAS_MATRIX) [a, b, c, d] = [fixed(), fixed(), fixed(), fixed()];
    const move = ({ x, y, onCurve }: Point): Point => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, onCurve });
    for (const contour of contoursOf(find, glyph, depth + 1)) contours.push(contour.map(move));
  }
  return contours;
}

/** Quadratic curves are told as cubics; between two control points stands a point the file leaves out. */
function outlineOf(contour: Contour, scale: number): Outline {
  const outline = newOutline();
  outline.closed = true;
  const [head] = contour;
  const tail = contour.at(-1);
  if (!head || !tail) return outline;
  const middle = (p: Point, q: Point): Point => ({ x: (p.x + q.x) / 2, y: (p.y + q.y) / 2, onCurve: true });
  const first = head.onCurve ? head : tail.onCurve ? tail : middle(tail, head);
  const rest = head.onCurve ? contour.slice(1) : tail.onCurve ? contour.slice(0, -1) : contour;
  const { points, curves } = outline;
  points.push(first.x * scale, first.y * scale);
  let from = first;
  let control: Point | undefined;
  for (const point of [...rest, first]) {
    const to = point.onCurve ? point : control && middle(control, point);
    if (to && control) {
      curves.push(points.length / 2);
      points.push(((from.x + 2 * control.x) / 3) * scale, ((from.y + 2 * control.y) / 3) * scale);
      points.push(((to.x + 2 * control.x) / 3) * scale, ((to.y + 2 * control.y) / 3) * scale);
    }
    if (to) {
      points.push(to.x * scale, to.y * scale);
      from = to;
    }
    control = point.onCurve ? undefined : point;
  }
  return outline;
}
