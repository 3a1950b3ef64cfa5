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
