// A page plan and its texts → what the page was meant to be. A foreign PDF is judged without.

import type { PagePlan } from '../../makeup/plan.ts';
import type { ColumnFoot, ExpectedPage, ExpectedText } from './expected.ts';
import { framesOf, headsOf, plannedLines } from './setLines.ts';

/** `texts`: as `textSources` names them, in the order the plan's lines have them. */
export function expectPage(plan: PagePlan, texts: readonly ExpectedText[], totalInkLimit: number): ExpectedPage {
  const body = plan.lines.find((line) => line.style === 'body');
  return {
    number: plan.page,
    sheetMm: plan.sheetMm,
    totalInkLimit,
    texts,
    columnFeet: feetOf(plan),
    frames: framesOf(plan),
    heads: headsOf(plan),
    lines: plannedLines(plan, texts),
    ...(body && { bodySizePt: body.sizePt }),
    fit: plan.fit,
  };
}

/** The last line of each frame. Frames without lines have no foot: the fit tells of them. */
function feetOf(plan: PagePlan): ColumnFoot[] {
  return plan.frames.flatMap((frame) => {
    const { rectMm } = frame;
    const inside = plan.lines.filter(
      (line) =>
        line.source.startsWith('story/') &&
        line.xMm > rectMm.x - 1 &&
        line.xMm < rectMm.x + rectMm.width &&
        line.baselineMm > rectMm.y &&
        line.baselineMm < rectMm.y + rectMm.height + 1,
    );
    if (inside.length === 0) return [];
    const last = inside.reduce((low, line) => (line.baselineMm > low.baselineMm ? line : low));
    return [{ column: frame.column + 1, rectMm, baselineMm: last.baselineMm, sizePt: last.sizePt }];
  });
}
