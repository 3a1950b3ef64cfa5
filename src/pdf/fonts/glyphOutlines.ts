// A TrueType program → the shapes of its glyphs, in em, y upwards from the baseline (OpenType 1.9, "glyf" and "loca").
// Bytes are foreign: every read is checked, what cannot be read is an empty shape.

import { type Contour, contoursOf, type Point } from '../../fonts/glyfContours.ts';
import { newOutline, type Outline } from '../outlines.ts';

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
    const made = safely(() => contoursOf(bytesOf, glyph)).map((contour) => outlineOf(contour, 1 / perEm));
    known.set(glyph, made);
    return made;
  };
}

function safely(read: () => readonly Contour[]): readonly Contour[] {
  try {
    return read();
  } catch (cause) {
    // Reading past the end is what a damaged glyph looks like.
    if (cause instanceof RangeError) return [];
    throw cause;
  }
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
