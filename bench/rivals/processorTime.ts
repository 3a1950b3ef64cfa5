// Processor time of a program with everything it starts, browsers' children too, by a control group of Linux: what a busy
// machine does not stretch as it stretches wall time. Where no group can be made nothing is measured.

import { mkdirSync, readFileSync, rmdirSync } from 'node:fs';

interface Kind {
  readonly folder: string;
  readonly members: string;
  readonly readMs: (group: string) => number;
}

const KINDS: readonly Kind[] = [
  {
    folder: '/sys/fs/cgroup/cpuacct',
    members: 'tasks',
    readMs: (group) => Number(readFileSync(`${group}/cpuacct.usage`, 'utf8')) / 1e6,
  },
  {
    folder: '/sys/fs/cgroup',
    members: 'cgroup.procs',
    readMs: (group) => Number(/usage_usec (\d+)/.exec(readFileSync(`${group}/cpu.stat`, 'utf8'))?.[1]) / 1e3,
  },
];

export interface Group {
  /** The command that joins the group and becomes the program. */
  readonly wrap: (program: string, args: readonly string[]) => { readonly program: string; readonly args: string[] };
  readonly readMs: () => number;
  readonly close: () => void;
}

export function openGroup(): Group | undefined {
  for (const { folder, members, readMs } of KINDS) {
    const group = `${folder}/tekan-bench-${process.pid}-${Math.round(performance.now())}`;
    try {
      mkdirSync(group);
      readMs(group);
    } catch {
      continue;
    }
    return {
      wrap: (program, args) => ({
        program: 'sh',
        args: ['-c', `echo $$ > ${group}/${members} && exec "$@"`, 'sh', program, ...args],
      }),
      readMs: () => readMs(group),
      close: () => removeGroup(group),
    };
  }
  return undefined;
}

/** Refused while a process in it is still ending; an empty group left behind does no harm. */
function removeGroup(group: string): void {
  try {
    rmdirSync(group);
  } catch {}
}
