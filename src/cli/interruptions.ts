// Ctrl-C and the system's request to end → the program leaves, or the one long-running command is told to finish.

import { EXIT } from './exitCode.ts';

export interface Interruptions {
  /** From now on a signal resolves this and no longer ends the program. */
  wait(): Promise<void>;
  stopWatching(): void;
}

/** `tell` is called before the program leaves. */
export function watchInterruptions(tell: () => void): Interruptions {
  let resolveWait: (() => void) | undefined;
  const onSignal = (): void => {
    if (resolveWait) {
      resolveWait();
      return;
    }
    tell();
    // Leaving by `exit` runs the exit handlers, and those end the browser. Results are renamed into place last, so
    // nothing half-written is left where people look.
    process.exit(EXIT.interrupted);
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return {
    wait: () =>
      new Promise((done) => {
        resolveWait = done;
      }),
    stopWatching: () => {
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    },
  };
}
