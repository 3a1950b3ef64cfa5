// Zones families of which none gives a full page → one finding an editor can act on: a head or picture that fits nowhere,
// or a change of the text that was tried and fills the page.

import { type Finding, finding } from '../../findings/finding.ts';
import type { PageInput } from '../pageInput.ts';
import type { Unfit } from '../planned.ts';
import { describeMisfit, type Misfit } from '../remedies/describeUnfit.ts';
import { type Remedy, remedyByText } from '../remedies/remedy.ts';
import type { SlotPicture } from '../slots/slotVariants.ts';
import { type Flow, prepareFlow } from '../story/flow.ts';
import type { StoryItem } from '../story/flowStory.ts';
import type { Typography } from '../text/layText.ts';
import type { BlockMenu } from './pictureMenu.ts';
import { askPage } from './searchZones.ts';
import { type ZonesCase, zoneGuillotine } from './zoneGuillotine.ts';

export function describeZonesUnfit(
  family: string,
  zones: ZonesCase,
  pictures: readonly SlotPicture[],
  items: readonly StoryItem[],
  input: PageInput,
  type: Typography,
): Unfit {
  const misplaced = headTooLong(zones, items, input) ?? pictureTooOdd(zones, pictures, input);
  if (misplaced) return { finding: misplaced };
  const { least, most, range } = lengths(zones);
  const excess = least > range.most ? least - range.most : Math.min(0, most - range.least);
  const isFull = (changed: Flow) => askPage(withFlow(zones, changed)) === 'full';
  const free = items.map((item) => (isInPanel(item, zones) ? { ...item, isFixed: true } : item));
  const attempt = (rows: number) => remedyByText(free, [rows], isFull, type, Math.abs(rows) > SLIGHT_ROWS ? 1 : 2);
  const isNearMost = range.most - least < most - range.least;
  const remedy =
    excess === 0
      ? (slightly(zones, attempt) ?? eitherWay(isNearMost ? -1 : 1, attempt))
      : beyond(-excess, -Math.sign(excess), attempt);
  if (!remedy) return describeMisfit({ family, range, excess }, undefined, input);
  // Areas alone promise more than shapes can hold: what was tried says by how much the text is really off.
  const isSlight = excess === 0 && Math.abs(remedy.rows) <= SLIGHT_ROWS;
  const tried = remedy.rows < 0 ? { ...range, most: least + remedy.rows } : { ...range, least: most + remedy.rows };
  const misfit: Misfit = { family, range: isSlight ? range : tried, excess: isSlight ? 0 : -remedy.rows };
  return describeMisfit(misfit, remedy, input);
}

/** A change of so few rows is a matter of the arrangement, not of the length. */
const SLIGHT_ROWS = 4;

type Attempt = (rows: number) => Remedy | undefined;

/** A few rows more or fewer. Where a look at the page itself takes too much, so do looks at pages that are like it. */
function slightly(zones: ZonesCase, attempt: Attempt): Remedy | undefined {
  if (askPage(zones) === 'too much') return undefined;
  for (let rows = 1; rows <= SLIGHT_ROWS; rows++) {
    const remedy = attempt(-rows) ?? attempt(rows);
    if (remedy) return remedy;
  }
  return undefined;
}

/** Many rows: the likely way first, the other only where half as many would do. */
function eitherWay(sign: number, attempt: Attempt): Remedy | undefined {
  const likely = beyond(0, sign, attempt);
  const nearer = likely ? Math.abs(likely.rows) / 2 : FARTHEST;
  return beyond(0, -sign, attempt, nearer) ?? likely;
}

/** The first change past `from` that helps: in growing steps, then between the last two as near as a few rows. */
function beyond(from: number, sign: number, attempt: Attempt, farthest = FARTHEST): Remedy | undefined {
  let failed = 0;
  let remedy = from === 0 ? undefined : attempt(from);
  if (remedy) return remedy;
  for (const step of STEPS) {
    if (step > farthest) break;
    remedy = attempt(from + sign * step);
    if (remedy) break;
    failed = step;
  }
  if (!remedy) return undefined;
  let helped = Math.abs(remedy.rows - from);
  while (helped - failed > Math.max(4, helped / 10)) {
    const middle = (helped + failed) >> 1;
    const nearer = attempt(from + sign * middle);
    if (nearer) [remedy, helped] = [nearer, middle];
    else failed = middle;
  }
  return remedy;
}

const STEPS: readonly number[] = [16, 32, 64, 128, 192, 256];
const FARTHEST = 256;

/** Rows of the text, and rows that pictures and heads can leave for it by their areas. */
function lengths(zones: ZonesCase) {
  const g = zoneGuillotine(zones, 0, 0);
  const pictures = [...g.pictures, ...(g.lead ? [g.lead] : [])];
  const page = zones.columns * zones.rows;
  const plain = zones.zones.filter(({ panels }) => !panels);
  const least = plain.reduce((sum, { flow }) => sum + flow.least, 0);
  const most = plain.reduce((sum, { flow }) => sum + flow.most, 0);
  const boxes = g.sections.filter((_, i) => zones.zones[i]?.panels).reduce((sum, share) => sum + share.leastArea, 0);
  const heads = g.sections.reduce((sum, share) => sum + share.mostArea, 0) - most;
  const leastLeft = page - heads - pictures.reduce((sum, share) => sum + share.mostArea, 0);
  const mostLeft = page - boxes - pictures.reduce((sum, share) => sum + share.leastArea, 0);
  return { least, most, range: { least: Math.max(0, Math.floor(leastLeft)), most: Math.floor(mostLeft) } };
}

/** Changes are looked for in the columns: panels keep their text. */
function isInPanel(item: StoryItem, { zones }: ZonesCase): boolean {
  const boxed = zones.flatMap(({ panels }) =>
    [...(panels?.values() ?? [])].flatMap((leaves) => leaves[0]?.piece ?? []),
  );
  return boxed.some(
    (piece) => piece.kind === 'zone' && piece.panel?.set.paragraphs.some(({ block }) => block === item.block),
  );
}

/** The same page with another text: sections end where heads begin. */
function withFlow(zones: ZonesCase, { items }: Flow): ZonesCase {
  const sections: (typeof items)[number][][] = [];
  for (const [i, item] of items.entries()) {
    if (item.kind === 'head' || i === 0) sections.push([]);
    if (item.kind === 'text') sections.at(-1)?.push(item);
  }
  // What is known of a section stays known while its text does.
  const isSame = ({ flow }: ZonesCase['zones'][number], i: number): boolean =>
    flow.items.length === sections[i]?.length && flow.items.every((item, k) => item === sections[i]?.[k]);
  return {
    ...zones,
    zones: zones.zones.map((zone, i) =>
      isSame(zone, i) ? zone : { ...zone, flow: prepareFlow(sections[i] ?? []), known: new Map() },
    ),
  };
}

/** A head that no span of the template can take. */
function headTooLong(zones: ZonesCase, items: readonly StoryItem[], { page }: PageInput): Finding | undefined {
  const { rules } = zones;
  const heads = items.filter((item) => item.kind === 'head');
  const headed = zones.zones.filter((zone) => !zone.isHeadless);
  const spansOf = (zone: ZonesCase['zones'][number]) => (zone.panels ? [...zone.panels.keys()] : rules.spans);
  const at = headed.findIndex((zone) => spansOf(zone).every((columns) => zone.headsOn(columns).length === 0));
  const text = heads[at]?.text;
  if (at < 0 || text === undefined) return undefined;
  const smallest = Math.min(...rules.heads.map((head) => head.sizePt[1]));
  const parameters = { element: 'subhead', value: text, limit: `${smallest} pt` };
  return finding('head-too-long', { page: page.number, item: text }, parameters);
}

/** Pictures for which no width leaves a height. */
function pictureTooOdd({ pictures }: ZonesCase, all: readonly SlotPicture[], { page }: PageInput): Finding | undefined {
  const others = all.filter((picture) => !picture.isLead);
  const odd = others.flatMap((picture, i) => {
    const fits = [pictures.rows, pictures.insets].some((menus) => isInAny(menus, i));
    return fits ? [] : [picture.index + 1];
  });
  const lead = all.find((picture) => picture.isLead);
  if (lead && pictures.lead.every(({ variants }) => variants.length === 0)) odd.push(lead.index + 1);
  if (odd.length === 0) return undefined;
  const value = odd.sort((a, b) => a - b).join(', ');
  return finding('picture-fits-no-slot', { page: page.number, item: `picture ${value}` }, { value });
}

const isInAny = (menus: readonly (readonly (readonly BlockMenu[])[])[], picture: number): boolean =>
  menus.some((byCount, first) =>
    byCount.some(
      (blocks, count) =>
        first <= picture && picture < first + count && blocks.some(({ variants }) => variants.length > 0),
    ),
  );
