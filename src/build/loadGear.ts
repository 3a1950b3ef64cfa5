// A supplement folder → everything the pages of the supplement share: data, template, press condition, fonts.

import path from 'node:path';
import { hasErrors, type Outcome } from '../findings/finding.ts';
import type { FontRoles } from '../fonts/chain.ts';
import { loadFontRoles } from '../fonts/load.ts';
import { type FontMetrics, metricsOf } from '../fonts/metrics.ts';
import { isRoleName } from '../fonts/roles.ts';
import { MARK_NAMES, type MarkName } from '../schema/markNames.ts';
import { readSupplement } from '../supplement/readSupplement.ts';
import type { Supplement } from '../supplement/supplement.ts';
import type { BuildOptions } from './buildTypes.ts';
import { cacheFolderOf, TEMPLATES_FOLDER } from './folders.ts';
import { type LoadedPressCondition, readPressCondition } from './readPressCondition.ts';
import { type LoadedTemplate, readTemplate } from './readTemplate.ts';

export interface Gear {
  readonly supplement: Supplement;
  readonly loaded: LoadedTemplate;
  readonly press: LoadedPressCondition;
  readonly roles: FontRoles;
  readonly metrics: FontMetrics;
  readonly cacheFolder: string;
}

export async function loadGear(folder: string, options: BuildOptions): Promise<Outcome<Gear | undefined>> {
  const cacheFolder = options.cacheFolder ?? cacheFolderOf(options.environment);
  const { value: supplement, findings } = await readSupplement(folder);
  if (!supplement) return { value: undefined, findings };
  const where = { file: 'supplement.yaml' };
  const [template, press] = await Promise.all([
    readTemplate(supplement.template, templateFolders(supplement, options), where),
    options.press === undefined
      ? readPressCondition(supplement.pressCondition, supplement.folder, where)
      : readPressCondition(options.press, '.', {}),
  ]);
  const roles = template.value && (await loadRoles(template.value, supplement));
  const all = [...findings, ...template.findings, ...press.findings, ...(roles?.findings ?? [])];
  if (!template.value || !press.value || !roles?.value || hasErrors(all)) return { value: undefined, findings: all };
  const value = { supplement, loaded: template.value, press: withMarks(press.value, options), roles: roles.value };
  return { value: { ...value, metrics: metricsOf(roles.value), cacheFolder }, findings: all };
}

/** A supplement's own styles travel with it, like its fonts, and go before the shipped ones. */
const templateFolders = ({ folder }: Supplement, options: BuildOptions): string[] => [
  path.join(folder, 'templates'),
  options.templatesFolder ?? TEMPLATES_FOLDER,
];

function withMarks(press: LoadedPressCondition, { marks }: BuildOptions): LoadedPressCondition {
  if (!marks) return press;
  const wanted = Object.fromEntries(MARK_NAMES.map((name) => [name, marks.includes(name)])) as Record<
    MarkName,
    boolean
  >;
  return { ...press, condition: { ...press.condition, marks: wanted } };
}

/** Only the roles the template uses: parsing fonts is most of a cold start. */
function loadRoles({ template }: LoadedTemplate, supplement: Supplement): Promise<Outcome<FontRoles | undefined>> {
  const names = Object.values(template.styles).flatMap((style) => [style.role, style.boldRole ?? style.role]);
  const roles = [...new Set(names)].filter(isRoleName);
  return loadFontRoles({ folder: path.join(supplement.folder, 'fonts'), roles });
}
