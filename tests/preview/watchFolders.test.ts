import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchFolders } from '../../src/preview/watchFolders.ts';

let folder = '';
beforeEach(async () => {
  // A hidden folder above must not hide what is in ours.
  folder = path.join(await mkdtemp(path.join(tmpdir(), '.tekan-watch-')), '2024');
  await mkdir(folder);
});
afterEach(() => rm(path.dirname(folder), { recursive: true }));

const write = (name: string) => writeFile(path.join(folder, name), String(Math.random()));
const rest = () => new Promise((done) => setTimeout(done, 400));

describe('watchFolders', () => {
  it('calls once for a burst of changes', async () => {
    const changed = vi.fn();
    const watch = await watchFolders([folder], changed);
    await Promise.all(['a.md', 'b.md', 'supplement.yaml'].map(write));
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), 2000);
    await rest();
    expect(changed).toHaveBeenCalledTimes(1);
    await watch.close();
  });

  it('does not call for hidden files and the passing files of editors', async () => {
    const changed = vi.fn();
    const watch = await watchFolders([folder], changed);
    await Promise.all(['.05.md.swp', '05.md~', '~$05.docx', 'x.tmp', '.DS_Store'].map(write));
    await rest();
    expect(changed).not.toHaveBeenCalled();
    await watch.close();
  });

  it('does not call after it is closed', async () => {
    const changed = vi.fn();
    const watch = await watchFolders([folder], changed);
    await write('a.md');
    await watch.close();
    await rest();
    expect(changed).not.toHaveBeenCalled();
  });

  it('watches a folder again that was taken away and put back', async () => {
    const changed = vi.fn();
    const watch = await watchFolders([folder], changed);
    await rename(folder, `${folder}-aside`);
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), 3000);
    await new Promise((done) => setTimeout(done, 900));
    changed.mockClear();
    await rename(`${folder}-aside`, folder);
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), 3000);
    await rest();
    changed.mockClear();
    await write('a.md');
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), 2000);
    await watch.close();
  });
});
