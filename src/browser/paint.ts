// One page's HTML and files in, its PDF out, and from the same layout the verifier's word and a picture of the page.

import { TimeoutError } from 'puppeteer';
import { type Finding, finding, hasErrors, type Outcome } from '../findings/finding.ts';
import { mmToPx } from '../units.ts';
import type { PaintingBrowser } from './open.ts';
import type { PageSource } from './serve.ts';
import { stillDates } from './stillDates.ts';
import { type LoadReport, loadPage, photographPage, type Tab, TabCrash, type Viewport } from './tab.ts';

export interface PaintRequest {
  readonly source: PageSource;
  /** Page number, for the findings. */
  readonly page: string;
  readonly sheetMm: { readonly width: number; readonly height: number };
  /** What the page has around the sheet; the picture does not show it. */
  readonly bleedMm?: number;
  /** How many times its size the page is laid out: `html { zoom }`. */
  readonly zoom: number;
  /** Text of a script whose value is JSON; runs on the finished layout, changes nothing. */
  readonly verifier?: string;
  /** Width in pixels of a PNG of the sheet. */
  readonly pictureWidthPx?: number;
}

export interface Painted {
  /** As Chromium writes it, but for the time of printing: `zoom` times the size, RGB. */
  readonly pdf: Uint8Array;
  readonly png?: Uint8Array;
  /** What the verifier returned. */
  readonly verified?: unknown;
}

/** The value is absent when there is an error among the findings. */
export async function paintPage(
  browser: PaintingBrowser,
  request: PaintRequest,
): Promise<Outcome<Painted | undefined>> {
  const where = { page: request.page };
  try {
    return await retryAfterCrash(browser, () => browser.withTab((tab) => paintIn(tab, browser, request)));
  } catch (error) {
    if (isTimeout(error)) {
      return failed(finding('browser-timeout', where, { page: request.page, limit: browser.timeoutMs / 1000 }));
    }
    if (!isCrash(error)) throw error;
    const value = error instanceof Error ? error.message : String(error);
    return failed(finding('browser-crashed', where, { value }));
  }
}

async function retryAfterCrash<T>(browser: PaintingBrowser, paint: () => Promise<T>): Promise<T> {
  try {
    return await paint();
  } catch (error) {
    if (!isCrash(error)) throw error;
    await browser.recover();
    return paint();
  }
}

const failed = (found: Finding): Outcome<undefined> => ({ value: undefined, findings: [found] });

async function paintIn(
  tab: Tab,
  browser: PaintingBrowser,
  request: PaintRequest,
): Promise<Outcome<Painted | undefined>> {
  const { timeoutMs, server } = browser;
  const viewport = viewportOf(request);
  const report = await loadPage(tab, server, request.source, viewport, timeoutMs);
  const findings = judgeLoading(report, request.page);
  if (hasErrors(findings)) return { value: undefined, findings };
  const verified: unknown = request.verifier === undefined ? undefined : await tab.page.evaluate(request.verifier);
  const pdf = await tab.page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: false,
    timeout: timeoutMs,
  });
  const png =
    request.pictureWidthPx === undefined
      ? undefined
      : await photographPage(tab, {
          ...viewport,
          deviceScaleFactor: request.pictureWidthPx / (viewport.width - 2 * viewport.edge),
        });
  return { value: { pdf: stillDates(pdf), ...(png && { png }), verified }, findings };
}

/**
 * The sheet with its bleed in CSS px. The picture is scaled, not laid out at another size, so that it shows the same
 * positions.
 */
function viewportOf({ sheetMm, bleedMm = 0, zoom }: PaintRequest): Viewport {
  const width = Math.ceil(mmToPx(sheetMm.width + 2 * bleedMm) * zoom);
  const height = Math.ceil(mmToPx(sheetMm.height + 2 * bleedMm) * zoom);
  return { width, height, deviceScaleFactor: 1, edge: mmToPx(bleedMm) * zoom };
}

function judgeLoading(report: LoadReport, page: string): readonly Finding[] {
  const refused = report.refused.map((value) => finding('browser-request-refused', { page }, { value }));
  const missing = new Set(report.refused);
  const faces = report.faces
    .filter(({ status }) => status === 'error')
    .map(({ name }) => finding('browser-font-failed', { page, item: `font ${name}` }, { value: name }));
  const pictures = report.pictures
    .filter(({ name, shown }) => !shown && !missing.has(name))
    .map(({ name }) => finding('browser-picture-failed', { page, item: name }, { value: name }));
  // A face that failed because its file was refused is one defect, told once.
  return refused.length > 0 ? refused : [...faces, ...pictures];
}

const isTimeout = (error: unknown): boolean =>
  error instanceof TimeoutError || (error instanceof Error && /protocolTimeout|timed out/i.test(error.message));

/** What puppeteer says when the process behind a tab or the browser is gone. */
const isCrash = (error: unknown): boolean =>
  error instanceof TabCrash ||
  (error instanceof Error && /target closed|session closed|connection closed|detached|ECONNRESET/i.test(error.message));
