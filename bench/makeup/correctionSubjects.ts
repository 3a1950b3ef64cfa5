// Folders of supplements, or a template and a number of made-up pages → the pages to be corrected, each as the makeup is
// asked for it, and how its texts are read once a paragraph is another.

import type { BuildOptions } from '../../src/build/buildTypes.ts';
import { loadGear } from '../../src/build/loadGear.ts';
import { pageInputOf } from '../../src/build/planStep.ts';
import { loadFontRoles } from '../../src/fonts/load.ts';
import { metricsOf } from '../../src/fonts/metrics.ts';
import type { PageInput } from '../../src/makeup/pageInput.ts';
import type { SupplementPage } from '../../src/supplement/supplement.ts';
import { textSources } from '../../src/supplement/textSources.ts';
import { loadTemplate } from './loadTemplate.ts';
import { randomSupplement, textsOf } from './randomSupplement.ts';

export interface Subject {
  readonly name: string;
  readonly input: PageInput;
  readonly textsOf: (page: SupplementPage) => PageInput['texts'];
}

const OPTIONS: BuildOptions = { outFolder: '', jobs: 1, only: 'all', environment: process.env };

export async function pageOfFolder(folder: string): Promise<Subject> {
  const { value: gear } = await loadGear(folder, OPTIONS);
  const page = gear?.supplement.pages[0];
  if (!gear || !page) throw new Error(`cannot read ${folder}`);
  const planning = { ...gear, template: gear.loaded.template, condition: gear.press.condition };
  const { value: input } = await pageInputOf(planning, page);
  if (!input) throw new Error(`${folder} is not full`);
  return { name: folder, input, textsOf: (one) => textSources(gear.supplement, one) };
}

export async function madeUpPages(count: number, templateName: string): Promise<Subject[]> {
  const template = await loadTemplate(templateName);
  const { value: roles } = await loadFontRoles({ folder: 'none' });
  if (!roles) throw new Error('no fonts');
  const metrics = metricsOf(roles);
  return Array.from({ length: count }, (_, i): Subject => {
    const seed = i + 1;
    const { page, aspects, texts } = randomSupplement(seed);
    const cropOf = () => ({ x: 0, y: 0, width: 1, height: 1 });
    const input = { supplementId: `seed-${seed}`, page, template, texts, aspects, cropOf, metrics };
    return { name: `made-up ${seed}`, input, textsOf };
  });
}
