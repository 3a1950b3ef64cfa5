// A found browser in, an opened one with a few reused tabs out. Opening a tab costs more than loading a page into it, so
// tabs are lent and taken back. After a crash the browser is started again once per failed page.

import { cpus } from 'node:os';
import { type Finding, finding, type Outcome } from '../findings/finding.ts';
import type { BrowserFound } from './found.ts';
import { launchBrowser, type Running } from './launch.ts';
import { openPageServer, type PageServer } from './serve.ts';
import { openTab, type Tab } from './tab.ts';

export interface OpenOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Pages painted at once; by default one for each processor, at most 4. */
  readonly tabs?: number;
  /** For the start and for every single step of painting; 60 s by default. */
  readonly timeoutMs?: number;
}

/** Major versions whose painting was compared glyph box by glyph box. */
const TESTED_MAJORS: readonly number[] = [147, 153, 156];

/** The value is absent when the browser does not start. Close it with `await using` or `close()`. */
export async function openBrowser(
  found: BrowserFound,
  options: OpenOptions,
): Promise<Outcome<PaintingBrowser | undefined>> {
  const timeoutMs = options.timeoutMs ?? 60_000;
  const server = await openPageServer();
  const launch = () => launchBrowser(found, { proxyPort: server.port, environment: options.environment, timeoutMs });
  try {
    const running = await launch();
    const version = (await running.browser.version()).replace(/^.*\//, '');
    const tabs = options.tabs ?? Math.min(4, cpus().length);
    const browser = new PaintingBrowser({ found, version, timeoutMs, tabs, server, launch, running });
    return { value: browser, findings: judgeRunning(running, version) };
  } catch (error) {
    await server.close();
    const value = `${found.executable}: ${firstLine(error)}`;
    return { value: undefined, findings: [finding('browser-start-failed', {}, { value })] };
  }
}

function judgeRunning(running: Running, version: string): readonly Finding[] {
  const findings: Finding[] = [];
  if (running.sandboxRefused) findings.push(finding('browser-unsandboxed', {}, {}));
  if (!TESTED_MAJORS.includes(Number.parseInt(version, 10))) {
    findings.push(finding('browser-version-untested', {}, { value: version, limit: TESTED_MAJORS.join(', ') }));
  }
  return findings;
}

const firstLine = (error: unknown): string => {
  const lines = String(error instanceof Error ? error.message : error)
    .split('\n')
    .map((line) => line.trim());
  return lines.find((line) => /error|cannot|no such|denied|sandbox/i.test(line)) ?? lines[0] ?? '';
};

interface Parts {
  readonly found: BrowserFound;
  readonly version: string;
  readonly timeoutMs: number;
  readonly tabs: number;
  readonly server: PageServer;
  readonly launch: () => Promise<Running>;
  readonly running: Running;
}

export class PaintingBrowser implements AsyncDisposable {
  readonly found: BrowserFound;
  /** `147.0.7727.0`. */
  readonly version: string;
  readonly timeoutMs: number;
  readonly server: PageServer;
  readonly #launch: () => Promise<Running>;
  #running: Running;
  #replacing: Promise<void> | undefined;
  readonly #free: Tab[] = [];
  readonly #waiting: (() => void)[] = [];
  #lendable: number;

  constructor(parts: Parts) {
    this.found = parts.found;
    this.version = parts.version;
    this.timeoutMs = parts.timeoutMs;
    this.server = parts.server;
    this.#launch = parts.launch;
    this.#running = parts.running;
    this.#lendable = parts.tabs;
  }

  /** Lends a tab; waits while all are lent. A tab in which something failed is not used again. */
  async withTab<T>(use: (tab: Tab) => Promise<T>): Promise<T> {
    await this.#lend();
    try {
      const tab = this.#free.pop() ?? (await openTab(await this.#running.browser.newPage()));
      try {
        const result = await Promise.race([use(tab), tab.crashed]);
        this.#free.push(tab);
        return result;
      } catch (error) {
        tab.page.close().catch(() => undefined);
        throw error;
      }
    } finally {
      this.#lendable++;
      this.#waiting.shift()?.();
    }
  }

  async #lend(): Promise<void> {
    while (this.#lendable === 0) await new Promise<void>((free) => this.#waiting.push(free));
    this.#lendable--;
  }

  /** After a crash: a new browser, unless only a tab died or another page has already asked for one. */
  async recover(): Promise<void> {
    const old = this.#running;
    if (old.browser.connected) return;
    this.#free.length = 0;
    this.#replacing ??= this.#replace(old).finally(() => {
      this.#replacing = undefined;
    });
    await this.#replacing;
  }

  async #replace(old: Running): Promise<void> {
    await old.close();
    this.#running = await this.#launch();
  }

  async close(): Promise<void> {
    await this.#running.close();
    await this.server.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}
