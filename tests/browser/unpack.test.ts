import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser } from '../../src/browser/find.ts';
import { unpackBundled } from '../../src/browser/unpack.ts';
import { makeTemporaryFolder } from '../fonts/temporaryFolder.ts';

const onLinux = test.runIf(process.platform === 'linux' && process.arch === 'x64');

onLinux('two that unpack at once get the same whole browser and leave nothing beside it', async () => {
  const folder = await makeTemporaryFolder();
  const both = await Promise.all([unpackBundled(folder), unpackBundled(folder)]);
  expect(both[0]).toEqual(both[1]);
  expect(await readdir(folder)).toEqual(['chromium-147.0.0']);
  expect((await readdir(path.join(folder, 'chromium-147.0.0'))).sort()).toEqual(['chromium', 'lib']);
});

onLinux('a cache that cannot be written is one warning, and the search goes on', async () => {
  const file = path.join(await makeTemporaryFolder(), 'file');
  await writeFile(file, '');
  const { value, findings } = await findBrowser({ cacheFolder: file, environment: {}, sources: ['bundled'] });
  expect(value).toBeUndefined();
  expect(findings.map((f) => [f.id, f.severity])).toEqual([
    ['browser-unpack-failed', 'warning'],
    ['browser-none', 'error'],
  ]);
});
