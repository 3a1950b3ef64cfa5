// Supplement folders → are their data sound and do their pages come out full? Everything short of a browser.

import path from 'node:path';
import PQueue from 'p-queue';
import { hasErrors } from '../findings/finding.ts';
import type { BuildOptions, BuildSummary, BuiltSupplement, OnProgress } from './buildTypes.ts';
import { candidateFiles } from './candidatesStep.ts';
import { loadGear } from './loadGear.ts';
import { planningGear, planningOfPage } from './planningGear.ts';
import { planOnePage } from './planStep.ts';
import { statusOf } from './statusOf.ts';
import { type TextLength, textLength } from './textLength.ts';
import { addOutputs } from './writeOutputs.ts';

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
  const planning = gear && (await planningGear(gear, options));
  const written: string[] = [];
  const texts: TextLength[] = [];
  for (const page of gear?.supplement.pages ?? []) {
    if (!gear || !planning || hasErrors(findings)) break;
    const own = planningOfPage(planning, gear, page);
    const planned = await planOnePage(own, page);
    all.push(...planned.findings);
    texts.push(textLength(page, planned.findings));
    if (options.candidates === undefined) continue;
    const files = await candidateFiles(own, page, options.candidates);
    const { value, findings: ofFiles } = await addOutputs(path.join(options.outFolder, gear.supplement.id), files);
    written.push(...value);
    all.push(...ofFiles);
  }
  const status = statusOf(all, gear ? 'errors' : 'bad-data');
  return {
    id: gear?.supplement.id ?? folder,
    folder,
    status,
    findings: all,
    files: written,
    ms: performance.now() - started,
    texts,
  };
}
