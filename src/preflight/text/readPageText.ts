// The page's own text, read back from the PDF: every character with the run it stands in, in painting order, which for
// tagged pages is the reading order. Spaces do not count: lines are broken and gaps are made by position.

import type { TextMark } from '../../pdf/marks.ts';
import type { Sheet } from '../sheet.ts';

export interface PageText {
  /** One code point each. */
  readonly characters: readonly string[];
  /** For each character, its run. */
  readonly runs: readonly TextMark[];
}

export const isCounted = (character: string): boolean => !/[\p{Z}\p{Cc}\p{Cf}]/u.test(character);

export function readPageText(sheet: Sheet): PageText {
  const characters: string[] = [];
  const runs: TextMark[] = [];
  for (const run of sheet.texts) {
    if (run.look.inside !== 'page') continue;
    for (const glyph of run.glyphs) {
      for (const character of glyph.text) {
        if (!isCounted(character)) continue;
        characters.push(character);
        runs.push(run);
      }
    }
  }
  return { characters, runs };
}
