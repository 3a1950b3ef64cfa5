// The browser tests paint with: found as users' is, kept unpacked between runs.

import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from '../../src/browser/find.ts';
import { type OpenOptions, openBrowser, type PaintingBrowser } from '../../src/browser/open.ts';
import type { PageSource } from '../../src/browser/serve.ts';
import type { Outcome } from '../../src/findings/finding.ts';

export const CACHE_FOLDER = path.join(tmpdir(), 'tekan-test-browser');

export const found = await findBrowser({ cacheFolder: CACHE_FOLDER, environment: process.env });

export async function openTestBrowser(options: Partial<OpenOptions> = {}): Promise<PaintingBrowser> {
  const opened = await tryToOpen(options);
  if (!opened.value) throw new Error(opened.findings.map((f) => f.message.en).join('\n'));
  return opened.value;
}

export async function tryToOpen(options: Partial<OpenOptions>): Promise<Outcome<PaintingBrowser | undefined>> {
  if (!found.value) throw new Error(found.findings.map((f) => f.message.en).join('\n'));
  return openBrowser(found.value, { environment: process.env, tabs: 1, ...options });
}

export const SHEET_MM = { width: 100, height: 50 };

/** A sheet of 100 × 50 mm laid out at four times its size. */
export function makeSource(body: string, files: Readonly<Record<string, Uint8Array>> = {}, css = ''): PageSource {
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>页</title><style>
    @page { size: 401mm 201mm; margin: 0 } html { zoom: 4 } body { margin: 0 } ${css}</style><body>${body}`;
  return { html, files: new Map(Object.entries(files)) };
}

export const makeRequest = (source: PageSource) => ({ source, page: '05', sheetMm: SHEET_MM, zoom: 4 });
