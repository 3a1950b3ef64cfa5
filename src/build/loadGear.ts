// A supplement folder → everything the pages of the supplement share: data, template, press condition, fonts.

import path from 'node:path';
import { hasErrors, type Outcome, type Place } from '../findings/finding.ts';
import type { FontRoles } from '../fonts/chain.ts';
import { loadFontRoles } from '../fonts/load.ts';
import { type FontMetrics, metricsOf } from '../fonts/metrics.ts';
import { isRoleName } from '../fonts/roles.ts';
import { MARK_NAMES, type MarkName } from '../schema/markNames.ts';
import { readSupplement } from '../supplement/readSupplement.ts';
import { SUPPLEMENT_FILE, type Supplement, type SupplementPage } from '../supplement/supplement.ts';
import type { BuildOptions } from './buildTypes.ts';
import { cacheFolderOf, TEMPLATES_FOLDER } from './folders.ts';
import { type LoadedPressCondition, readPressCondition } from './readPressCondition.ts';
import { type LoadedTemplate, readTemplate } from './readTemplate.ts';

export interface Gear {
  readonly supplement: Supplement;
  /** The supplement's template; `gearOfPage` gives that of a page. */
  readonly loaded: LoadedTemplate;
  /** All templates its pages name, by name. */
  readonly templates: ReadonlyMap<string, LoadedTemplate>;
  readonly press: LoadedPressCondition;
  readonly roles: FontRoles;
  readonly metrics: FontMetrics;
  readonly cacheFolder: string;
}

export async function loadGear(folder: string, options: BuildOptions): Promise<Outcome<Gear | undefined>> {
  const cacheFolder = options.cacheFolder ?? cacheFolderOf(options.environment);
  const { value: supplement, findings } = await readSupplement(folder);
  if (!supplement) return { value: undefined, findings };
  const where = { file: SUPPLEMENT_FILE };
  const [templates, press] = await Promise.all([
    readTemplates(supplement, templateFolders(supplement, options)),
    options.press === undefined
      ? readPressCondition(supplement.pressCondition, supplement.folder, where)
      : readPressCondition(options.press, '.', {}),
  ]);
  const loaded = templates.value.get(supplement.template);
  const roles = loaded && (await loadRoles([...templates.value.values()], supplement));
  const all = [...findings, ...templates.findings, ...press.findings, ...(roles?.findings ?? [])];
  if (!loaded || !press.value || !roles?.value || hasErrors(all)) return { value: undefined, findings: all };
  const own = { supplement, loaded, templates: templates.value };
  const value = { ...own, press: withMarks(press.value, options), roles: roles.value };
  return { value: { ...value, metrics: metricsOf(roles.value), cacheFolder }, findings: all };
}

/** A supplement's own styles travel with it, like its fonts, and go before the shipped ones. */
const templateFolders = ({ folder }: Supplement, options: BuildOptions): string[] => [
  path.join(folder, 'templates'),
  options.templatesFolder ?? TEMPLATES_FOLDER,
];

/** The same gear with the template that the page names. */
export function gearOfPage(gear: Gear, { template }: SupplementPage): Gear {
  const loaded = template === undefined ? undefined : gear.templates.get(template);
  return loaded ? { ...gear, loaded } : gear;
}

async function readTemplates(
  { template, pages }: Supplement,
  folders: readonly string[],
): Promise<Outcome<ReadonlyMap<string, LoadedTemplate>>> {
  const file = SUPPLEMENT_FILE;
  const places = new Map<string, Place>([[template, { file }]]);
  for (const { number, template: own } of pages)
    if (own !== undefined && !places.has(own)) places.set(own, { file, page: number });
  const read = await Promise.all([...places].map(([name, where]) => readTemplate(name, folders, where)));
  const loaded = [...places.keys()].flatMap((name, i) => {
    const value = read[i]?.value;
    return value ? [[name, value] as const] : [];
  });
  return { value: new Map(loaded), findings: read.flatMap((one) => one.findings) };
}

function withMarks(press: LoadedPressCondition, { marks }: BuildOptions): LoadedPressCondition {
  if (!marks) return press;
  const wanted = Object.fromEntries(MARK_NAMES.map((name) => [name, marks.includes(name)])) as Record<
    MarkName,
    boolean
  >;
  return { ...press, condition: { ...press.condition, marks: wanted } };
}

/** Only the roles the templates use: parsing fonts is most of a cold start. */
function loadRoles(
  templates: readonly LoadedTemplate[],
  supplement: Supplement,
): Promise<Outcome<FontRoles | undefined>> {
  const styles = templates.flatMap(({ template }) => Object.values(template.styles));
  const names = styles.flatMap((style) => [style.role, style.boldRole ?? style.role]);
  const roles = [...new Set(names)].filter(isRoleName);
  return loadFontRoles({ folder: path.join(supplement.folder, 'fonts'), roles });
}
