// Random corrections of at most ten characters to the pages of supplements, each planned with the page's plan before → in
// how many of them no line outside the corrected paragraph holds other characters, and no picture moves.
// node --import tsx bench/corrections.ts [folder …] [--count 200] [--seed 1] [--fresh]

import { parseArgs } from 'node:util';
import type { BuildOptions } from '../src/build/buildTypes.ts';
import { loadGear } from '../src/build/loadGear.ts';
import { pageInputOf } from '../src/build/planStep.ts';
import { hasErrors } from '../src/findings/finding.ts';
import { planPage } from '../src/makeup/planPage.ts';
import { textSources } from '../src/supplement/textSources.ts';
import { linesMoved } from './makeup/linesMoved.ts';
import { randomCorrection } from './makeup/randomCorrection.ts';
import { seededRandom } from './makeup/seededRandom.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    fresh: { type: 'boolean', default: false },
  },
});
const folders = positionals.length > 0 ? positionals : ['seeds/2024', 'seeds/2022'];
const options: BuildOptions = { outFolder: '', jobs: 1, only: 'all', environment: process.env };
const count = Math.ceil(Number(values.count) / folders.length);
let still = 0;
let framed = 0;
let refused = 0;
const dearer: number[] = [];

for (const folder of folders) {
  const { value: gear } = await loadGear(folder, options);
  const page = gear?.supplement.pages[0];
  if (!gear || !page) throw new Error(`cannot read ${folder}`);
  const { value: input } = await pageInputOf(
    { ...gear, template: gear.loaded.template, condition: gear.press.condition },
    page,
  );
  const before = input && planPage(input).value;
  if (!input || !before) throw new Error(`${folder} is not full`);
  const random = seededRandom(Number(values.seed));
  let own = 0;
  for (let i = 0; i < count; i++) {
    const { page: corrected, block } = randomCorrection(page, random);
    const texts = textSources(gear.supplement, corrected);
    const fresh = { ...input, page: corrected, texts };
    const { value: after, findings } = planPage(values.fresh ? fresh : { ...fresh, previous: before });
    if (!after || hasErrors(findings)) {
      refused++;
      continue;
    }
    const moved = linesMoved(before, after, block);
    if (moved.length === 0) own++;
    if (JSON.stringify(after.figures) === JSON.stringify(before.figures)) framed++;
    dearer.push(after.fit.cost - before.fit.cost);
  }
  still += own;
  console.log(`${folder}: ${own} of ${count} leave every other line alone`);
}
const all = count * folders.length;
dearer.sort((a, b) => a - b);
console.log(`corrections: ${still} of ${all} leave every other line alone (${((100 * still) / all).toFixed(1)} %)`);
console.log(`pictures where they were in ${framed}; refused ${refused}`);
console.log(`change of cost: median ${dearer[dearer.length >> 1]?.toFixed(1)}, most ${dearer.at(-1)?.toFixed(1)}`);
