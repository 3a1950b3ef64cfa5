// First fit, the way of a compositor's stick: every line takes as many characters as fit, whatever follows. Used to
// compare with printed pages and with what the optimum fit chooses otherwise.

import type { Atom, Offence } from './atoms.ts';
import type { Measures } from './breakParagraph.ts';
import { firstFitWidth } from './justifyLine.ts';
import { lineTotals, type Sums, sumsOf } from './lineTotals.ts';

/** Breaks of the whole paragraph; `breaks[k]` is the first atom after line k. */
export function firstFit(atoms: readonly Atom[], measures: Pick<Measures, 'widthOf' | 'indent'>): number[] {
  const sums = sumsOf(atoms);
  const breaks: number[] = [];
  for (let from = 0; from < atoms.length; ) {
    const k = breaks.length;
    from = fillLine(sums, from, measures.widthOf(k), k === 0 ? measures.indent : 0);
    breaks.push(from);
  }
  return breaks;
}

/** First atom of the next line when the line that starts at `from` takes as many as fit. */
export function fillLine(sums: Sums, from: number, measure: number, indent: number): number {
  for (const offence of [0, 1, 2, 3] as const) {
    const to = furthest(sums, from, measure, indent, offence);
    if (to > from) return to;
  }
  return from + 1;
}

function furthest(sums: Sums, from: number, measure: number, indent: number, allowed: Offence): number {
  let best = from;
  for (let to = from + 1; to <= sums.atoms.length; to++) {
    if ((sums.atoms[to]?.offence ?? 0) > allowed) continue;
    if (firstFitWidth(lineTotals(sums, from, to, indent)) > measure) break;
    best = to;
  }
  return best;
}
