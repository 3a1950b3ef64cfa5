// A PDF of the page, whoever made it → what it is worth at press, by poppler, Ghostscript and our preflight.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Claims, readClaims } from './readClaims.ts';
import {
  type BodyText,
  bodyOf,
  type Columns,
  kinsokuFaults,
  linesIn,
  raggedLines,
  type Stretch,
  wordsOf,
} from './readLines.ts';
import { blankFeet, colourIn, highestInk, readPlates, rowsShort } from './readPlates.ts';

export interface Expected {
  readonly story: readonly Stretch[];
  readonly columns: Columns;
  readonly rowMm: number;
  readonly emMm: number;
  readonly typeAreaEnd: number;
}

export interface Verdict extends Claims {
  readonly bytes: number;
  /** Share of the story's characters that stand on the page. */
  readonly textSet: number;
  /** Share of them that can be read back from the very file. */
  readonly textReadable: number;
  readonly rowsShort: number;
  readonly kinsoku: readonly string[];
  readonly ragged: number;
  /** Share of the inked pixels of body text that have cyan, magenta or yellow. */
  readonly colouredText: number;
  readonly highestInk: number;
  /** Our preflight's errors: id and how many. */
  readonly errors: ReadonlyMap<string, number>;
}

/** `layout`: the file whose lines it has, when its own text cannot be read back. */
export async function judgeFile(pdf: string, layout: string, expected: Expected): Promise<Verdict> {
  const { columns, story, rowMm, emMm } = expected;
  const own = readBody(pdf, expected);
  const body = layout === pdf ? own : readBody(layout, expected);
  const plates = await readPlates(pdf, mkdtempSync(path.join(path.dirname(pdf), 'plates-')));
  const { inked, coloured } = colourIn(body.lines, emMm, plates);
  return {
    ...readClaims(pdf),
    bytes: statSync(pdf).size,
    textSet: body.set / body.characters,
    textReadable: own.set / own.characters,
    rowsShort: rowsShort(blankFeet(body.lines, columns, expected.typeAreaEnd, plates), rowMm),
    kinsoku: kinsokuFaults(body.lines),
    ragged: raggedLines(body, story, columns, emMm),
    colouredText: coloured / inked,
    highestInk: highestInk(plates),
    errors: preflightErrors(pdf),
  };
}

function readBody(pdf: string, { columns, story }: Expected): BodyText {
  const bbox = spawnSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 }).stdout ?? '';
  return bodyOf(linesIn(wordsOf(bbox), columns), story);
}

interface Told {
  readonly files: readonly { readonly findings: readonly { readonly id: string; readonly severity: string }[] }[];
}

function preflightErrors(pdf: string): ReadonlyMap<string, number> {
  const args = ['src/cli/tekan.mjs', 'preflight', pdf, '--json'];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 });
  const errors = new Map<string, number>();
  for (const { findings } of (JSON.parse(stdout) as Told).files)
    for (const { id, severity } of findings) if (severity === 'error') errors.set(id, (errors.get(id) ?? 0) + 1);
  return errors;
}
