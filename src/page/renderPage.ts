// A page model and a template folder → the HTML that Chromium paints. Handlebars fills page.hbs and its partials.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import Handlebars from 'handlebars';
import { finding, type Outcome } from '../findings/finding.ts';
import type { Template } from '../schema/template.ts';
import { baseCss } from './baseCss.ts';
import type { PageModel } from './pageModel.ts';

/** The files of a template folder that make its look. */
export interface TemplateFiles {
  readonly page: string;
  readonly css: string;
  /** Name → text of partials/<name>.hbs. */
  readonly partials: Readonly<Record<string, string>>;
}

export async function readTemplateFiles(folder: string): Promise<TemplateFiles> {
  const read = (name: string) => readFile(path.join(folder, name), 'utf8');
  const names = (await readdir(path.join(folder, 'partials')).catch(() => [])).filter((n) => n.endsWith('.hbs')).sort();
  const partials = await Promise.all(
    names.map(async (name) => [path.basename(name, '.hbs'), await read(path.join('partials', name))] as const),
  );
  return { page: await read('page.hbs'), css: await read('page.css'), partials: Object.fromEntries(partials) };
}

export function renderPage(
  model: PageModel,
  template: Template,
  files: TemplateFiles,
  fontCss: string,
  bleedMm = 0,
): Outcome<string | undefined> {
  const folder = `templates/${template.name}`;
  const sources = [
    ...Object.entries(files.partials).map(([name, text]) => ({ file: `${folder}/partials/${name}.hbs`, text })),
    { file: `${folder}/page.hbs`, text: files.page },
  ];
  for (const { file, text } of sources) {
    const value = syntaxError(text);
    if (value !== undefined) return { value: undefined, findings: [finding('template-broken', { file }, { value })] };
  }
  const handlebars = Handlebars.create();
  for (const [name, text] of Object.entries(files.partials)) handlebars.registerPartial(name, text);
  const styles = new Handlebars.SafeString([fontCss, baseCss(template, bleedMm), files.css].join('\n'));
  try {
    const fill = handlebars.compile(files.page, { strict: true, knownHelpersOnly: true });
    return { value: fill({ ...model, styles }), findings: [] };
  } catch (error) {
    const where = { file: `${folder}/page.hbs` };
    return { value: undefined, findings: [finding('template-broken', where, { value: firstLine(error) })] };
  }
}

/** Each file is parsed by itself, so that a slip in a partial is told of the partial. */
function syntaxError(text: string): string | undefined {
  try {
    Handlebars.parse(text);
    return undefined;
  } catch (error) {
    return firstLine(error);
  }
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
