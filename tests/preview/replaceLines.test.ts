import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeText, replaceLines } from '../../src/preview/replaceLines.ts';

describe('changeText', () => {
  it('changes the lines that were seen, and keeps line ends, a byte-order mark and all other lines', () => {
    const change = { line: 2, before: '乙', after: '乙乙\n丙' };
    expect(changeText('甲\n乙\n丁\n', change)).toBe('甲\n乙乙\n丙\n丁\n');
    expect(changeText('甲\r\n乙\r\n丁', change)).toBe('甲\r\n乙乙\r\n丙\r\n丁');
    expect(changeText('甲\n乙', change)).toBe('甲\n乙乙\n丙');
    expect(changeText('\uFEFF甲\n乙', { line: 1, before: '甲', after: '' })).toBe('\uFEFF\n乙');
  });

  it('changes several lines at once', () => {
    expect(changeText('甲\r\n乙\r\n\r\n丙', { line: 1, before: '甲\n乙', after: '甲乙' })).toBe('甲乙\r\n\r\n丙');
  });

  it('refuses lines that are not those that were seen', () => {
    expect(changeText('甲\n乙', { line: 1, before: '乙', after: '' })).toBeUndefined();
    expect(changeText('甲\n乙', { line: 3, before: '乙', after: '' })).toBeUndefined();
    expect(changeText('甲\n乙', { line: 2, before: '乙\n丙', after: '' })).toBeUndefined();
    expect(changeText('甲乙', { line: 1, before: '甲', after: '' })).toBeUndefined();
  });
});

describe('replaceLines', () => {
  let folder = '';
  beforeEach(async () => {
    folder = path.join(await mkdtemp(path.join(tmpdir(), 'tekan-lines-')), '2024');
    await mkdir(folder);
    await writeFile(path.join(folder, '05.md'), '甲\n乙\n');
  });
  afterEach(() => rm(path.dirname(folder), { recursive: true }));

  it('writes the file with the rights it had, and leaves nothing beside it', async () => {
    await chmod(path.join(folder, '05.md'), 0o640);
    expect(await replaceLines(folder, { file: '05.md', line: 2, before: '乙', after: '丙' })).toBe('written');
    expect(await readFile(path.join(folder, '05.md'), 'utf8')).toBe('甲\n丙\n');
    expect((await stat(path.join(folder, '05.md'))).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(['05.md']);
  });

  it('leaves a file alone that was changed meanwhile', async () => {
    expect(await replaceLines(folder, { file: '05.md', line: 2, before: '己', after: '丙' })).toBe('changed-meanwhile');
    expect(await readFile(path.join(folder, '05.md'), 'utf8')).toBe('甲\n乙\n');
  });

  it('refuses what lies outside the folder, is not there or is not UTF-8', async () => {
    await writeFile(path.join(folder, '..', 'secret.md'), '乙');
    await symlink(path.join('..', 'secret.md'), path.join(folder, 'link.md'));
    await writeFile(path.join(folder, 'gbk.md'), Buffer.from([0xd2, 0xd2]));
    for (const file of ['../secret.md', 'link.md', 'gone.md', 'gbk.md'])
      expect(await replaceLines(folder, { file, line: 1, before: '乙', after: '' })).toBe('unreadable');
    expect(await readFile(path.join(folder, '..', 'secret.md'), 'utf8')).toBe('乙');
  });
});
