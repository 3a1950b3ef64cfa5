// A page that cannot be full → what an editor may do instead, each tried out and with what the page would cost: cut or
// add text, leave out pictures, enlarge one. The cheapest page first.

import { type Finding, type FindingId, finding, type Place } from '../../findings/finding.ts';
import type { PageInput } from '../pageInput.ts';
import type { Planned, Unfit } from '../planned.ts';
import { paragraphsOf, placeOf } from './describeUnfit.ts';
import { placeText } from './figurePlace.ts';
import type { Remedy } from './remedy.ts';

type Attempt = (input: PageInput) => Planned;

interface Cure {
  readonly cost: number;
  readonly finding: Finding;
}

export function findRemedies(input: PageInput, unfit: Unfit, attempt: Attempt): Finding[] {
  const { excess, remedy } = unfit;
  if (!CURABLE.has(unfit.finding.id)) return [];
  const mayDrop = excess === undefined || excess >= 0;
  const mayEnlarge = excess !== undefined && excess <= 0;
  const cures = [
    ...(remedy ? byText(input, remedy, attempt) : []),
    ...(mayDrop ? byDropping(input, attempt) : []),
    ...(mayEnlarge ? byEnlarging(input, attempt) : []),
  ];
  return cures.sort((a, b) => a.cost - b.cost).map((cure) => cure.finding);
}

/** Faults of the page as a whole; a head that is too long is cured where it stands. */
const CURABLE: ReadonlySet<FindingId> = new Set<FindingId>([
  'text-too-long',
  'text-too-short',
  'makeup-not-full',
  'makeup-no-room',
  'picture-fits-no-slot',
  'picture-count',
]);

/** The text as the remedy has it. */
function withRemedy(input: PageInput, remedy: Remedy): PageInput {
  const texts = new Map(input.texts);
  const story = input.page.story.map((block, index) => {
    const change = remedy.changes.find((one) => one.block === index);
    if (!change || block.kind === 'subhead') return block;
    texts.set(`story/${index}`, change.text);
    return { ...block, text: change.text, runIn: change.runIn };
  });
  return { ...input, texts, page: { ...input.page, story } };
}

function byText(input: PageInput, remedy: Remedy, attempt: Attempt): Cure[] {
  const cost = attempt(unexplained(withRemedy(input, remedy))).value?.fit.cost;
  if (cost === undefined) return [];
  const parameters = {
    value: Math.abs(remedy.characters),
    paragraphs: paragraphsOf(remedy, input),
    cost: cost.toFixed(1),
  };
  const where = placeOf(remedy, input);
  const id = remedy.characters < 0 ? 'remedy-cut' : 'remedy-add';
  return [{ cost, finding: finding(id, where, parameters) }];
}

/** The last in the list matter least: so many of them are tried one by one. */
const TRIED_ALONE = 6;

/** One picture, whichever leaves the best page; if that is not enough, as few as possible from the end. */
function byDropping(input: PageInput, attempt: Attempt): Cure[] {
  const spare = input.page.pictures.flatMap(({ rank, pinned, group }, i) =>
    rank === 'lead' || pinned || group ? [] : [i],
  );
  const costOf = (omit: readonly number[], briefly: boolean): number =>
    attempt({ ...unexplained(input), briefly, omit: new Set(omit) }).value?.fit.cost ?? Number.POSITIVE_INFINITY;
  let best = cheapest(spare.slice(-TRIED_ALONE).map((index) => ({ omit: [index], cost: costOf([index], true) })));
  for (let count = 2; !best && count <= spare.length; count++) {
    const omit = spare.slice(-count);
    best = cheapest([{ omit, cost: costOf(omit, true) }]);
  }
  if (!best) return [];
  const cost = costOf(best.omit, false);
  const value = best.omit.map((index) => index + 1).join(', ');
  const where: Place = { ...input.page.pictures[best.omit[0] ?? 0]?.place, page: input.page.number };
  return [{ cost, finding: finding('remedy-drop', where, { value, cost: cost.toFixed(1) }) }];
}

const cheapest = <T extends { readonly cost: number }>(tried: readonly T[]): T | undefined =>
  tried.filter(({ cost }) => cost < Number.POSITIVE_INFINITY).sort((a, b) => a.cost - b.cost)[0];

/** One picture higher than its crop allows, in a slot of its own; then pinned there, as the editor will do. */
function byEnlarging(input: PageInput, attempt: Attempt): Cure[] {
  const tried = input.page.pictures.flatMap((picture, index) => {
    if (picture.pinned) return [];
    const planned = attempt({ ...unexplained(input), briefly: true, loose: index });
    const slot = planned.slots?.find(({ variant }) => variant.pictures.some((p) => p.picture.index === index));
    if (!planned.value || !slot || slot.slot.round || slot.variant.pictures.length !== 1) return [];
    const { column, columns } = slot.slot;
    const place = { column, row: slot.row + 1, columns, rows: slot.variant.rows };
    return [{ index, place, cost: planned.value.fit.cost }];
  });
  for (const { index, place } of tried.sort((a, b) => a.cost - b.cost)) {
    const pictures = input.page.pictures.map((p, i) => (i === index ? { ...p, pinned: place } : p));
    const cost = attempt({ ...unexplained(input), page: { ...input.page, pictures } }).value?.fit.cost;
    if (cost === undefined) continue;
    const where: Place = {
      ...input.page.pictures[index]?.place,
      page: input.page.number,
      item: `picture ${index + 1}`,
    };
    const parameters = { value: index + 1, rows: place.rows, place: placeText(place), cost: cost.toFixed(1) };
    return [{ cost, finding: finding('remedy-enlarge', where, parameters) }];
  }
  return [];
}

/** As the page will be planned when the remedy is done, without looking for remedies of its own. */
const unexplained = ({ previous: _, ...input }: PageInput): PageInput => ({ ...input, unexplained: true });
