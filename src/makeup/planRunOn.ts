// A page whose text runs on through all columns, past the picture slots of a family → its PagePlan, exactly full, or a
// finding that says what an editor has to change.

import { type Finding, finding } from '../findings/finding.ts';
import { assemblePlan } from './assemblePlan.ts';
import { placeFrames, placePictures, placeStory } from './composePlan.ts';
import type { Grid } from './grid.ts';
import type { PageInput } from './pageInput.ts';
import type { PagePlan } from './plan.ts';
import { type Planned, refused } from './planned.ts';
import { previousOf } from './previousOf.ts';
import { describeUnfit } from './remedies/describeUnfit.ts';
import { describeUnfitPlaces, hasPlaces, withoutPlaces } from './remedies/describeUnfitPlaces.ts';
import { familyCases, type ReadyFamily } from './runOn/familyCases.ts';
import { searchCandidates } from './runOn/searchCandidates.ts';
import { searchFromPrevious } from './runOn/searchFromPrevious.ts';
import { BRIEF_LIMITS, type Found, SEARCH_LIMITS, type Searched, searchMakeup } from './runOn/searchMakeup.ts';
import { layPageCredit } from './slots/layPageCredit.ts';
import { judgePlaces } from './slots/pins.ts';
import { standBoxes } from './slots/standBoxes.ts';
import { prepareFlow } from './story/flow.ts';
import type { StoryItem } from './story/flowStory.ts';
import type { Typography } from './text/layText.ts';

export function planRunOn(items: readonly StoryItem[], input: PageInput, grid: Grid, type: Typography): Planned {
  const unset = describeUnset(items, input);
  if (unset.length > 0) return { value: undefined, findings: unset };
  const { cases, findings, heads } = familyCases(input, grid, type);
  const misplaced = judgePlaces(input, grid, heads);
  if (misplaced.length > 0) return { value: undefined, findings: misplaced };
  const flow = prepareFlow(pinHeads(items, input).map((item) => item.flow));
  const limits = input.briefly ? BRIEF_LIMITS : SEARCH_LIMITS;
  const previous = previousOf(input, grid);
  const searched = previous
    ? searchFromPrevious(previous, cases, items, flow, grid, limits)
    : searchMakeup(cases, flow, grid, limits);
  if (searched.best) {
    const value = compose(searched.best, searched, items, input, grid, type);
    return { value, findings: [], slots: searched.best.makeup.slots };
  }
  if (input.unexplained) return { value: undefined, findings: [] };
  if (hasPlaces(input)) return describeUnfitPlaces(planRunOn(items, withoutPlaces(input), grid, type), input);
  const [missing] = findings;
  if (cases.length === 0 && missing) return refused({ finding: missing });
  return refused(describeUnfit(cases, items, input, grid, type));
}

/** The best `count` pages that differ for the eye, by rising cost. */
export function planRunOnCandidates(
  items: readonly StoryItem[],
  input: PageInput,
  grid: Grid,
  type: Typography,
  count: number,
): PagePlan[] {
  const { cases, heads } = familyCases(input, grid, type);
  if (describeUnset(items, input).length > 0 || judgePlaces(input, grid, heads).length > 0) return [];
  const flow = prepareFlow(pinHeads(items, input).map((item) => item.flow));
  const found = searchCandidates(cases, flow, grid, count);
  const search = { bound: found[0]?.makeup.cost ?? 0, proven: false, weighed: 0 };
  return found.map((one) => compose(one, search, items, input, grid, type));
}

/** Heads that are wider than their column. */
const describeUnset = (items: readonly StoryItem[], input: PageInput): Finding[] =>
  items.flatMap((item) => (item.kind === 'head' && !item.lines ? [headTooWide(item.text, input)] : []));

/** Heads know the places to which the editor pinned them. */
function pinHeads(items: readonly StoryItem[], { page }: PageInput): StoryItem[] {
  const heads = items.filter((item) => item.kind === 'head');
  return items.map((item) => {
    const pinned = page.headPlaces?.find(({ head }) => heads[head - 1] === item);
    if (item.kind !== 'head' || item.flow.kind !== 'head' || !pinned) return item;
    return { ...item, flow: { ...item.flow, place: { column: pinned.column - 1, row: pinned.row - 1 } } };
  });
}

function compose(
  { makeup, from }: Found<ReadyFamily>,
  { bound, proven, weighed }: Pick<Searched<ReadyFamily>, 'bound' | 'proven' | 'weighed'>,
  items: readonly StoryItem[],
  input: PageInput,
  grid: Grid,
  type: Typography,
): PagePlan {
  const placed = {
    header: from.header,
    bound,
    proven,
    weighed,
    family: makeup.family.name,
    frames: placeFrames(makeup.frames, grid),
    story: placeStory(items, makeup, input.template, grid, type),
    ...placePictures(makeup.slots, grid, input.cropOf),
    boxes: standBoxes(makeup.slots, grid),
    ornaments: [],
    pageCredit: layPageCredit(makeup.slots, input.template, grid, input.texts, type),
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
