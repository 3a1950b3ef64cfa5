// What a page paints, in painting order: text, paths, images, shadings, each with its place in millimetres from the top
// left of the trim and the graphics state it was painted with. Plain data made by `interpretPage`.

import type { RectMm } from '../units.ts';
import type { Colour } from './colour/colourSpaces.ts';
import type { Font } from './fonts/fonts.ts';
import type { Box, Matrix } from './matrix.ts';
import type { PdfDict, PdfStream } from './objects.ts';
import type { Outline } from './outlines.ts';

export interface ClipPath {
  readonly outlines: readonly Outline[];
  readonly evenOdd: boolean;
  readonly outer: ClipPath | undefined;
}

export interface LineStyle {
  /** 0 butt, 1 round, 2 square. */
  readonly cap: number;
  /** 0 miter, 1 round, 2 bevel. */
  readonly join: number;
  readonly miterLimit: number;
  readonly dashMm: readonly number[];
  readonly dashPhaseMm: number;
}

/** The graphics state as far as it decides what ends up on the plates. */
export interface Look {
  readonly fill: Colour;
  readonly stroke: Colour;
  readonly overprintFill: boolean;
  readonly overprintStroke: boolean;
  readonly overprintMode: number;
  readonly fillAlpha: number;
  readonly strokeAlpha: number;
  readonly blendMode: string;
  readonly softMask: boolean;
  /** The box of everything clipped to so far; undefined: nothing clipped. */
  readonly clip: RectMm | undefined;
  /** The shapes clipped to, innermost first; upright rectangles are in `clip` alone. */
  readonly clipPath: ClipPath | undefined;
  /** What drew it: the page (forms among it), a pattern's cell, a Type 3 glyph, or a soft mask, which prints nothing. */
  readonly inside: 'page' | 'pattern' | 'glyph' | 'softMask';
}

export interface PlacedGlyph {
  readonly code: number;
  readonly cid: number;
  /** Characters by ToUnicode or encoding; '' where the file does not say. */
  readonly text: string;
  readonly xMm: number;
  readonly yMm: number;
  readonly advanceMm: number;
  /** As the PDF says, in 1/1000 of the size. */
  readonly width: number;
}

/** What a Type 3 glyph draws, and where it was drawn so. */
export interface DrawnGlyph {
  readonly marks: readonly Mark[];
  /** Glyph space → millimetres, of the place where it was drawn. */
  readonly matrix: Matrix;
  /** `d1`: a shape that takes the text's colour. */
  readonly takesColour: boolean;
}

/** One tile of a pattern, as drawn at its first place. */
export interface DrawnCell {
  readonly marks: readonly Mark[];
  /** Pattern space → millimetres: where the marks were drawn, and where they are shown. */
  readonly drawnAt: Matrix;
  readonly matrix: Matrix;
  readonly xStep: number;
  readonly yStep: number;
  /** In pattern space: left, bottom, right, top. */
  readonly box: Box;
}

/** Filled in while the mark's patterns are drawn. */
export interface Tiles {
  fill?: DrawnCell;
  stroke?: DrawnCell;
}

export interface TextMark {
  readonly kind: 'text';
  readonly font: Font;
  readonly glyphs: readonly PlacedGlyph[];
  readonly text: string;
  /** Start of the baseline. */
  readonly xMm: number;
  readonly yMm: number;
  /** After all matrices. */
  readonly sizePt: number;
  /** ISO 32000-1, table 106: 0 fill, 1 stroke, 2 both, 3 invisible, 4…7 the same and clip. */
  readonly renderMode: number;
  readonly strokeWidthPt: number;
  readonly line: LineStyle;
  readonly tiles: Readonly<Tiles>;
  /** Type 3 fonts: by code. */
  readonly drawn: ReadonlyMap<number, DrawnGlyph> | undefined;
  /** One em, upright from the baseline → millimetres, without the place: that is each glyph's own. */
  readonly emMm: readonly [a: number, b: number, c: number, d: number];
  /** From ascender to descender over all advances; glyph outlines are not read. */
  readonly rectMm: RectMm;
  readonly look: Look;
}

export interface PathMark {
  readonly kind: 'path';
  readonly fills: boolean;
  readonly strokes: boolean;
  /** Of the fill; else the winding number decides. */
  readonly evenOdd: boolean;
  readonly rectMm: RectMm;
  /** One upright rectangle and nothing else, so that the box is the shape. */
  readonly isRectangle: boolean;
  /** One for each subpath. */
  readonly outlines: readonly Outline[];
  readonly strokeWidthPt: number;
  readonly line: LineStyle;
  readonly tiles: Readonly<Tiles>;
  readonly look: Look;
}

export interface ImageMark {
  readonly kind: 'image';
  /** Object number; undefined for inline images. */
  readonly object: number | undefined;
  readonly image: PdfStream;
  readonly resources: PdfDict;
  /** Unit square → millimetres. */
  readonly matrix: Matrix;
  /** Whole image, and the part of it inside the clip box. */
  readonly rectMm: RectMm;
  readonly visibleMm: RectMm;
  readonly look: Look;
}

export interface ShadingMark {
  readonly kind: 'shading';
  readonly shading: PdfDict | PdfStream;
  readonly resources: PdfDict;
  /** The shading's own space → millimetres. */
  readonly matrix: Matrix;
  /** What it fills or strokes as a pattern; undefined: everything the clip lets through. */
  readonly of: { readonly mark: PathMark | TextMark; readonly side: 'fill' | 'stroke' } | undefined;
  readonly rectMm: RectMm;
  readonly look: Look;
}

export type Mark = TextMark | PathMark | ImageMark | ShadingMark;

/** Why content could not be read as written. */
export type ProblemKind =
  | 'unreadable'
  | 'unknownOperator'
  /** Unknown, but between BX and EX. */
  | 'hiddenOperator'
  | 'renderingIntent'
  | 'operands'
  | 'resource'
  | 'tooDeep'
  | 'tooMuch'
  | 'unbalanced';

export interface ContentProblem {
  readonly kind: ProblemKind;
  /** The operator, resource or reason. */
  readonly detail: string;
  /** `page`, `form Fm1`, `pattern P0`, `glyph A of F1`, … */
  readonly within: string;
}

/** Things seen on the way that paint nothing themselves, each once. */
export interface UseOf {
  readonly what: 'transparencyGroup' | 'postScript' | 'optionalContent';
  readonly name: string;
  readonly dict: PdfDict;
  readonly resources: PdfDict;
}

export interface Interpretation {
  readonly marks: readonly Mark[];
  readonly problems: readonly ContentProblem[];
  readonly uses: readonly UseOf[];
  readonly operations: number;
}
