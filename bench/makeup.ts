// Made-up supplements through all families of templates, run-on and zones in turn: how many pages come out full, how many are refused, whether the
// remedies of the refused fill them, what is wrong with the full ones, and how much processor time the fitting took.
// node --import tsx bench/makeup.ts [--count 300] [--first 1] [--templates two-sessions,zones.yaml] [--extreme] [--verbose]

import { parseArgs } from 'node:util';
import { loadFontRoles } from '../src/fonts/load.ts';
import { metricsOf } from '../src/fonts/metrics.ts';
import type { PageInput } from '../src/makeup/pageInput.ts';
import { planPage } from '../src/makeup/planPage.ts';
import { applyRemedy } from './makeup/applyRemedy.ts';
import { FAULTS, judgePlan } from './makeup/judgePlan.ts';
import { loadTemplate } from './makeup/loadTemplate.ts';
import { EXTREME, type RandomSupplement, randomSupplement, textsOf, USUAL } from './makeup/randomSupplement.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '300' },
    first: { type: 'string', default: '1' },
    templates: { type: 'string', default: 'two-sessions,tests/makeup/templates/zones.yaml' },
    extreme: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});
const templates = await Promise.all(values.templates.split(',').map(loadTemplate));
const { value: roles } = await loadFontRoles({ folder: 'none' });
if (!roles) throw new Error('no fonts');
const metrics = metricsOf(roles);

const ranges = values.extreme ? EXTREME : USUAL;

const inputOf = ({ seed, page, aspects, texts }: Omit<RandomSupplement, 'characters'>): PageInput => ({
  supplementId: `seed-${seed}`,
  page,
  template: templates[seed % templates.length] ?? fail(),
  texts,
  aspects,
  cropOf: () => ({ x: 0, y: 0, width: 1, height: 1 }),
  metrics,
});

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const times: number[] = [];
const costs: number[] = [];
const families = new Map<string, number>();
const faults = new Map<string, number>();
const paid = new Map<string, number>();
const refused = new Map<string, number>();
const remedies = new Map<string, number>();
const unhelpful: string[] = [];
const unremedied: string[] = [];
const add = (map: Map<string, number>, key: string, more = 1) => map.set(key, (map.get(key) ?? 0) + more);
let full = 0;
let proven = 0;

const first = Number(values.first);
const count = Number(values.count);
for (const [seed] of templates.entries()) planPage(inputOf(randomSupplement(seed)));
for (let seed = first; seed < first + count; seed++) {
  const one = randomSupplement(seed, ranges);
  const start = cpuMs();
  const { value: plan, findings } = planPage(inputOf(one));
  const ms = cpuMs() - start;
  times.push(ms);
  const facts = `${seed}: ${one.characters} characters, ${one.page.pictures.length} pictures, ${one.page.story.filter((b) => b.kind === 'subhead').length} sections`;
  if (plan) {
    full++;
    if (plan.fit.proven) proven++;
    costs.push(plan.fit.cost);
    add(families, plan.family);
    for (const term of plan.fit.terms) add(paid, term.name, term.cost);
    const found = judgePlan(plan, one.texts);
    for (const fault of found) add(faults, fault);
    if (values.verbose)
      console.log(
        `${facts}: ${plan.family} cost ${plan.fit.cost.toFixed(1)} ${ms.toFixed(0)} ms ${plan.fit.proven ? '' : 'unproven'} ${found.join(' ')}`,
      );
  } else {
    for (const finding of findings) if (finding.severity === 'error') add(refused, finding.id);
    const offered = findings.filter(({ id }) => id.startsWith('remedy-'));
    if (offered.length === 0) unremedied.push(facts);
    for (const remedy of offered) {
      const cured = applyRemedy(one, remedy);
      const { value } = planPage(inputOf({ seed, ...cured, texts: textsOf(cured.page) }));
      const isFull = value !== undefined && judgePlan(value, textsOf(cured.page)).length === 0;
      const promised = Number(/cost of ([\d.]+)\./.exec(remedy.message.en)?.[1]);
      add(remedies, isFull ? remedy.id : `${remedy.id} without effect`);
      if (!isFull || Math.abs(value.fit.cost - promised) > 0.06)
        unhelpful.push(`${facts}: ${remedy.message.en} → ${value?.fit.cost}`);
    }
    if (values.verbose)
      console.log(
        `${facts}: ${findings.map((f) => `${f.id} ${f.message.en} ${f.hint?.en}`).join(' | ')} ${ms.toFixed(0)} ms`,
      );
  }
}

const percentile = (list: readonly number[], share: number): number =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? Number.NaN;
const lines = (map: ReadonlyMap<string, number>, digits = 0): string =>
  [...map]
    .sort((a, b) => b[1] - a[1])
    .map(([name, value]) => `  ${name.padEnd(24)} ${value.toFixed(digits).padStart(8)}`)
    .join('\n');

console.log(`${count} supplements from seed ${first}, ${values.templates.replace(',', ' and ')} in turn`);
console.log(`full ${full} (${((100 * full) / count).toFixed(1)} %), of these proven the cheapest ${proven}`);
console.log(`refused\n${lines(refused)}`);
console.log(`remedies applied to the refused pages, each by its words\n${lines(remedies)}`);
console.log(`refused without a remedy: ${unremedied.length}`);
for (const line of [...unremedied, ...unhelpful]) console.log(`  ${line}`);
console.log(`faults on full pages: ${FAULTS.map((name) => `${name} ${faults.get(name) ?? 0}`).join(', ')}`);
console.log(`families\n${lines(families)}`);
console.log(`price paid, by kind, over all full pages\n${lines(paid, 1)}`);
console.log(
  `cost: median ${percentile(costs, 0.5).toFixed(1)}, 95 % ${percentile(costs, 0.95).toFixed(1)}, most ${Math.max(...costs).toFixed(1)}`,
);
console.log(
  `processor time: median ${percentile(times, 0.5).toFixed(0)} ms, 95 % ${percentile(times, 0.95).toFixed(0)} ms, most ${Math.max(...times).toFixed(0)} ms`,
);

function fail(): never {
  throw new Error(`cannot read ${values.templates}`);
}
