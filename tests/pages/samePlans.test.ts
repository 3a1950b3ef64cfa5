// The makeup of real pages, of zones and run-on, in Node and in the browser: the same bytes. Only esbuild, which comes with tsx, is needed
// beside what tekan has.

import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/browser/find.ts';
import { openBrowser, type PaintingBrowser } from '../../src/browser/open.ts';
import type { BuildOptions } from '../../src/build/buildTypes.ts';
import { cacheFolderOf } from '../../src/build/folders.ts';
import { loadGear } from '../../src/build/loadGear.ts';
import { pageInputOf } from '../../src/build/planStep.ts';
import { type FontMetrics, metricsOf } from '../../src/fonts/metrics.ts';
import { type MetricsRecord, type PlanRecord, planFromRecord } from './planFromRecord.ts';

const OPTIONS: BuildOptions = { outFolder: '', jobs: 1, only: 'all', environment: process.env };

let browser: PaintingBrowser;
let bundle: string;

beforeAll(async () => {
  const built = await build({
    entryPoints: ['tests/pages/planFromRecord.ts'],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    write: false,
  });
  bundle = built.outputFiles[0]?.text ?? '';
  const { value: found } = await findBrowser({ cacheFolder: cacheFolderOf(process.env), environment: process.env });
  const opened = found && (await openBrowser(found, { environment: process.env, tabs: 1 }));
  if (!opened?.value) throw new Error('no browser');
  browser = opened.value;
});

afterAll(() => browser?.close());

async function recordOf(folder: string): Promise<string> {
  const { value: gear } = await loadGear(folder, OPTIONS);
  const [page] = gear?.supplement.pages ?? [];
  if (!gear || !page) throw new Error(`cannot read ${folder}`);
  const planning = { ...gear, template: gear.loaded.template, condition: gear.press.condition };
  const { value: input } = await pageInputOf(planning, page);
  if (!input) throw new Error(`cannot set ${folder}`);
  const text = [...input.texts.values()].join('') + readFileSync('src/typeset/kinsoku.ts', 'utf8');
  const roles = new Set(
    Object.values(input.template.styles).flatMap(({ role, boldRole }) => [role, ...(boldRole ? [boldRole] : [])]),
  );
  const { supplementId, template, aspects, texts } = input;
  const metrics = recordMetrics(metricsOf(gear.roles), [...roles], text);
  const record: PlanRecord = { supplementId, page, template, aspects, texts: [...texts], metrics };
  return JSON.stringify(record);
}

function recordMetrics(metrics: FontMetrics, roles: readonly string[], text: string): MetricsRecord {
  const known = (width: (role: string, character: string) => number | undefined, role: string) =>
    Object.fromEntries([...new Set(text)].flatMap((c) => ((w) => (w === undefined ? [] : [[c, w]]))(width(role, c))));
  return Object.fromEntries(
    roles.map((role) => [role, { advances: known(metrics.advance, role), halves: known(metrics.half, role) }]),
  );
}

describe('planPage', () => {
  it.each(['seeds/2017', 'seeds/2022', 'seeds/2024'])(
    'gives the same plan of %s in Node and in the browser',
    async (folder) => {
      const record = await recordOf(folder);
      const inNode = planFromRecord(record);
      expect(JSON.parse(inNode).value.fit.exact).toBe(true);
      const painted = await browser.withTab(async ({ page }) => {
        await page.goto('about:blank');
        await page.evaluate(bundle);
        return page.evaluate(`planFromRecord(${JSON.stringify(record)})`);
      });
      expect(painted).toBe(inNode);
    },
  );
});
