// Families of which none can be filled exactly → one finding an editor can act on: how far the text is off in the family
// that comes nearest, and a change of the text that was tried and fills the page.

import { type Finding, finding, type Place } from '../../findings/finding.ts';
import type { Grid } from '../grid.ts';
import type { PageInput } from '../pageInput.ts';
import type { Unfit } from '../planned.ts';
import type { ReadyFamily } from '../runOn/familyCases.ts';
import { freeRowRange, type RowRange } from '../runOn/freeRows.ts';
import { BRIEF_LIMITS, searchMakeup } from '../runOn/searchMakeup.ts';
import { type Flow, prepareFlow } from '../story/flow.ts';
import type { StoryItem } from '../story/flowStory.ts';
import type { Typography } from '../text/layText.ts';
import { type Remedy, remedyByText } from './remedy.ts';

/** How far the text of a page is off. */
export interface Misfit {
  /** Name of the family that comes nearest. */
  readonly family: string;
  readonly range: RowRange;
  /** Rows of text too many, or too few when negative; 0: the length is right. */
  readonly excess: number;
}

export function describeUnfit(
  cases: readonly ReadyFamily[],
  items: readonly StoryItem[],
  input: PageInput,
  grid: Grid,
  type: Typography,
): Unfit {
  const flow = prepareFlow(items.map((item) => item.flow));
  const range = freeRowRange(cases, grid);
  if (!range) return { finding: describeNoRoom(cases, input) };
  const excess = flow.least > range.most ? flow.least - range.most : Math.min(0, flow.most - range.least);
  const isFull = (changed: Flow) => searchMakeup(cases, changed, grid, BRIEF_LIMITS).best !== undefined;
  const remedy = remedyByText(items, rowChanges(excess), isFull, type);
  return describeMisfit({ family: cases[0]?.family.name ?? '', range, excess }, remedy, input);
}

/** A row beyond the exact difference first, then more: at the limit few arrangements are left to choose from. */
function rowChanges(excess: number): number[] {
  if (excess === 0) return [-1, 1, -2, 2, -3, 3, -4, 4, -6, 6, -8, 8];
  return [0, 1, 2, 4, 6, 8, 12, 16, 24, 32].map((beyond) => -excess - Math.sign(excess) * beyond);
}

/** The finding for a text that is off, with the remedy that was tried, if one was found. */
export const describeMisfit = (misfit: Misfit, remedy: Remedy | undefined, input: PageInput): Unfit => ({
  finding: findingOf(misfit, remedy, input),
  excess: misfit.excess,
  ...(remedy && { remedy }),
});

function findingOf({ range, excess, family }: Misfit, remedy: Remedy | undefined, input: PageInput): Finding {
  const place = placeOf(remedy, input);
  const paragraphs = paragraphsOf(remedy, input, MOST_NAMED);
  const rows = Math.abs(remedy?.rows ?? excess);
  const characters = Math.abs(remedy?.characters ?? Math.ceil(excess * input.template.grid.measureEm));
  if (excess > 0) return finding('text-too-long', place, { value: rows, limit: range.most, characters, paragraphs });
  if (excess < 0) return finding('text-too-short', place, { value: rows, limit: range.least, characters, paragraphs });
  const value = remedy ? signed(remedy.characters) : `±${input.template.grid.measureEm}`;
  return finding('makeup-not-full', { ...place, item: place.item ?? family }, { value, paragraphs });
}

export const signed = (value: number): string => (value < 0 ? `−${-value}` : `+${value}`);

/** The paragraphs in which the change was tried, or all of them. */
export function paragraphsOf(
  remedy: Remedy | undefined,
  input: PageInput,
  mostNamed = Number.POSITIVE_INFINITY,
): string {
  if (!remedy) return `1–${Math.max(1, paragraphNumber(input.page.story.length - 1, input))}`;
  const each = remedy.changes.map((c) => `${paragraphNumber(c.block, input)} (${signed(c.characters)})`);
  return each.length > mostNamed ? `${each.slice(0, mostNamed).join(', ')} …` : each.join(', ');
}

const MOST_NAMED = 6;

/** As a reader counts: subheads are no paragraphs. */
const paragraphNumber = (block: number, { page }: PageInput): number =>
  page.story.slice(0, block + 1).filter((b) => b.kind !== 'subhead').length;

export function placeOf(remedy: Remedy | undefined, input: PageInput): Place {
  const [first] = remedy?.changes ?? [];
  const block = first && input.page.story[first.block];
  if (!first || !block) return { page: input.page.number };
  const item = `paragraph ${paragraphNumber(first.block, input)}`;
  return { page: input.page.number, file: block.place.file, line: block.place.line, item };
}

function describeNoRoom(cases: readonly ReadyFamily[], { page }: PageInput): Finding {
  const bare = cases.flatMap((one) => one.slots.filter((slot) => slot.variants.length === 0));
  const value = [...new Set(bare.flatMap((one) => one.pictures.map((index) => index + 1)))]
    .sort((a, b) => a - b)
    .join(', ');
  const boxes = [...new Set(bare.flatMap((one) => (one.boxes ?? []).map((index) => index + 1)))].join(', ');
  if (!value && boxes) return finding('box-fits-no-slot', { page: page.number }, { value: boxes });
  if (value) return finding('picture-fits-no-slot', { page: page.number, item: `picture ${value}` }, { value });
  return finding('makeup-no-room', { page: page.number }, {});
}
