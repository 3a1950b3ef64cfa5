// How long a press-ready page takes, as a ratio to plain Chromium printing the very same page, measured in turn on the same
// machine; and Ghostscript turning that print into CMYK, if it is installed. `npm run bench:build [-- --rounds 7]`

import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildPage } from '../src/build/buildPage.ts';
import type { BuildOptions } from '../src/build/buildTypes.ts';
import { loadGear } from '../src/build/loadGear.ts';
import { paintOnePage } from '../src/build/paintStep.ts';
import { planOnePage } from '../src/build/planStep.ts';
import { shareBrowser } from '../src/build/shareBrowser.ts';

const flag = process.argv.indexOf('--rounds');
const ROUNDS = flag >= 0 ? Number(process.argv[flag + 1]) : 7;
const FOLDER = 'seeds/2024';

const options: BuildOptions = { outFolder: '', jobs: 1, only: 'all', environment: process.env };
const { value: gear } = await loadGear(FOLDER, options);
await using shared = shareBrowser(options);
const { value: browser } = await shared.opened;
const page = gear?.supplement.pages[0];
if (!gear || !page || !browser) throw new Error('run `npx tekan doctor`');
const planning = { ...gear, template: gear.loaded.template, condition: gear.press.condition };
const planned = await planOnePage(planning, page);
if (!planned.value) throw new Error('the page does not fit');

const painting = { loaded: gear.loaded, roles: gear.roles, browser, cacheFolder: gear.cacheFolder, title: '' };
const paint = () => paintOnePage(painting, planned.value as NonNullable<typeof planned.value>);
const build = () => buildPage({ gear, planning, page, browser, only: 'all', producer: 'bench', onStep: () => {} });

const first = await paint();
await build();
const file = path.join(mkdtempSync(path.join(tmpdir(), 'tekan-bench-')), 'chromium.pdf');
writeFileSync(file, first.value?.pdf ?? '');
const hasGhostscript = spawnSync('gs', ['-v']).error === undefined;
const convert = () =>
  spawnSync('gs', [
    '-q',
    '-dBATCH',
    '-dNOPAUSE',
    '-sDEVICE=pdfwrite',
    '-dPDFX',
    '-sColorConversionStrategy=CMYK',
    '-o',
    `${file}.gs.pdf`,
    file,
  ]);

const times: Record<string, number[]> = {
  'plain Chromium: load, screenshot, print': [],
  'tekan: plan to preflight': [],
};
if (hasGhostscript) times['gs -dPDFX on the print alone'] = [];
const take = async (name: string, work: () => unknown): Promise<void> => {
  const start = performance.now();
  await work();
  times[name]?.push(performance.now() - start);
};
for (let round = 0; round < ROUNDS; round++) {
  await take('plain Chromium: load, screenshot, print', paint);
  await take('tekan: plan to preflight', build);
  if (hasGhostscript) await take('gs -dPDFX on the print alone', convert);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const base = median(times['plain Chromium: load, screenshot, print'] ?? []);
console.log(`${ROUNDS} rounds in turn, ${FOLDER}, warm caches; medians`);
for (const [name, values] of Object.entries(times)) {
  console.log(`${name.padEnd(44)} ${median(values).toFixed(0).padStart(6)} ms  ${(median(values) / base).toFixed(2)}×`);
}
