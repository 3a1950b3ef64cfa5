// A story and a measure → how many rows of body it will take, as an editor estimates it: characters by the line. What
// the browser really needs is not known before it has set the page, and HTML has no way to ask.

import type { Block } from '../../src/supplement/supplement.ts';

/** Rows a subhead takes, with the blank above and below it. */
export const SUBHEAD_ROWS = 4;

/** Width in em: Latin letters and digits take half a square, about. */
export function widthEm(text: string): number {
  let em = 0;
  for (const character of text) em += character < '\u2000' ? 0.55 : 1;
  return em;
}

export function estimateRows(story: readonly Block[], measureEm: number): number {
  return story.reduce((rows, block) => {
    if (block.kind === 'subhead') return rows + SUBHEAD_ROWS;
    return rows + Math.ceil((widthEm(block.text) + 2) / measureEm);
  }, 0);
}
