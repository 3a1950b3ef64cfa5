// A file name and a way to make its bytes in, the bytes out. Written aside and renamed, so that two processes and a
// killed one never leave half a file.

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Without a file name the bytes are made and not kept. A cache that cannot be written is no reason to fail. */
export async function readOrMake(file: string | undefined, make: () => Promise<Buffer>): Promise<Buffer> {
  if (file === undefined) return make();
  try {
    return await readFile(file);
  } catch {
    const bytes = await make();
    await keep(file, bytes);
    return bytes;
  }
}

async function keep(file: string, bytes: Buffer): Promise<void> {
  const aside = `${file}.${process.pid}.${keepCount++}`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(aside, bytes);
    await rename(aside, file);
  } catch {
    // The next run makes it again.
  }
}

let keepCount = 0;
