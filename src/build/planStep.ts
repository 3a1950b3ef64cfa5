// A page of a supplement → its texts, picture facts and PagePlan: all that can be known without a browser. `check` ends
// here.

import path from 'node:path';
import { type Finding, finding, hasErrors, type Outcome, type Place } from '../findings/finding.ts';
import type { FontRoles } from '../fonts/chain.ts';
import { checkCoverage, type PlacedText } from '../fonts/coverage.ts';
import type { FontMetrics } from '../fonts/metrics.ts';
import type { CropOf } from '../makeup/composePlan.ts';
import type { PageInput } from '../makeup/pageInput.ts';
import type { PagePlan, SourceName } from '../makeup/plan.ts';
import { planCandidate, planPage } from '../makeup/planPage.ts';
import type { DesignCheck } from '../makeup/review/check.ts';
import { reviewPlan } from '../makeup/review/reviewPlan.ts';
import { cropToAspect } from '../picture/cropToAspect.ts';
import { judgePpi } from '../picture/judgePpi.ts';
import type { PictureFacts } from '../picture/pictureFacts.ts';
import { probePicture } from '../picture/probePicture.ts';
import type { PressCondition } from '../schema/pressCondition.ts';
import type { Template, TemplateStyle } from '../schema/template.ts';
import { type Picture, SUPPLEMENT_FILE, type Supplement, type SupplementPage } from '../supplement/supplement.ts';
import { textSources } from '../supplement/textSources.ts';
import { storyStyles } from './storyStyles.ts';

export interface PlanningGear {
  readonly supplement: Supplement;
  readonly template: Template;
  readonly condition: PressCondition;
  readonly roles: FontRoles;
  readonly metrics: FontMetrics;
  /** Plans of the last build, by page number: what need not change stays. */
  readonly previous?: ReadonlyMap<string, PagePlan>;
  /** Take this candidate, from 1, of so many, instead of the best page. */
  readonly pick?: { readonly number: number; readonly count: number };
}

export interface PlannedPage {
  readonly page: SupplementPage;
  readonly texts: ReadonlyMap<SourceName, string>;
  readonly facts: readonly PictureFacts[];
  readonly plan: PagePlan;
  readonly design: readonly DesignCheck[];
}

export async function planOnePage(gear: PlanningGear, page: SupplementPage): Promise<Outcome<PlannedPage | undefined>> {
  const { value: input, findings, facts } = await pageInputOf(gear, page);
  if (!input) return { value: undefined, findings };
  const { pick } = gear;
  const planned = pick ? planCandidate(input, pick.number, pick.count) : planPage(input);
  const all = [...findings, ...planned.findings];
  if (!planned.value) return { value: undefined, findings: all };
  const design = reviewPlan(planned.value, page, gear.template);
  all.push(...judgePictures(planned.value, page, facts, gear.condition), ...design.findings);
  if (hasErrors(all)) return { value: undefined, findings: all };
  return { value: { page, texts: input.texts, facts, plan: planned.value, design: design.value }, findings: all };
}

/** What the makeup is asked; absent when pictures cannot be read or characters not be set. */
export async function pageInputOf(
  gear: PlanningGear,
  page: SupplementPage,
): Promise<Outcome<PageInput | undefined> & { readonly facts: readonly PictureFacts[] }> {
  const texts = textSources(gear.supplement, page, gear.template.list?.mark);
  const probed = await Promise.all(page.pictures.map((picture) => probe(gear.supplement, page, picture)));
  const findings = [
    ...probed.flatMap((p) => p.findings),
    ...checkCoverage(gear.roles, placedTexts(page, texts, gear.template)),
    ...page.pictures.filter((p) => p.standIn).map((p) => standIn(p, page)),
  ];
  const facts = probed.flatMap((p) => (p.value ? [p.value] : []));
  if (hasErrors(findings)) return { value: undefined, findings, facts };
  const previous = gear.previous?.get(page.number);
  const value: PageInput = {
    supplementId: gear.supplement.id,
    page,
    template: gear.template,
    texts,
    aspects: facts.map(({ widthPx, heightPx }) => widthPx / heightPx),
    resolutions: facts.map((known) => resolutionOf(known, gear.condition)),
    cropOf: cropper(page, facts),
    metrics: gear.metrics,
    ...(previous && { previous }),
  };
  return { value, findings, facts };
}

const probe = (supplement: Supplement, page: SupplementPage, { file, place }: Picture) =>
  probePicture(path.join(supplement.folder, file), { ...place, page: page.number, item: file });

const standIn = ({ file, place }: Picture, page: SupplementPage): Finding =>
  finding('stand-in-picture', { ...place, page: page.number, item: file }, { value: file });

/** A drawing has no pixels. */
const resolutionOf = ({ vector, widthPx, heightPx }: PictureFacts, { picturePpi }: PressCondition) =>
  vector ? undefined : { widthPx, heightPx, leastPpi: picturePpi.minimum, softPpi: picturePpi.warning };

const cropper =
  (page: SupplementPage, facts: readonly PictureFacts[]): CropOf =>
  (index, aspect) => {
    const picture = page.pictures[index];
    const known = facts[index];
    if (!picture || !known) return { x: 0, y: 0, width: 1, height: 1 };
    return cropToAspect(known, aspect, picture.focus, picture.keepWhole);
  };

function judgePictures(
  plan: PagePlan,
  page: SupplementPage,
  facts: readonly PictureFacts[],
  condition: PressCondition,
): Finding[] {
  return plan.figures.flatMap((figure) => {
    const picture = page.pictures[figure.picture];
    const known = facts[figure.picture];
    if (!picture || !known) return [];
    const where: Place = { ...picture.place, page: page.number, item: picture.file, rectMm: figure.rectMm };
    return judgePpi(known, figure.crop, figure.rectMm, condition.picturePpi, where);
  });
}

/** Every text with the role it is set in and the place it comes from, for the coverage check before layout. */
function placedTexts(page: SupplementPage, texts: ReadonlyMap<SourceName, string>, template: Template): PlacedText[] {
  return [...texts].flatMap(([source, text]) => {
    const [kind = '', index = '', part] = source.split('/');
    const block = kind === 'story' ? page.story[Number(index)] : undefined;
    const box = kind === 'box' ? page.boxes?.[Number(index)] : undefined;
    const picture = kind === 'caption' || kind === 'credit' ? page.pictures[Number(index)] : undefined;
    const where: Place = {
      file: SUPPLEMENT_FILE,
      ...(block ?? picture ?? box)?.place,
      page: page.number,
      item: source,
    };
    if (block) {
      const runIn = block.kind !== 'subhead' && part === undefined ? block.runIn : 0;
      return storyStyles(Number(index), part, page.story, template).flatMap((style) => {
        const plain = { role: style.role, text: text.slice(runIn), where };
        return runIn > 0 ? [{ role: style.boldRole ?? style.role, text: text.slice(0, runIn), where }, plain] : [plain];
      });
    }
    const style = styleOf(source, template);
    if (!style) return [];
    const plain = { role: style.role, text, where };
    // A caption may come to stand below its picture or on it.
    const on = picture ? template.styles[`${kind}-on`] : undefined;
    return on ? [plain, { role: on.role, text, where }] : [plain];
  });
}

function styleOf(source: SourceName, template: Template): TemplateStyle | undefined {
  const [kind = ''] = source.split('/');
  if (kind === 'box') return template.styles[`box-${source.split('/')[2]}`];
  const furniture = template.furniture.find((one) => one.source === source);
  return template.styles[furniture?.style ?? kind];
}
