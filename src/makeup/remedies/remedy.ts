// A story that fills no page → the smallest change of its length that does, tried out: the changed text is typeset and
// made up before it is proposed. Cuts are shared among the longest paragraphs, half of each at most.

import { isReadable } from '../../typeset/atoms.ts';
import { type Flow, prepareFlow } from '../story/flow.ts';
import { type StoryItem, type StoryParagraph, typesetParagraph } from '../story/flowStory.ts';
import type { Typography } from '../text/layText.ts';

export interface Remedy {
  /** Rows of text more, or fewer when negative. */
  readonly rows: number;
  /** Characters to add, or to cut when negative. */
  readonly characters: number;
  /** Paragraphs that were changed, by block of the story: by how many characters, and the text that was tried. */
  readonly changes: readonly TextChange[];
}

export interface TextChange {
  readonly block: number;
  readonly characters: number;
  readonly text: string;
  readonly runIn: number;
}

/**
 * Changes of rows are tried in the given order, each in so many `ways`: in the longest paragraphs, or in those after the
 * first of them; `isFull` says whether a story fills the page.
 */
export function remedyByText(
  items: readonly StoryItem[],
  rowChanges: readonly number[],
  isFull: (flow: Flow) => boolean,
  type: Typography,
  ways = 2,
): Remedy | undefined {
  for (const rows of rowChanges) {
    for (let skip = 0; skip < ways; skip++) {
      const changed = changeLength(items, rows, skip, type);
      if (!changed || !isFull(prepareFlow(changed.map((item) => item.flow)))) continue;
      const changes = changed.flatMap((item, i) => {
        const before = items[i];
        if (item === before || item.kind !== 'text' || before?.kind !== 'text') return [];
        const { block, text, runIn } = item;
        return [{ block, characters: countOf(item) - countOf(before), text, runIn }];
      });
      return { rows, characters: changes.reduce((sum, c) => sum + c.characters, 0), changes };
    }
  }
  return undefined;
}

const countOf = (item: StoryParagraph): number => [...item.text].length;
const fewest = (item: StoryParagraph): number => item.menu[0]?.lines ?? 0;

/**
 * The story with `rows` lines more or fewer, without its `skip` longest paragraphs being touched. No paragraph loses more
 * than half of its lines; it gains more than it has only where there are too few paragraphs.
 */
function changeLength(
  items: readonly StoryItem[],
  rows: number,
  skip: number,
  type: Typography,
): StoryItem[] | undefined {
  const paragraphs = items
    .filter((item): item is StoryParagraph => item.kind === 'text' && fewest(item) > 0 && !item.isFixed)
    .sort((a, b) => fewest(b) - fewest(a) || a.block - b.block)
    .slice(skip);
  const all = paragraphs.reduce((sum, paragraph) => sum + fewest(paragraph), 0);
  const changed = [...items];
  let left = rows;
  for (const paragraph of paragraphs) {
    const own = fewest(paragraph);
    const most = Math.max(LEAST_ADDED, own, Math.ceil((rows * own) / all));
    const share = left < 0 ? Math.max(left, -Math.floor(own / 2)) : Math.min(left, most);
    if (share === 0) continue;
    const next = withLines(paragraph, share, type);
    if (!next) return undefined;
    changed[items.indexOf(paragraph)] = next;
    left -= fewest(next) - own;
    if (left === 0) return changed;
  }
  return undefined;
}

/** So many lines may be added to a paragraph however short it is. */
const LEAST_ADDED = 6;

/** The paragraph changed by the fewest characters that give it so many lines more or fewer. */
function withLines(paragraph: StoryParagraph, lines: number, type: Typography): StoryParagraph | undefined {
  const wanted = fewest(paragraph) + lines;
  const sign = Math.sign(lines);
  const isThere = (item: StoryParagraph) => sign * (fewest(item) - wanted) >= 0;
  const attempt = (characters: number) =>
    typesetParagraph(changeText(paragraph, sign * characters), paragraph.block, paragraph.setting, type);
  // What is added is one em wide, what is cut is narrower: a line holds at least its measure in characters.
  const whole = paragraph.setting.measure / 1000;
  let low = Math.max(0, Math.floor((Math.abs(lines) - 2) * whole * (1 - SLACK)));
  let high = Math.ceil((Math.abs(lines) + 1) * whole * (lines < 0 ? 1.5 : 1 + SLACK)) + 2;
  if (isThere(attempt(low))) low = 0;
  if (!isThere(attempt(high))) return undefined;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isThere(attempt(middle))) high = middle;
    else low = middle;
  }
  return attempt(high);
}

/** What squeezing and stretching may make of a line's characters. */
const SLACK = 0.05;

/** Cuts before the marks that close the paragraph, or adds there characters of one em. */
export function changeText(
  { text, runIn, atoms }: Pick<StoryParagraph, 'text' | 'runIn' | 'atoms'>,
  characters: number,
): Pick<StoryParagraph, 'text' | 'runIn'> {
  let end = atoms.length;
  while (end > 1 && !isReadable(atoms[end - 1] as StoryParagraph['atoms'][number])) end--;
  const closing = text.slice(atoms[end]?.start ?? text.length);
  const body = text.slice(0, atoms[end]?.start ?? text.length);
  if (characters >= 0) return { text: body + '字'.repeat(characters) + closing, runIn };
  const kept = [...body].slice(0, characters).join('');
  return { text: kept + closing, runIn: Math.min(runIn, kept.length) };
}
