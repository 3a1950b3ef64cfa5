// A text whose lines are hard-wrapped as a newspaper printed them → set again as if the ends were unknown, and compared:
// each line by first fit from its printed start, whole paragraphs by first fit, and what the optimum fit chooses.
// node --import tsx bench/lineEnds.ts FILE --measure 20.5 [--digit 0.57] [--lines FILE.json]

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadFontRoles } from '../src/fonts/load.ts';
import { metricsOf } from '../src/fonts/metrics.ts';
import { advancesFor } from '../src/makeup/text/advances.ts';
import { type Atom, atomsOf } from '../src/typeset/atoms.ts';
import { breakParagraph } from '../src/typeset/breakParagraph.ts';
import { fillLine, firstFit } from '../src/typeset/firstFit.ts';
import { sumsOf } from '../src/typeset/lineTotals.ts';
import type { Advances } from '../src/typeset/style.ts';

/** Which lines of a file are what, 1-based; no such file: blank lines end paragraphs and all else is body. */
interface LineKinds {
  readonly body: readonly [first: number, last: number];
  readonly heads: readonly number[];
  readonly blankInside: readonly number[];
  readonly narrowed: readonly (readonly [first: number, last: number])[];
}

interface PrintedLine {
  readonly number: number;
  readonly text: string;
}

/** Lines of the full measure that follow each other in one paragraph, and whether they are its beginning and its end. */
interface Stretch {
  readonly lines: readonly PrintedLine[];
  readonly isStart: boolean;
  readonly isEnd: boolean;
  /** Text of the paragraph after these lines. */
  readonly rest: string;
}

interface Options {
  readonly measure: number;
  readonly indent: number;
  readonly advances: Advances;
}

function readOptions(): { file: string; kinds: string; measure: number; indent: number; digit: number | undefined } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      measure: { type: 'string', default: '20.5' },
      indent: { type: 'string', default: '2' },
      digit: { type: 'string' },
      lines: { type: 'string' },
    },
  });
  const [file] = positionals;
  if (!file) throw new Error('Expected a text file: lineEnds.ts FILE --measure 20.5');
  const own = path.join(import.meta.dirname, 'lineEnds', `${path.basename(file, path.extname(file))}.json`);
  return {
    file,
    kinds: values.lines ?? own,
    measure: Number(values.measure) * 1000,
    indent: Number(values.indent) * 1000,
    digit: values.digit === undefined ? undefined : Number(values.digit) * 1000,
  };
}

function readKinds(file: string, count: number): LineKinds {
  if (!existsSync(file)) return { body: [1, count], heads: [], blankInside: [], narrowed: [] };
  return JSON.parse(readFileSync(file, 'utf8')) as LineKinds;
}

/** Spaces are extraction noise: a newspaper's justified gaps. */
const withoutSpaces = (text: string): string => text.replace(/\s/g, '');

function paragraphsOf(raw: readonly string[], kinds: LineKinds): PrintedLine[][] {
  const paragraphs: PrintedLine[][] = [[]];
  for (let number = kinds.body[0]; number <= kinds.body[1]; number++) {
    const text = withoutSpaces(raw[number - 1] ?? '');
    if (kinds.blankInside.includes(number)) continue;
    if (text === '' || kinds.heads.includes(number)) paragraphs.push([]);
    else paragraphs.at(-1)?.push({ number, text });
  }
  return paragraphs.filter((lines) => lines.length > 0);
}

/** Cuts a paragraph at its narrowed lines, whose measure is unknown. */
function stretchesOf(lines: readonly PrintedLine[], kinds: LineKinds): Stretch[] {
  const isNarrowed = ({ number }: PrintedLine) => kinds.narrowed.some(([a, b]) => number >= a && number <= b);
  const stretches: Stretch[] = [];
  for (let i = 0; i < lines.length; ) {
    let end = i;
    while (end < lines.length && !isNarrowed(lines[end] as PrintedLine)) end++;
    const rest = lines.slice(end).map((line) => line.text);
    if (end > i)
      stretches.push({ lines: lines.slice(i, end), isStart: i === 0, isEnd: rest.length === 0, rest: rest.join('') });
    i = Math.max(end, i + 1);
  }
  return stretches;
}

/** Lines whose end was the compositor's choice: all but the last of a paragraph. */
const testable = ({ lines, isEnd }: Stretch): readonly PrintedLine[] => (isEnd ? lines.slice(0, -1) : lines);

interface Miss {
  readonly number: number;
  readonly printed: string;
  readonly set: string;
}

function eachLine(stretch: Stretch, { measure, indent, advances }: Options): Miss[] {
  const misses: Miss[] = [];
  for (const [i, line] of testable(stretch).entries()) {
    const text =
      stretch.lines
        .slice(i)
        .map((l) => l.text)
        .join('') + stretch.rest;
    const atoms = atomsOf(text, 0, 'kaiming', advances);
    const to = fillLine(sumsOf(atoms), 0, measure, i === 0 && stretch.isStart ? indent : 0);
    const set = text.slice(0, atoms[to - 1]?.end);
    if (set !== line.text) misses.push({ number: line.number, printed: line.text, set });
  }
  return misses;
}

/** Breaks of the whole stretch, given as atoms and first line's indent → the printed ends that are not among them. */
function wholeStretch(
  stretch: Stretch,
  { indent, advances }: Options,
  breakAll: (atoms: readonly Atom[], indent: number) => readonly number[],
): Miss[] {
  const text = stretch.lines.map((l) => l.text).join('') + stretch.rest;
  const atoms = atomsOf(text, 0, 'kaiming', advances);
  const ends = breakAll(atoms, stretch.isStart ? indent : 0).map((to) => atoms[to - 1]?.end ?? 0);
  let end = 0;
  return testable(stretch).flatMap((line, i) => {
    end += line.text.length;
    if (ends.includes(end)) return [];
    return [{ number: line.number, printed: line.text, set: text.slice(ends[i - 1] ?? 0, ends[i]) }];
  });
}

function report(title: string, misses: readonly Miss[], total: number): void {
  console.log(`\n${title}: ${total - misses.length} of ${total}`);
  for (const { number, printed, set } of misses)
    console.log(`  line ${number}  printed ${printed}\n${' '.repeat(8 + String(number).length)}set     ${set}`);
}

const given = readOptions();
const raw = readFileSync(given.file, 'utf8').split('\n');
const roles = await loadFontRoles({ roles: ['song'] });
if (!roles.value) throw new Error('Expected the shipped fonts to load');
const font = advancesFor(metricsOf(roles.value), 'song', 'song');
const advances: Advances = {
  advance: (c, bold) => (given.digit !== undefined && /\d/.test(c) ? given.digit : font.advance(c, bold)),
  hasHalf: font.hasHalf,
};
const options: Options = { measure: given.measure, indent: given.indent, advances };
const kinds = readKinds(given.kinds, raw.length);
const stretches = paragraphsOf(raw, kinds).flatMap((lines) => stretchesOf(lines, kinds));
const total = stretches.reduce((sum, stretch) => sum + testable(stretch).length, 0);
const all = (missesOf: (stretch: Stretch) => Miss[]) => stretches.flatMap(missesOf);
const widthOf = () => options.measure;

const single = all((stretch) => eachLine(stretch, options));
report('Each line by first fit from its printed start', single, total);
const whole = all((s) => wholeStretch(s, options, (atoms, indent) => firstFit(atoms, { widthOf, indent })));
report('Whole paragraphs by first fit', whole, total);
const cheapest = (atoms: readonly Atom[], indent: number): readonly number[] => {
  const menu = breakParagraph(atoms, { widthOf, indent, maxStretch: 260 });
  return menu.reduce((a, b) => (b.cost < a.cost ? b : a)).breaks;
};
report(
  'Whole paragraphs by optimum fit',
  all((s) => wholeStretch(s, options, cheapest)),
  total,
);
console.log(`\nline ends: ${total - single.length} of ${total}`);
