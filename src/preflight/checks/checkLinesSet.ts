// Lines that stand badly: a paragraph's last line alone at the head of a column, a head at a column's foot, a last line of
// one character. Judged in the plan and in the PDF; what both show is one finding, what only one shows is one too.

import { type Finding, finding, type Place } from '../../findings/finding.ts';
import type { PreflightProfile } from '../../schema/preflightProfile.ts';
import { roundRect } from '../../units.ts';
import type { SetLine } from '../text/expected.ts';

type Limits = PreflightProfile['page'];

export function checkLinesSet(
  planned: readonly SetLine[],
  printed: readonly SetLine[],
  limits: Limits,
  where: Place,
): Finding[] {
  const found = new Map<string, Finding>();
  // Printed first: its places are those of the file.
  for (const lines of [printed, planned]) {
    for (const [key, value] of judge(lines, limits, where)) if (!found.has(key)) found.set(key, value);
  }
  return [...found.values()];
}

type Keyed = readonly [key: string, found: Finding];

function judge(lines: readonly SetLine[], limits: Limits, where: Place): readonly Keyed[] {
  return lines.flatMap((line, i): readonly Keyed[] => {
    const { block } = line;
    const place = { ...where, item: block, rectMm: roundRect(line.rectMm) };
    if (isWidow(line, lines[i - 1], lines)) return [[`widow ${block}`, finding('page-widow', place, {})]];
    if (isSingle(line)) return [[`single ${block}`, finding('page-single-character', place, {})]];
    const limit = limits.linesUnderHead;
    const value = line.isHead && line.isLast ? linesUnder(line, lines) : limit;
    if (value >= limit) return [];
    return [[`head ${block}`, finding('page-head-at-foot', place, { value, limit })]];
  });
}

const isTop = (line: SetLine, lines: readonly SetLine[]): boolean =>
  !lines.some((other) => other.frame === line.frame && other.baselineMm < line.baselineMm);

function isWidow(line: SetLine, before: SetLine | undefined, lines: readonly SetLine[]): boolean {
  const endsHere = line.isLast && !line.isFirst && !line.isHead && line.frame >= 0;
  return endsHere && before?.block === line.block && before.frame !== line.frame && isTop(line, lines);
}

const isSingle = (line: SetLine): boolean => line.isLast && !line.isFirst && !line.isHead && line.characters <= 1;

/** Body lines below a head in its own frame, or in the one it stands over, up to the next head. */
function linesUnder(head: SetLine, lines: readonly SetLine[]): number {
  const frame = head.frame >= 0 ? head.frame : frameUnder(head, lines);
  const below = lines.filter((line) => line.frame === frame && line.baselineMm > head.baselineMm);
  const next = Math.min(...below.filter((line) => line.isHead).map((line) => line.baselineMm));
  return below.filter((line) => !line.isHead && line.baselineMm < next).length;
}

/** A head over a section stands in no frame itself: its text begins in the nearest below. */
function frameUnder(head: SetLine, lines: readonly SetLine[]): number | undefined {
  const { x, width } = head.rectMm;
  const below = lines.filter(
    ({ isHead, baselineMm, rectMm }) =>
      !isHead && baselineMm > head.baselineMm && rectMm.x < x + width && rectMm.x + rectMm.width > x,
  );
  const nearest = Math.min(...below.map((line) => line.baselineMm));
  return below.find((line) => line.baselineMm === nearest)?.frame;
}
