import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { initSupplement } from '../../src/supplement/initSupplement.ts';
import { readSupplement } from '../../src/supplement/readSupplement.ts';

let home = '';
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'tekan-init-'));
});
afterAll(() => rm(home, { recursive: true }));

describe('initSupplement', () => {
  it('writes a supplement that reads without a finding, with every picture it names', async () => {
    const folder = path.join(home, 'deep/2025');
    const { value: files } = await initSupplement(folder);
    const { value: supplement, findings } = await readSupplement(folder);
    expect(findings).toEqual([]);
    const named = supplement?.pages.flatMap((page) => page.pictures.map(({ file }) => path.join(folder, file)));
    expect(files?.filter((file) => file.endsWith('.svg'))).toEqual(named);
  });

  it('names the schema for editors by a relative path that is right', async () => {
    const folder = path.join(home, 'schema');
    await initSupplement(folder);
    const [first = ''] = (await readFile(path.join(folder, 'supplement.yaml'), 'utf8')).split('\n');
    const schema = first.replace('# yaml-language-server: $schema=', '');
    expect(path.isAbsolute(schema)).toBe(false);
    expect(await readFile(path.join(folder, schema), 'utf8')).toContain('"title": "supplement.yaml"');
  });

  it('draws the same pictures every time', async () => {
    const [a, b] = [path.join(home, 'a'), path.join(home, 'b')];
    await initSupplement(a);
    await initSupplement(b);
    const read = (folder: string) => readFile(path.join(folder, 'pictures/03.svg'), 'utf8');
    expect(await read(a)).toBe(await read(b));
    expect(await read(a)).toMatch(/^<svg [^>]*width="1600" height="1000"/);
  });

  it('writes nothing into a folder that holds anything', async () => {
    const folder = path.join(home, 'full');
    await initSupplement(folder);
    await rm(path.join(folder, '01.md'));
    const { value, findings } = await initSupplement(folder);
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ id: 'supplement-folder-not-empty', value: folder }]);
    expect(await readdir(folder)).not.toContain('01.md');
  });

  it('tells a folder that cannot be made', async () => {
    await writeFile(path.join(home, 'file'), '');
    const { findings } = await initSupplement(path.join(home, 'file/inside'));
    expect(findings).toMatchObject([{ id: 'supplement-folder-not-writable' }]);
  });
});
