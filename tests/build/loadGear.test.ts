import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BuildOptions } from '../../src/build/buildTypes.ts';
import { gearOfPage, loadGear } from '../../src/build/loadGear.ts';

const options: BuildOptions = { outFolder: 'unused', jobs: 1, only: 'all', environment: process.env };

/** The 2024 supplement, its page asking for a template of its own. */
function withPageTemplate(name: string): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'tekan-gear-')), '2024');
  cpSync('seeds/2024', folder, { recursive: true });
  const file = path.join(folder, 'supplement.yaml');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('  - number: "05"', `  - number: "05"\n    template: ${name}`),
  );
  return folder;
}

describe('loadGear', () => {
  it('gives a page the template it names, and its fonts to the supplement', async () => {
    const { value: gear } = await loadGear(withPageTemplate('development'), options);
    const page = gear?.supplement.pages[0];
    if (!gear || !page) throw new Error('expected a page');
    expect(gear.loaded.template.name).toBe('two-sessions');
    expect(gearOfPage(gear, page).loaded.template.name).toBe('development');
    // Black headlines are of this template alone.
    expect(gear.metrics.advance('titleHei', '新')).toBe(1000);
  });

  it('gives a page without one the template of the supplement', async () => {
    const { value: gear } = await loadGear('seeds/2024', options);
    const page = gear?.supplement.pages[0];
    if (!gear || !page) throw new Error('expected a page');
    expect(gearOfPage(gear, page)).toBe(gear);
  });

  it('tells of a page’s template that does not exist, with the page', async () => {
    const { value, findings } = await loadGear(withPageTemplate('developement'), options);
    expect(value).toBeUndefined();
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([{ id: 'template-missing', value: 'developement', where: { page: '05' } }]);
  });
});
