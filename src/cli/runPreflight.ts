// `tekan preflight`: PDF files, anyone's → what is wrong with each, judged by a profile.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileReport } from '../build/fileReport.ts';
import { findProfile, shippedProfiles } from '../build/preflightProfiles.ts';
import { readPressCondition } from '../build/readPressCondition.ts';
import { type ReportViews, viewOrder } from '../build/reportViews.ts';
import { addOutputs } from '../build/writeOutputs.ts';
import { type Finding, finding, hasErrors, type Outcome } from '../findings/finding.ts';
import { decodeAnyJpeg } from '../picture/anyJpeg.ts';
import { preflightPdf } from '../preflight/preflightPdf.ts';
import { type PreflightProfile, preflightProfileSchema } from '../schema/preflightProfile.ts';
import { readYaml } from '../schema/readYaml.ts';
import { EXIT, type ExitCode } from './exitCode.ts';
import { countFindings, printFindings } from './printFindings.ts';
import type { Terminal } from './terminal.ts';
import { WORDS } from './words.ts';

export interface PreflightFlags {
  readonly profile: string;
  readonly json?: boolean;
  /** Where the reports go: a file for one PDF, a folder for more. */
  readonly html?: string;
}

interface JudgedFile {
  readonly file: string;
  readonly status: 'ok' | 'warnings' | 'errors' | 'bad-data';
  readonly findings: readonly Finding[];
  /** What was measured; absent when the file could not be read. */
  readonly facts?: unknown;
}

export async function runPreflight(
  terminal: Terminal,
  files: readonly string[],
  flags: PreflightFlags,
): Promise<ExitCode> {
  const profile = await readProfile(flags.profile);
  if (!profile.value) {
    printFindings(terminal, profile.findings);
    return EXIT.badData;
  }
  const house = await readHouseProfile(profile.value, flags.profile);
  if (hasErrors(house.findings)) {
    printFindings(terminal, house.findings);
    return EXIT.badData;
  }
  const judged: JudgedFile[] = [];
  for (const file of files)
    judged.push(await judgeFile(file, profile.value, house.value, reportPath(flags.html, file, files.length)));
  const exit = exitOf(judged);
  if (flags.json) terminal.result(JSON.stringify({ exit, profile: profile.value.name, files: judged }, null, 2));
  else for (const one of judged) printFile(terminal, one);
  return exit;
}

function printFile(terminal: Terminal, { file, status, findings }: JudgedFile): void {
  printFindings(terminal, findings);
  terminal.result(`${file}: ${status}`);
  terminal.tell(`${file}: ${countFindings(terminal, findings) || terminal.word(WORDS.clean)}`);
}

function exitOf(judged: readonly JudgedFile[]): ExitCode {
  if (judged.some(({ status }) => status === 'bad-data')) return EXIT.badData;
  return judged.some(({ status }) => status === 'errors') ? EXIT.errors : EXIT.ok;
}

/** `page.html` for `page.pdf`, in the folder asked for; or the file asked for, if there is one report only. */
function reportPath(html: string | undefined, file: string, files: number): string | undefined {
  if (html === undefined) return undefined;
  if (files === 1 && /\.html?$/i.test(html)) return html;
  return path.join(html, `${path.basename(file).replace(/\.pdf$/i, '')}.html`);
}

async function judgeFile(
  file: string,
  profile: PreflightProfile,
  house: Uint8Array | undefined,
  report: string | undefined,
): Promise<JudgedFile> {
  const bytes = await readBytes(file);
  if (!bytes.value) return { file, status: 'bad-data', findings: bytes.findings };
  const views: ReportViews = new Map();
  const plates = report === undefined ? undefined : viewOrder(views);
  const judged = await preflightPdf(bytes.value, file, profile, { decodeJpeg: decodeAnyJpeg, plates, house });
  const { value: facts } = judged;
  const findings = [...judged.findings];
  if (report !== undefined) {
    const html = fileReport(path.basename(file), facts, judged.findings, views);
    const written = await addOutputs(path.dirname(report), new Map([[path.basename(report), html]]));
    findings.push(...written.findings);
  }
  const status = hasErrors(findings) ? 'errors' : findings.some((f) => f.severity === 'warning') ? 'warnings' : 'ok';
  return { file, status, findings, facts };
}

/** The ICC profile of the press condition the limits name; relative to the limits, if it is a file. */
async function readHouseProfile(
  { press }: PreflightProfile,
  profile: string,
): Promise<Outcome<Uint8Array | undefined>> {
  if (press === undefined) return { value: undefined, findings: [] };
  const { value, findings } = await readPressCondition(press, path.dirname(profile), { item: 'press' });
  return { value: value?.profile.bytes, findings };
}

async function readBytes(file: string): Promise<Outcome<Uint8Array | undefined>> {
  try {
    return { value: new Uint8Array(await readFile(file)), findings: [] };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const found = finding('command-file-unreadable', { file }, { value: file, reason: String(error.code) });
    return { value: undefined, findings: [found] };
  }
}

/** A shipped profile by name, or anyone's by its path. */
async function readProfile(name: string): Promise<Outcome<PreflightProfile | undefined>> {
  const isPath = /\.ya?ml$/.test(name);
  const file = isPath ? name : await findProfile(name);
  if (file === undefined) {
    const limit = (await shippedProfiles()).join(', ');
    const found = finding('command-profile-missing', { item: '--profile' }, { value: name, limit });
    return { value: undefined, findings: [found] };
  }
  const bytes = await readBytes(file);
  if (!bytes.value) return { value: undefined, findings: bytes.findings };
  return readYaml(isPath ? name : path.basename(file), new TextDecoder().decode(bytes.value), preflightProfileSchema);
}
