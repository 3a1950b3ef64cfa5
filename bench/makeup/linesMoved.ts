// Two plans of a page, before and after a correction → the other blocks of which some line holds other characters now.

import type { PagePlan } from '../../src/makeup/plan.ts';

export function linesMoved(before: PagePlan, after: PagePlan, corrected: number): string[] {
  const old = linesBySource(before);
  const moved: string[] = [];
  for (const [source, lines] of linesBySource(after))
    if (source !== `story/${corrected}` && old.get(source) !== lines) moved.push(source);
  return moved;
}

function linesBySource({ lines }: PagePlan): ReadonlyMap<string, string> {
  const bySource = new Map<string, string>();
  for (const { source, start, end } of lines) bySource.set(source, `${bySource.get(source) ?? ''} ${start}-${end}`);
  return bySource;
}

/** Blocks beside the corrected one that begin in another place than before: their lines run on from another column or row. */
export function linesStandingElsewhere(before: PagePlan, after: PagePlan, corrected: number): number {
  const old = firstPlaces(before);
  const places = [...firstPlaces(after)].filter(([source]) => source !== `story/${corrected}`);
  return places.filter(([source, place]) => old.get(source) !== place).length;
}

function firstPlaces({ lines }: PagePlan): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { source, xMm, baselineMm } of lines)
    if (source.startsWith('story/') && !first.has(source)) first.set(source, `${xMm} ${baselineMm}`);
  return first;
}
