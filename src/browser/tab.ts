// One reused tab of the browser. A page's HTML and files in; the page laid out in print media, ready to be printed, out.

import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer';
import { PAGE_ORIGIN, type PageServer, type PageSource } from './serve.ts';

export interface Viewport {
  /** CSS px. */
  readonly width: number;
  readonly height: number;
  /** Pixels of a screenshot per CSS px; below 1 for a sheet laid out at four times its size. */
  readonly deviceScaleFactor: number;
  /** Bleed on every side, CSS px: left out of screenshots. */
  readonly edge: number;
}

/** What the page says of itself once loaded. */
export interface LoadReport {
  readonly faces: readonly { readonly name: string; readonly status: FontFaceLoadStatus }[];
  readonly pictures: readonly { readonly name: string; readonly shown: boolean }[];
  /** What the page asked for and is not part of it. */
  readonly refused: readonly string[];
}

export interface Tab {
  readonly page: Page;
  /** Never resolves; rejects when the tab's process ends by itself, while pending commands would wait for ever. */
  readonly crashed: Promise<never>;
}

const LOADED_SCRIPT = readInPage('loaded.js');
const DECODE_SCRIPT = readInPage('decode.js');

function readInPage(name: string): Promise<string> {
  return readFile(new URL(`./inPage/${name}`, import.meta.url), 'utf8');
}

export class TabCrash extends Error {}

export async function openTab(page: Page): Promise<Tab> {
  await page.emulateMediaType('print');
  const crashed = new Promise<never>((_, reject) => {
    page.once('error', (error) => reject(new TabCrash(error.message)));
    page.once('close', () => reject(new TabCrash('tab closed')));
  });
  // Watched only while a page is painted.
  crashed.catch(() => undefined);
  return { page, crashed };
}

export async function loadPage(
  { page }: Tab,
  server: PageServer,
  source: PageSource,
  viewport: Viewport,
  timeoutMs: number,
): Promise<LoadReport> {
  const offer = server.offer(source);
  const refused = new Set<string>();
  const blocked = (request: { url(): string }) => {
    if (!request.url().startsWith(PAGE_ORIGIN)) refused.add(request.url());
  };
  page.on('requestfailed', blocked);
  try {
    await page.setViewport(viewport);
    await page.goto(offer.url, { waitUntil: 'load', timeout: timeoutMs });
    const state = (await page.evaluate(await LOADED_SCRIPT)) as Pick<LoadReport, 'faces' | 'pictures'>;
    return { ...state, refused: [...refused, ...offer.refused].sort() };
  } finally {
    page.off('requestfailed', blocked);
    offer.withdraw();
  }
}

/**
 * A PNG of the loaded page. All pictures are decoded first: else some are resampled from a half-sized decoding and some
 * not, by chance, and the same page gives different bytes.
 */
export async function photographPage({ page }: Tab, viewport: Viewport): Promise<Uint8Array> {
  await page.setViewport(viewport);
  await page.evaluate(await DECODE_SCRIPT);
  const { width, height, edge } = viewport;
  const clip = { x: edge, y: edge, width: width - 2 * edge, height: height - 2 * edge };
  // The same pixels in a sixth more bytes, deflated in a fraction of the time: this was the longest step of painting.
  return page.screenshot({
    type: 'png',
    optimizeForSpeed: true,
    captureBeyondViewport: false,
    ...(edge > 0 && { clip }),
  });
}
