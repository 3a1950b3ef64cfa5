// Folders → one call for each burst of changes in them. Editors save in several steps; the call comes when they rest. A
// folder that is taken away and put back is watched again.

import { stat } from 'node:fs/promises';
import { type FSWatcher, watch } from 'chokidar';

/** Longer than the steps of a save, shorter than a person notices. */
const REST_MS = 120;
/** How often a folder that is gone is looked for. */
const RETURN_MS = 400;

/** Hidden files, backups and lock files of editors, and files being written aside. */
const PASSING = /(^|[\\/])(\.[^\\/]*|[^\\/]*~|~\$[^\\/]*|[^\\/]*\.(tmp|swp|bak|part))$/;

export interface FolderWatch {
  close(): Promise<void>;
}

export async function watchFolders(folders: readonly string[], changed: () => void): Promise<FolderWatch> {
  let resting: NodeJS.Timeout | undefined;
  const onChange = (): void => {
    clearTimeout(resting);
    resting = setTimeout(changed, REST_MS);
  };
  const watchers = new Map(
    await Promise.all(folders.map(async (one) => [one, await watchOne(one, onChange)] as const)),
  );
  const gone = new Set<string>();
  const look = async (): Promise<void> => {
    for (const folder of folders) {
      const isThere = (await stat(folder).catch(() => undefined))?.isDirectory() ?? false;
      if (isThere !== gone.has(folder)) continue;
      if (isThere) {
        gone.delete(folder);
        await watchers.get(folder)?.close();
        watchers.set(folder, await watchOne(folder, onChange));
      } else gone.add(folder);
      onChange();
    }
  };
  let looking: Promise<void> = Promise.resolve();
  const looks = setInterval(() => {
    looking = looking.then(look);
  }, RETURN_MS);
  return {
    close: async () => {
      clearInterval(looks);
      await looking;
      clearTimeout(resting);
      await Promise.all([...watchers.values()].map((one) => one.close()));
    },
  };
}

async function watchOne(folder: string, changed: () => void): Promise<FSWatcher> {
  // Whatever lies above a watched folder may be hidden; only what lies in it is judged.
  const isPassing = (path: string): boolean => PASSING.test(path.startsWith(folder) ? path.slice(folder.length) : path);
  const watcher = watch(folder, { ignoreInitial: true, ignored: isPassing });
  watcher.on('all', changed);
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return watcher;
}
