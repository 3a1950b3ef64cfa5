// A plan → what a designer looks at: heads with their lines, captions with their pictures, the part below the header.

import { enclosing, type RectMm } from '../../units.ts';
import { lineBox } from '../lineBox.ts';
import type { Line, PagePlan } from '../plan.ts';

export interface SeenHead {
  /** Which subhead of the story, from 1. */
  readonly number: number;
  readonly sizePt: number;
  readonly rectMm: RectMm;
}

/** Subheads of the story in reading order. */
export function headsOf(plan: PagePlan): SeenHead[] {
  const heads = new Map<string, Line[]>();
  for (const line of plan.lines) {
    const [kind, block, half] = line.source.split('/');
    if (kind !== 'story' || block === undefined || !/^\d+$/.test(half ?? '')) continue;
    heads.set(block, [...(heads.get(block) ?? []), line]);
  }
  return [...heads.values()].map((lines, i) => ({
    number: i + 1,
    sizePt: Math.max(...lines.map((line) => line.sizePt)),
    rectMm: enclosing(lines.map(lineBox)),
  }));
}

export const storyLines = (plan: PagePlan): Line[] => plan.lines.filter(({ source }) => /^story\/\d+$/.test(source));

/** Where text and pictures begin: below strip, headline and the rest of the header. */
export function bodyTopMm(plan: PagePlan): number {
  const standing = [...plan.frames, ...plan.figures, ...(plan.boxes ?? [])];
  const tops = standing.map(({ rectMm }) => rectMm.y);
  return tops.length > 0 ? Math.min(...tops) : plan.typeAreaMm.y;
}

export const overlap = (a: readonly [number, number], b: readonly [number, number]): number =>
  Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
