// The page's own text beside the supplement's: where they differ, and for every character in which they agree, the run it
// is printed in.

import type { TextMark } from '../../pdf/marks.ts';
import { alignTexts, type Difference } from './alignTexts.ts';
import type { ExpectedPage } from './expected.ts';
import { isLookAlike, meantBy } from './lookAlikes.ts';
import { isCounted, type PageText } from './readPageText.ts';

export interface WantedText {
  readonly characters: readonly string[];
  /** For each character, the text it belongs to. */
  readonly names: readonly string[];
}

export interface MatchedCharacter {
  readonly character: string;
  readonly name: string;
  readonly run: TextMark;
}

export interface MatchedText {
  readonly wanted: WantedText;
  readonly differences: readonly Difference[];
  /** In the order of the supplement. */
  readonly matched: readonly MatchedCharacter[];
}

export function matchTexts(page: PageText, expected: ExpectedPage): MatchedText {
  const wanted = wantedText(expected);
  const differences = alignTexts(compared(wanted.characters), compared(page.characters));
  const matched: MatchedCharacter[] = [];
  let printed = 0;
  let at = 0;
  const agree = (until: number): void => {
    for (; at < until; at++, printed++) {
      const run = page.runs[printed];
      if (run) matched.push({ character: wanted.characters[at] ?? '', name: wanted.names[at] ?? '', run });
    }
  };
  for (const difference of differences) {
    agree(difference.wantedStart);
    at = difference.wantedEnd;
    printed = difference.printedEnd;
  }
  agree(wanted.characters.length);
  return { wanted, differences, matched };
}

function wantedText(expected: ExpectedPage): WantedText {
  const characters: string[] = [];
  const names: string[] = [];
  for (const { name, text } of expected.texts) {
    for (const character of text) {
      if (!isCounted(character)) continue;
      characters.push(character);
      names.push(name);
    }
  }
  return { characters, names };
}

/** Look-alikes are reported by themselves and compared as what they stand for. */
const compared = (characters: readonly string[]): readonly string[] =>
  characters.map((c) => (isLookAlike(c.codePointAt(0) ?? 0) ? meantBy(c) : c));
