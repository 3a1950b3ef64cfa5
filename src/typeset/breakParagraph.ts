// A paragraph and its measures → a menu: for every line count that can be reached, the cheapest breaks. Dynamic
// programming over legal breaks (Knuth & Plass 1981, "Breaking paragraphs into lines"), one layer per line, because the
// makeup picks among line counts to fill the page to the last row.

import { type Atom, isReadable, type Offence } from './atoms.ts';
import { closeLine, justifyLine, type Limits, tightest } from './justifyLine.ts';
import { type LineTotals, lineTotals, type Sums, sumsOf } from './lineTotals.ts';
import { LINE_PRICE } from './prices.ts';

/** One way to set a paragraph. `breaks[k]` is the index of the first atom after line k; the last is `atoms.length`. */
export interface Setting {
  readonly lines: number;
  readonly cost: number;
  readonly breaks: readonly number[];
}

/** Settings by line count, fewest lines first; never empty. */
export type Menu = readonly Setting[];

export interface Measures {
  /** Width of line k (0-based), 1/1000 em. */
  readonly widthOf: (line: number) => number;
  readonly indent: number;
  readonly maxStretch: number;
}

/** What is allowed, less and less strictly, until the paragraph can be set. */
interface Leniency {
  readonly offence: Offence;
  /** Of the style's widest stretch. */
  readonly stretchFactor: number;
  /** May a single character be the last line? */
  readonly lone: boolean;
}

const LENIENCIES: readonly Leniency[] = [
  { offence: 0, stretchFactor: 1, lone: false },
  { offence: 1, stretchFactor: 1, lone: false },
  { offence: 2, stretchFactor: 2, lone: true },
  { offence: 3, stretchFactor: Number.POSITIVE_INFINITY, lone: true },
];

export function breakParagraph(atoms: readonly Atom[], measures: Measures): Menu {
  if (atoms.length === 0) return [{ lines: 0, cost: 0, breaks: [] }];
  const sums = sumsOf(atoms);
  for (const leniency of LENIENCIES) {
    const menu = searchBreaks(sums, measures, leniency);
    if (menu.length > 0) return leniency.lone ? [cheapest(menu)] : menu;
  }
  throw new Error(`Expected breaks for every paragraph but found none for ${atoms.length} atoms`);
}

const cheapest = (menu: Menu): Setting => menu.reduce((best, setting) => (setting.cost < best.cost ? setting : best));

/** The cheapest ways to reach each atom with the lines set so far; `from` is where the last of them starts. */
interface Layer {
  readonly cost: Float64Array;
  readonly from: Int32Array;
}

function searchBreaks(sums: Sums, measures: Measures, leniency: Leniency): Menu {
  const n = sums.atoms.length;
  const menu: Setting[] = [];
  const layers: Layer[] = [];
  let cost = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  cost[0] = 0;
  let lines: LineChoices | undefined;
  for (let k = 0; k < n; k++) {
    const measure = measures.widthOf(k);
    const indent = k === 0 ? measures.indent : 0;
    if (lines?.measure !== measure || lines.indent !== indent)
      lines = { measure, indent, limits: limitsOf(measures, leniency), leniency, known: [] };
    const next = extend(sums, cost, lines);
    if (!next) break;
    layers.push(next);
    const end = next.cost[n] ?? Number.POSITIVE_INFINITY;
    if (end < Number.POSITIVE_INFINITY) menu.push({ lines: k + 1, cost: end, breaks: traceBack(layers, n) });
    cost = next.cost as Float64Array<ArrayBuffer>;
  }
  return menu;
}

const limitsOf = ({ maxStretch }: Measures, { offence, stretchFactor }: Leniency): Limits => ({
  comfortable: maxStretch,
  widest: maxStretch * stretchFactor,
  letterspace: offence > 0,
});

/** One more line after each way in `cost`; undefined when no line can follow. */
function extend(sums: Sums, cost: Float64Array, lines: LineChoices): Layer | undefined {
  const n = sums.atoms.length;
  const next = { cost: new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY), from: new Int32Array(n + 1) };
  let reached = false;
  for (let from = 0; from < n; from++) {
    const before = cost[from] ?? Number.POSITIVE_INFINITY;
    if (before === Number.POSITIVE_INFINITY) continue;
    for (const line of choicesFrom(sums, from, lines)) {
      const sum = before + line.cost;
      if (sum >= (next.cost[line.to] ?? 0)) continue;
      next.cost[line.to] = sum;
      next.from[line.to] = from;
      reached = true;
    }
  }
  return reached ? next : undefined;
}

/** Lines of one measure and indent, by their first atom: they are the same in every layer. */
interface LineChoices {
  readonly measure: number;
  readonly indent: number;
  readonly limits: Limits;
  readonly leniency: Leniency;
  readonly known: (readonly LineChoice[] | undefined)[];
}

interface LineChoice {
  readonly to: number;
  readonly cost: number;
}

function choicesFrom(sums: Sums, from: number, lines: LineChoices): readonly LineChoice[] {
  const known = lines.known[from];
  if (known) return known;
  const choices: LineChoice[] = [];
  const { atoms } = sums;
  for (let to = from + 1; to <= atoms.length; to++) {
    const offence = atoms[to]?.offence ?? 0;
    if (offence > lines.leniency.offence || isTooNarrow(sums, from, to, lines)) continue;
    const totals = lineTotals(sums, from, to, lines.indent);
    if (tightest(totals) > lines.measure) break;
    const cost = priceOfLine(atoms, from, to, totals, lines);
    if (cost !== undefined) choices.push({ to, cost: cost + LINE_PRICE.offence[offence] });
  }
  if (choices.length === 0 && lines.leniency.offence === 3) choices.push({ to: from + 1, cost: OVERFULL });
  lines.known[from] = choices;
  return choices;
}

/** A single character wider than the measure stands on its line all the same. */
const OVERFULL = 10_000;

/** Cannot be stretched to the measure whatever is squeezed: most places, and told without looking closer. */
function isTooNarrow({ atoms, width }: Sums, from: number, to: number, { measure, indent, limits }: LineChoices) {
  if (to === atoms.length) return false;
  const natural = indent + (width[to] ?? 0) - (width[from] ?? 0);
  return natural + limits.widest * (to - from) < measure;
}

function priceOfLine(
  atoms: readonly Atom[],
  from: number,
  to: number,
  totals: LineTotals,
  { measure, limits, leniency }: LineChoices,
): number | undefined {
  if (to < atoms.length) return justifyLine(totals, measure, limits)?.cost;
  if (from === 0) return closeLine(totals, measure)?.cost;
  const readable = atoms.slice(from).filter(isReadable).length;
  return readable <= 1 && !leniency.lone ? undefined : closeLine(totals, measure, readable)?.cost;
}

function traceBack(layers: readonly Layer[], end: number): number[] {
  const breaks: number[] = [];
  for (let k = layers.length - 1, at = end; k >= 0; k--) {
    breaks.unshift(at);
    at = layers[k]?.from[at] ?? 0;
  }
  return breaks;
}
