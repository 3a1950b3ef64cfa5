// Folders → one call for each burst of changes in them. Editors save in several steps; the call comes when they rest.

import { watch } from 'chokidar';

/** Longer than the steps of a save, shorter than a person notices. */
const REST_MS = 120;

/** Hidden files, backups and lock files of editors, and files being written aside. */
const PASSING = /(^|[\\/])(\.[^\\/]*|[^\\/]*~|~\$[^\\/]*|[^\\/]*\.(tmp|swp|bak|part))$/;

export interface FolderWatch {
  close(): Promise<void>;
}

export async function watchFolders(folders: readonly string[], changed: () => void): Promise<FolderWatch> {
  // Whatever lies above a watched folder may be hidden; only what lies in it is judged.
  const isPassing = (path: string): boolean => {
    const folder = folders.find((one) => path.startsWith(one));
    return PASSING.test(path.slice(folder?.length ?? 0));
  };
  const watcher = watch([...folders], { ignoreInitial: true, ignored: isPassing });
  let resting: NodeJS.Timeout | undefined;
  watcher.on('all', () => {
    clearTimeout(resting);
    resting = setTimeout(changed, REST_MS);
  });
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return {
    close: () => {
      clearTimeout(resting);
      return watcher.close();
    },
  };
}
