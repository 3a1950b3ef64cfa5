// The name of a shipped template, or a template file → the template.

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { TEMPLATES_FOLDER } from '../../src/build/folders.ts';
import { readTemplate } from '../../src/build/readTemplate.ts';
import { type Template, templateSchema } from '../../src/schema/template.ts';

export async function loadTemplate(name: string): Promise<Template> {
  if (name.endsWith('.yaml')) return templateSchema.parse(parse(readFileSync(name, 'utf8')));
  const { value } = await readTemplate(name, [TEMPLATES_FOLDER], {});
  if (!value) throw new Error(`cannot read the template ${name}`);
  return value.template;
}
