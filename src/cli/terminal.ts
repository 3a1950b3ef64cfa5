// Streams and environment → the two voices of the program: results on stdout, everything else on stderr, with one line
// that is rewritten while work goes on. Only this room prints.

import type { Bilingual } from '../findings/entry.ts';
import { fitWidth } from './displayWidth.ts';
import type { Language } from './language.ts';

/** The part of `process` the command line needs; tests give their own. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Stream;
  readonly stderr: Stream;
}

interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface Terminal {
  readonly language: Language;
  readonly environment: Host['env'];
  /** True: stderr is a screen, and lines on it can be rewritten. */
  readonly live: boolean;
  /** In the user's language. */
  word(texts: Bilingual): string;
  paint(style: Style, text: string): string;
  /** One line of the result, for other programs to read. */
  result(line: string): void;
  tell(line: string): void;
  /** Rewrites the line at the bottom of the screen; the empty text removes it. */
  status(line: string): void;
}

const STYLES = { bold: '1', dim: '2', red: '31', green: '32', yellow: '33', cyan: '36' } as const;
export type Style = keyof typeof STYLES;

export function openTerminal(host: Host, language: Language): Terminal {
  const live = host.stderr.isTTY === true && host.env.TERM !== 'dumb';
  // https://no-color.org: every value but the empty one.
  const colour = live && !host.env.NO_COLOR;
  let shown = false;
  const erase = (): void => {
    if (shown) host.stderr.write('\r\u001B[K');
    shown = false;
  };
  return {
    language,
    environment: host.env,
    live,
    word: (texts) => texts[language],
    paint: (style, text) => (colour ? `\u001B[${STYLES[style]}m${text}\u001B[0m` : text),
    result: (line) => {
      erase();
      host.stdout.write(`${line}\n`);
    },
    tell: (line) => {
      erase();
      host.stderr.write(`${line}\n`);
    },
    status: (line) => {
      erase();
      if (!live || line === '') return;
      host.stderr.write(fitWidth(line, (host.stderr.columns ?? 80) - 1));
      shown = true;
    },
  };
}
