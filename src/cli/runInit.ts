// `tekan init`: a new folder → a starter supplement in it, and how to go on.

import { initSupplement } from '../supplement/initSupplement.ts';
import { EXIT, type ExitCode } from './exitCode.ts';
import { printFindings } from './printFindings.ts';
import type { Terminal } from './terminal.ts';

export async function runInit(terminal: Terminal, folder: string): Promise<ExitCode> {
  const { value: files, findings } = await initSupplement(folder);
  printFindings(terminal, findings);
  if (!files) return findings[0]?.id === 'supplement-folder-not-writable' ? EXIT.environment : EXIT.badData;
  for (const file of files) terminal.result(file);
  terminal.tell(terminal.word({ en: `Next: tekan preview ${folder}`, zh: `下一步：tekan preview ${folder}` }));
  return EXIT.ok;
}
