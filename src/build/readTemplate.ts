// A template's name → its checked template.yaml and the files that make its look.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Finding, finding, type Outcome, type Place } from '../findings/finding.ts';
import { ROLES } from '../fonts/roles.ts';
import { readTemplateFiles, type TemplateFiles } from '../page/renderPage.ts';
import { readYaml } from '../schema/readYaml.ts';
import { type Template, templateSchema } from '../schema/template.ts';

export interface LoadedTemplate {
  readonly template: Template;
  readonly files: TemplateFiles;
  readonly folder: string;
}

/** `where`: the place that names the template. */
export async function readTemplate(
  name: string,
  templatesFolder: string,
  where: Place,
): Promise<Outcome<LoadedTemplate | undefined>> {
  const folder = path.resolve(templatesFolder, name);
  const text = await readFile(path.join(folder, 'template.yaml'), 'utf8').catch(() => undefined);
  if (text === undefined || path.dirname(folder) !== path.resolve(templatesFolder)) {
    const names = (await readdir(templatesFolder).catch(() => [])).sort().join(', ');
    return { value: undefined, findings: [finding('template-missing', where, { value: name, limit: names })] };
  }
  const file = `templates/${name}/template.yaml`;
  const { value: template, findings } = readYaml(file, text, templateSchema);
  if (!template) return { value: undefined, findings };
  const undefinedNames = findUndefined(template, file);
  if (undefinedNames.length > 0) return { value: undefined, findings: undefinedNames };
  return { value: { template, files: await readTemplateFiles(folder), folder }, findings };
}

/** Such captions stand on white where the template names no colour. */
const hasCaptionsOn = ({ families }: Template): boolean =>
  families.some(({ kind, ...family }) => 'slots' in family && family.slots.some((s) => s.round || s.caption === 'on'));

/** Names of colours and styles that are used and not defined. */
function findUndefined(template: Template, file: string): Finding[] {
  const colours = [
    ...Object.values(template.styles).map((style) => style.colour),
    ...template.ornaments.map((ornament) => ornament.colour),
    ...template.families.flatMap((f) => f.header.flatMap((e) => ('element' in e ? [e.panel, e.rules] : []))),
    template.endMark,
    template.pictures.captionOn?.panel ?? (hasCaptionsOn(template) ? 'paper' : undefined),
  ].filter((name) => name !== undefined);
  const styles = template.furniture.map((one) => one.style);
  const missing = (kind: string, names: readonly string[], known: object): Finding[] =>
    [...new Set(names)]
      .filter((value) => !(value in known))
      .map((value) => finding('template-style-missing', { file }, { kind, value }));
  const roles = Object.values(template.styles).flatMap((style) => [style.role, style.boldRole ?? style.role]);
  return [
    ...missing('colour', colours, template.palette),
    ...missing('style', styles, template.styles),
    ...missing('font role', roles, ROLES),
  ];
}
