// Odd characters of a text → findings at their places. Removed invisible ones are one warning for each text.

import { type Finding, finding, type Place } from '../findings/finding.ts';
import { characterOfRadical, type OddCharacter } from './cleanText.ts';

/** `placeAt` gives the place of an offset; `text` is the text as given, to quote what stands before. */
export function describeOdd(
  text: string,
  odd: readonly OddCharacter[],
  placeAt: (offset: number) => Place,
): readonly Finding[] {
  const invisible = odd.filter(({ kind }) => kind === 'invisible');
  return odd.flatMap((one) => {
    const value = codePoint(one.character);
    const after = [...text.slice(0, one.offset)].slice(-6).join('');
    const at = placeAt(one.offset);
    switch (one.kind) {
      case 'invisible':
        if (one !== invisible[0]) return [];
        return [finding('text-invisible-character', at, { value, after, count: invisible.length })];
      case 'control':
        return [finding('text-control-character', at, { value, after })];
      case 'lost':
        return [finding('text-lost-character', at, { value, after })];
      case 'radical':
        return [describeRadical(one.character, at, after)];
      default:
        return one.kind satisfies never;
    }
  });
}

function describeRadical(character: string, at: Place, after: string): Finding {
  const value = `${character} ${codePoint(character)}`;
  const suggestion = characterOfRadical(character);
  return suggestion === undefined
    ? finding('text-radical', at, { value, after })
    : finding('text-radical-for-character', at, { value, after, suggestion });
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
