// A text as atoms: one per character, with its width in context, its room to squeeze, and whether a line may break
// before it. The line breaker and the line setter read nothing else.

import { type CharacterClass, classOf, isHalvable, isPunctuation, isWestern } from './characters.ts';
import { mayBreakBetween } from './kinsoku.ts';
import { type Advances, AUTOSPACE, HALF, type PunctuationStyle } from './style.ts';

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
  /** True where justification may add space between this atom and the next. */
  readonly stretchAfter: boolean;
}

interface Glyph {
  readonly character: string;
  readonly start: number;
  readonly kind: CharacterClass;
}

/** `runIn`: length of the bold head that opens the text, in UTF-16 units. */
export function atomsOf(text: string, runIn: number, style: PunctuationStyle, advances: Advances): Atom[] {
  const glyphs: Glyph[] = [];
  for (let start = 0; start < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
    glyphs.push({ character, start, kind: classOf(character) });
    start += character.length;
  }
  return glyphs.map((glyph, i) => atomAt(glyphs, i, glyph, glyph.start < runIn, style, advances));
}

function atomAt(
  glyphs: readonly Glyph[],
  i: number,
  glyph: Glyph,
  bold: boolean,
  style: PunctuationStyle,
  advances: Advances,
): Atom {
  const previous = glyphs[i - 1];
  const next = glyphs[i + 1];
  const { character, kind } = glyph;
  const full = advances.advance(character, bold);
  const halvable = isHalvable(kind) && advances.hasHalf(character, bold);
  const half = halvable && isNaturallyHalf(kind, previous?.kind, next?.kind, style);
  return {
    start: glyph.start,
    end: glyph.start + character.length,
    kind,
    bold,
    width: half ? full - HALF : full,
    half,
    squeeze: halvable && !half ? HALF : 0,
    before: previous && isScriptBorder(previous.kind, kind) ? AUTOSPACE : 0,
    breakBefore: previous !== undefined && mayBreakBetween(previous.character, character),
    stretchAfter: next !== undefined && mayStretch(kind, next.kind),
  };
}

/**
 * 开明: commas, quotes and brackets half an em, stops one em; in either style, of two adjacent marks the first is half
 * when its blank half faces the other (CLREQ 3.1.6.2).
 */
function isNaturallyHalf(
  kind: CharacterClass,
  previous: CharacterClass | undefined,
  next: CharacterClass | undefined,
  style: PunctuationStyle,
): boolean {
  if (style === 'kaiming' && kind !== 'stop') return true;
  if (kind === 'opener') return previous === 'opener';
  return next !== undefined && isHalvable(next);
}

function isScriptBorder(a: CharacterClass, b: CharacterClass): boolean {
  if (isPunctuation(a) || isPunctuation(b) || a === 'space' || b === 'space') return false;
  return isWestern(a) !== isWestern(b);
}

function mayStretch(a: CharacterClass, b: CharacterClass): boolean {
  if (isWestern(a) && isWestern(b)) return false;
  return !(a === b && (a === 'dash' || a === 'ellipsis'));
}
