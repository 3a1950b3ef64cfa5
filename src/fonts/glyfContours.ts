// The bytes of TrueType glyphs → their contours in units of the face, parts put together (OpenType 1.9, "glyf"). The bytes
// may be foreign: levels and parts are bounded.

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

export type Contour = readonly Point[];
/** The bytes of one glyph; undefined for one without a shape. */
export type FindGlyph = (glyph: number) => DataView | undefined;

const MOST_LEVELS = 6;
const MOST_PARTS = 64;

/** Of one glyph, its parts put together; reading past the end of its bytes throws a RangeError. */
export function contoursOf(find: FindGlyph, glyph: number, depth = 0): Contour[] {
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

function readComposite(find: FindGlyph, view: DataView, depth: number): Contour[] {
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
