import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BuildOptions } from '../../src/build/buildTypes.ts';
import { readPreviousPlans } from '../../src/build/readPreviousPlans.ts';
import type { Supplement } from '../../src/supplement/supplement.ts';
import { pageOf } from '../makeup/material.ts';

const PLAN = { version: 1, lines: [], frames: [], figures: [], grid: { columns: 5 } };

const supplement = { id: '2024', pages: [pageOf({ number: '05' }), pageOf({ number: '06' })] } as unknown as Supplement;

function outWith(files: Readonly<Record<string, string>>, more: Partial<BuildOptions> = {}): BuildOptions {
  const outFolder = mkdtempSync(path.join(tmpdir(), 'tekan-plans-'));
  mkdirSync(path.join(outFolder, '2024'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(outFolder, '2024', name), text);
  return { outFolder, jobs: 1, only: 'all', environment: {}, ...more };
}

describe('readPreviousPlans', () => {
  it('reads the plan of every page that has one', async () => {
    const plans = await readPreviousPlans(supplement, outWith({ '06.plan.json': JSON.stringify(PLAN) }));
    expect([...plans]).toEqual([['06', PLAN]]);
  });

  it('reads nothing when the page is to be planned afresh', async () => {
    const options = outWith({ '05.plan.json': JSON.stringify(PLAN) }, { fresh: true });
    expect((await readPreviousPlans(supplement, options)).size).toBe(0);
  });

  it.each([
    ['cut off', '{"version":1,"lines":['],
    ['of another version', JSON.stringify({ ...PLAN, version: 2 })],
    ['without lines', JSON.stringify({ ...PLAN, lines: undefined })],
    ['no object', 'null'],
  ])('takes a file that is %s for none', async (_, text) => {
    expect((await readPreviousPlans(supplement, outWith({ '05.plan.json': text }))).size).toBe(0);
  });

  it('finds nothing where nothing was built', async () => {
    const options: BuildOptions = {
      outFolder: path.join(tmpdir(), 'tekan-none'),
      jobs: 1,
      only: 'all',
      environment: {},
    };
    expect((await readPreviousPlans(supplement, options)).size).toBe(0);
  });
});
