// A line's totals and its measure → how the line is made exactly full, and what that costs. Squeeze first, then
// stretch: a mark at the line end takes half an em, gaps beside Latin shrink, inner marks go half; what is left is
// spread evenly over the gaps between characters (CLREQ: 先挤进，后推出).

import type { LineTotals } from './lineTotals.ts';
import { LINE_PRICE } from './prices.ts';
import { EM, HALF, LEAST_AUTOSPACE_SHARE } from './style.ts';

export interface Justified {
  /** Price of the line; 0 is ideal. */
  readonly cost: number;
  /** Space added after every stretchable atom but the last, 1/1000 em. */
  readonly stretch: number;
  /** True: the letters of Latin words and numbers are spaced as well. */
  readonly letterspaced: boolean;
  /** Share of the Chinese–Latin gaps that is kept, 0…1. */
  readonly keptAutospace: number;
  /** True: the mark that ends the line is painted half. */
  readonly endHalf: boolean;
  /** Number of inner marks painted half, counted from the end of the line. */
  readonly halvedMarks: number;
  /** Width after squeezing and stretching, 1/1000 em, indent included. */
  readonly width: number;
}

/** Least width the line can take. */
export const tightest = (t: LineTotals): number => firstFitWidth(t) - t.innerMarks * HALF;

/** Width by which first fit judges: line-end mark half, gaps beside Latin at their least, inner marks untouched. */
export const firstFitWidth = (t: LineTotals): number =>
  t.natural - t.startSqueeze - t.endSqueeze - t.autospace * (1 - LEAST_AUTOSPACE_SHARE);

/** A line nothing is done to. */
export const unchanged = (width: number): Justified => ({
  cost: 0,
  stretch: 0,
  letterspaced: false,
  keptAutospace: 1,
  endHalf: false,
  halvedMarks: 0,
  width,
});

export interface Limits {
  /** Widest stretch of the style. */
  readonly comfortable: number;
  /** Widest stretch at all; beyond `comfortable` only in need. */
  readonly widest: number;
  /** May Latin words be letterspaced where Chinese alone would have to stretch beyond comfort? */
  readonly letterspace: boolean;
}

/**
 * Makes a line that is not the last of its paragraph exactly `measure` wide, or says that it cannot (undefined).
 * A full mark at the line end always takes half an em, so that right edges agree (GB/T 15834 §5.1.10).
 */
export function justifyLine(t: LineTotals, measure: number, limits: Limits): Justified | undefined {
  const squeezed = squeezeInto(t, t.natural - t.startSqueeze - t.endSqueeze, measure);
  if (!squeezed) return undefined;
  const slack = measure - squeezed.width;
  const letterspaced = slack > t.gaps * limits.comfortable && limits.letterspace;
  const gaps = t.gaps + (letterspaced ? t.letterGaps : 0);
  const endHalf = t.endSqueeze > 0;
  const stretch = gaps > 0 ? slack / gaps : 0;
  // What cannot be spread stays blank at the end of the line: a single character, as a rule.
  const blank = gaps > 0 ? 0 : slack;
  if (Math.max(stretch, blank) > limits.widest + 1e-9) return undefined;
  const price = LINE_PRICE.tenthOfStretch * ((stretch + blank) / 100) ** 2;
  const cost = squeezed.cost + price + (letterspaced ? LINE_PRICE.letterspaced : 0);
  return { ...squeezed, cost, stretch, letterspaced, endHalf, width: measure - blank };
}

/**
 * The last line of a paragraph keeps its natural spacing. `readable`: its characters without marks and spaces, when other
 * lines stand before it.
 */
export function closeLine(t: LineTotals, measure: number, readable?: number): Justified | undefined {
  const natural = t.natural - t.startSqueeze;
  const endHalf = natural > measure && t.endSqueeze > 0;
  const squeezed = squeezeInto(t, endHalf ? natural - t.endSqueeze : natural, measure);
  if (!squeezed) return undefined;
  return { ...squeezed, endHalf, cost: squeezed.cost + priceOfLast(squeezed.width, readable) };
}

function priceOfLast(width: number, readable: number | undefined): number {
  if (readable === undefined) return 0;
  if (readable <= 1) return LINE_PRICE.loneCharacter;
  return width < 2 * EM ? LINE_PRICE.shortLastLine : 0;
}

/** Makes `width` fit the measure by the gaps beside Latin and, if they do not suffice, by inner marks. */
function squeezeInto(t: LineTotals, width: number, measure: number): Justified | undefined {
  const natural = unchanged(width);
  const excess = width - measure;
  if (excess <= 0) return natural;
  const room = t.autospace * (1 - LEAST_AUTOSPACE_SHARE);
  const halvedMarks = Math.max(0, Math.ceil((excess - room) / HALF - 1e-9));
  if (halvedMarks > t.innerMarks) return undefined;
  // An inner mark frees more than is needed as a rule: then the gaps beside Latin stay whole.
  const taken = Math.max(0, excess - halvedMarks * HALF);
  const cost = halvedMarks * LINE_PRICE.halvedMark + (room > 0 ? (LINE_PRICE.autospace * taken) / room : 0);
  const keptAutospace = t.autospace > 0 ? 1 - taken / t.autospace : 1;
  return { ...natural, cost, keptAutospace, halvedMarks, width: width - halvedMarks * HALF - taken };
}
