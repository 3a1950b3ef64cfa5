// A text as atoms: one per character, with its width in context, its room to squeeze, and whether a line may break
// before it. The line breaker and the line setter read nothing else.

import { type CharacterClass, classOf, isHalvable, isPunctuation, isWestern } from './characters.ts';
import { type KinsokuLevel, mayBreakBetween } from './kinsoku.ts';
import { type Advances, AUTOSPACE, HALF, type PunctuationStyle } from './style.ts';

/**
 * What a break before an atom offends: 0 nothing · 1 the look of an address, broken after one of its signs ·
 * 2 a Latin word, broken inside · 3 kinsoku or a number. 1 to 3 only when nothing else can be done.
 */
export type Offence = 0 | 1 | 2 | 3;

export interface Atom {
  readonly start: number;
  readonly end: number;
  readonly kind: CharacterClass;
  readonly bold: boolean;
  /** Width when nothing is squeezed, 1/1000 em. */
  readonly width: number;
  /** True when `width` already is the half form. */
  readonly half: boolean;
  /** What squeezing to the half form would still take away: 500 or 0. */
  readonly squeeze: number;
  /** Gap to the atom before it when both stand on one line (Chinese beside Latin). */
  readonly before: number;
  readonly breakBefore: boolean;
  readonly offence: Offence;
  /** True where justification may add space between this atom and the next. */
  readonly stretchAfter: boolean;
}

interface Glyph {
  readonly character: string;
  readonly start: number;
  end: number;
  readonly kind: CharacterClass;
  /** Widths of accents painted on the character; selectors have none. */
  extra: number;
}

/** `runIn`: length of the bold head that opens the text, in UTF-16 units. */
export function atomsOf(
  text: string,
  runIn: number,
  style: PunctuationStyle,
  advances: Advances,
  level: KinsokuLevel = 'gb',
): Atom[] {
  const glyphs = glyphsOf(text, runIn, advances);
  return glyphs.map((glyph, i) => {
    const width = widthInContext(glyphs, i, glyph.start < runIn, style, advances);
    const next = glyphs[i + 1];
    const offence = offenceBetween(glyphs, i, level);
    return {
      start: glyph.start,
      end: glyph.end,
      kind: glyph.kind,
      bold: glyph.start < runIn,
      ...width,
      before: gapBetween(glyphs, i, runIn, advances),
      breakBefore: offence === 0,
      offence,
      stretchAfter: next !== undefined && mayStretch(glyph.kind, next.kind),
    };
  });
}

/** One glyph per character, with the accents and selectors that follow it. */
function glyphsOf(text: string, runIn: number, advances: Advances): Glyph[] {
  const glyphs: Glyph[] = [];
  for (let start = 0; start < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
    const end = start + character.length;
    const kind = classOf(character);
    const base = kind === 'combining' ? glyphs.at(-1) : undefined;
    if (base) {
      base.end = end;
      if (ACCENT.test(character)) base.extra += advances.advance(character, start < runIn);
    } else glyphs.push({ character, start, end, kind, extra: 0 });
    start = end;
  }
  return glyphs.map((glyph, i) => (isApostrophe(glyphs, i) ? { ...glyph, kind: 'latinMark' } : glyph));
}

const APOSTROPHE = '’';

/** ’ between letters belongs to the word. */
function isApostrophe(glyphs: readonly Glyph[], i: number): boolean {
  return glyphs[i]?.character === APOSTROPHE && glyphs[i - 1]?.kind === 'latin' && glyphs[i + 1]?.kind === 'latin';
}

/** Selectors and joiners are combining too, but nothing is painted for them. */
const ACCENT = /(?!\p{Variation_Selector})\p{M}/u;

function widthInContext(
  glyphs: readonly Glyph[],
  i: number,
  bold: boolean,
  style: PunctuationStyle,
  advances: Advances,
): Pick<Atom, 'width' | 'half' | 'squeeze'> {
  const { character, kind, extra } = glyphs[i] as Glyph;
  const full = advances.advance(character, bold) + extra;
  const mayHalve = isHalvable(kind) || kind === 'middleDot' || character === APOSTROPHE;
  const canHalve = mayHalve && advances.hasHalf(character, bold);
  const half = canHalve && isNaturallyHalf(kind, glyphs[i - 1]?.kind, glyphs[i + 1]?.kind, style);
  return { width: half ? full - HALF : full, half, squeeze: isHalvable(kind) && canHalve && !half ? HALF : 0 };
}

/**
 * 开明: commas, quotes and brackets half an em, stops one em; in either style, of two adjacent marks the first is half
 * when its blank half faces the other (CLREQ, Adjustment of adjacent punctuation marks). 间隔号 is half an em always.
 */
function isNaturallyHalf(
  kind: CharacterClass,
  previous: CharacterClass | undefined,
  next: CharacterClass | undefined,
  style: PunctuationStyle,
): boolean {
  if (kind === 'middleDot' || kind === 'latinMark') return true;
  if (style === 'kaiming' && kind !== 'stop') return true;
  if (kind === 'opener') return previous === 'opener';
  return next !== undefined && isHalvable(next);
}

/** 1/8 em where Chinese meets Latin; on both sides of a narrow 间隔号 what is missing of half an em. */
function gapBetween(glyphs: readonly Glyph[], i: number, runIn: number, advances: Advances): number {
  const left = glyphs[i - 1];
  const right = glyphs[i];
  if (!left || !right) return 0;
  const dot = left.kind === 'middleDot' ? left : right.kind === 'middleDot' ? right : undefined;
  if (dot) return Math.max(0, HALF - advances.advance(dot.character, dot.start < runIn)) / 2;
  if (isPunctuation(left.kind) || isPunctuation(right.kind)) return 0;
  if (left.kind === 'space' || right.kind === 'space') return 0;
  return isWestern(left.kind) !== isWestern(right.kind) ? AUTOSPACE : 0;
}

/** After these an address may be divided: https://example.com/a-b?c=d */
const ADDRESS_SIGNS = new Set([...'/?&=_@#.-']);

function offenceBetween(glyphs: readonly Glyph[], i: number, level: KinsokuLevel): Offence {
  const left = glyphs[i - 1];
  const right = glyphs[i];
  if (!left || !right) return 3;
  if (mayBreakBetween(left.character, right.character, level))
    return isWestern(left.kind) && isWestern(right.kind) && left.character === APOSTROPHE ? 2 : 0;
  if (left.kind === 'digit' || right.kind === 'digit') return 3;
  if (!isWestern(left.kind) || !isWestern(right.kind)) return 3;
  const isSign = ADDRESS_SIGNS.has(left.character) && !ADDRESS_SIGNS.has(right.character);
  return isSign ? 1 : right.kind === 'latinMark' ? 3 : 2;
}

function mayStretch(a: CharacterClass, b: CharacterClass): boolean {
  if (isWestern(a) && isWestern(b)) return false;
  return !(a === b && (a === 'dash' || a === 'ellipsis'));
}

/** A character that is no mark and no space: what a reader counts in a short last line. */
export const isReadable = ({ kind }: Atom): boolean => !isPunctuation(kind) && kind !== 'space';
