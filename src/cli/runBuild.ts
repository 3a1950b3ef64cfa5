// `tekan build` and `tekan check`: supplement folders → the build room's summary, told as findings and counts on stderr
// and as the list of files, or JSON, on stdout.

import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { BuildOptions, BuildSummary, BuiltSupplement, OnProgress, ProofWishes } from '../build/buildTypes.ts';
import type { TextLength } from '../build/textLength.ts';
import type { MarkName } from '../schema/markNames.ts';
import { type ExitCode, exitCodeOf } from './exitCode.ts';
import { countFindings, pageName, printFindings } from './printFindings.ts';
import { showProgress } from './showProgress.ts';
import type { Style, Terminal } from './terminal.ts';
import { WORDS } from './words.ts';

export interface BuildFlags {
  readonly out: string;
  readonly press?: string;
  readonly marks?: readonly MarkName[];
  readonly jobs?: number;
  readonly json?: boolean;
  readonly only?: 'proof';
  readonly proof?: ProofWishes['look'];
  /** True: the word that is usual. */
  readonly watermark?: string | true;
  readonly lineNumbers?: boolean;
  readonly candidates?: number;
  readonly pick?: number;
  readonly fresh?: boolean;
  readonly browser?: string;
}

/** More than four supplements at once only fight for memory. */
const MAX_DEFAULT_JOBS = 4;

export type BuildRoom = (
  folders: readonly string[],
  options: BuildOptions,
  onProgress: OnProgress,
) => Promise<BuildSummary>;

export async function runBuild(
  terminal: Terminal,
  build: BuildRoom,
  folders: readonly string[],
  flags: BuildFlags,
): Promise<ExitCode> {
  const options: BuildOptions = {
    outFolder: path.resolve(flags.out),
    jobs: flags.jobs ?? Math.min(MAX_DEFAULT_JOBS, availableParallelism()),
    only: flags.only ?? 'all',
    environment: terminal.environment,
    ...proofOf(flags),
    ...(flags.marks !== undefined && { marks: flags.marks }),
    ...(flags.press !== undefined && { press: flags.press }),
    ...(flags.browser !== undefined && { browser: flags.browser }),
    ...(flags.candidates !== undefined && { candidates: flags.candidates }),
    ...(flags.pick !== undefined && { pick: flags.pick }),
    ...(flags.fresh && { fresh: true }),
  };
  const { supplements } = await build(folders, options, flags.json ? () => {} : showProgress(terminal));
  terminal.status('');
  const exit = exitCodeOf(supplements.map(({ status }) => status));
  if (flags.json) terminal.result(JSON.stringify({ exit, supplements: supplements.map(withShownFiles) }, null, 2));
  else for (const one of supplements) printSupplement(terminal, one);
  return exit;
}

const USUAL_WATERMARK = '样张';

function proofOf({ proof, watermark, lineNumbers }: BuildFlags): Pick<BuildOptions, 'proof'> {
  if (proof === undefined && watermark === undefined && !lineNumbers) return {};
  const text = watermark === true ? USUAL_WATERMARK : watermark;
  return {
    proof: {
      look: proof ?? 'plain',
      ...(text !== undefined && { watermark: text }),
      ...(lineNumbers && { lineNumbers }),
    },
  };
}

function printSupplement(terminal: Terminal, one: BuiltSupplement): void {
  printFindings(terminal, one.findings, one.folder);
  for (const file of withShownFiles(one).files) terminal.result(file);
  for (const text of one.texts ?? []) terminal.tell(`${one.id} ${describeText(terminal, text)}`);
  const style: Style = one.status === 'ok' ? 'green' : one.status === 'warnings' ? 'yellow' : 'red';
  const count = countFindings(terminal, one.findings) || terminal.word(WORDS.clean);
  const seconds = (one.ms / 1000).toFixed(1);
  terminal.tell(`${terminal.paint(style, one.id)}: ${count} (${seconds} s)`);
}

/** `05 版：正文 1264 字`, and how many characters too many or too few. */
function describeText(terminal: Terminal, { page, characters, change = 0 }: TextLength): string {
  const story = terminal.word({ en: `${characters} characters`, zh: `正文 ${characters} 字` });
  const more = { en: `, about ${change} too few`, zh: `，须补约 ${change} 字` };
  const fewer = { en: `, about ${-change} too many`, zh: `，须删约 ${-change} 字` };
  const wanted = change === 0 ? '' : terminal.word(change > 0 ? more : fewer);
  return `${pageName(terminal, page)}${terminal.language === 'zh' ? '：' : ': '}${story}${wanted}`;
}

/** Paths from where the user stands, as long as that is inside. */
const withShownFiles = (one: BuiltSupplement): BuiltSupplement => ({ ...one, files: one.files.map(shownPath) });

function shownPath(file: string): string {
  const relative = path.relative('.', file);
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : relative;
}
