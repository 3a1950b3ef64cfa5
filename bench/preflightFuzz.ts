// Preflight of damaged files: none may crash it, hang it or fill the memory. `npm run bench:fuzz [-- files [first]]` judges so many
// (20 000), one after the other in this process; the same numbers give the same files. A watch ends a file that takes too long.

import { Worker } from 'node:worker_threads';
import { decodeAnyJpeg } from '../src/picture/anyJpeg.ts';
import { preflightPdf } from '../src/preflight/preflightPdf.ts';
import { PROFILE } from '../tests/preflight/judge.ts';
import { damage, WAYS } from './fuzz/damage.ts';
import { seedFiles } from './fuzz/seedFiles.ts';

const [count = 20_000, first = 1] = process.argv.slice(2).map(Number);
const TOO_LONG_MS = 5000;
const HANGS_MS = 30_000;

/** Number of the file at work, and a beat for each; read by the watch, which can act while this thread is caught. */
const now = new Int32Array(new SharedArrayBuffer(8));
const watch = new Worker(
  `const { workerData: now } = require('node:worker_threads'); let beat = -1, since = Date.now();
   setInterval(() => { if (now[1] !== beat) { beat = now[1]; since = Date.now(); }
     else if (Date.now() - since > ${HANGS_MS}) { require('node:fs').writeSync(1, 'HANGS: file ' + now[0] + '\\n'); process.kill(process.pid, 'SIGKILL'); } }, 500);`,
  { eval: true, workerData: now },
);

const seeds = await seedFiles();
const others = seeds.map(({ bytes }) => bytes);
const crashes: string[] = [];
const slow: { file: number; ms: number; what: string }[] = [];
const severities = { unreadable: 0, errors: 0, clean: 0 };
const byWay = new Map<string, number>();
const started = performance.now();
const cpuBefore = cpuMs();
for (let file = first; file < first + count; file++) {
  now[0] = file;
  now[1] = (now[1] ?? 0) + 1;
  const seed = seeds[file % seeds.length];
  if (!seed) break;
  const { bytes, way } = await damage(seed.bytes, others, file);
  byWay.set(way, (byWay.get(way) ?? 0) + 1);
  const what = `${seed.name}, ${way}`;
  const begun = cpuMs();
  try {
    const { findings } = await preflightPdf(bytes, 'damaged.pdf', PROFILE, {
      decodeJpeg: decodeAnyJpeg,
      plates: { take: async () => {} },
    });
    if (findings.some(({ id }) => id === 'file-unreadable')) severities.unreadable++;
    else if (findings.some(({ severity }) => severity === 'error')) severities.errors++;
    else severities.clean++;
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    crashes.push(`file ${file} (${what}): ${stack.split('\n').slice(0, 3).join(' | ')}`);
    process.stdout.write(`CRASH ${crashes.at(-1)}\n`);
  }
  const ms = cpuMs() - begun;
  slow.push({ file, ms, what });
  slow.sort((a, b) => b.ms - a.ms).splice(8);
  if (ms > TOO_LONG_MS) process.stdout.write(`SLOW file ${file} (${what}): ${Math.round(ms)} ms\n`);
  if (file % 1000 === 0)
    process.stdout.write(`${file}: ${megabytes()} MB, slowest ${Math.round(slow[0]?.ms ?? 0)} ms\n`);
}
await watch.terminate();

const seconds = (performance.now() - started) / 1000;
const ways = [...new Set(WAYS)].map((way) => `${way} ${byWay.get(way) ?? 0}`).join(', ');
process.stdout.write(
  [
    `${count} files from ${first} on, of ${seeds.length} seeds: ${ways}`,
    `crashes: ${crashes.length}`,
    `unreadable ${severities.unreadable}, with errors ${severities.errors}, without ${severities.clean}`,
    `${seconds.toFixed(0)} s; processor time: ${((cpuMs() - cpuBefore) / count).toFixed(1)} ms a file, damaging it included`,
    `slowest: ${slow.map(({ file, ms, what }) => `${Math.round(ms)} ms (${file}: ${what})`).join(', ')}`,
    `most memory ever: ${megabytes()} MB`,
    '',
  ].join('\n'),
);
process.exitCode = crashes.length > 0 || (slow[0]?.ms ?? 0) > TOO_LONG_MS ? 1 : 0;

/** Of all threads of this process: other work of the machine does not count. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function megabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
