// A picture of a page → all of it, small, as the person may need to see what the crop leaves out. Kept until the file changes.

import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { cutThumbnail } from '../picture/cutThumbnail.ts';
import { describeLinkOut } from '../supplement/readText.ts';

export interface Originals {
  /** `file` is relative to the supplement folder. Undefined where there is no such picture. */
  show(file: string): Promise<Uint8Array | undefined>;
}

export function keepOriginals(folder: string): Originals {
  const kept = new Map<string, { readonly changedMs: number; readonly jpeg: Promise<Uint8Array> }>();
  const show = async (file: string): Promise<Uint8Array | undefined> => {
    try {
      if (await describeLinkOut(folder, file, { file })) return undefined;
      const { mtimeMs: changedMs } = await stat(path.join(folder, file));
      const known = kept.get(file);
      if (known?.changedMs === changedMs) return await known.jpeg;
      const jpeg = readFile(path.join(folder, file)).then(cutThumbnail);
      kept.set(file, { changedMs, jpeg });
      return await jpeg;
    } catch {
      return undefined;
    }
  };
  return { show };
}
