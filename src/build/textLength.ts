// A page's story and what the makeup said of it → how many characters it has, and how many should be cut or added.

import type { Finding } from '../findings/finding.ts';
import type { SupplementPage } from '../supplement/supplement.ts';

export interface TextLength {
  readonly page: string;
  /** Characters of the story as printed, heads included, spaces not. */
  readonly characters: number;
  /** Characters to add, or to cut when negative, as the makeup has tried them; absent when the page is full. */
  readonly change?: number;
}

export function textLength({ number, story }: SupplementPage, findings: readonly Finding[]): TextLength {
  const texts = story.map((block) => (block.kind === 'subhead' ? block.halves.join('') : block.text));
  const characters = texts.reduce((sum, text) => sum + [...text.replace(/\s/gu, '')].length, 0);
  const own = findings.filter(({ where }) => where.page === number);
  // What was tried goes before what was reckoned.
  const tried = own.filter(({ id }) => id.startsWith('remedy-'));
  const change = [...tried, ...own].flatMap((one) => changeWanted(one) ?? []).at(0);
  return { page: number, characters, ...(change !== undefined && { change }) };
}

function changeWanted({ id, value, hint }: Finding): number | undefined {
  if (id === 'remedy-cut') return -Number(value);
  if (id === 'remedy-add') return Number(value);
  // Its value counts rows; the hint says how many characters they are.
  const about = Number(/about (\d+) characters/.exec(hint?.en ?? '')?.[1] ?? 0);
  if (id === 'text-too-long' && about > 0) return -about;
  if (id === 'text-too-short' && about > 0) return about;
  // Its value is the signed change that was tried, or `±` a line when none was found.
  if (id === 'makeup-not-full') {
    const signed = Number(String(value).replace('−', '-'));
    return Number.isNaN(signed) ? undefined : signed;
  }
  return undefined;
}
