// The output folder of a supplement → the plans of its last build, by page number. What cannot be read is as if it were
// not there: the page is planned afresh.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PagePlan } from '../makeup/plan.ts';
import type { Supplement } from '../supplement/supplement.ts';
import type { BuildOptions } from './buildTypes.ts';

export async function readPreviousPlans(
  { id, pages }: Supplement,
  { outFolder, fresh }: BuildOptions,
): Promise<ReadonlyMap<string, PagePlan>> {
  const plans = new Map<string, PagePlan>();
  if (fresh) return plans;
  for (const { number } of pages) {
    const text = await readFile(path.join(outFolder, id, `${number}.plan.json`), 'utf8').catch(() => '');
    const plan = parsePlan(text);
    if (plan) plans.set(number, plan);
  }
  return plans;
}

/** Only as much is looked at as keeps a file of another version from being taken for a plan. */
function parsePlan(text: string): PagePlan | undefined {
  try {
    const plan: unknown = JSON.parse(text);
    const isPlan = typeof plan === 'object' && plan !== null && 'version' in plan && plan.version === 1;
    const isWhole = isPlan && ['lines', 'frames', 'figures'].every((key) => Array.isArray(Reflect.get(plan, key)));
    return isWhole && 'grid' in plan ? (plan as unknown as PagePlan) : undefined;
  } catch {
    return undefined;
  }
}
