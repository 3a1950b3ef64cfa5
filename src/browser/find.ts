// Options and the environment in, a browser to run out. Order: named by the user, puppeteer's cache, the bundled one,
// the system's. A browser named by the user is never replaced silently.

import path from 'node:path';
import { Browser, Cache, ChromeReleaseChannel, computeSystemExecutablePath } from '@puppeteer/browsers';
import { type Finding, finding, type Outcome } from '../findings/finding.ts';
import type { BrowserFound } from './found.ts';
import { isRunnable, unpackBundled } from './unpack.ts';

export interface FindOptions {
  /** Our own cache folder; the bundled browser is unpacked into it. */
  readonly cacheFolder: string;
  /** `--browser` of the command line. */
  readonly given?: string;
  /** The process's environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** For `doctor` and tests: look only at these places. */
  readonly sources?: readonly BrowserFound['source'][];
}

/** First of each pair is asked first. */
const ENVIRONMENT_NAMES = ['TEKAN_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'] as const;

/** Names on PATH, headless shells first: they print several times faster. */
const SYSTEM_NAMES = [
  'chrome-headless-shell',
  'chromium-headless-shell',
  'headless_shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

export async function findBrowser(options: FindOptions): Promise<Outcome<BrowserFound | undefined>> {
  const named = nameGiven(options);
  if (named) return checkGiven(named);
  const allowed = (source: BrowserFound['source']) => options.sources?.includes(source) ?? true;
  const findings: Finding[] = [];
  const found =
    (allowed('puppeteer') ? await findInPuppeteerCache(options) : undefined) ??
    (allowed('bundled') ? await findBundled(options.cacheFolder, findings) : undefined) ??
    (allowed('system') ? await findOnSystem(options.environment) : undefined);
  if (!found) {
    const folder = puppeteerFolder(options.environment) ?? '.';
    const value = `puppeteer, @sparticuz/chromium, ${SYSTEM_NAMES.join(', ')}`;
    findings.push(finding('browser-none', {}, { value, folder }));
  }
  return { value: found, findings };
}

interface Named {
  readonly origin: string;
  readonly executable: string;
}

function nameGiven({ given, environment }: FindOptions): Named | undefined {
  if (given) return { origin: '--browser', executable: given };
  for (const origin of ENVIRONMENT_NAMES) {
    const executable = environment[origin];
    if (executable) return { origin, executable };
  }
  return undefined;
}

async function checkGiven({ origin, executable }: Named): Promise<Outcome<BrowserFound | undefined>> {
  if (await isRunnable(executable)) {
    return { value: { executable: path.resolve(executable), source: 'given' }, findings: [] };
  }
  return { value: undefined, findings: [finding('browser-given-missing', {}, { origin, value: executable })] };
}

/** As puppeteer decides: PUPPETEER_CACHE_DIR, else ~/.cache/puppeteer. */
function puppeteerFolder(environment: FindOptions['environment']): string | undefined {
  const home = environment.HOME ?? environment.USERPROFILE;
  return environment.PUPPETEER_CACHE_DIR ?? (home && path.join(home, '.cache', 'puppeteer'));
}

/** The newest headless shell; full Chrome prints 6 to 10 times slower and is no better than the bundled one. */
async function findInPuppeteerCache(options: FindOptions): Promise<BrowserFound | undefined> {
  const folder = puppeteerFolder(options.environment);
  if (!folder) return undefined;
  const installed = new Cache(folder)
    .getInstalledBrowsers()
    .filter(({ browser }) => browser === Browser.CHROMEHEADLESSSHELL)
    .sort((a, b) => b.buildId.localeCompare(a.buildId, 'en', { numeric: true }));
  for (const { executablePath } of installed) {
    if (await isRunnable(executablePath)) return { executable: executablePath, source: 'puppeteer' };
  }
  return undefined;
}

async function findBundled(cacheFolder: string, findings: Finding[]): Promise<BrowserFound | undefined> {
  try {
    return await unpackBundled(cacheFolder);
  } catch (error) {
    const value = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    findings.push(finding('browser-unpack-failed', {}, { value }));
    return undefined;
  }
}

async function findOnSystem(environment: FindOptions['environment']): Promise<BrowserFound | undefined> {
  for (const name of SYSTEM_NAMES) {
    for (const folder of (environment.PATH ?? '').split(path.delimiter).filter(Boolean)) {
      const executable = path.join(folder, name);
      if (await isRunnable(executable)) return { executable, source: 'system' };
    }
  }
  for (const executable of knownPlaces(environment)) {
    if (await isRunnable(executable)) return { executable, source: 'system' };
  }
  return undefined;
}

/** Windows and macOS keep browsers in known folders, not on PATH. */
function knownPlaces(environment: FindOptions['environment']): readonly string[] {
  if (process.platform === 'linux') return [];
  const edge =
    process.platform === 'win32'
      ? path.join(
          environment['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)',
          'Microsoft/Edge/Application/msedge.exe',
        )
      : '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
  try {
    const chrome = computeSystemExecutablePath({ browser: Browser.CHROME, channel: ChromeReleaseChannel.STABLE });
    return [chrome, edge];
  } catch {
    return [edge];
  }
}
