import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser } from '../../src/browser/find.ts';
import { makeTemporaryFolder } from '../fonts/temporaryFolder.ts';

async function makeExecutable(file: string): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, '#!/bin/sh\n');
  await chmod(file, 0o755);
  return file;
}

const cacheFolder = await makeTemporaryFolder();

test('no browser anywhere is one error that names the cures', async () => {
  const { value, findings } = await findBrowser({ cacheFolder, environment: {}, sources: ['puppeteer', 'system'] });
  expect(value).toBeUndefined();
  expect(findings.map((f) => f.id)).toEqual(['browser-none']);
  for (const cure of ['npx @puppeteer/browsers install', 'install Chromium or Chrome', 'TEKAN_BROWSER']) {
    expect(findings[0]?.hint?.en).toContain(cure);
  }
});

test.each([
  ['--browser', { given: '/nowhere/chrome' }, {}],
  ['TEKAN_BROWSER', {}, { TEKAN_BROWSER: '/nowhere/chrome', PUPPETEER_EXECUTABLE_PATH: '/nowhere/other' }],
  ['PUPPETEER_EXECUTABLE_PATH', {}, { PUPPETEER_EXECUTABLE_PATH: '/nowhere/chrome' }],
])('a browser named by %s that is missing is one error, and no other is taken', async (origin, given, environment) => {
  const { value, findings } = await findBrowser({ cacheFolder, environment, ...given });
  expect(value).toBeUndefined();
  expect(findings).toMatchObject([{ id: 'browser-given-missing', value: '/nowhere/chrome' }]);
  expect(findings[0]?.message.en).toContain(origin);
});

test('a file without permission to run is as missing', async () => {
  const file = path.join(await makeTemporaryFolder(), 'chrome');
  await writeFile(file, '');
  const { findings } = await findBrowser({ cacheFolder, environment: {}, given: file });
  expect(findings.map((f) => f.id)).toEqual(['browser-given-missing']);
});

test('--browser wins over the environment', async () => {
  const folder = await makeTemporaryFolder();
  const given = await makeExecutable(path.join(folder, 'a'));
  const other = await makeExecutable(path.join(folder, 'b'));
  const { value } = await findBrowser({ cacheFolder, environment: { TEKAN_BROWSER: other }, given });
  expect(value).toEqual({ executable: given, source: 'given' });
});

test.runIf(process.platform === 'linux')("puppeteer's cache gives its newest headless shell", async () => {
  const folder = await makeTemporaryFolder();
  const build = (version: string) =>
    path.join(
      folder,
      'chrome-headless-shell',
      `linux-${version}`,
      'chrome-headless-shell-linux64/chrome-headless-shell',
    );
  await makeExecutable(build('99.0.1.0'));
  const newest = await makeExecutable(build('153.0.8000.2'));
  await makeExecutable(path.join(folder, 'chrome', 'linux-160.0.0.0', 'chrome-linux64/chrome'));
  const { value } = await findBrowser({ cacheFolder, environment: { PUPPETEER_CACHE_DIR: folder } });
  expect(value).toEqual({ executable: newest, source: 'puppeteer' });
});

test('on PATH a headless shell is preferred to Chrome, whatever the order of folders', async () => {
  const [first, second] = [await makeTemporaryFolder(), await makeTemporaryFolder()];
  await makeExecutable(path.join(first, 'google-chrome'));
  const shell = await makeExecutable(path.join(second, 'chrome-headless-shell'));
  const environment = { PATH: [first, second].join(path.delimiter) };
  const { value } = await findBrowser({ cacheFolder, environment, sources: ['system'] });
  expect(value).toEqual({ executable: shell, source: 'system' });
});
