// A found browser in, a running one out: with flags that keep the painting the same on every machine, a private font
// configuration, no network, and nothing left behind when it is closed.

import { rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer';
import type { BrowserFound } from './found.ts';

export interface Running {
  readonly browser: Browser;
  /** The system forbade the sandbox that we wanted. */
  readonly sandboxRefused: boolean;
  /** Ends the browser and removes its temporary folder. */
  close(): Promise<void>;
}

/** Holds one font with nothing but a space: without any font web fonts fail silently, with the machine's fonts pages differ. */
const FONT_FOLDER = fileURLToPath(new URL('../../assets/fonts', import.meta.url));

const FLAGS = [
  // Else Latin advances are rounded to whole pixels and lines come out wider than planned.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--disable-lcd-text',
  '--disable-gpu',
  // Containers give /dev/shm 64 MB; a newspaper page at four times its size needs more.
  '--disable-dev-shm-usage',
  // Every request goes through our page server, those to the machine itself too.
  '--proxy-bypass-list=<-loopback>',
];

export interface LaunchOptions {
  /** Where the page server listens. */
  readonly proxyPort: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** For the start and for every command. */
  readonly timeoutMs: number;
}

/** Throws when the browser does not start; tries once more without a sandbox where the system forbids it. */
export async function launchBrowser(found: BrowserFound, options: LaunchOptions): Promise<Running> {
  const { folder, remove } = await makeFolder();
  const isRoot = process.getuid?.() === 0;
  let sandboxRefused = false;
  try {
    const fontConfig = await writeFontConfig(folder);
    const start = (sandboxed: boolean) => startProcess(found, options, { folder, fontConfig, sandboxed });
    const browser = await start(!isRoot).catch((error: unknown) => {
      if (isRoot || !/sandbox/i.test(String(error))) throw error;
      sandboxRefused = true;
      return start(false);
    });
    return { browser, sandboxRefused, close: () => endProcess(browser).finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Holds profile and font configuration; removed on closing, or at the latest when the program ends. */
async function makeFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tekan-browser-'));
  const removeAtExit = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeAtExit);
  const remove = async () => {
    process.off('exit', removeAtExit);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  return { folder, remove };
}

interface Start {
  readonly folder: string;
  readonly fontConfig: string;
  readonly sandboxed: boolean;
}

function startProcess(
  found: BrowserFound,
  { environment, proxyPort, timeoutMs }: LaunchOptions,
  { folder, fontConfig, sandboxed }: Start,
): Promise<Browser> {
  const libraries = [environment.LD_LIBRARY_PATH, found.libraries].filter(Boolean).join(path.delimiter);
  const isShell = found.source === 'bundled' || /headless[-_]shell/i.test(found.executable);
  const giveUp = new AbortController();
  const starting = puppeteer.launch({
    signal: giveUp.signal,
    executablePath: found.executable,
    headless: isShell ? 'shell' : true,
    userDataDir: path.join(folder, 'profile'),
    args: [...FLAGS, `--proxy-server=http://127.0.0.1:${proxyPort}`, ...(sandboxed ? [] : ['--no-sandbox'])],
    env: { ...environment, FONTCONFIG_FILE: fontConfig, ...(libraries && { LD_LIBRARY_PATH: libraries }) },
    timeout: timeoutMs,
    protocolTimeout: timeoutMs,
    // The command line decides what a signal means; it closes us.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  // puppeteer waits 5 s for a browser that did not start to end by itself, longer than we may live.
  starting.catch(() => giveUp.abort());
  return starting;
}

async function endProcess(browser: Browser): Promise<void> {
  const child = browser.process();
  try {
    await Promise.race([browser.close(), new Promise((_, reject) => setTimeout(reject, 5000).unref())]);
  } catch {
    child?.kill('SIGKILL');
  }
}

async function writeFontConfig(folder: string): Promise<string> {
  const file = path.join(folder, 'fonts.conf');
  const cache = path.join(folder, 'fontcache');
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${escapeXml(FONT_FOLDER)}</dir><cachedir>${escapeXml(cache)}</cachedir></fontconfig>`,
  );
  return file;
}

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
