// One page, from its data to the files of the page: the list of the steps, in order. Each step's findings are kept; the
// first step with an error ends the page.

import type { PaintingBrowser } from '../browser/open.ts';
import { type Finding, hasErrors } from '../findings/finding.ts';
import type { PagePlan } from '../makeup/plan.ts';
import type { DesignCheck } from '../makeup/review/check.ts';
import type { PreflightFacts } from '../preflight/facts.ts';
import type { PageView } from '../preflight/report/reportView.ts';
import type { PressColour, PressMetadata } from '../press/pressInput.ts';
import type { SupplementPage } from '../supplement/supplement.ts';
import { printDate } from '../supplement/textSources.ts';
import type { ProofWishes, StepName } from './buildTypes.ts';
import type { Gear } from './loadGear.ts';
import { paintOnePage } from './paintStep.ts';
import { type PlanningGear, planOnePage } from './planStep.ts';
import { preflightOnePage } from './preflightStep.ts';
import { cutPressPictures, pressOnePage } from './pressStep.ts';
import { proofOnePage } from './proofStep.ts';
import { type ReportViews, viewOrder } from './reportViews.ts';
import type { OutputFiles } from './writeOutputs.ts';

export interface BuiltPage {
  readonly number: string;
  readonly findings: readonly Finding[];
  readonly plan?: PagePlan;
  readonly design?: readonly DesignCheck[];
  readonly png?: Uint8Array;
  readonly proof?: Uint8Array;
  /** Absent where only a proof was asked for, and where preflight found an error. */
  readonly press?: Uint8Array;
  /** Further files of the page, by name. */
  readonly beside?: OutputFiles;
  readonly colours: readonly PressColour[];
  readonly facts?: PreflightFacts;
  /** Pictures of the plates, for the report. */
  readonly views?: readonly PageView[];
  /** Milliseconds by step. */
  readonly timings: Readonly<Partial<Record<StepName, number>>>;
}

export interface PageTask {
  readonly gear: Gear;
  readonly planning: PlanningGear;
  readonly page: SupplementPage;
  readonly browser: PaintingBrowser;
  readonly only: 'all' | 'proof';
  readonly proof?: ProofWishes;
  readonly producer: string;
  readonly onStep: (step: StepName, ms: number) => void;
}

export async function buildPage(task: PageTask): Promise<BuiltPage> {
  const { gear, page, browser } = task;
  const clock = stopwatch(task.onStep);
  const findings: Finding[] = [];
  const stop = (plan?: PagePlan): BuiltPage => ({
    number: page.number,
    findings,
    ...(plan && { plan }),
    colours: [],
    timings: clock.timings,
  });
  const { template } = gear.loaded;
  const metadata = metadataOf(gear, page, task.producer);

  const planned = await planOnePage(task.planning, page);
  findings.push(...planned.findings);
  clock.lap('plan');
  if (!planned.value) return stop();
  const { plan, design } = planned.value;

  const wishes = task.proof ?? { look: 'plain' };
  const pressGear = { ...gear, template, metadata };
  const [painted, pictures] = await Promise.all([
    paintOnePage({ ...gear, browser, title: metadata.title, bleedMm: gear.press.condition.bleedMm }, planned.value),
    task.only === 'all' || wishes.look === 'newsprint' ? cutPressPictures(pressGear, planned.value) : undefined,
  ]);
  findings.push(...painted.findings);
  clock.lap('paint');
  if (!painted.value) return stop(plan);

  const proof = await proofOnePage(pressGear, planned.value, painted.value, pictures, wishes);
  findings.push(...proof.findings);
  const files = {
    number: page.number,
    plan,
    design,
    png: painted.value.png,
    ...(proof.value && { proof: proof.value }),
  };
  if (!pictures || task.only === 'proof') return { ...files, findings, colours: [], timings: clock.timings };

  const pressed = await pressOnePage(pressGear, planned.value, painted.value, pictures);
  findings.push(...pressed.findings);
  clock.lap('press');
  if (!pressed.value) return { ...files, findings, colours: [], timings: clock.timings };

  const views: ReportViews = new Map();
  const { condition } = gear.press;
  const judged = await preflightOnePage(pressed.value.pdf, planned.value, condition, viewOrder(views));
  findings.push(...judged.findings);
  clock.lap('preflight');
  const { colours, pdf } = pressed.value;
  const sound = !hasErrors(judged.findings);
  return {
    ...files,
    findings,
    ...(sound && { press: pdf }),
    colours,
    facts: judged.value,
    views: views.get(page.number) ?? [],
    timings: clock.timings,
  };
}

/** Dates come from the supplement, never from the clock: the same folder gives the same bytes. */
function metadataOf({ supplement }: Gear, page: SupplementPage, producer: string): PressMetadata {
  const name = [supplement.paper, supplement.edition].filter(Boolean).join(' ');
  return {
    title: `${name} ${printDate(supplement.date)} ${page.number} ${page.section} ${page.headline.join(' ')}`,
    date: supplement.date,
    creator: 'tekan',
    producer,
    documentId: `${supplement.id}/${supplement.date}/${page.number}`,
  };
}

function stopwatch(onStep: PageTask['onStep']) {
  const timings: Partial<Record<StepName, number>> = {};
  let last = performance.now();
  const lap = (step: StepName): void => {
    const now = performance.now();
    timings[step] = Math.round(now - last);
    onStep(step, now - last);
    last = now;
  };
  return { timings, lap };
}
