// Supplement folders → their pages in `out/`. One browser for all (`shared`: kept open by the caller), several supplements
// and several pages at once; every supplement is written whole or not at all.

import path from 'node:path';
import PQueue from 'p-queue';
import type { PaintingBrowser } from '../browser/open.ts';
import { type Finding, finding, hasErrors, type Outcome } from '../findings/finding.ts';
import type { SupplementPage } from '../supplement/supplement.ts';
import { type BuiltPage, buildPage } from './buildPage.ts';
import type { BuildOptions, BuildSummary, BuiltSupplement, OnProgress, StepName } from './buildTypes.ts';
import { candidateFiles } from './candidatesStep.ts';
import { type Gear, gearOfPage, loadGear } from './loadGear.ts';
import { outputFiles } from './outputFiles.ts';
import { planningGear, planningOfPage } from './planningGear.ts';
import type { PlanningGear } from './planStep.ts';
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
  // Pages of all supplements in one queue: while one is painted, another is planned or judged.
  const pageQueue = new PQueue({ concurrency: options.jobs });
  let done = 0;
  const build = async (folder: string): Promise<BuiltSupplement> => {
    const report = (supplement: string, step: StepName, ms: number, page?: string) =>
      onProgress({ supplement, step, ms, done, total: folders.length, ...(page !== undefined && { page }) });
    const built = await buildOne(folder, options, { opening: browser.opened, pageQueue, report });
    done++;
    report(built.id, built.files.length > 0 ? 'write' : 'read', built.ms);
    return built;
  };
  return { supplements: await Promise.all(folders.map((folder) => queue.add(() => build(folder)))) };
}

type Report = (supplement: string, step: StepName, ms: number, page?: string) => void;

interface Shop {
  readonly opening: Promise<Outcome<PaintingBrowser | undefined>>;
  readonly pageQueue: PQueue;
  readonly report: Report;
}

async function buildOne(
  folder: string,
  options: BuildOptions,
  { opening, pageQueue, report }: Shop,
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
  const painter = browser.value;
  const versions = await readVersions(painter);
  const planning = await planningGear(gear, options);
  const build = (page: SupplementPage): Promise<BuiltPage> =>
    buildWithCandidates(page, { gear, planning, painter, versions, options, report });
  const pages = await Promise.all(supplement.pages.map((page) => pageQueue.add(() => build(page))));
  const ofNoPage = [...findings, ...browser.findings];
  const texts = supplement.pages.map((page) =>
    textLength(
      page,
      pages.flatMap(({ findings: found }) => found),
    ),
  );
  return { ...(await write(gear, pages, ofNoPage, options, versions)), folder, ms: ms(), texts };
}

interface PageWork {
  readonly gear: Gear;
  readonly planning: PlanningGear;
  readonly painter: PaintingBrowser;
  readonly versions: Versions;
  readonly options: BuildOptions;
  readonly report: Report;
}

async function buildWithCandidates(page: SupplementPage, work: PageWork): Promise<BuiltPage> {
  const { gear, options, report } = work;
  const planning = planningOfPage(work.planning, gear, page);
  const built = await buildPage({
    gear: gearOfPage(gear, page),
    planning,
    page,
    browser: work.painter,
    only: options.only,
    ...(options.proof && { proof: options.proof }),
    producer: `tekan ${work.versions.tekan}`,
    onStep: (step, time) => report(gear.supplement.id, step, time, page.number),
  });
  const beside = options.candidates && (await candidateFiles(planning, page, options.candidates));
  return { ...built, ...(beside && { beside }) };
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
