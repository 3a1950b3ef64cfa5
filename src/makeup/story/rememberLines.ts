// The previous plan of a page and its story now → how many lines each paragraph had, and the story's items with a price
// on every other number: what need not change shall stay.

import { PRICE, STAY } from '../costs.ts';
import type { PagePlan } from '../plan.ts';
import type { FlowItem, LineCount } from './flow.ts';
import type { StoryItem } from './flowStory.ts';

/** One block of the story as the plan shows it: plans hold no texts, so its length stands for it. */
interface ShownBlock {
  readonly length: number;
  readonly lines: number;
}

/** Lines of the paragraphs, by item; of one that was corrected the lines it had before. */
export function rememberLines(previous: PagePlan, items: readonly StoryItem[]): ReadonlyMap<number, number> {
  const before = shownBlocks(previous);
  const remembered = new Map<number, number>();
  const isSame = (i: number, k: number): boolean => lengthOf(items[i]) === before[k]?.length;
  let head = 0;
  while (head < items.length && isSame(head, head)) head++;
  let foot = 0;
  while (foot < items.length - head && isSame(items.length - 1 - foot, before.length - 1 - foot)) foot++;
  const shift = before.length - items.length;
  for (const [i, item] of items.entries()) {
    const k = i < head || shift === 0 ? i : i >= items.length - foot ? i + shift : -1;
    const lines = before[k]?.lines;
    if (item.kind === 'text' && lines !== undefined) remembered.set(i, lines);
  }
  return remembered;
}

/** A head is told from paragraphs by having no length of its own. */
const lengthOf = (item: StoryItem | undefined): number => (item?.kind === 'text' ? item.text.length : 0);

function shownBlocks({ lines }: PagePlan): ShownBlock[] {
  const blocks: { length: number; lines: number }[] = [];
  for (const { source, style, end } of lines) {
    // Halves of heads and marks of items are parts of a block.
    const [kind, index, part] = source.split('/');
    if (kind !== 'story' || style === 'initial') continue;
    const block = Number(index);
    const shown = blocks[block] ?? { length: 0, lines: 0 };
    blocks[block] = part !== undefined ? shown : { length: Math.max(shown.length, end), lines: shown.lines + 1 };
  }
  return Array.from(blocks, (block) => block ?? { length: 0, lines: 0 });
}

/** Every other line count than the one remembered costs more. */
export function stayItem(item: FlowItem, lines: number | undefined): FlowItem {
  if (item.kind !== 'text' || lines === undefined) return item;
  const dearer = (options: readonly LineCount[]): LineCount[] =>
    options.map((one) => (one.lines === lines ? one : { ...one, cost: one.cost + STAY.paragraph / PRICE.tightness }));
  const { options, menuOn } = item;
  return { ...item, options: dearer(options), ...(menuOn && { menuOn: (measures) => dearer(menuOn(measures)) }) };
}
