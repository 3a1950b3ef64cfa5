// The page's text: no look-alike or private characters, nothing invisible, nothing cut by the trim, and, where it is known
// what should be there, every character exactly once and in order.

import { type Finding, finding, type Place } from '../../findings/finding.ts';
import type { TextMark } from '../../pdf/marks.ts';
import { type RectMm, roundRect } from '../../units.ts';
import { groupMarks } from '../groups.ts';
import { overlap, type Sheet } from '../sheet.ts';
import { type Difference, slideToStart } from '../text/alignTexts.ts';
import { isLookAlike, isPrivateUse, meantBy } from '../text/lookAlikes.ts';
import type { MatchedText, WantedText } from '../text/matchTexts.ts';
import type { PageText } from '../text/readPageText.ts';

/** `text`: the page's text beside the one expected, where that is known. */
export function checkText(sheet: Sheet, page: PageText, text: MatchedText | undefined): Finding[] {
  return [
    ...checkCharacters(page, sheet.where),
    ...checkInvisible(sheet),
    ...checkTrim(sheet),
    ...(text ? compareTexts(page, text, sheet.where) : []),
  ];
}

/** Long stretches are shown by their start. */
const excerpt = (characters: readonly string[]): string =>
  characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : characters.join('');

function checkCharacters({ characters, runs }: PageText, where: Place): Finding[] {
  const found: Finding[] = [];
  const indexOf = (test: (code: number) => boolean): number[] =>
    characters.flatMap((c, i) => (test(c.codePointAt(0) ?? 0) ? [i] : []));
  const alike = indexOf(isLookAlike);
  const own = indexOf(isPrivateUse);
  const codes = (at: readonly number[]): string =>
    [...new Set(at.map((i) => characters[i] ?? ''))].slice(0, 8).map(codeName).join(' ');
  if (alike.length > 0) {
    const limit = [...new Set(alike.map((i) => meantBy(characters[i] ?? '')))].slice(0, 8).join('');
    found.push(finding('text-compatibility', { ...where, ...rectAt(runs, alike) }, { value: codes(alike), limit }));
  }
  if (own.length > 0)
    found.push(finding('text-private-use', { ...where, ...rectAt(runs, own) }, { value: codes(own) }));
  return found;
}

const codeName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function rectAt(runs: readonly TextMark[], indices: readonly number[]): { rectMm?: RectMm } {
  const marks = indices.flatMap((i) => runs[i] ?? []);
  const [group] = groupMarks(marks, () => 'all');
  return group ? { rectMm: group.rectMm } : {};
}

function checkInvisible(sheet: Sheet): Finding[] {
  const hidden = sheet.content.marks.filter(
    (mark): mark is TextMark =>
      mark.kind === 'text' && mark.renderMode === 3 && mark.text.trim() !== '' && overlap(mark.rectMm, sheet.trimMm),
  );
  return groupMarks(hidden, () => 'hidden').map(({ marks, rectMm }) => {
    const value = excerpt(marks.flatMap((mark) => [...mark.text]));
    return finding('text-invisible', { ...sheet.where, rectMm }, { value });
  });
}

/** Glyph boxes have air around the strokes: a text is cut when the trim runs through its middle half. */
function checkTrim(sheet: Sheet): Finding[] {
  const { trimMm } = sheet;
  return sheet.texts.flatMap((text) => {
    const { x, y, width, height } = text.rectMm;
    if (text.text.trim() === '' || text.look.inside !== 'page') return [];
    const margin = height / 4;
    const isCut =
      x + margin < trimMm.x ||
      y + margin < trimMm.y ||
      x + width - margin > trimMm.x + trimMm.width ||
      y + height - margin > trimMm.y + trimMm.height;
    if (!isCut) return [];
    const value = excerpt([...text.text]);
    return [finding('text-beyond-trim', { ...sheet.where, rectMm: roundRect(text.rectMm) }, { value })];
  });
}

function compareTexts(page: PageText, text: MatchedText, where: Place): Finding[] {
  const { wanted } = text;
  const differences = text.differences.map((d) => settle(d, wanted, page));
  const lost = differences.filter((d) => d.wantedEnd > d.wantedStart);
  const moved = new Set<Difference>();
  const findings: Finding[] = [];
  for (const difference of differences) {
    const text = page.characters.slice(difference.printedStart, difference.printedEnd);
    if (text.length === 0) continue;
    const place = { ...where, ...rectAt(page.runs, range(difference.printedStart, difference.printedEnd)) };
    const home = lost.find((d) => !moved.has(d) && sameText(wanted.characters.slice(d.wantedStart, d.wantedEnd), text));
    if (home && home !== difference) {
      moved.add(home);
      const item = wanted.names[home.wantedStart] ?? '';
      findings.push(finding('text-order', { ...place, item }, { item, value: excerpt(text) }));
    } else if (isRepeated(text, wanted.characters)) {
      findings.push(finding('text-twice', place, { value: excerpt(text), count: text.length }));
    } else findings.push(finding('text-extra', place, { value: excerpt(text), count: text.length }));
  }
  for (const difference of lost) {
    if (!moved.has(difference)) findings.push(missing(difference, wanted, page, where));
  }
  return findings;
}

/** Pure losses begin with a text where they can, pure additions with a run. */
function settle(d: Difference, { characters, names }: WantedText, page: PageText): Difference {
  const { runs } = page;
  if (d.printedEnd === d.printedStart) {
    const begins = (i: number): boolean => names[i] !== names[i - 1];
    const [wantedStart, wantedEnd] = slideToStart(d.wantedStart, d.wantedEnd, characters, begins);
    return { ...d, wantedStart, wantedEnd };
  }
  if (d.wantedEnd > d.wantedStart) return d;
  const begins = (i: number): boolean => runs[i] !== runs[i - 1];
  const [printedStart, printedEnd] = slideToStart(d.printedStart, d.printedEnd, page.characters, begins);
  return { ...d, printedStart, printedEnd };
}

function missing(difference: Difference, wanted: WantedText, page: PageText, where: Place): Finding {
  const text = wanted.characters.slice(difference.wantedStart, difference.wantedEnd);
  const item = wanted.names[difference.wantedStart] ?? '';
  // Where it should have been: beside the character printed before it.
  const beside = rectAt(page.runs, [Math.max(0, difference.printedStart - 1)]);
  return finding('text-missing', { ...where, item, ...beside }, { item, value: excerpt(text), count: text.length });
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

const sameText = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((character, i) => character === b[i]);

/** Short stretches occur anywhere by chance; eight characters do not. */
const BY_CHANCE = 8;

const isRepeated = (text: readonly string[], wanted: readonly string[]): boolean =>
  text.length >= BY_CHANCE && wanted.join('').includes(text.join(''));
