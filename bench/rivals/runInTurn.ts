// Contenders and a number of rounds → how long each took, run one after the other in every round, so that whatever else
// the machine does hits all alike; and the file each wrote last.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import type { Command, Contender } from './contenders.ts';
import { openGroup } from './processorTime.ts';

export interface Result {
  readonly name: string;
  readonly version: string | undefined;
  /** Of each round that wrote a file. */
  readonly ms: readonly number[];
  /** Processor time of each, with all that was started; empty where it cannot be measured. */
  readonly processorMs: readonly number[];
  readonly pdf?: string;
  /** What a run that wrote no file said last. */
  readonly failure?: string;
}

const LIMIT_MS = 180_000;

export async function runInTurn(all: readonly Contender[], rounds: number, folder: string): Promise<Result[]> {
  mkdirSync(folder, { recursive: true });
  const results = new Map<string, Result>(
    all.map(({ name, version }) => [name, { name, version, ms: [], processorMs: [] }]),
  );
  for (let round = 0; round < rounds; round++)
    for (const contender of all) {
      const before = results.get(contender.name);
      if (!before || contender.version === undefined || before.failure !== undefined) continue;
      results.set(contender.name, await runOnce(contender, before, folder));
    }
  return [...results.values()];
}

async function runOnce({ name, commands }: Contender, before: Result, folder: string): Promise<Result> {
  const work = mkdtempSync(path.join(folder, `${name.replaceAll(/\W+/g, '-')}-`));
  const { commands: steps, out } = commands(work);
  const group = openGroup();
  const start = performance.now();
  let said = '';
  for (const step of steps) said = await run({ ...step, ...group?.wrap(step.program, step.args) }, work);
  const ms = performance.now() - start;
  const processorMs = group ? [...before.processorMs, group.readMs()] : [];
  group?.close();
  if (!existsSync(out)) return { ...before, failure: said.trim().split('\n').at(-1) ?? 'nothing said' };
  return { ...before, ms: [...before.ms, ms], processorMs, pdf: out };
}

function run({ program, args, environment }: Command, folder: string): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...environment, TMPDIR: folder },
      timeout: LIMIT_MS,
      killSignal: 'SIGKILL',
    });
    let said = '';
    const hear = (piece: Buffer) => {
      said += piece.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => resolve(error.message));
    child.on('close', () => resolve(said));
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? Number.NaN)) / 2;
}
