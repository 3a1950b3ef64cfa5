// A page to be made up as JSON → its plan, three candidates and the plan that keeps to the second of them as JSON. The same file is run by Node and, bundled, by the browser.

import type { FontMetrics } from '../../src/fonts/metrics.ts';
import type { PageInput } from '../../src/makeup/pageInput.ts';
import { planCandidates } from '../../src/makeup/planFamilies.ts';
import { planPage } from '../../src/makeup/planPage.ts';

/** Widths of the characters of a text, by role. */
export interface MetricsRecord {
  readonly [role: string]: {
    readonly advances: Readonly<Record<string, number>>;
    readonly halves: Readonly<Record<string, number>>;
  };
}

export interface PlanRecord extends Pick<PageInput, 'supplementId' | 'page' | 'template' | 'aspects'> {
  readonly texts: readonly (readonly [string, string])[];
  readonly metrics: MetricsRecord;
}

export function planFromRecord(json: string): string {
  const { texts, metrics, aspects, ...record } = JSON.parse(json) as PlanRecord;
  const input: PageInput = {
    ...record,
    aspects,
    texts: new Map(texts),
    metrics: metricsIn(metrics),
    cropOf: (index, aspect) => ({ x: 0, y: 0, width: 1, height: Math.min(1, (aspects[index] ?? 1) / aspect) }),
  };
  const { value, findings } = planPage(input);
  const candidates = planCandidates(input, 3);
  // As a build does on the day after: the last plan, here the one that was picked, is kept to.
  const kept = candidates[1] && planPage({ ...input, previous: candidates[1] }).value;
  return JSON.stringify({ value, findings, candidates, kept });
}

/** Fonts are read from files, which a browser cannot. */
const metricsIn = (record: MetricsRecord): FontMetrics => ({
  advance: (role, character) => record[role]?.advances[character],
  half: (role, character) => record[role]?.halves[character],
});

Object.assign(globalThis, { planFromRecord });
