// Where the lines of the story stand, told twice: by the plan, and by the coordinates of the characters in the PDF. Both
// come out in one shape, so that one judge can look at either.

import type { PagePlan } from '../../makeup/plan.ts';
import { enclosing, ptToMm, type RectMm } from '../../units.ts';
import type { ExpectedPage, ExpectedText, SetLine, StoryFrame } from './expected.ts';
import type { MatchedText } from './matchTexts.ts';

interface Piece {
  readonly block: string;
  readonly text: string;
  readonly xMm: number;
  readonly baselineMm: number;
  readonly rectMm: RectMm;
}

/** `story/3/1` is a half of `story/3`. */
export const blockOf = (source: string): string => source.split('/').slice(0, 2).join('/');

const isStory = (source: string): boolean => source.startsWith('story/');

export function plannedLines(plan: PagePlan, texts: readonly ExpectedText[]): readonly SetLine[] {
  const known = new Map(texts.map(({ name, text }) => [name, text]));
  const pieces = plan.lines
    .filter(({ source }) => isStory(source))
    .map((line): Piece => {
      const { source, start, end, xMm, baselineMm, widthMm, sizePt } = line;
      const heightMm = ptToMm(sizePt);
      return {
        block: blockOf(source),
        text: (known.get(source) ?? '').slice(start, end),
        xMm,
        baselineMm,
        rectMm: { x: xMm, y: baselineMm - heightMm, width: widthMm, height: heightMm },
      };
    });
  return setLines(pieces, framesOf(plan), headsOf(plan));
}

export const framesOf = (plan: PagePlan): readonly StoryFrame[] =>
  plan.frames.map(({ column, rectMm }) => ({ column: column + 1, rectMm }));

/** Heads are set as such, or come in halves. */
export const headsOf = (plan: PagePlan): ReadonlySet<string> =>
  new Set(
    plan.lines.flatMap(({ source, style }) =>
      style === 'subhead' || /^story\/\d+\/\d+$/.test(source) ? [blockOf(source)] : [],
    ),
  );

export function printedLines(text: MatchedText, expected: ExpectedPage): readonly SetLine[] {
  const pieces = text.matched
    .filter(({ name }) => isStory(name))
    .map(
      ({ name, character, run }): Piece => ({
        block: blockOf(name),
        text: character,
        xMm: run.xMm,
        baselineMm: run.yMm,
        rectMm: run.rectMm,
      }),
    );
  return setLines(pieces, expected.frames ?? [], expected.heads ?? new Set());
}

/** Baselines within this distance are one line. */
const SAME_LINE_MM = 0.3;

function setLines(pieces: readonly Piece[], frames: readonly StoryFrame[], heads: ReadonlySet<string>): SetLine[] {
  const lines: (Piece & { readonly frame: number })[] = [];
  for (const piece of pieces) {
    const frame = frames.findIndex(({ rectMm }) => holds(rectMm, piece));
    const last = lines.at(-1);
    const goesOn =
      last?.block === piece.block &&
      last.frame === frame &&
      Math.abs(last.baselineMm - piece.baselineMm) < SAME_LINE_MM;
    if (goesOn)
      lines[lines.length - 1] = {
        ...last,
        text: last.text + piece.text,
        rectMm: enclosing([last.rectMm, piece.rectMm]),
      };
    else lines.push({ ...piece, frame });
  }
  return lines.map(({ block, text, frame, baselineMm, rectMm }, i) => ({
    block,
    isHead: heads.has(block),
    isFirst: lines[i - 1]?.block !== block,
    isLast: lines[i + 1]?.block !== block,
    characters: [...text].filter((c) => !/[\p{P}\p{Z}\p{C}]/u.test(c)).length,
    frame,
    baselineMm,
    rectMm,
  }));
}

const holds = ({ x, y, width, height }: RectMm, { xMm, baselineMm }: Piece): boolean =>
  xMm > x - 1 && xMm < x + width && baselineMm > y && baselineMm < y + height + 1;
