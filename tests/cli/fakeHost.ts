// A host for tests: keeps what is printed instead of printing it.

import type { Host } from '../../src/cli/terminal.ts';

export interface FakeHost extends Host {
  readonly out: string[];
  readonly err: string[];
}

export function fakeHost(env: Host['env'] = {}, screen = false): FakeHost {
  const out: string[] = [];
  const err: string[] = [];
  return {
    env,
    out,
    err,
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text), isTTY: screen, columns: 40 },
  };
}
