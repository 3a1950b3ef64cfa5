// The command line in, an exit code out. Usage errors, interruptions and bugs are told here; the rest by the commands.

import { CommanderError } from 'commander';
import { describeUsage } from './describeUsage.ts';
import { EXIT, type ExitCode } from './exitCode.ts';
import { watchInterruptions } from './interruptions.ts';
import { chooseLanguage } from './language.ts';
import { makeProgram } from './program.ts';
import { readVersion } from './readVersion.ts';
import { type Host, openTerminal, type Terminal } from './terminal.ts';
import { WORDS } from './words.ts';

export async function runTekan(argv: readonly string[], host: Host): Promise<ExitCode> {
  const terminal = openTerminal(host, chooseLanguage(argv, host.env));
  const interruptions = watchInterruptions(() => terminal.tell(terminal.word(WORDS.interrupted)));
  let code: ExitCode = EXIT.ok;
  const finish = (finished: ExitCode): void => {
    code = finished;
  };
  const program = makeProgram(terminal, interruptions, finish);
  const quiet = {
    writeOut: (text: string) => host.stdout.write(text),
    writeErr: (text: string) => host.stderr.write(text),
    outputError: () => {},
  };
  for (const command of [program, ...program.commands]) command.configureOutput(quiet);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    terminal.status('');
    if (error instanceof CommanderError) return tellUsage(terminal, error);
    return tellBug(terminal, error);
  } finally {
    interruptions.stopWatching();
  }
}

function tellUsage(terminal: Terminal, error: CommanderError): ExitCode {
  // Asked for help or version: commander has printed it. `tekan` alone prints help too, but did nothing.
  if (error.exitCode === 0) return EXIT.ok;
  if (error.code !== 'commander.help') {
    terminal.tell(`tekan: ${terminal.word(describeUsage(error))}`);
    terminal.tell(terminal.word(WORDS.seeHelp));
  }
  return EXIT.badData;
}

/** Frames that show where it happened; the rest is the machinery that called us. */
const SHOWN_FRAMES = 8;

function tellBug(terminal: Terminal, error: unknown): ExitCode {
  const stack = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  terminal.tell(stack.split('\n').slice(0, SHOWN_FRAMES).join('\n'));
  terminal.tell(`tekan ${readVersion()}, Node ${process.versions.node}, ${process.platform} ${process.arch}`);
  terminal.tell(terminal.paint('red', terminal.word(WORDS.bug)));
  terminal.tell(terminal.word(WORDS.reportBug));
  return EXIT.bug;
}
