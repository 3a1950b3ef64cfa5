// A paragraph and its measures → a menu: for every line count that can be reached, the cheapest breaks. Dynamic
// programming over legal breaks (Knuth & Plass 1981, "Breaking paragraphs into lines"), with the line count kept as
// part of the state, because the makeup picks among counts to fill the page to the last row.

import type { Atom } from './atoms.ts';
import { closeLine, type Justified, justifyLine, tightest, totalsOf } from './justifyLine.ts';

/** One way to set a paragraph. `breaks[k]` is the index of the first atom after line k; the last is `atoms.length`. */
export interface Setting {
  readonly lines: number;
  readonly cost: number;
  readonly breaks: readonly number[];
}

/** Settings by line count, fewest lines first; never empty for a text of at least one character. */
export type Menu = readonly Setting[];

export interface Measures {
  /** Width of line k (0-based), 1/1000 em. A number when all lines are alike. */
  readonly widthOf: (line: number) => number;
  readonly indent: number;
  readonly maxStretch: number;
}

interface State {
  readonly cost: number;
  readonly from: number;
}

/** Best state at each atom index, by number of lines set before it. */
type Reached = Map<number, State>[];

export function breakParagraph(atoms: readonly Atom[], measures: Measures): Menu {
  const calm = search(atoms, measures, false);
  return calm.length > 0 ? calm : search(atoms, measures, true);
}

function search(atoms: readonly Atom[], measures: Measures, desperate: boolean): Menu {
  const reached: Reached = Array.from({ length: atoms.length + 1 }, () => new Map());
  reached[0]?.set(0, { cost: 0, from: -1 });
  for (let from = 0; from < atoms.length; from++) {
    for (const [lines, state] of reached[from] ?? []) {
      extend(atoms, from, lines, measures, desperate, (to, justified) => {
        const cost = state.cost + justified.cost;
        const at = reached[to];
        const known = at?.get(lines + 1);
        if (!known || cost < known.cost) at?.set(lines + 1, { cost, from });
      });
    }
  }
  const last = reached[atoms.length] ?? new Map<number, State>();
  return [...last.keys()].sort((a, b) => a - b).map((lines) => settingOf(reached, atoms.length, lines));
}

/** Tries every line that starts at `from` and reports those that can be set. */
function extend(
  atoms: readonly Atom[],
  from: number,
  line: number,
  measures: Measures,
  desperate: boolean,
  report: (to: number, justified: Justified) => void,
): void {
  const measure = measures.widthOf(line);
  const indent = line === 0 ? measures.indent : 0;
  for (let to = from + 1; to <= atoms.length; to++) {
    const isEnd = to === atoms.length;
    if (!isEnd && !atoms[to]?.breakBefore && !(desperate && to > from + 1 && isTooWide(atoms, from, to, measure)))
      continue;
    const totals = totalsOf(atoms, from, to, indent);
    if (tightest(totals) > measure && to > from + 1) return;
    const justified = isEnd
      ? closeLine(totals, measure, to - from)
      : justifyLine(totals, measure, measures.maxStretch, desperate);
    if (justified) report(to, justified);
  }
}

/** Inside a word wider than the measure any place will do, when nothing else can be done. */
function isTooWide(atoms: readonly Atom[], from: number, to: number, measure: number): boolean {
  let end = to + 1;
  while (end < atoms.length && !atoms[end]?.breakBefore) end++;
  return totalsOf(atoms, from, end, 0).natural > measure;
}

function settingOf(reached: Reached, end: number, lines: number): Setting {
  const breaks: number[] = [];
  const cost = reached[end]?.get(lines)?.cost ?? 0;
  for (let at = end, k = lines; k > 0; k--) {
    breaks.unshift(at);
    at = reached[at]?.get(k)?.from ?? 0;
  }
  return { lines, cost, breaks };
}
