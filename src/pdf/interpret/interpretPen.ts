// What the operators of a content stream work on: the walk through one page, the stream just being read, the graphics
// state. Types and the few acts all operator files share; the loop itself is in interpretContent.ts.

import type { RectMm } from '../../units.ts';
import { type Colour, type ColourSpace, DEVICE_GRAY, readColourSpace } from '../colour/colourSpaces.ts';
import type { Operation } from '../content/contentSpans.ts';
import type { Font } from '../fonts/fonts.ts';
import { at, dictAt } from '../lookUp.ts';
import type { ClipPath, ContentProblem, DrawnCell, DrawnGlyph, Look, Mark, ProblemKind, UseOf } from '../marks.ts';
import { type Box, boundsOf, IDENTITY, type Matrix } from '../matrix.ts';
import type { PdfDict, PdfFile, PdfObject, PdfStream } from '../objects.ts';
import type { OpenOutline } from '../outlines.ts';

/** Everything collected on one page. */
export interface Walk {
  readonly file: PdfFile;
  readonly marks: Mark[];
  readonly problems: ContentProblem[];
  readonly uses: UseOf[];
  readonly fonts: Map<PdfDict, Font>;
  readonly spaces: Map<PdfObject, ColourSpace>;
  readonly decoded: Map<PdfStream, Uint8Array>;
  /** Streams being read now, to stop a form that draws itself. */
  readonly open: Set<PdfDict>;
  /** What has been drawn once and need not be drawn again: glyph procedures, pattern cells. */
  readonly glyphs: Map<PdfStream, DrawnGlyph>;
  readonly cells: Map<unknown, DrawnCell>;
  operations: number;
  /** Reads another stream with its own resources; handed down so that operator files need not import the loop. */
  readonly run: (parent: Pen, stream: Substream) => Pen | undefined;
}

export interface Substream {
  readonly bytes: PdfStream;
  readonly resources: PdfDict | undefined;
  readonly within: string;
  /** What lies outside: the stream's own /Matrix comes before it. */
  readonly matrix: Matrix;
  readonly inside?: Look['inside'];
  /** A transparency group: it begins with a state of its own, and is painted as a whole with the one around it. */
  readonly isGroup?: boolean;
}

export interface GroupLook {
  readonly alpha: number;
  readonly blendMode: string;
  readonly softMask: boolean;
}

/** The graphics state (8.4), as far as it matters here. `q` copies it. */
export interface State {
  ctm: Matrix;
  fill: Colour;
  stroke: Colour;
  overprintFill: boolean;
  overprintStroke: boolean;
  overprintMode: number;
  fillAlpha: number;
  strokeAlpha: number;
  blendMode: string;
  softMask: boolean;
  /** What the transparency groups around this stream add to all that is painted in it (11.6.6). */
  group: GroupLook;
  lineWidth: number;
  lineCap: number;
  lineJoin: number;
  miterLimit: number;
  dash: readonly number[];
  dashPhase: number;
  clip: RectMm | undefined;
  clipPath: ClipPath | undefined;
  inside: Look['inside'];
  font: Font | undefined;
  size: number;
  characterSpace: number;
  wordSpace: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderMode: number;
}

export interface Pen {
  readonly walk: Walk;
  readonly bytes: Uint8Array;
  readonly resources: PdfDict;
  readonly within: string;
  /** The matrix at the start of this stream: patterns are laid out on it, not on the current one (8.7.3.1). */
  readonly baseMatrix: Matrix;
  readonly stack: State[];
  state: State;
  /** Subpaths, in millimetres. */
  path: OpenOutline[];
  /** In user space: where the subpath began, and where drawing is. */
  startPoint: readonly [x: number, y: number];
  currentPoint: readonly [x: number, y: number];
  /** The rule of a `W` not yet carried out. */
  clipPending: 'nonZero' | 'evenOdd' | undefined;
  textMatrix: Matrix;
  lineMatrix: Matrix;
  /** Nesting of BX … EX, inside which unknown operators are allowed. */
  compatibility: number;
  /** Set by `d1`: what is drawn is a shape in the colour of the text. */
  takesColour: boolean;
  /** Made from `state` when first asked for; emptied by whoever changes the state. */
  look: Look | undefined;
}

/** One operator's work; `n` are its numbers, already counted. */
export type Act = (pen: Pen, n: readonly number[], operation: Operation) => void;

const BLACK: Colour = { space: DEVICE_GRAY, values: [0] };

export const initialState = (ctm: Matrix, clip: RectMm | undefined): State => ({
  ctm,
  fill: BLACK,
  stroke: BLACK,
  overprintFill: false,
  overprintStroke: false,
  overprintMode: 0,
  fillAlpha: 1,
  strokeAlpha: 1,
  blendMode: 'Normal',
  softMask: false,
  group: { alpha: 1, blendMode: 'Normal', softMask: false },
  lineWidth: 1,
  lineCap: 0,
  lineJoin: 0,
  miterLimit: 10,
  dash: [],
  dashPhase: 0,
  clip,
  clipPath: undefined,
  inside: 'page',
  font: undefined,
  size: 0,
  characterSpace: 0,
  wordSpace: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  renderMode: 0,
});

export const newPen = (
  walk: Walk,
  stream: Pick<Pen, 'bytes' | 'resources' | 'within' | 'baseMatrix'>,
  state: State,
): Pen => ({
  walk,
  ...stream,
  stack: [],
  state,
  path: [],
  startPoint: [0, 0],
  currentPoint: [0, 0],
  clipPending: undefined,
  textMatrix: IDENTITY,
  lineMatrix: IDENTITY,
  compatibility: 0,
  takesColour: false,
  look: undefined,
});

export function lookOf(pen: Pen): Look {
  if (pen.look) return pen.look;
  const s = pen.state;
  pen.look = {
    fill: s.fill,
    stroke: s.stroke,
    overprintFill: s.overprintFill,
    overprintStroke: s.overprintStroke,
    overprintMode: s.overprintMode,
    fillAlpha: s.fillAlpha * s.group.alpha,
    strokeAlpha: s.strokeAlpha * s.group.alpha,
    blendMode: s.blendMode === 'Normal' ? s.group.blendMode : s.blendMode,
    softMask: s.softMask || s.group.softMask,
    clip: s.clip,
    clipPath: s.clipPath,
    inside: s.inside,
  };
  return pen.look;
}

export function report(pen: Pen, kind: ProblemKind, detail: string): void {
  const { problems } = pen.walk;
  const known = problems.some((p) => p.kind === kind && p.detail === detail && p.within === pen.within);
  if (!known && problems.length < 1000) problems.push({ kind, detail, within: pen.within });
}

/** The resource `name` of a category; its absence is a problem, told once. */
export function resourceOf(pen: Pen, category: string, name: string | undefined): PdfObject {
  const { file } = pen.walk;
  const found = name === undefined ? null : at(file, dictAt(file, pen.resources, category), name);
  if (found === null) report(pen, 'resource', `${category} /${name ?? ''}`);
  return found;
}

export function spaceOf(pen: Pen, object: PdfObject): ColourSpace {
  const known = pen.walk.spaces.get(object);
  if (known && typeof object === 'object' && object !== null && !('kind' in object && object.kind === 'name')) {
    return known;
  }
  const space = readColourSpace(pen.walk.file, object, pen.resources);
  pen.walk.spaces.set(object, space);
  return space;
}

/** Upright box of a rectangle in user space, in millimetres. */
export function rectOf(matrix: Matrix, box: Box): RectMm {
  const [left, top, right, bottom] = boundsOf(matrix, box);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export function intersect(a: RectMm | undefined, b: RectMm): RectMm {
  if (!a) return b;
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x);
  const height = Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y);
  return { x, y, width, height };
}

/** Does anything of the box show through the clip? A line has no width, so touching counts. */
export function shows(clip: RectMm | undefined, r: RectMm): boolean {
  if (!clip) return true;
  if (clip.width <= 0 || clip.height <= 0) return false;
  return (
    r.x <= clip.x + clip.width && clip.x <= r.x + r.width && r.y <= clip.y + clip.height && clip.y <= r.y + r.height
  );
}
