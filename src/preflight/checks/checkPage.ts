// Is the page exactly full? The plan says where each column's last line stands; the PDF's own coordinates must agree.

import { type Finding, finding, type Place } from '../../findings/finding.ts';
import type { TextMark } from '../../pdf/marks.ts';
import type { PreflightProfile } from '../../schema/preflightProfile.ts';
import { roundMm } from '../../units.ts';
import type { ColumnFeet } from '../facts.ts';
import type { Sheet } from '../sheet.ts';
import type { ColumnFoot, ExpectedPage } from '../text/expected.ts';
import type { MatchedText } from '../text/matchTexts.ts';
import { printedLines } from '../text/setLines.ts';
import { checkLinesSet } from './checkLinesSet.ts';

export interface PageVerdict {
  readonly findings: readonly Finding[];
  readonly feet: ColumnFeet | undefined;
}

export function checkPage(
  sheet: Sheet,
  expected: ExpectedPage,
  text: MatchedText,
  limits: PreflightProfile['page'],
): PageVerdict {
  const { where } = sheet;
  const feet = expected.columnFeet ?? [];
  const measured = feet.map((foot) => ({
    foot,
    baselineMm: lastBaseline(sheet.texts, foot, foot.sizePt ?? expected.bodySizePt),
  }));
  const offs = measured.map(({ foot, baselineMm }) =>
    baselineMm === undefined ? undefined : Math.abs(baselineMm - foot.baselineMm),
  );
  const findings = measured.flatMap(({ foot, baselineMm }) =>
    checkFoot(foot, baselineMm, limits.footToleranceMm, where),
  );
  const found = offs.filter((off) => off !== undefined);
  return {
    findings: [
      ...findings,
      ...checkFit(expected, where),
      ...checkLinesSet(expected.lines ?? [], printedLines(text, expected), limits, where),
    ],
    feet:
      feet.length === 0
        ? undefined
        : { found: found.length, expected: feet.length, worstMm: roundMm(Math.max(0, ...found)) },
  };
}

function checkFoot(foot: ColumnFoot, baselineMm: number | undefined, limit: number, where: Place): Finding[] {
  const place = { ...where, item: `column ${foot.column}`, rectMm: foot.rectMm };
  if (baselineMm === undefined) return [finding('page-column-empty', place, { item: foot.column })];
  const value = roundMm(Math.abs(baselineMm - foot.baselineMm));
  return value > limit ? [finding('page-column-foot', place, { item: foot.column, value, limit })] : [];
}

/** Half a point: heads and captions that come near a frame are set in other sizes. */
const SIZE_TOLERANCE_PT = 0.25;

/** The lowest baseline of text in the frame; body size only, where it is known. */
function lastBaseline(
  texts: readonly TextMark[],
  foot: ColumnFoot,
  bodySizePt: number | undefined,
): number | undefined {
  const { x, y, width, height } = foot.rectMm;
  const below = y + height + 1;
  let lowest: number | undefined;
  for (const text of texts) {
    const isBody = bodySizePt === undefined || Math.abs(text.sizePt - bodySizePt) <= SIZE_TOLERANCE_PT;
    const isHere = text.xMm > x - 1 && text.xMm < x + width && text.yMm > y && text.yMm < below;
    if (!isBody || !isHere || text.text.trim() === '') continue;
    if (lowest === undefined || text.yMm > lowest) lowest = text.yMm;
  }
  return lowest;
}

function checkFit({ fit }: ExpectedPage, where: Place): Finding[] {
  if (!fit) return [];
  return [
    ...(fit.oversetLines > 0 ? [finding('page-overset', where, { value: fit.oversetLines, limit: 0 })] : []),
    ...(fit.emptyRows > 0 ? [finding('page-empty-rows', where, { value: fit.emptyRows, limit: 0 })] : []),
  ];
}
