// Supplement folders → are their data sound and do their pages come out full? Everything short of a browser.

import PQueue from 'p-queue';
import { hasErrors } from '../findings/finding.ts';
import type { BuildOptions, BuildSummary, BuiltSupplement, OnProgress } from './buildTypes.ts';
import { loadGear } from './loadGear.ts';
import { planOnePage } from './planStep.ts';
import { readPreviousPlans } from './readPreviousPlans.ts';
import { statusOf } from './statusOf.ts';

export async function checkSupplements(
  folders: readonly string[],
  options: BuildOptions,
  onProgress: OnProgress,
): Promise<BuildSummary> {
  const queue = new PQueue({ concurrency: options.jobs });
  let done = 0;
  const check = async (folder: string): Promise<BuiltSupplement> => {
    const checked = await checkOne(folder, options);
    done++;
    onProgress({ supplement: checked.id, step: 'plan', ms: checked.ms, done, total: folders.length });
    return checked;
  };
  const supplements = await Promise.all(folders.map((folder) => queue.add(() => check(folder))));
  return { supplements };
}

async function checkOne(folder: string, options: BuildOptions): Promise<BuiltSupplement> {
  const started = performance.now();
  const { value: gear, findings } = await loadGear(folder, options);
  const all = [...findings];
  const previous = gear && (await readPreviousPlans(gear.supplement, options));
  for (const page of gear?.supplement.pages ?? []) {
    if (!gear || hasErrors(findings)) break;
    const { template } = gear.loaded;
    const planning = { ...gear, template, condition: gear.press.condition, ...(previous && { previous }) };
    all.push(...(await planOnePage(planning, page)).findings);
  }
  const status = statusOf(all, gear ? 'errors' : 'bad-data');
  return {
    id: gear?.supplement.id ?? folder,
    folder,
    status,
    findings: all,
    files: [],
    ms: performance.now() - started,
  };
}
