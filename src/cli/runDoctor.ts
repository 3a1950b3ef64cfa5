// `tekan doctor`: the machine → what is found, what is missing, and how to cure it, one line each.

import type { Bilingual } from '../findings/entry.ts';
import { padEnd } from './displayWidth.ts';
import { type Examined, examineMachine, type MachineOptions } from './examineMachine.ts';
import { EXIT, type ExitCode } from './exitCode.ts';
import type { Style, Terminal } from './terminal.ts';

const STATES = {
  ok: { en: 'ok', zh: '正常' },
  warning: { en: 'warning', zh: '注意' },
  missing: { en: 'missing', zh: '缺失' },
} as const satisfies Record<Examined['state'], Bilingual>;

const STYLE_OF: Record<Examined['state'], Style> = { ok: 'green', warning: 'yellow', missing: 'red' };

export async function runDoctor(
  terminal: Terminal,
  options: MachineOptions & { readonly json?: boolean },
): Promise<ExitCode> {
  const lines = await examineMachine(options);
  const exit = lines.some(({ state }) => state === 'missing') ? EXIT.environment : EXIT.ok;
  if (options.json) {
    terminal.result(JSON.stringify({ exit, lines }, null, 2));
    return exit;
  }
  for (const { state, subject, found, cure } of lines) {
    const label = terminal.paint(STYLE_OF[state], padEnd(terminal.word(STATES[state]), 8));
    terminal.result(`${label}${padEnd(terminal.word(subject), 16)}${found}`);
    if (cure) terminal.result(`${' '.repeat(24)}→ ${terminal.word(cure)}`);
  }
  return exit;
}
