// A face and some text → the outlines of its characters, for marks and stamps that stand on a page as shapes, not as type.
// Sources: OpenType 1.9 "glyf" and "loca".

import { chainOf, type FontRoles, pickFace } from './chain.ts';
import { advanceOf, type Face, paintedGlyph } from './face.ts';
import { withFontFile } from './sfnt.ts';

/** Of a path in em, y upwards from the baseline: move, line, quadratic curve; every contour is closed. */
export type OutlineStep =
  | readonly [kind: 'm' | 'l', x: number, y: number]
  | readonly [kind: 'q', controlX: number, controlY: number, x: number, y: number];

export interface GlyphOutline {
  readonly advanceEm: number;
  readonly steps: readonly OutlineStep[];
}

/** By character; those no face has are absent. */
export type GlyphOutlines = ReadonlyMap<string, GlyphOutline>;

export async function outlinesOf(roles: FontRoles, role: string, text: string): Promise<GlyphOutlines> {
  const byFace = new Map<Face, string[]>();
  for (const character of new Set(text)) {
    const face = pickFace(chainOf(roles, role), character.codePointAt(0) ?? 0);
    if (face) byFace.set(face, [...(byFace.get(face) ?? []), character]);
  }
  const outlines = new Map<string, GlyphOutline>();
  for (const [face, characters] of byFace)
    await withFontFile(face.path, async (_, table) => {
      const [head, loca, glyf] = await Promise.all([table('head'), table('loca'), table('glyf')]);
      const source: Source = { glyf, loca, isLong: head.readInt16BE(50) === 1 };
      for (const character of characters) outlines.set(character, outlineOf(face, source, character));
    });
  return outlines;
}

interface Source {
  readonly glyf: Buffer;
  readonly loca: Buffer;
  readonly isLong: boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

type Contour = readonly Point[];

function outlineOf(face: Face, source: Source, character: string): GlyphOutline {
  const codePoint = character.codePointAt(0) ?? 0;
  const em = (units: number): number => units / face.unitsPerEm;
  const steps = contoursOf(source, paintedGlyph(face, codePoint), 0).flatMap((contour) => stepsOf(contour, em));
  return { advanceEm: (advanceOf(face, codePoint) ?? 0) / 1000, steps };
}

function contoursOf(source: Source, glyph: number, depth: number): Contour[] {
  const at = (i: number) => (source.isLong ? source.loca.readUInt32BE(i * 4) : source.loca.readUInt16BE(i * 2) * 2);
  const [start, end] = [at(glyph), at(glyph + 1)];
  if (end <= start || depth > 8) return [];
  const data = source.glyf.subarray(start, end);
  const count = data.readInt16BE(0);
  return count >= 0 ? readSimple(data, count) : readComposite(source, data, depth);
}

const ON_CURVE = 1;
const X_SHORT = 2;
const Y_SHORT = 4;
const REPEAT = 8;
const X_SAME = 16;
const Y_SAME = 32;

function readSimple(data: Buffer, count: number): Contour[] {
  const ends = Array.from({ length: count }, (_, i) => data.readUInt16BE(10 + i * 2));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = 10 + count * 2;
  at += 2 + data.readUInt16BE(at);
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = data.readUInt8(at++);
    const times = flag & REPEAT ? data.readUInt8(at++) + 1 : 1;
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  const axis = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? data.readUInt8(at++) : -data.readUInt8(at++);
      else if (!(flag & same)) {
        value += data.readInt16BE(at);
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

function readComposite(source: Source, data: Buffer, depth: number): Contour[] {
  const contours: Contour[] = [];
  let at = 10;
  for (let flags = MORE; flags & MORE; ) {
    flags = data.readUInt16BE(at);
    const glyph = data.readUInt16BE(at + 2);
    at += 4;
    const wide = (flags & ARGS_ARE_WORDS) !== 0;
    const shift = [0, 1].map((i) => (wide ? data.readInt16BE(at + i * 2) : data.readInt8(at + i)));
    at += wide ? 4 : 2;
    const fixed = (count: number): number[] =>
      Array.from({ length: count }, () => {
        at += 2;
        return data.readInt16BE(at - 2) / 16384;
      });
    let [a, b, c, d] = [1, 0, 0, 1];
    if (flags & HAS_SCALE) [a = 1, d = a] = fixed(1);
    else if (flags & HAS_XY_SCALE) [a = 1, d = 1] = fixed(2);
    else if (flags & HAS_MATRIX) [a = 1, b = 0, c = 0, d = 1] = fixed(4);
    // Parts matched by points instead of a shift are met in no face we know; they stand unshifted.
    const [dx = 0, dy = 0] = flags & ARGS_ARE_XY ? shift : [0, 0];
    const move = ({ x, y, onCurve }: Point): Point => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, onCurve });
    contours.push(...contoursOf(source, glyph, depth + 1).map((contour) => contour.map(move)));
  }
  return contours;
}

/** Between two control points stands a point of the curve that the file leaves out. */
function stepsOf(contour: Contour, em: (units: number) => number): OutlineStep[] {
  const between = (p: Point, q: Point): Point => ({ x: (p.x + q.x) / 2, y: (p.y + q.y) / 2, onCurve: true });
  const [head] = contour;
  const tail = contour.at(-1);
  if (!head || !tail) return [];
  const first = head.onCurve ? head : tail.onCurve ? tail : between(tail, head);
  const steps: OutlineStep[] = [['m', em(first.x), em(first.y)]];
  let control: Point | undefined;
  const rest = head.onCurve ? contour.slice(1) : tail.onCurve ? contour.slice(0, -1) : contour;
  for (const point of [...rest, first]) {
    const to = point.onCurve ? point : control && between(control, point);
    if (to && control) steps.push(['q', em(control.x), em(control.y), em(to.x), em(to.y)]);
    else if (to) steps.push(['l', em(to.x), em(to.y)]);
    control = point.onCurve ? undefined : point;
  }
  return steps;
}
