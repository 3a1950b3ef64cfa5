// A plan and its texts → what is wrong with its setting, each by an independent look at the lines themselves: text lost
// or doubled, overset, single characters, widows, heads without text under them, forbidden line starts and ends, holes.

import { lineBox } from '../../src/makeup/lineBox.ts';
import type { Figure, Frame, Line, PagePlan } from '../../src/makeup/plan.ts';
import { bottom, right } from '../../src/units.ts';

export const FAULTS = [
  'overset',
  'lost-or-doubled',
  'lone-character',
  'widow-at-top',
  'bare-head',
  'kinsoku',
  'hole',
  'overlap',
] as const;

export type Fault = (typeof FAULTS)[number];

export function judgePlan(plan: PagePlan, texts: ReadonlyMap<string, string>): Fault[] {
  return [
    ...(plan.fit.exact && plan.fit.oversetLines === 0 && plan.fit.emptyRows === 0 ? [] : ['overset' as const]),
    ...judgeTexts(plan, texts),
    ...judgeLines(plan, texts),
    ...judgeRows(plan),
    ...judgeBoxes(plan),
  ];
}

/** The space between halves of a head is not printed. */
function judgeTexts(plan: PagePlan, texts: ReadonlyMap<string, string>): Fault[] {
  return [...texts].flatMap(([source, text]): Fault[] => {
    const printed = linesOf(plan, source).map((line) => text.slice(line.start, line.end));
    const isHead = source === 'strip' || source === 'deck' || source === 'kicker';
    const wanted = isHead ? text.replaceAll(' ', '') : text;
    return printed.join('') === wanted ? [] : ['lost-or-doubled'];
  });
}

const linesOf = (plan: PagePlan, source: string): Line[] => plan.lines.filter((line) => line.source === source);

const CLOSES = /^[。，、；：？！”’）》〉」』】〕％%‰℃·～–…—]$/u;
const OPENS = /^[“‘（《〈「『【〔￥$№]$/u;
const READABLE = /[\p{L}\p{N}]/gu;

function judgeLines(plan: PagePlan, texts: ReadonlyMap<string, string>): Fault[] {
  return plan.lines.flatMap((line, i): Fault[] => {
    const text = texts.get(line.source) ?? '';
    if (line.style !== 'body') return [];
    const faults: Fault[] = [];
    const own = text.slice(line.start, line.end);
    const first = [...own][0] ?? '';
    const last = [...own].at(-1) ?? '';
    if (line.start > 0 && CLOSES.test(first) && !/^[…—]$/.test(first)) faults.push('kinsoku');
    if (line.end < text.length && OPENS.test(last)) faults.push('kinsoku');
    if (line.end < text.length && isParted(text, line.end)) faults.push('kinsoku');
    if (line.start > 0 && line.end === text.length && (own.match(READABLE)?.length ?? 0) <= 1)
      faults.push('lone-character');
    const before = plan.lines[i - 1];
    const isLastAlone =
      line.end === text.length && line.start > 0 && before && frameOf(plan, before) !== frameOf(plan, line);
    if (isLastAlone) faults.push('widow-at-top');
    return faults;
  });
}

/** —— and ……, numbers, Latin words. */
function isParted(text: string, at: number): boolean {
  const pair = text.slice(at - 1, at + 1);
  return /^(——|……|[0-9][0-9.%‰万亿]|[.][0-9]|[A-Za-z][A-Za-z0-9]|[A-Z]&|&[A-Z])$/.test(pair);
}

/** At least two body lines under every head: in its frame, or at the top of the first frame below a head of many columns. */
function judgeRows(plan: PagePlan): Fault[] {
  const heads = plan.lines.filter((line) => line.style === 'subhead' && line.source.endsWith('/0'));
  const body = plan.lines.filter((line) => line.style === 'body');
  return heads.flatMap((head): Fault[] => {
    const frame = frameOf(plan, head) ?? frameBelow(plan, head);
    const under = body.filter((line) => frame && isIn(frame, line) && line.baselineMm > head.baselineMm);
    return under.length >= 2 ? [] : ['bare-head'];
  });
}

const TOUCH_MM = 0.01;

/** Beside a shape lines begin anywhere in their column. */
const isIn = ({ rectMm }: Frame, { xMm, baselineMm }: Line): boolean =>
  xMm >= rectMm.x - TOUCH_MM && xMm < right(rectMm) && baselineMm > rectMm.y && baselineMm < bottom(rectMm);

const frameOf = ({ frames }: PagePlan, line: Line): Frame | undefined => frames.find((frame) => isIn(frame, line));

/** The highest frame that begins within a head's own rows below it. */
function frameBelow({ frames, grid }: PagePlan, { xMm, baselineMm }: Line): Frame | undefined {
  const below = frames.filter(
    ({ rectMm }) => xMm >= rectMm.x - TOUCH_MM && xMm < right(rectMm) && rectMm.y > baselineMm - grid.rowMm,
  );
  return below.sort((a, b) => a.rectMm.y - b.rectMm.y)[0];
}

/** Frames and figures stand apart inside the type area; the last row of every frame has text, the first text or a head. */
function judgeBoxes(plan: PagePlan): Fault[] {
  const shaped = plan.figures.filter(({ shape }) => shape === 'round');
  const boxes = [...plan.frames, ...plan.figures.filter((one) => !shaped.includes(one))].map((one) => one.rectMm);
  const apart = (a: (typeof boxes)[number], b: (typeof boxes)[number]): boolean =>
    right(a) <= b.x + 0.01 || right(b) <= a.x + 0.01 || bottom(a) <= b.y + 0.01 || bottom(b) <= a.y + 0.01;
  const faults: Fault[] = [];
  for (const [i, a] of boxes.entries()) {
    if (boxes.slice(i + 1).some((b) => !apart(a, b))) faults.push('overlap');
    const area = plan.typeAreaMm;
    if (a.x < area.x - 0.01 || right(a) > right(area) + 0.01 || bottom(a) > bottom(area) + 0.01) faults.push('overlap');
  }
  if (shaped.some((figure) => plan.lines.some((line) => line.style === 'body' && reaches(line, figure))))
    faults.push('overlap');
  for (const frame of plan.frames) {
    const { rectMm } = frame;
    const inIt = plan.lines.filter((line) => isIn(frame, line));
    const own = inIt.filter((line) => line.style === 'body').map((line) => line.baselineMm);
    const heads = inIt.filter((line) => line.style === 'subhead').map((line) => line.baselineMm);
    const stops = [
      rectMm.y - plan.grid.rowMm * 0.2,
      ...own.sort((a, b) => a - b),
      bottom(rectMm) + plan.grid.rowMm * 0.7,
    ];
    const isGap = (to: number, i: number): boolean => {
      const from = stops[i - 1] ?? to;
      return to - from > plan.grid.rowMm * 1.5 && !heads.some((head) => head > from && head < to);
    };
    if (stops.some(isGap)) faults.push('hole');
  }
  return faults;
}

/** Does the box of a line's characters come into the circle? */
function reaches(line: Line, { rectMm }: Figure): boolean {
  const box = lineBox(line);
  const centre = { x: rectMm.x + rectMm.width / 2, y: rectMm.y + rectMm.height / 2 };
  const dx = Math.max(box.x - centre.x, 0, centre.x - right(box));
  const dy = Math.max(box.y - centre.y, 0, centre.y - bottom(box));
  return Math.hypot(dx, dy) < rectMm.width / 2;
}
