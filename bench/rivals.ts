// The same text and pictures through tekan and through whatever else prints Chinese pages on this machine: wall time from
// command to PDF, run in turn, and what each file is worth at press. `npm run bench:rivals [-- --rounds 5 --keep FOLDER]`

import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../src/browser/find.ts';
import type { BuildOptions } from '../src/build/buildTypes.ts';
import { loadGear } from '../src/build/loadGear.ts';
import { gridOf } from '../src/makeup/grid.ts';
import { bottom } from '../src/units.ts';
import { contenders } from './rivals/contenders.ts';
import { judgeFile, type Verdict } from './rivals/judgeFile.ts';
import { median, type Result, runInTurn } from './rivals/runInTurn.ts';
import { writeHtml } from './rivals/writeHtml.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    folder: { type: 'string', default: 'seeds/2024' },
    only: { type: 'string', default: '' },
    keep: { type: 'string' },
  },
});
const options: BuildOptions = { outFolder: '', jobs: 1, only: 'all', environment: process.env };
const { value: gear } = await loadGear(values.folder, options);
const page = gear?.supplement.pages[0];
if (!gear || !page) throw new Error(`cannot read ${values.folder}`);
const { value: browser } = await findBrowser({ environment: process.env, cacheFolder: gear.cacheFolder });
if (!browser) throw new Error('run `npx tekan doctor`');

const work = values.keep ? path.resolve(values.keep) : mkdtempSync(path.join(tmpdir(), 'tekan-rivals-'));
const { template } = gear.loaded;
const grid = gridOf(template);
const html = path.join(work, 'page.html');
mkdirSync(path.join(work, 'files'), { recursive: true });
const carry = (file: string): string => {
  const name = `files/${path.basename(file)}`;
  copyFileSync(path.resolve(gear.supplement.folder, file), path.join(work, name));
  return name;
};
const written = writeHtml({ supplement: gear.supplement, page, template, roles: gear.roles, urlOf: carry });
writeFileSync(html, written.html);

const { folder } = gear.supplement;
const match = { html, supplement: folder, pageNumber: page.number, browser, cacheFolder: gear.cacheFolder };
const all = contenders(match).filter(({ name }) => name.includes(values.only));
const loadBefore = loadavg()[0] ?? 0;
const results = await runInTurn(all, Number(values.rounds), work);
const expected = {
  story: page.story.flatMap((block) =>
    block.kind === 'subhead'
      ? block.halves.map((text) => ({ text, isBody: false }))
      : [{ text: block.text, isBody: true }],
  ),
  columns: { x: grid.typeAreaMm.x, measureMm: grid.measureMm, gutterMm: grid.gutterMm, count: grid.columns },
  rowMm: grid.rowMm,
  emMm: grid.bodyMm,
  typeAreaEnd: bottom(grid.typeAreaMm),
};

const load = `${loadBefore.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after`;
console.log(`${values.folder}, ${values.rounds} rounds in turn; medians; ${cpus().length} cores, load ${load}`);
console.log(
  `${(totalmem() / 2 ** 30).toFixed(0)} GB of memory; columns of the HTML page: ${JSON.stringify(written.shares.rows)}`,
);
const own = results.find(({ name }) => name === 'tekan');
const against = (ms: readonly number[], tekans: readonly number[]): string =>
  `${(median(ms) / 1000).toFixed(1)} s, ${(median(ms) / median(tekans)).toFixed(2)} × tekan`;
for (const result of results) {
  if (result.pdf === undefined) {
    console.log(`\n${result.name}: not run: ${result.failure ?? 'not on this machine'}`);
    continue;
  }
  console.log(`\n${result.name} (${result.version})`);
  const like = all.find(({ name }) => name === result.name)?.layoutOf;
  const layout = results.find(({ name }) => name === like)?.pdf ?? result.pdf;
  report(result, await judgeFile(result.pdf, layout, expected));
}
if (!values.keep) rmSync(work, { recursive: true, force: true });

function report(result: Result, verdict: Verdict): void {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const list = (map: ReadonlyMap<string, number>): string => [...map].map(([name, n]) => `${name} ×${n}`).join(', ');
  const { fonts, kinsoku } = verdict;
  console.log(
    [
      `  wall time        ${against(result.ms, own?.ms ?? [])} (${result.ms.map((ms) => (ms / 1000).toFixed(1)).join(' ')})`,
      `  processor time   ${against(result.processorMs, own?.processorMs ?? [])}`,
      `  file             ${(verdict.bytes / 1e6).toFixed(1)} MB, ${verdict.pages} page(s), ${verdict.exchange || 'no PDF/X claim'}`,
      `  story on page    ${percent(verdict.textSet)}, readable ${percent(verdict.textReadable)}; columns short by ${verdict.rowsShort} rows in all`,
      `  lines            ${kinsoku.length} kinsoku faults${kinsoku.length ? ` (${kinsoku.join('; ')})` : ''}, ${verdict.ragged} not justified`,
      `  body text        ${percent(verdict.colouredText)} of its pixels have C, M or Y; total ink at most ${verdict.highestInk.toFixed(0)} %`,
      `  pictures         ${list(verdict.pictureSpaces)}; at least ${verdict.leastPpi} ppi`,
      `  fonts            ${fonts.embedded} of ${fonts.count} embedded, ${fonts.type3} Type 3`,
      `  preflight errors ${list(verdict.errors) || 'none'}`,
    ].join('\n'),
  );
}
