// A page and a stream of numbers → the page with one paragraph corrected by at most ten characters: some put in, taken
// out or put for others, never inside a Latin word or number's character.

import type { Block, SupplementPage } from '../../src/supplement/supplement.ts';

export interface Correction {
  readonly page: SupplementPage;
  /** Block of the story that was changed. */
  readonly block: number;
}

const MOST = 10;
const WORDS = [...'全区上下持续发力成效明显群众点赞稳步推进再上台阶，、城乡面貌焕然一新增长百分之三'];

export function randomCorrection(page: SupplementPage, random: () => number): Correction {
  const paragraphs = page.story.flatMap((block, i) => (block.kind === 'subhead' ? [] : [i]));
  const block = paragraphs[Math.floor(random() * paragraphs.length)] ?? 0;
  const story = page.story.map((one, i): Block => (i === block ? corrected(one, random) : one));
  return { page: { ...page, story }, block };
}

function corrected(block: Block, random: () => number): Block {
  if (block.kind === 'subhead') return block;
  const characters = [...block.text];
  const first = Math.min([...block.text.slice(0, block.runIn)].length + 1, characters.length - 1);
  const at = first + Math.floor(random() * (characters.length - 1 - first));
  const cut = random() < 0.6 ? Math.floor(random() * (MOST + 1)) : 0;
  const added = cut === 0 || random() < 0.5 ? 1 + Math.floor(random() * MOST) : 0;
  const start = Math.floor(random() * (WORDS.length - MOST));
  characters.splice(at, Math.min(cut, characters.length - 1 - at), ...WORDS.slice(start, start + added));
  return { ...block, text: characters.join('') };
}
