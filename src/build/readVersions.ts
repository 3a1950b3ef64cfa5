// What made a file: the versions that a manifest records.

import { readFile } from 'node:fs/promises';
import type { PaintingBrowser } from '../browser/open.ts';
import { PACKAGE_FILE } from './folders.ts';

export interface Versions {
  readonly tekan: string;
  readonly browser: string;
  /** Where the browser came from: given, puppeteer's cache, bundled, the system. */
  readonly browserSource: string;
  readonly node: string;
}

export async function readVersions(browser: PaintingBrowser): Promise<Versions> {
  const text = await readFile(PACKAGE_FILE, 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return { tekan: version, browser: browser.version, browserSource: browser.found.source, node: process.versions.node };
}
