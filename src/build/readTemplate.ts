// A template's name → its checked template.yaml and the files that make its look.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Finding, finding, type Outcome, type Place } from '../findings/finding.ts';
import { ROLES } from '../fonts/roles.ts';
import { readTemplateFiles, type TemplateFiles } from '../page/renderPage.ts';
import { readYaml } from '../schema/readYaml.ts';
import { type Template, templateSchema } from '../schema/template.ts';
import { boxNeeds, isForNoBox } from './boxNeeds.ts';

export interface LoadedTemplate {
  readonly template: Template;
  readonly files: TemplateFiles;
  readonly folder: string;
}

/** `where`: the place that names the template; `folders`: of templates, the first that has it counts. */
export async function readTemplate(
  name: string,
  folders: readonly string[],
  where: Place,
): Promise<Outcome<LoadedTemplate | undefined>> {
  const found = await findTemplate(name, folders);
  if (!found) {
    const limit = await namesIn(folders);
    return { value: undefined, findings: [finding('template-missing', where, { value: name, limit })] };
  }
  const file = `templates/${name}/template.yaml`;
  const { value: template, findings } = readYaml(file, found.text, templateSchema);
  if (!template) return { value: undefined, findings };
  const wrong = [...findUndefined(template, file), ...findOutside(template, file)];
  if (wrong.length > 0) return { value: undefined, findings: wrong };
  return { value: { template, files: await readTemplateFiles(found.folder), folder: found.folder }, findings };
}

async function findTemplate(
  name: string,
  folders: readonly string[],
): Promise<{ folder: string; text: string } | undefined> {
  for (const templates of folders) {
    const folder = path.resolve(templates, name);
    if (path.dirname(folder) !== path.resolve(templates)) continue;
    const text = await readFile(path.join(folder, 'template.yaml'), 'utf8').catch(() => undefined);
    if (text !== undefined) return { folder, text };
  }
  return undefined;
}

async function namesIn(folders: readonly string[]): Promise<string> {
  const lists = await Promise.all(folders.map((folder) => readdir(folder).catch((): string[] => [])));
  return [...new Set(lists.flat())]
    .filter((name) => !name.startsWith('.'))
    .sort()
    .join(', ');
}

/** Such captions stand on white where the template names no colour. */
const hasCaptionsOn = ({ families }: Template): boolean =>
  families.some(({ kind, ...family }) => 'slots' in family && family.slots.some((s) => s.round || s.caption === 'on'));

/** Inks of a ground together, beyond which small black text on newsprint begins to drown. */
const MOST_TINT = 40;

const isDark = (colour: Template['palette'][string] | undefined): boolean =>
  (colour?.cmyk ?? []).reduce((sum: number, ink) => sum + ink, 0) > MOST_TINT;

/** Names of colours and styles that are used and not defined. */
function findUndefined(template: Template, file: string): Finding[] {
  const boxes = boxNeeds(template);
  const panels = template.families.flatMap((family) => (family.kind === 'zones' ? (family.panels ?? []) : []));
  const colours = [
    ...Object.entries(template.styles).flatMap(([name, style]) => (isForNoBox(name, boxes) ? [] : [style.colour])),
    ...template.ornaments.map((ornament) => ornament.colour),
    ...template.families.flatMap((f) => f.header.flatMap((e) => ('element' in e ? [e.panel, e.rules] : []))),
    ...boxes.colours,
    template.endMark,
    ...panels.flatMap((panel) => [panel.tint, panel.frame?.colour, panel.headRule?.colour]),
    template.pictures.captionOn?.panel ?? (hasCaptionsOn(template) ? 'paper' : undefined),
  ].filter((name) => name !== undefined);
  const styles = [
    ...template.furniture.map((one) => one.style),
    ...boxes.styles,
    ...(template.initial ? ['initial'] : []),
    ...panels.flatMap((panel) => [panel.head, ...(panel.text === undefined ? [] : [panel.text])]),
  ];
  const dark = panels.flatMap(({ tint }) => (tint !== undefined && isDark(template.palette[tint]) ? [tint] : []));
  const missing = (kind: string, names: readonly string[], known: object): Finding[] =>
    [...new Set(names)]
      .filter((value) => !(value in known))
      .map((value) => finding('template-style-missing', { file }, { kind, value }));
  const roles = Object.values(template.styles).flatMap((style) => [style.role, style.boldRole ?? style.role]);
  return [
    ...missing('colour', colours, template.palette),
    ...missing('style', styles, template.styles),
    ...missing('font role', roles, ROLES),
    ...missing('key', boxes.keys, template),
    ...[...new Set(dark)].map((value) => finding('template-tint-dark', { file }, { value, limit: `${MOST_TINT} %` })),
  ];
}

/** Slots and header elements that reach beyond the grid's columns: after a change of `grid.columns` they must follow. */
function findOutside({ grid, families }: Template, file: string): Finding[] {
  return families.flatMap((family) => {
    const slots = 'slots' in family ? family.slots : [];
    const header = 'headerColumns' in family ? family.headerColumns : undefined;
    const reaches = [
      ...(header ? [{ value: 'headerColumns', reach: header[0] - 1 + header[1] }] : []),
      ...slots.map(({ name, column, columns }) => ({ value: name, reach: column - 1 + columns })),
      ...family.header.flatMap((e) =>
        'element' in e && e.columns ? [{ value: e.element, reach: e.columns[0] - 1 + e.columns[1] }] : [],
      ),
    ];
    return reaches
      .filter(({ reach }) => reach > grid.columns)
      .map(({ value, reach }) =>
        finding('template-outside-grid', { file }, { value, reach, family: family.name, limit: grid.columns }),
      );
  });
}
