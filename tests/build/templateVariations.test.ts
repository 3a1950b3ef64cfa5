import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { BuildOptions, BuiltSupplement } from '../../src/build/buildTypes.ts';
import { checkSupplements } from '../../src/build/checkSupplements.ts';
import type { Template } from '../../src/schema/template.ts';

// What a designer changes first in template.yaml: the face and size of the text, the sheet, the number of columns. Every
// page must then be full again, or be refused with a finding that says what to do.

/** The pages of real supplements that `npm start` builds. */
const { start } = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }).scripts;
const SEEDS = [...start.matchAll(/seeds\/(\d{4})(?!\S)/g)].map((match) => match[1] ?? '');

type Change = (template: Mutable<Template>) => void;
type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> };

async function checkWith(year: string, change: Change, spoilStory = (text: string) => text): Promise<BuiltSupplement> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'tekan-test-'));
  const folder = path.join(scratch, year);
  cpSync(`seeds/${year}`, folder, { recursive: true });
  const names = templatesOf(folder);
  for (const name of names) {
    cpSync(`templates/${name}`, path.join(folder, 'templates', name), { recursive: true });
    const file = path.join(folder, 'templates', name, 'template.yaml');
    const template = parse(readFileSync(file, 'utf8')) as Mutable<Template>;
    change(template);
    writeFileSync(file, stringify(template));
  }
  for (const story of readdirSync(folder).filter((name) => name.endsWith('.md'))) {
    const file = path.join(folder, story);
    writeFileSync(file, spoilStory(readFileSync(file, 'utf8')));
  }
  const options: BuildOptions = { outFolder: scratch, jobs: 1, only: 'all', environment: process.env, fresh: true };
  const { supplements } = await checkSupplements([folder], options, () => {});
  const [supplement] = supplements;
  if (!supplement) throw new Error('nothing was checked');
  return supplement;
}

const templatesOf = (folder: string): string[] => {
  const text = readFileSync(path.join(folder, 'supplement.yaml'), 'utf8');
  return [...new Set([...text.matchAll(/^\s*template: ([a-z-]+)/gm)].map((match) => match[1] ?? ''))];
};

/** Full, or refused with a hint or a tried way out. */
function expectHonest({ status, findings }: BuiltSupplement): void {
  if (status !== 'errors' && status !== 'bad-data') return;
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors.length).toBeGreaterThan(0);
  for (const { id, hint } of errors) expect(hint?.zh, id).toBeTruthy();
}

const widthEm = ({ grid }: Template): number => grid.columns * grid.measureEm + (grid.columns - 1) * grid.gutterEm;

const reColumn =
  (by: number): Change =>
  (template) => {
    const width = widthEm(template);
    const { grid } = template;
    grid.columns += by;
    grid.measureEm = Math.floor(((width - (grid.columns - 1) * grid.gutterEm) / grid.columns) * 2) / 2;
  };

const CHANGES: Readonly<Record<string, Change>> = {
  'the text in kai': ({ styles }) => {
    styles.body.role = 'kai';
  },
  'the text in hei': ({ styles }) => {
    styles.body.role = 'hei';
  },
  'larger text': ({ styles, grid }) => {
    styles.body.sizePt = [9.5, 9.5];
    grid.measureEm = Math.floor(((grid.measureEm * 9) / 9.5) * 2) / 2;
  },
  'the quarto sheet 四开': (template) => {
    template.sheet = { widthMm: 270, heightMm: 390 };
    const columnsEm = 245 / ((25.4 / 72) * 9) - (template.grid.columns - 1) * template.grid.gutterEm;
    template.grid.rows = 74;
    template.grid.measureEm = Math.floor((columnsEm / template.grid.columns) * 2) / 2;
  },
  'a column more': reColumn(1),
  'a column fewer': reColumn(-1),
};

describe.each(SEEDS)('the template of %s', (year) => {
  it('gives a full page as it is', async () => {
    const { findings } = await checkWith(year, () => {});
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  for (const [what, change] of Object.entries(CHANGES)) {
    it(`with ${what} gives a full page or an honest refusal`, async () => {
      expectHonest(await checkWith(year, change));
    });
  }
});

describe('the sheet', () => {
  it('of half the size is full with half the story and fewer pictures', async () => {
    const half = (text: string): string => text.split('\n## ').slice(0, 2).join('\n## ');
    const quarto = CHANGES['the quarto sheet 四开'] ?? (() => {});
    const { findings, status } = await checkWith('2024', quarto, half);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(status).not.toBe('errors');
  });
});
