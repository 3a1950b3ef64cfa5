// Heads as a designer judges them: text enough under each, none facing another across a gutter, ranks told by size.

import type { Template } from '../../schema/template.ts';
import { bottom, type RectMm, right } from '../../units.ts';
import { lineBox } from '../lineBox.ts';
import type { PagePlan } from '../plan.ts';
import { atLeast, atMost, type DesignCheck, worst } from './check.ts';
import { headsOf, overlap, type SeenHead, storyLines } from './pageView.ts';

/** Ranks that the eye tells apart at once, each size over the next lower. */
const HEADLINE_OVER_SUBHEAD = 1.8;
const SUBHEAD_OVER_BODY = 1.3;

export function reviewHeads(plan: PagePlan, template: Template): DesignCheck[] {
  const heads = headsOf(plan);
  return [
    ...worst(heads.map((head) => linesUnder(plan, template, head))),
    ...(heads.length > 1 ? [facing(plan, heads)] : []),
    ...ranks(plan, heads),
  ];
}

/** Body lines below the head before its column ends; a head over several columns begins new ones. */
function linesUnder(plan: PagePlan, template: Template, { rectMm, number }: SeenHead): DesignCheck {
  const left: [number, number] = [rectMm.x, right(rectMm)];
  const end = columnEnd(plan, rectMm);
  const under = storyLines(plan)
    .map(lineBox)
    .filter((line) => line.y > bottom(rectMm) - 0.5 && line.y < end && overlap(left, [line.x, right(line)]) > 0);
  const columns = new Map<number, number>();
  for (const { x } of under) {
    const column = plan.frames.findIndex((frame) => x > frame.rectMm.x - 1 && x < right(frame.rectMm));
    columns.set(column, (columns.get(column) ?? 0) + 1);
  }
  const value = Math.max(0, ...columns.values());
  const limit = Math.min(template.subhead.linesUnder, 5);
  return atLeast({ rule: 'lines-under-head', value, limit, unit: 'rows', rectMm, item: `head ${number}` });
}

/** Foot of the frame in which a head stands, or of the frames that begin under it. */
function columnEnd(plan: PagePlan, head: RectMm): number {
  const middle = head.x + head.width / 2;
  const y = head.y + head.height / 2;
  const holds = (frame: RectMm): boolean => middle > frame.x && middle < right(frame) && bottom(frame) > y;
  const below = plan.frames.map(({ rectMm }) => rectMm).filter(holds);
  return below.length > 0 ? Math.min(...below.map(bottom)) : bottom(plan.typeAreaMm);
}

/** Pairs of heads side by side. Heads of equal height on one edge belong to sections laid side by side on purpose. */
function facing(plan: PagePlan, heads: readonly SeenHead[]): DesignCheck {
  const across = plan.grid.gutterMm + plan.grid.measureMm;
  const pairs = heads.flatMap((left) =>
    heads.filter((one) => {
      const gap = one.rectMm.x - right(left.rectMm);
      const apart = Math.abs(one.rectMm.y - left.rectMm.y);
      const beside = overlap(rowsOf(left), rowsOf(one)) > 0;
      return gap > 0 && gap < across && beside && apart > plan.grid.rowMm / 4;
    }),
  );
  const [first] = pairs;
  const place = first && { rectMm: first.rectMm, item: `head ${first.number}` };
  return atMost({ rule: 'facing-heads', value: pairs.length, limit: 0, unit: '', ...place });
}

const rowsOf = ({ rectMm }: SeenHead): [number, number] => [rectMm.y, bottom(rectMm)];

/** Headline over the largest subhead, or the smallest subhead over the text: whichever is nearer to its limit. */
function ranks(plan: PagePlan, heads: readonly SeenHead[]): DesignCheck[] {
  const sizes = (test: RegExp): number[] => plan.lines.flatMap((l) => (test.test(l.source) ? [l.sizePt] : []));
  const headline = Math.max(0, ...sizes(/^headline/));
  const body = Math.max(0, ...sizes(/^story\/\d+$/));
  if (heads.length === 0 || headline === 0 || body === 0) return [];
  const rank = (value: number, limit: number): DesignCheck => atLeast({ rule: 'head-ranks', value, limit, unit: '×' });
  const upper = rank(headline / Math.max(...heads.map((head) => head.sizePt)), HEADLINE_OVER_SUBHEAD);
  const lower = rank(Math.min(...heads.map((head) => head.sizePt)) / body, SUBHEAD_OVER_BODY);
  return [upper.value / upper.limit < lower.value / lower.limit ? upper : lower];
}
