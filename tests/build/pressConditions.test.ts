import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BuildOptions } from '../../src/build/buildTypes.ts';
import { checkSupplements } from '../../src/build/checkSupplements.ts';
import { readPressCondition } from '../../src/build/readPressCondition.ts';

const SHIPPED = readdirSync('assets/press').filter((file) => file.endsWith('.yaml'));

/** The 2024 supplement with a press of its own beside it, as a paper with its printer's profile has it. */
function withOwnPress(change: (yaml: string) => string = (yaml) => yaml): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'tekan-press-')), '2024');
  cpSync('seeds/2024', folder, { recursive: true });
  mkdirSync(path.join(folder, 'press'));
  copyFileSync('assets/press/newsprint-220.icc', path.join(folder, 'press', 'our press.icc'));
  const yaml = readFileSync('assets/press/newsprint.yaml', 'utf8')
    .replace('name: newsprint', 'name: our-press')
    .replace('profile: newsprint.icc', 'profile: our press.icc')
    .replace('outputConditionIdentifier: CGATS TR 002', 'outputConditionIdentifier: Custom')
    .replace(/^registryName.*\n/m, '');
  writeFileSync(path.join(folder, 'press', 'ours.yaml'), change(yaml));
  const supplement = path.join(folder, 'supplement.yaml');
  const text = readFileSync(supplement, 'utf8');
  writeFileSync(supplement, text.replace('pressCondition: newsprint', 'pressCondition: press/ours.yaml'));
  return folder;
}

async function check(folder: string, more: Partial<BuildOptions> = {}) {
  const options: BuildOptions = { outFolder: 'unused', jobs: 1, only: 'all', environment: process.env, ...more };
  const { supplements } = await checkSupplements([folder], options, () => {});
  const [one] = supplements;
  return { status: one?.status, told: one?.findings.filter((f) => f.severity !== 'note') ?? [] };
}

describe('press conditions', () => {
  it.each(SHIPPED)('%s is sound, and named as its file is', async (file) => {
    const name = path.basename(file, '.yaml');
    const { value, findings } = await readPressCondition(name, '.', {});
    expect(findings).toEqual([]);
    expect(value?.condition.name).toBe(name);
    expect(value?.profile.colourSpace).toBe('CMYK');
  });

  it('are three for newsprint: X-4 with 240 and 220 % ink, and X-1a', async () => {
    const facts = await Promise.all(
      ['newsprint', 'newsprint-220', 'newsprint-x1a'].map(async (name) => {
        const { value } = await readPressCondition(name, '.', {});
        return [value?.condition.standard, value?.condition.totalInkLimit];
      }),
    );
    expect(facts).toEqual([
      ['PDF/X-4', 240],
      ['PDF/X-4', 220],
      ['PDF/X-1a:2003', 240],
    ]);
  });

  it('of the supplement’s own folder are found with their profile', async () => {
    expect(await check(withOwnPress())).toEqual({ status: 'ok', told: [] });
    const { value } = await readPressCondition('press/ours.yaml', withOwnPress(), {});
    expect(value?.profile.description).toContain('newsprint-220');
  });

  it('can be asked for instead of the supplement’s', async () => {
    expect(await check('seeds/2024', { press: 'newsprint-x1a' })).toEqual({ status: 'ok', told: [] });
    const { told } = await check('seeds/2024', { press: 'newsprit' });
    expect(told).toMatchObject([{ id: 'press-condition-missing', value: 'newsprit' }]);
    expect(told[0]?.limit).toBe('newsprint, newsprint-220, newsprint-x1a');
  });

  it('without their profile are refused', async () => {
    const { status, told } = await check(withOwnPress((yaml) => yaml.replace('our press.icc', 'nowhere.icc')));
    expect(status).toBe('bad-data');
    expect(told).toMatchObject([{ id: 'press-profile-missing', value: 'nowhere.icc' }]);
  });

  it('for PDF/X-1a with a version 4 profile are refused: PDF 1.4 does not know it', async () => {
    const folder = withOwnPress((yaml) => yaml.replace('PDF/X-4', 'PDF/X-1a:2003'));
    expect((await check(folder)).told).toEqual([]);
    const file = path.join(folder, 'press', 'our press.icc');
    const bytes = readFileSync(file);
    bytes[8] = 4;
    writeFileSync(file, bytes);
    expect((await check(folder)).told).toMatchObject([{ id: 'press-profile-too-new', value: 4, limit: 2 }]);
  });
});
