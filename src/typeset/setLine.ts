// One broken line → runs of glyphs that share a treatment, with every space explicit: what the browser paints.

import { toHundredths } from '../units.ts';
import type { Atom } from './atoms.ts';
import { closeLine, type Justified, justifyLine, type Limits, unchanged } from './justifyLine.ts';
import { isInsideWord, type LineTotals, lineEnd, lineTotals, sumsOf } from './lineTotals.ts';
import type { Run } from './run.ts';
import type { TextStyle } from './style.ts';

export interface SetLine {
  readonly start: number;
  readonly end: number;
  readonly runs: readonly Run[];
  /** Width of all glyphs and gaps, indent included, spaces at the end left out, 1/1000 em. */
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
  const totals = lineTotals(sumsOf(atoms.slice(from, to)), 0, to - from, indent);
  const justified =
    (span.isLast ? closeLine(totals, measure) : justifyLine(totals, measure, anyHow(style))) ?? overfull(totals);
  const halved = halvedAtoms(atoms, from, to, totals, justified);
  const end = lineEnd(atoms, from, to);
  const runs: Run[] = [];
  let width = 0;
  let carried = 0;
  for (let i = from; i < to; i++) {
    const atom = atoms[i] as Atom;
    const hangs = i >= end;
    const isStretched = i < end - 1 && (atom.stretchAfter || (justified.letterspaced && isInsideWord(atoms, i)));
    const stretch = isStretched ? toHundredths(justified.stretch) : 0;
    // A pair of dashes is one glyph of two em in one run: what follows it takes its space along.
    const isDash = atom.kind === 'dash';
    const glyph: Run = {
      start: atom.start,
      end: atom.end,
      role: atom.bold ? style.boldRole : style.role,
      half: atom.half || halved.has(i),
      tracking: isDash ? 0 : stretch,
      // A space at the end stands in the text but takes no room.
      before: hangs
        ? -atom.width
        : toHundredths((i === from ? indent : atom.before * justified.keptAutospace) + carried),
    };
    carried = isDash ? stretch : 0;
    appendGlyph(runs, glyph, hangs);
    width += glyph.before + atom.width - (halved.has(i) ? atom.squeeze : 0) + glyph.tracking;
  }
  return { start: atoms[from]?.start ?? 0, end: atoms[to - 1]?.end ?? 0, runs, width: toHundredths(width) };
}

/** The breaks are decided: the line is set whatever it takes. */
const anyHow = ({ maxStretch }: TextStyle): Limits => ({
  comfortable: maxStretch,
  widest: Number.POSITIVE_INFINITY,
  letterspace: true,
});

/** A single character wider than its measure. */
const overfull = (t: LineTotals): Justified => unchanged(t.natural - t.startSqueeze);

function halvedAtoms(
  atoms: readonly Atom[],
  from: number,
  to: number,
  totals: LineTotals,
  justified: Justified,
): ReadonlySet<number> {
  const halved = new Set<number>();
  const end = lineEnd(atoms, from, to);
  if (totals.startSqueeze > 0) halved.add(from);
  if (justified.endHalf) halved.add(end - 1);
  for (let i = end - 2, left = justified.halvedMarks; i >= from && left > 0; i--) {
    if ((atoms[i]?.squeeze ?? 0) === 0 || halved.has(i)) continue;
    halved.add(i);
    left--;
  }
  return halved;
}

/** Joins the glyph to the run before it when both are treated alike and nothing stands between them. */
function appendGlyph(runs: Run[], glyph: Run, hangs: boolean): void {
  const last = runs.at(-1);
  const alike =
    last !== undefined &&
    last.role === glyph.role &&
    last.half === glyph.half &&
    last.tracking === glyph.tracking &&
    glyph.before === 0 &&
    !hangs;
  if (alike) runs[runs.length - 1] = { ...last, end: glyph.end };
  else runs.push(glyph);
}
