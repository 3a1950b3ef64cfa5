// poppler's word boxes of a page and a story → the story's lines as they stand on the page, whoever set them: column by
// column, which lines belong to the body, and what is wrong with them.

import { ptToMm, type RectMm } from '../../src/units.ts';

export interface Word {
  readonly text: string;
  readonly rectMm: RectMm;
}

/** Words that stand side by side in one column. */
export interface PrintedLine {
  readonly text: string;
  readonly column: number;
  readonly rectMm: RectMm;
}

export interface Columns {
  readonly x: number;
  readonly measureMm: number;
  readonly gutterMm: number;
  readonly count: number;
}

/** `pdftotext -bbox` → the words of its first page. */
export function wordsOf(bbox: string): Word[] {
  const first = bbox.split('</page>')[0] ?? '';
  const word = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)<\/word>/g;
  return [...first.matchAll(word)].map(([, ...found]) => {
    const [xMin = 0, yMin = 0, xMax = 0, yMax = 0] = found.slice(0, 4).map((pt) => ptToMm(Number(pt)));
    return { text: plain(found[4] ?? ''), rectMm: { x: xMin, y: yMin, width: xMax - xMin, height: yMax - yMin } };
  });
}

const plain = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');

const middle = ({ y, height }: RectMm): number => y + height / 2;

/** Lines stand 4.5 mm apart in body text; words of one line may differ by their faces' heights. */
const SAME_LINE_MM = 1.2;

/** In reading order: columns from the left, lines from the top. Words outside the columns are left out. */
export function linesIn(words: readonly Word[], columns: Columns): PrintedLine[] {
  const pitch = columns.measureMm + columns.gutterMm;
  const columnOf = ({ x, width }: RectMm) => Math.floor((x + width / 2 - columns.x + columns.gutterMm / 2) / pitch);
  const lines: { column: number; words: Word[] }[] = [];
  const fitting = words.filter(({ rectMm }) => rectMm.width <= columns.measureMm + columns.gutterMm);
  for (const word of [...fitting].sort((a, b) => middle(a.rectMm) - middle(b.rectMm))) {
    const column = columnOf(word.rectMm);
    if (column < 0 || column >= columns.count) continue;
    const same = lines.findLast(
      (line) =>
        line.column === column && Math.abs(middle((line.words[0] as Word).rectMm) - middle(word.rectMm)) < SAME_LINE_MM,
    );
    if (same) same.words.push(word);
    else lines.push({ column, words: [word] });
  }
  return lines.sort((a, b) => a.column - b.column).map(({ column, words: own }) => joinWords(own, column));
}

function joinWords(words: readonly Word[], column: number): PrintedLine {
  const sorted = [...words].sort((a, b) => a.rectMm.x - b.rectMm.x);
  const x = Math.min(...sorted.map(({ rectMm }) => rectMm.x));
  const y = Math.min(...sorted.map(({ rectMm }) => rectMm.y));
  const right = Math.max(...sorted.map(({ rectMm }) => rectMm.x + rectMm.width));
  const foot = Math.max(...sorted.map(({ rectMm }) => rectMm.y + rectMm.height));
  return {
    text: sorted.map(({ text }) => text).join(''),
    column,
    rectMm: { x, y, width: right - x, height: foot - y },
  };
}

/** A stretch of the story: a paragraph, or a half of a subhead, which is followed but is no body. */
export interface Stretch {
  readonly text: string;
  readonly isBody: boolean;
}

export interface BodyText {
  readonly lines: readonly PrintedLine[];
  /** Characters of the paragraphs, and how many of them stand on the page. */
  readonly characters: number;
  readonly set: number;
}

const bare = (text: string): string => text.replaceAll(/\s/g, '');

/** Stretches that may be lost between two lines. */
const MOST_LOST = 2;

/** Follows the story through the lines, so that a caption with a word of it is not taken for it. */
export function bodyOf(lines: readonly PrintedLine[], story: readonly Stretch[]): BodyText {
  const left = story.map(({ text, isBody }) => ({ text: bare(text), isBody }));
  const characters = left.reduce((sum, { text, isBody }) => sum + (isBody ? text.length : 0), 0);
  const found: PrintedLine[] = [];
  let set = 0;
  for (const line of lines) {
    const own = bare(line.text);
    const at = left.findIndex(({ text }) => text.startsWith(own));
    const stretch = left[at];
    if (own === '' || !stretch || at > MOST_LOST) continue;
    if (stretch.isBody) {
      found.push(line);
      set += own.length;
    }
    const rest = stretch.text.slice(own.length);
    left.splice(0, at + 1, ...(rest === '' ? [] : [{ text: rest, isBody: stretch.isBody }]));
  }
  return { lines: found, characters, set };
}

/** CLREQ's prohibitions at line start and line end, the most recommended level. */
const NEVER_STARTS = /^[、，；：。．！？”’》〉」』】〕）·%％‰℃]/u;
const NEVER_ENDS = /[“‘《〈「『【〔（]$/u;
const NUMBER = /[\d.]$/;

/** Lines that begin or end with what may not stand there, or part a number. */
export function kinsokuFaults(lines: readonly PrintedLine[]): string[] {
  return lines.flatMap(({ text }, i) => {
    const next = lines[i + 1]?.text ?? '';
    const faults: string[] = [];
    if (NEVER_STARTS.test(text)) faults.push(`starts ${text.slice(0, 4)}`);
    if (NEVER_ENDS.test(text)) faults.push(`ends ${text.slice(-4)}`);
    if (NUMBER.test(text) && /^[\d.%]/.test(next)) faults.push(`parts ${text.slice(-3)}|${next.slice(0, 3)}`);
    return faults;
  });
}

/** Full lines whose right edge stands short of the measure by more than a quarter of an em: not justified. */
export function raggedLines(body: BodyText, story: readonly Stretch[], columns: Columns, emMm: number): number {
  const ends = new Set(story.map(({ text }) => bare(text).slice(-6)));
  return body.lines.filter(({ text, column, rectMm }) => {
    if (ends.has(bare(text).slice(-6)) || bare(text).length < 7) return false;
    const right = columns.x + column * (columns.measureMm + columns.gutterMm) + columns.measureMm;
    return right - (rectMm.x + rectMm.width) > 0.25 * emMm && !/[\p{P}]$/u.test(text);
  }).length;
}
