// Atoms i…j on one measure → how the line is made exactly full, and what that costs. Squeeze first, then stretch:
// a stop at the line end loses its blank half, gaps beside Latin shrink, inner stops go half; what is left is spread
// evenly over the gaps between characters (typography.md §2).

import type { Atom } from './atoms.ts';

export interface Justified {
  /** Price of the line; 0 is ideal. */
  readonly cost: number;
  /** Space added after every stretchable atom but the last, 1/1000 em. */
  readonly stretch: number;
  /** Share of the Chinese–Latin gaps that is kept, 0…1. */
  readonly keptAutospace: number;
  /** True: the mark that ends the line is painted half. */
  readonly endHalf: boolean;
  /** Number of inner stops painted half, counted from the end of the line. */
  readonly halvedStops: number;
  /** Width after squeezing and stretching, 1/1000 em, indent included. */
  readonly width: number;
}

/** Prices of squeezing and stretching: the single table of line costs. */
const PRICE = {
  /** For a stretch of 0.10 em after each character, where good pages stay below (measured); grows with the square. */
  tenthOfStretch: 1,
  /** A stop at the line end is commonly set half. */
  endHalf: 0.05,
  /** All gaps beside Latin gone. */
  autospace: 0.4,
  /** An inner 。 or ！ set half is seen by few. */
  halvedStop: 0.5,
  /** Per 0.10 em beyond the widest allowed stretch: only when nothing else can be done. */
  beyond: 1000,
  /** A last line of fewer than two characters (孤字) is to be avoided, of one it is forbidden. */
  shortLastLine: 6,
  singleCharacter: 100_000,
} as const;

export interface LineTotals {
  /** Natural width, indent included, trailing spaces left out. */
  readonly natural: number;
  readonly gaps: number;
  readonly autospace: number;
  /** What the last atom would lose as a half mark. */
  readonly endSqueeze: number;
  readonly innerStops: number;
}

/** Sums over atoms i…j; `indent` is the space before the first. */
export function totalsOf(atoms: readonly Atom[], from: number, to: number, indent: number): LineTotals {
  let end = to;
  while (end > from + 1 && atoms[end - 1]?.kind === 'space') end--;
  let natural = indent;
  let gaps = 0;
  let autospace = 0;
  let innerStops = 0;
  for (let i = from; i < end; i++) {
    const atom = atoms[i] as Atom;
    natural += atom.width;
    if (i > from) {
      natural += atom.before;
      autospace += atom.before;
    }
    if (i < end - 1) {
      if (atom.stretchAfter) gaps++;
      if (atom.squeeze > 0) innerStops++;
    }
  }
  return { natural, gaps, autospace, endSqueeze: atoms[end - 1]?.squeeze ?? 0, innerStops };
}

const HALF_STOP = 500;

/** Least width the line can take. */
export const tightest = (t: LineTotals): number => t.natural - t.endSqueeze - t.autospace - t.innerStops * HALF_STOP;

/** Makes a line that is not the last of its paragraph exactly `measure` wide, or says that it cannot (undefined). */
export function justifyLine(
  t: LineTotals,
  measure: number,
  maxStretch: number,
  desperate: boolean,
): Justified | undefined {
  const squeezed = squeezeInto(t, measure);
  if (!squeezed) return undefined;
  const slack = measure - squeezed.width;
  if (t.gaps === 0 && slack > 1) return desperate ? { ...squeezed, cost: PRICE.singleCharacter } : undefined;
  const stretch = t.gaps === 0 ? 0 : slack / t.gaps;
  const excess = Math.max(0, stretch - maxStretch);
  if (excess > 0 && !desperate) return undefined;
  const cost = squeezed.cost + PRICE.tenthOfStretch * (stretch / 100) ** 2 + (PRICE.beyond * excess) / 100;
  return { ...squeezed, cost, stretch, width: measure };
}

/** The last line of a paragraph keeps its natural spacing. */
export function closeLine(t: LineTotals, measure: number, characters: number): Justified | undefined {
  const squeezed = squeezeInto(t, measure);
  if (!squeezed) return undefined;
  let cost = squeezed.cost;
  if (characters <= 1) cost += PRICE.singleCharacter;
  else if (squeezed.width < 2000) cost += PRICE.shortLastLine;
  return { ...squeezed, cost };
}

function squeezeInto(t: LineTotals, measure: number): Justified | undefined {
  const kept = { cost: 0, stretch: 0, keptAutospace: 1, endHalf: false, halvedStops: 0, width: t.natural };
  let excess = t.natural - measure;
  if (excess <= 0) return kept;
  let { cost, width } = kept;
  const endHalf = t.endSqueeze > 0;
  if (endHalf) {
    excess -= t.endSqueeze;
    width -= t.endSqueeze;
    cost += PRICE.endHalf;
  }
  let halvedStops = 0;
  if (excess > t.autospace) {
    halvedStops = Math.ceil((excess - t.autospace) / HALF_STOP);
    if (halvedStops > t.innerStops) return undefined;
    // An inner stop frees more than is needed as a rule: then the gaps beside Latin stay whole.
    excess -= halvedStops * HALF_STOP;
    width -= halvedStops * HALF_STOP;
    cost += halvedStops * PRICE.halvedStop;
  }
  const taken = Math.max(0, excess);
  const keptAutospace = t.autospace > 0 ? 1 - taken / t.autospace : 1;
  cost += PRICE.autospace * (1 - keptAutospace);
  return { cost, stretch: 0, keptAutospace, endHalf, halvedStops, width: width - taken };
}
