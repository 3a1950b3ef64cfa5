// The browser packed in @sparticuz/chromium in, an executable in our own cache folder out. Unpacked aside and renamed
// in one step, so that two processes, or a killed one, never leave half a browser. The package's own executablePath()
// is not used: it unpacks straight into a folder shared by all users.

import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, constants, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';
import type { BrowserFound } from './found.ts';

/** Undefined where the package is absent (npm skips it off Linux x64). */
export async function unpackBundled(cacheFolder: string): Promise<BrowserFound | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const bundle = await findBundle();
  if (!bundle) return undefined;
  const folder = path.join(cacheFolder, `chromium-${bundle.version}`);
  if (!(await isRunnable(path.join(folder, 'chromium')))) await unpackAside(bundle.bin, folder);
  return { executable: path.join(folder, 'chromium'), source: 'bundled', libraries: path.join(folder, 'lib') };
}

async function findBundle(): Promise<{ bin: string; version: string } | undefined> {
  let root: string;
  try {
    root = path.resolve(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../..');
  } catch {
    return undefined;
  }
  const { version }: { version: string } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  return { bin: path.join(root, 'bin'), version };
}

export async function isRunnable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function unpackAside(bin: string, folder: string): Promise<void> {
  const aside = `${folder}.${process.pid}-${randomBytes(4).toString('hex')}`;
  await mkdir(aside, { recursive: true });
  try {
    await Promise.all([
      pipeline(
        createReadStream(path.join(bin, 'chromium.br')),
        createBrotliDecompress({ chunkSize: 1 << 20 }),
        createWriteStream(path.join(aside, 'chromium'), { mode: 0o755 }),
      ),
      pipeline(createReadStream(path.join(bin, 'al2023.tar.br')), createBrotliDecompress(), extract(aside)),
    ]);
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    // Another process was faster: its browser is as good.
    if (!(await isRunnable(path.join(folder, 'chromium')))) throw error;
  }
}
