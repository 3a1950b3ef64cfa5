// Named files → one folder, all or nothing: written into a folder beside, then renamed. What stood there before stays
// until the new folder is whole.

import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Finding, finding, type Outcome } from '../findings/finding.ts';

export type OutputFiles = ReadonlyMap<string, Uint8Array | string>;

/** Paths of the files written, in the order of the map. */
export async function writeOutputs(
  folder: string,
  files: OutputFiles,
): Promise<Outcome<readonly string[] | undefined>> {
  const beside = `${folder}.${process.pid}.tmp`;
  const before = `${folder}.${process.pid}.old.tmp`;
  try {
    await rm(beside, { recursive: true, force: true });
    await mkdir(beside, { recursive: true });
    await Promise.all([...files].map(([name, content]) => writeFile(path.join(beside, name), content)));
    await moveAside(folder, before);
    try {
      await rename(beside, folder);
    } catch (error) {
      await moveAside(before, folder);
      throw error;
    }
    await rm(before, { recursive: true, force: true });
    return { value: [...files.keys()].map((name) => path.join(folder, name)), findings: [] };
  } catch (error) {
    await rm(beside, { recursive: true, force: true }).catch(() => undefined);
    return { value: undefined, findings: [describeUnwritable(folder, error)] };
  }
}

/** Files put into a folder beside what is there, each written whole and then renamed. */
export async function addOutputs(folder: string, files: OutputFiles): Promise<Outcome<readonly string[]>> {
  const written: string[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, content] of files) {
      const file = path.join(folder, name);
      await writeFile(`${file}.${process.pid}.tmp`, content);
      await rename(`${file}.${process.pid}.tmp`, file);
      written.push(file);
    }
    return { value: written, findings: [] };
  } catch (error) {
    return { value: written, findings: [describeUnwritable(folder, error)] };
  }
}

function describeUnwritable(folder: string, error: unknown): Finding {
  const reason = error instanceof Error ? error.message.replace(/:? ?'.*$|, .*$/s, '') : String(error);
  return finding('output-not-writable', {}, { value: folder, reason });
}

/** Says early, before minutes of work, that a folder cannot be written. */
export async function checkWritable(outFolder: string): Promise<Outcome<boolean>> {
  const probe = path.join(outFolder, `.tekan-${process.pid}.tmp`);
  try {
    await mkdir(outFolder, { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
    return { value: true, findings: [] };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { value: false, findings: [finding('output-not-writable', {}, { value: outFolder, reason })] };
  }
}

async function moveAside(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}
