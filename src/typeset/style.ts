// What breaking and setting a line must know of the text's style. Lengths in 1/1000 em of the style's size.

/** Punctuation of the style: 开明 (newspapers) or every mark a full em. */
export type PunctuationStyle = 'kaiming' | 'full';

/** What the breaker needs to know of the fonts, for one text. A `bold` character stands in a run-in head. */
export interface Advances {
  /** Advance of a character, 1/1000 em. */
  advance(character: string, bold: boolean): number;
  /** True where the face has a half-width form (OpenType `halt`) of the mark. */
  hasHalf(character: string, bold: boolean): boolean;
}

export interface TextStyle {
  readonly role: string;
  readonly boldRole: string;
  /** Widest space a justified line may add after each character. */
  readonly maxStretch: number;
}

/** Gap between Chinese and Latin letters or digits: 1/8 em, the least CLREQ recommends. */
export const AUTOSPACE = 125;
/**
 * Share of the gap that squeezing leaves. Measured on the printed page of 2022: with 0.08–0.10 em beside its numbers all
 * 127 testable line ends come out by first fit; with 0 only 117, with 1/8 em 123 (docs/typesetting.md).
 */
export const LEAST_AUTOSPACE_SHARE = 0.72;
export const HALF = 500;
export const EM = 1000;
