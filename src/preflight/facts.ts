// What preflight measured in a file: plain data for the report and for tests. Millimetres count from the top left of the
// trim, percent are of one solid ink.

import type { RectMm } from '../units.ts';
import type { InkSources } from './ink/mapInk.ts';
import type { InkMapFigures } from './plates/inkMap.ts';

export interface FontRow {
  readonly name: string;
  readonly type: string;
  readonly embedded: boolean;
  readonly subset: boolean;
  readonly toUnicode: boolean;
  readonly glyphs: number;
}

export interface ColourRow {
  /** `DeviceCMYK`, `Separation PANTONE 186 C`, … */
  readonly space: string;
  /** `C 0 M 100 Y 100 K 0`, or the values of a space without plates. */
  readonly inks: string;
  /** 0…1 for each plate; undefined where the space does not say. */
  readonly plates: Readonly<Record<string, number>> | undefined;
  readonly totalPercent: number | undefined;
  /** What the output profile makes of a colour without plates. */
  readonly converted?: { readonly plates: Readonly<Record<string, number>>; readonly totalPercent: number };
  readonly uses: number;
}

export interface PictureRow {
  /** 1-based, in painting order. */
  readonly number: number;
  readonly rectMm: RectMm;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly ppi: number;
  readonly space: string;
  readonly codec: string;
  /** Highest mean over the area the profile names; undefined where it could not be computed. */
  readonly inkPercent: number | undefined;
}

export interface TextRun {
  readonly text: string;
  readonly xMm: number;
  /** Of the baseline. */
  readonly yMm: number;
  readonly sizePt: number;
  readonly font: string;
  readonly inks: string;
}

export interface InkPeak {
  readonly percent: number;
  readonly what: string;
  readonly rectMm: RectMm;
}

/** Boxes as rectangles; absent ones are absent. */
export interface BoxesMm {
  readonly media: RectMm;
  readonly crop?: RectMm;
  readonly bleed?: RectMm;
  readonly trim?: RectMm;
  readonly art?: RectMm;
}

export interface ColumnFeet {
  /** Frames whose text ends were found in the PDF. */
  readonly found: number;
  readonly expected: number;
  /** Largest distance of a last baseline from its foot. */
  readonly worstMm: number;
}

/** One kind of transparency on a page, in the words of the PDF. */
export interface TransparencyUse {
  /** `BM Multiply`, `SMask`, `image SMask`, `ca/CA < 1`. */
  readonly what: string;
  readonly count: number;
  /** Of the first places, grown together. */
  readonly rectMm: RectMm;
}

export interface PageFacts {
  readonly number: string;
  readonly sheetMm: { readonly width: number; readonly height: number };
  readonly boxesMm: BoxesMm;
  readonly fonts: readonly FontRow[];
  readonly colours: readonly ColourRow[];
  /** Plates that print: C M Y K and spots. */
  readonly plates: readonly string[];
  readonly pictures: readonly PictureRow[];
  readonly inkPeak: InkPeak | undefined;
  readonly inkLimitPercent: number;
  readonly texts: readonly TextRun[];
  readonly transparency: readonly TransparencyUse[];
  /** Absent where an ink is not known. */
  readonly inkMap?: InkMapFigures;
  /** Absent where the file gives all ink itself and everything was drawn. */
  readonly inkSources?: InkSources;
  readonly columnFeet?: ColumnFeet;
  readonly operations: number;
}

export interface IntentRow {
  readonly identifier: string;
  readonly condition: string;
  readonly profile: string;
  readonly space: string;
}

export interface PreflightFacts {
  readonly version: string;
  readonly standard: string | undefined;
  readonly producer: string | undefined;
  readonly title: string | undefined;
  readonly intent: IntentRow | undefined;
  readonly pages: readonly PageFacts[];
}

export const NO_FACTS: PreflightFacts = {
  version: '',
  standard: undefined,
  producer: undefined,
  title: undefined,
  intent: undefined,
  pages: [],
};
