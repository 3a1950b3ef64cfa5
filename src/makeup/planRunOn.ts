// A page whose text runs on through all columns, past the picture slots of a family → its PagePlan, exactly full, or a
// finding that says what an editor has to change.

import { type Finding, finding, type Outcome } from '../findings/finding.ts';
import { assemblePlan } from './assemblePlan.ts';
import { placeFrames, placePictures, placeStory } from './composePlan.ts';
import { describeUnfit } from './describeUnfit.ts';
import { familyCases, type ReadyFamily } from './familyCases.ts';
import { type Flow, prepareFlow } from './flow.ts';
import type { StoryItem } from './flowStory.ts';
import type { Grid } from './grid.ts';
import type { Header } from './layHeader.ts';
import type { Typography } from './layText.ts';
import type { PageInput } from './pageInput.ts';
import type { PagePlan } from './plan.ts';
import { type Makeup, searchMakeup } from './searchMakeup.ts';

export function planRunOn(
  items: readonly StoryItem[],
  input: PageInput,
  grid: Grid,
  type: Typography,
): Outcome<PagePlan | undefined> {
  const tooWide = items.flatMap((item) => (item.kind === 'head' && !item.lines ? [headTooWide(item.text, input)] : []));
  if (tooWide.length > 0) return { value: undefined, findings: tooWide };
  const { cases, findings } = familyCases(input, grid, type);
  const flow = prepareFlow(items.map((item) => item.flow));
  const chosen = searchFamilies(cases, flow, grid);
  if (chosen) return { value: compose(chosen, items, input, grid, type), findings: [] };
  if (cases.length === 0) return { value: undefined, findings: findings.slice(0, 1) };
  return { value: undefined, findings: [describeUnfit(cases, items, input, grid, type)] };
}

/** What the search of all families together found. */
interface Chosen {
  readonly makeup: Makeup;
  readonly header: Header;
  readonly bound: number;
  readonly proven: boolean;
  readonly weighed: number;
}

/** The cheapest page of all families; of equals the family named first. */
function searchFamilies(cases: readonly ReadyFamily[], flow: Flow, grid: Grid): Chosen | undefined {
  let chosen: { makeup: Makeup; header: Header } | undefined;
  let limit = Number.POSITIVE_INFINITY;
  let bound = Number.POSITIVE_INFINITY;
  let proven = true;
  let weighed = 0;
  for (const one of cases) {
    const searched = searchMakeup(one, flow, grid, limit);
    if (searched.best) chosen = { makeup: searched.best, header: one.header };
    limit = Math.min(limit, searched.best?.cost ?? limit);
    bound = Math.min(bound, searched.bound);
    proven &&= searched.proven;
    weighed += searched.weighed;
  }
  return chosen && { ...chosen, bound, proven, weighed };
}

function compose(
  { makeup, ...search }: Chosen,
  items: readonly StoryItem[],
  input: PageInput,
  grid: Grid,
  type: Typography,
): PagePlan {
  const placed = {
    ...search,
    family: makeup.family.name,
    frames: placeFrames(makeup.frames, grid),
    story: placeStory(items, makeup, input.template, grid, type),
    ...placePictures(makeup.slots, grid, input.cropOf),
    ornaments: [],
    rowsSet: makeup.filling.placed.reduce((sum, p) => sum + p.rows, 0),
    cost: makeup.cost,
    terms: makeup.terms,
  };
  return assemblePlan(placed, input, grid, type);
}

function headTooWide(text: string, { page, template }: PageInput): Finding {
  const limit = `${template.styles.subhead.sizePt[1]} pt`;
  return finding('head-too-long', { page: page.number, item: text }, { element: 'subhead', value: text, limit });
}
