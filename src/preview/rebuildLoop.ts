// Requests to rebuild → rebuilds that never overlap. However many requests come while one runs, one more follows it.

export interface RebuildLoop {
  request(): void;
  /** No further rebuild starts; resolves when the running one is over. */
  close(): Promise<void>;
}

export function startRebuildLoop(rebuild: () => Promise<void>): RebuildLoop {
  let wanted = false;
  let closed = false;
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    while (wanted && !closed) {
      wanted = false;
      await rebuild();
    }
    running = undefined;
  };
  return {
    request: () => {
      wanted = true;
      running ??= run();
    },
    close: async () => {
      closed = true;
      await running;
    },
  };
}
