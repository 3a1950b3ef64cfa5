// What a run came to → its exit code. The numbers are a contract with scripts (docs/cli.md).

import type { SupplementStatus } from '../build/buildTypes.ts';

export const EXIT = {
  /** Clean, or warnings only. */
  ok: 0,
  /** The pages have errors. */
  errors: 1,
  /** Bad usage or bad data: nothing could be built. */
  badData: 2,
  /** The machine lacks something: a browser, room on the disk. */
  environment: 3,
  /** A bug of tekan. */
  bug: 70,
  /** Stopped by Ctrl-C, as shells count it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const OF_STATUS = {
  ok: EXIT.ok,
  warnings: EXIT.ok,
  errors: EXIT.errors,
  'bad-data': EXIT.badData,
  environment: EXIT.environment,
} as const satisfies Record<SupplementStatus, ExitCode>;

/** The gravest of all. */
export function exitCodeOf(statuses: readonly SupplementStatus[]): ExitCode {
  const codes = statuses.map((status) => OF_STATUS[status]);
  return ([EXIT.environment, EXIT.badData, EXIT.errors] as const).find((code) => codes.includes(code)) ?? EXIT.ok;
}
