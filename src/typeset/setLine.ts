// One broken line → runs of glyphs that share a treatment, with every space explicit: what the browser paints.

import type { Atom } from './atoms.ts';
import { closeLine, type Justified, justifyLine, totalsOf } from './justifyLine.ts';
import type { Run } from './run.ts';
import type { TextStyle } from './style.ts';

export interface SetLine {
  readonly start: number;
  readonly end: number;
  readonly runs: readonly Run[];
  /** Width of all glyphs and gaps, indent included, 1/1000 em. */
  readonly width: number;
}

export interface LineSpan {
  readonly from: number;
  readonly to: number;
  readonly measure: number;
  readonly indent: number;
  readonly isLast: boolean;
}

/** Sets atoms `from…to` on the measure; the last line of a paragraph keeps its natural width. */
export function setLine(atoms: readonly Atom[], span: LineSpan, style: TextStyle): SetLine {
  const { from, to, measure, indent } = span;
  const totals = totalsOf(atoms, from, to, indent);
  const justified =
    (span.isLast ? closeLine(totals, measure, to - from) : justifyLine(totals, measure, style.maxStretch, true)) ??
    NATURAL;
  const halved = halvedAtoms(atoms, from, to, justified);
  const runs: Run[] = [];
  for (let i = from; i < to; i++) {
    const atom = atoms[i] as Atom;
    const previous = i > from ? atoms[i - 1] : undefined;
    const autospace = previous ? atom.before * justified.keptAutospace : indent;
    appendGlyph(runs, {
      start: atom.start,
      end: atom.end,
      role: atom.bold ? style.boldRole : style.role,
      half: atom.half || halved.has(i),
      tracking: atom.stretchAfter && i < to - 1 ? round(justified.stretch) : 0,
      before: round(autospace),
    });
  }
  const width = justified === NATURAL ? totals.natural : justified.width;
  return { start: atoms[from]?.start ?? 0, end: atoms[to - 1]?.end ?? 0, runs, width: round(width) };
}

const NATURAL: Justified = { cost: 0, stretch: 0, keptAutospace: 1, endHalf: false, halvedStops: 0, width: 0 };

const round = (em1000: number): number => Math.round(em1000 * 10) / 10;

function halvedAtoms(atoms: readonly Atom[], from: number, to: number, justified: Justified): ReadonlySet<number> {
  const halved = new Set<number>();
  let end = to;
  while (end > from + 1 && atoms[end - 1]?.kind === 'space') end--;
  if (justified.endHalf) halved.add(end - 1);
  for (let i = end - 2, left = justified.halvedStops; i >= from && left > 0; i--) {
    if ((atoms[i]?.squeeze ?? 0) === 0) continue;
    halved.add(i);
    left--;
  }
  return halved;
}

/** Joins the glyph to the run before it when both are treated alike and nothing stands between them. */
function appendGlyph(runs: Run[], glyph: Run): void {
  const last = runs.at(-1);
  const alike =
    last !== undefined &&
    last.role === glyph.role &&
    last.half === glyph.half &&
    last.tracking === glyph.tracking &&
    glyph.before === 0;
  if (alike) runs[runs.length - 1] = { ...last, end: glyph.end };
  else runs.push(glyph);
}
