// Supplement folders → their pages in `out/`. One browser for all (`shared`: kept open by the caller), several supplements
// at once; every supplement is written whole or not at all.

import path from 'node:path';
import PQueue from 'p-queue';
import type { PaintingBrowser } from '../browser/open.ts';
import { type Finding, finding, hasErrors, type Outcome } from '../findings/finding.ts';
import { type BuiltPage, buildPage } from './buildPage.ts';
import type { BuildOptions, BuildSummary, BuiltSupplement, OnProgress, StepName } from './buildTypes.ts';
import { candidateFiles } from './candidatesStep.ts';
import { type Gear, gearOfPage, loadGear } from './loadGear.ts';
import { outputFiles } from './outputFiles.ts';
import { planningGear, planningOfPage } from './planningGear.ts';
import { readVersions, type Versions } from './readVersions.ts';
import { type SharedBrowser, shareBrowser } from './shareBrowser.ts';
import { statusOf } from './statusOf.ts';
import { textLength } from './textLength.ts';
import { addOutputs, checkWritable, writeOutputs } from './writeOutputs.ts';

export async function buildSupplements(
  folders: readonly string[],
  options: BuildOptions,
  onProgress: OnProgress,
  shared?: SharedBrowser,
): Promise<BuildSummary> {
  const twice = findTwice(folders);
  if (twice) return { supplements: folders.map((folder) => failed(folder, 'bad-data', [twice])) };
  const writable = await checkWritable(options.outFolder);
  if (!writable.value) return { supplements: folders.map((f) => failed(f, 'environment', writable.findings)) };
  if (shared) return buildAll(folders, options, onProgress, shared);
  await using own = shareBrowser(options);
  return await buildAll(folders, options, onProgress, own);
}

/** Reading goes on while the browser starts; bad data never waits for it. */
async function buildAll(
  folders: readonly string[],
  options: BuildOptions,
  onProgress: OnProgress,
  browser: SharedBrowser,
): Promise<BuildSummary> {
  const queue = new PQueue({ concurrency: options.jobs });
  let done = 0;
  const build = async (folder: string): Promise<BuiltSupplement> => {
    const report = (supplement: string, step: StepName, ms: number, page?: string) =>
      onProgress({ supplement, step, ms, done, total: folders.length, ...(page !== undefined && { page }) });
    const built = await buildOne(folder, options, browser.opened, report);
    done++;
    report(built.id, built.files.length > 0 ? 'write' : 'read', built.ms);
    return built;
  };
  return { supplements: await Promise.all(folders.map((folder) => queue.add(() => build(folder)))) };
}

type Report = (supplement: string, step: StepName, ms: number, page?: string) => void;

async function buildOne(
  folder: string,
  options: BuildOptions,
  opening: Promise<Outcome<PaintingBrowser | undefined>>,
  report: Report,
): Promise<BuiltSupplement> {
  const started = performance.now();
  const ms = () => Math.round(performance.now() - started);
  const { value: gear, findings } = await loadGear(folder, options);
  if (!gear) return { ...failed(folder, 'bad-data', findings), ms: ms() };
  const { supplement } = gear;
  report(supplement.id, 'read', ms());
  const browser = await opening;
  if (!browser.value)
    return { ...failed(folder, 'environment', [...findings, ...browser.findings]), id: supplement.id, ms: ms() };
  const versions = await readVersions(browser.value);
  const planning = await planningGear(gear, options);
  const pages: BuiltPage[] = [];
  for (const page of supplement.pages) {
    const own = planningOfPage(planning, gear, page);
    const onStep = (step: StepName, time: number) => report(supplement.id, step, time, page.number);
    const task = {
      gear: gearOfPage(gear, page),
      planning: own,
      page,
      browser: browser.value,
      only: options.only,
      ...(options.proof && { proof: options.proof }),
      producer: `tekan ${versions.tekan}`,
      onStep,
    };
    const built = await buildPage(task);
    const beside = options.candidates && (await candidateFiles(own, page, options.candidates));
    pages.push({ ...built, ...(beside && { beside }) });
  }
  const ofNoPage = [...findings, ...browser.findings];
  const texts = supplement.pages.map((page) =>
    textLength(
      page,
      pages.flatMap(({ findings: found }) => found),
    ),
  );
  return { ...(await write(gear, pages, ofNoPage, options, versions)), folder, ms: ms(), texts };
}

async function write(
  gear: Gear,
  pages: readonly BuiltPage[],
  ofNoPage: readonly Finding[],
  options: BuildOptions,
  versions: Versions,
): Promise<Omit<BuiltSupplement, 'folder' | 'ms'>> {
  const { id } = gear.supplement;
  const findings = [...ofNoPage, ...pages.flatMap((page) => page.findings)];
  const status = statusOf(findings, 'errors');
  // A page that could not be painted leaves nothing to look at: what was built before stays.
  const painted = pages.filter((page) => page.png);
  const isWhole = painted.length === pages.length;
  if (painted.length === 0 || !(isWhole || options.partial)) return { id, status, findings, files: [] };
  const files = outputFiles(gear, painted, ofNoPage, status, versions);
  const folder = path.join(options.outFolder, id);
  const written = isWhole ? await writeOutputs(folder, files) : await addOutputs(folder, files);
  const all = [...findings, ...written.findings];
  if (hasErrors(written.findings)) return { id, status: 'environment', findings: all, files: [] };
  return { id, status, findings: all, files: written.value ?? [] };
}

function findTwice(folders: readonly string[]): Finding | undefined {
  const names = folders.map((folder) => path.basename(path.resolve(folder)));
  const value = names.find((name, i) => names.indexOf(name) !== i);
  return value === undefined ? undefined : finding('output-name-twice', {}, { value });
}

const failed = (folder: string, status: 'bad-data' | 'environment', findings: readonly Finding[]): BuiltSupplement => ({
  id: path.basename(path.resolve(folder)),
  folder,
  status,
  findings,
  files: [],
  ms: 0,
});
