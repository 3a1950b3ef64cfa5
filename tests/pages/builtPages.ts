// Builds the real supplements once for all page tests, with the program's own build room, into a temporary folder.

import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { buildSupplements } from '../../src/build/buildSupplements.ts';
import type { BuildOptions, BuiltSupplement } from '../../src/build/buildTypes.ts';
import type { PagePlan } from '../../src/makeup/plan.ts';
import { type Template, templateSchema } from '../../src/schema/template.ts';
import { readSupplement } from '../../src/supplement/readSupplement.ts';
import { textSources } from '../../src/supplement/textSources.ts';

export interface BuiltTestPage {
  readonly supplement: BuiltSupplement;
  readonly number: string;
  readonly plan: PagePlan;
  readonly texts: ReadonlyMap<string, string>;
  /** Paths of the page's files by ending: `press.pdf`, `proof.pdf`, `png`, `plan.json`. */
  readonly file: (ending: string) => string;
}

export const testOptions = (): BuildOptions => ({
  outFolder: mkdtempSync(path.join(tmpdir(), 'tekan-out-')),
  jobs: 2,
  only: 'all',
  environment: process.env,
});

export async function buildForTest(
  folders: readonly string[],
  more: Partial<BuildOptions> = {},
): Promise<BuiltTestPage[]> {
  const options = { ...testOptions(), ...more };
  const { supplements } = await buildSupplements(folders, options, () => {});
  const pages = await Promise.all(supplements.map((supplement) => readBack(supplement, options.outFolder)));
  return pages.flat();
}

/** Of a page: the supplement's own template goes before a shipped one. */
export function templateOf({ template }: PagePlan, folder = '.'): Template {
  const own = path.join(folder, 'templates', template, 'template.yaml');
  const file = existsSync(own) ? own : `templates/${template}/template.yaml`;
  return templateSchema.parse(parse(readFileSync(file, 'utf8')));
}

async function readBack(supplement: BuiltSupplement, outFolder: string): Promise<BuiltTestPage[]> {
  const { value } = await readSupplement(supplement.folder);
  if (!value || supplement.files.length === 0) throw new Error(JSON.stringify(supplement.findings, null, 1));
  return value.pages.map((page) => {
    const file = (ending: string) => path.join(outFolder, supplement.id, `${page.number}.${ending}`);
    const plan = JSON.parse(readFileSync(file('plan.json'), 'utf8')) as PagePlan;
    const texts = textSources(value, page, templateOf(plan, supplement.folder).list?.mark);
    return { supplement, number: page.number, plan, texts, file };
  });
}
