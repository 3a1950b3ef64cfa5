// Ctrl-C and the system's request to end → the program leaves, or the one long-running command is told to finish.

import { EXIT } from './exitCode.ts';

export interface Interruptions {
  /** The next signal resolves this instead of ending the program; the one after ends it. */
  wait(): Promise<void>;
  stopWatching(): void;
}

/** `tell` is called before the program leaves. */
export function watchInterruptions(tell: () => void): Interruptions {
  let resolveWait: (() => void) | undefined;
  const onSignal = (): void => {
    if (resolveWait) {
      resolveWait();
      // Whoever asks twice does not want to wait for the running build.
      resolveWait = undefined;
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
