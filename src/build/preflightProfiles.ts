// The shipped preflight profiles by name. Where a press condition has a profile of its own, its name is understood too.

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { PREFLIGHT_FOLDER } from './folders.ts';

/** Press condition → profile. */
const CONDITIONS: Readonly<Record<string, string>> = {
  newsprint: 'newspaper',
  'newsprint-220': 'newspaper-220',
  'newsprint-x1a': 'newspaper-x1a',
};

export async function shippedProfiles(): Promise<readonly string[]> {
  const files = await readdir(PREFLIGHT_FOLDER);
  return files.flatMap((file) => (file.endsWith('.yaml') ? [path.parse(file).name] : [])).sort();
}

/** Path of the profile's file; undefined for a name nobody knows. */
export async function findProfile(name: string): Promise<string | undefined> {
  const wanted = CONDITIONS[name] ?? name;
  return (await shippedProfiles()).includes(wanted) ? path.join(PREFLIGHT_FOLDER, `${wanted}.yaml`) : undefined;
}
