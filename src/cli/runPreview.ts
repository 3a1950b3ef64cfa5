// `tekan preview`: a supplement folder → its live page, until Ctrl-C.

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { buildSupplements } from '../build/buildSupplements.ts';
import { TEMPLATES_FOLDER } from '../build/folders.ts';
import { shareBrowser } from '../build/shareBrowser.ts';
import { finding } from '../findings/finding.ts';
import { servePreview } from '../preview/servePreview.ts';
import { EXIT, type ExitCode } from './exitCode.ts';
import { countFindings, printFindings } from './printFindings.ts';
import type { Terminal } from './terminal.ts';
import { WORDS } from './words.ts';

export interface PreviewFlags {
  readonly port: number;
  readonly out: string;
  readonly browser?: string;
  readonly readOnly?: boolean;
}

export async function runPreview(
  terminal: Terminal,
  folder: string,
  flags: PreviewFlags,
  interrupted: Promise<void>,
): Promise<ExitCode> {
  const isFolder = (await stat(folder).catch(() => undefined))?.isDirectory() ?? false;
  if (!isFolder) {
    printFindings(terminal, [finding('supplement-folder-missing', { file: folder }, { value: folder })]);
    return EXIT.badData;
  }
  const { environment } = terminal;
  await using browser = shareBrowser({ environment, ...(flags.browser !== undefined && { browser: flags.browser }) });
  await using preview = await servePreview(folder, {
    port: flags.port,
    readOnly: flags.readOnly ?? false,
    lastBuild: path.join(flags.out, path.basename(path.resolve(folder))),
    language: terminal.language,
    ...(flags.browser !== undefined && { browser: flags.browser }),
    build: (folders, options, onProgress) => buildSupplements(folders, options, onProgress, browser),
    environment,
    alsoWatch: [TEMPLATES_FOLDER],
    onBuilt: ({ findings, ms, status }, bug) => {
      if (bug !== undefined) terminal.tell(bug instanceof Error ? (bug.stack ?? bug.message) : String(bug));
      printFindings(terminal, findings, folder);
      const count =
        countFindings(terminal, findings) || (status === 'bug' ? terminal.word(WORDS.bug) : terminal.word(WORDS.clean));
      terminal.tell(`${folder}: ${count} (${(ms / 1000).toFixed(1)} s)`);
    },
  });
  terminal.result(preview.url);
  terminal.tell(terminal.word(WORDS.stopPreview));
  await interrupted;
  return EXIT.ok;
}
