// A cache directory of small named files: what was computed once is read back, what is new is written beside and renamed,
// so that two runs at once never see half a file.

import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Everything a cached thing depends on → its name. Bump the version in `kind` when the code that makes it changes. */
export function cacheName(kind: string, inputs: readonly unknown[], extension: string): string {
  const digest = createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 32);
  return `${kind}-${digest}.${extension}`;
}

export async function readCached(directory: string, name: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(join(directory, name)));
  } catch {
    return undefined;
  }
}

let written = 0;

/** Returns the path. A full disk or a read-only cache throws: the caller named this directory as writable. */
export async function writeCached(directory: string, name: string, bytes: Uint8Array): Promise<string> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, name);
  written += 1;
  const beside = `${path}.${process.pid}-${written}.tmp`;
  await writeFile(beside, bytes);
  await rename(beside, path);
  return path;
}
