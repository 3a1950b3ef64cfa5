// What a page was meant to be, for the checks that need to know: its size, its texts in reading order, where its columns
// end. Made from the page plan; a foreign PDF is judged without.

import type { Fit, PagePlan } from '../makeup/plan.ts';
import type { RectMm } from '../units.ts';
import { framesOf, headsOf, plannedLines, type SetLine } from './setLines.ts';

export interface ExpectedText {
  /** As people know it: `story/3`, `caption/2`, `headline`. */
  readonly name: string;
  readonly text: string;
}

/** A piece of a column the story runs through. */
export interface StoryFrame {
  /** 1-based column. */
  readonly column: number;
  readonly rectMm: RectMm;
}

export interface ColumnFoot {
  /** 1-based column. */
  readonly column: number;
  /** The frame the text runs in. */
  readonly rectMm: RectMm;
  /** Of its last line, as planned. */
  readonly baselineMm: number;
}

export interface ExpectedPage {
  readonly number: string;
  readonly sheetMm: { readonly width: number; readonly height: number };
  /** Of the press condition; the lower of this and the profile's counts. */
  readonly totalInkLimit: number;
  /** Every character of the page once, in reading order. */
  readonly texts: readonly ExpectedText[];
  readonly columnFeet?: readonly ColumnFoot[];
  readonly frames?: readonly StoryFrame[];
  /** Blocks of the story that are heads: `story/3`. */
  readonly heads?: ReadonlySet<string>;
  /** Lines of the story as planned. */
  readonly lines?: readonly SetLine[];
  readonly bodySizePt?: number;
  readonly fit?: Fit;
}

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
    const baselineMm = Math.max(...inside.map((line) => line.baselineMm));
    return [{ column: frame.column + 1, rectMm, baselineMm }];
  });
}
