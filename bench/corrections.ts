// Random corrections of at most ten characters to the pages of supplements, each planned with the page's plan before → in
// how many of them no line outside the corrected paragraph holds other characters, none stands elsewhere, and no picture
// moves.
// node --import tsx bench/corrections.ts [folder …] [--count 200] [--seed 1] [--fresh]
// and with made-up pages instead of folders: --made-up 20 --template tests/makeup/templates/zones.yaml

import { parseArgs } from 'node:util';
import { hasErrors } from '../src/findings/finding.ts';
import { planPage } from '../src/makeup/planPage.ts';
import { madeUpPages, pageOfFolder } from './makeup/correctionSubjects.ts';
import { linesMoved, linesStandingElsewhere } from './makeup/linesMoved.ts';
import { randomCorrection } from './makeup/randomCorrection.ts';
import { seededRandom } from './makeup/seededRandom.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    fresh: { type: 'boolean', default: false },
    'made-up': { type: 'string', default: '0' },
    template: { type: 'string', default: 'tests/makeup/templates/zones.yaml' },
  },
});
const folders = positionals.length > 0 ? positionals : ['seeds/2024', 'seeds/2022'];
const madeUp = Number(values['made-up']);
const subjects = madeUp > 0 ? await madeUpPages(madeUp, values.template) : await Promise.all(folders.map(pageOfFolder));
const count = Math.ceil(Number(values.count) / subjects.length);
let still = 0;
let unmoved = 0;
let framed = 0;
let refused = 0;
let all = 0;
const dearer: number[] = [];

for (const { name, input, textsOf } of subjects) {
  const before = planPage(input).value;
  if (!before) {
    console.log(`${name} is not full`);
    continue;
  }
  const random = seededRandom(Number(values.seed));
  let own = 0;
  for (let i = 0; i < count; i++) {
    all++;
    const { page, block } = randomCorrection(input.page, random);
    const fresh = { ...input, page, texts: textsOf(page) };
    const { value: after, findings } = planPage(values.fresh ? fresh : { ...fresh, previous: before });
    if (!after || hasErrors(findings)) {
      refused++;
      continue;
    }
    if (linesMoved(before, after, block).length === 0) own++;
    if (linesStandingElsewhere(before, after, block) === 0) unmoved++;
    if (JSON.stringify(after.figures) === JSON.stringify(before.figures)) framed++;
    dearer.push(after.fit.cost - before.fit.cost);
  }
  still += own;
  console.log(`${name}: ${own} of ${count} leave every other line alone`);
}
dearer.sort((a, b) => a - b);
console.log(`corrections: ${still} of ${all} leave every other line alone (${((100 * still) / all).toFixed(1)} %)`);
console.log(`all other blocks where they were in ${unmoved}, pictures in ${framed}; refused ${refused}`);
console.log(`change of cost: median ${dearer[dearer.length >> 1]?.toFixed(1)}, most ${dearer.at(-1)?.toFixed(1)}`);
