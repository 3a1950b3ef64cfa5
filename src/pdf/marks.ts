// What a page paints, in painting order: text, paths, images, shadings, each with its place in millimetres from the top
// left of the trim and the graphics state it was painted with. Plain data made by `interpretPage`.

import type { RectMm } from '../units.ts';
import type { Colour } from './colourSpaces.ts';
import type { Font } from './fonts.ts';
import type { Matrix } from './matrix.ts';
import type { PdfDict, PdfStream } from './objects.ts';

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
  /** From ascender to descender over all advances; glyph outlines are not read. */
  readonly rectMm: RectMm;
  readonly look: Look;
}

export interface PathMark {
  readonly kind: 'path';
  readonly fills: boolean;
  readonly strokes: boolean;
  readonly rectMm: RectMm;
  /** One upright rectangle and nothing else, so that the box is the shape. */
  readonly isRectangle: boolean;
  /** The corners of the outline, curves by their control points: [x, y, x, y, …], one list for each subpath. */
  readonly outlines: readonly (readonly number[])[];
  readonly strokeWidthPt: number;
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
