// Where tekan's own files lie, and where it may keep what it computed once.

import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const TEMPLATES_FOLDER = path.join(ROOT, 'templates');
export const PRESS_FOLDER = path.join(ROOT, 'assets', 'press');
export const PREFLIGHT_FOLDER = path.join(ROOT, 'assets', 'preflight');
export const PACKAGE_FILE = path.join(ROOT, 'package.json');

/** `TEKAN_CACHE`, else the cache folder of the system's user. */
export function cacheFolderOf(environment: Readonly<Record<string, string | undefined>>): string {
  if (environment.TEKAN_CACHE) return path.resolve(environment.TEKAN_CACHE);
  if (environment.XDG_CACHE_HOME) return path.join(environment.XDG_CACHE_HOME, 'tekan');
  if (environment.LOCALAPPDATA) return path.join(environment.LOCALAPPDATA, 'tekan', 'cache');
  return path.join(homedir(), '.cache', 'tekan');
}
