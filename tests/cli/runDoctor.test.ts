import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runDoctor } from '../../src/cli/runDoctor.ts';
import { openTerminal } from '../../src/cli/terminal.ts';
import { fakeHost } from './fakeHost.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'tekan-doctor-'));
afterAll(() => rm(folder, { recursive: true }));

describe('runDoctor', () => {
  it('says what is there and what is missing, each with its cure, and exits 3 if anything is', async () => {
    const host = fakeHost();
    const out = path.join(folder, 'file');
    await writeFile(out, '');
    const environment = { TEKAN_CACHE: path.join(folder, 'cache') };
    const exit = await runDoctor(openTerminal(host, 'zh'), { environment, browser: '/no/browser', out });
    const lines = host.out.map((line) => line.trimEnd());
    expect(exit).toBe(3);
    expect(lines.filter((line) => line.startsWith('缺失')).map((line) => line.split(/\s+/)[1])).toEqual([
      '浏览器',
      '输出文件夹',
    ]);
    expect(lines.some((line) => line.startsWith('正常    印刷条件'))).toBe(true);
    expect(lines.filter((line) => line.includes('→')).length).toBeGreaterThanOrEqual(2);
  });
});
