import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runTekan } from '../../src/cli/main.ts';
import { fakeHost } from './fakeHost.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'tekan-cli-'));
afterAll(() => rm(folder, { recursive: true }));

async function run(...argv: string[]) {
  const host = fakeHost();
  const exit = await runTekan(argv, host);
  return { exit, out: host.out.join(''), err: host.err.join('') };
}

/** The real program, as a shell starts it. */
const start = (...argv: string[]): Promise<{ exit: number; out: string; err: string }> =>
  new Promise((done) => {
    const env = { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '' };
    execFile(process.execPath, ['src/cli/tekan.mjs', ...argv], { env }, (error, out, err) =>
      done({ exit: error ? Number(error.code) : 0, out, err }),
    );
  });

const BAD_USAGE: Record<string, [argv: string[], said: string]> = {
  'an unknown command': [['buidl'], "tekan: unknown command 'buidl' (Did you mean build?)\nSee tekan --help\n"],
  'an unknown option': [
    ['build', 'x', '--jsno'],
    "tekan: unknown option '--jsno' (Did you mean --json?)\nSee tekan --help\n",
  ],
  'a missing folder': [['check'], "tekan: missing required argument 'folder'\nSee tekan --help\n"],
  'a number that is none': [
    ['build', 'x', '--jobs', '0', '--lang', 'zh'],
    'tekan: 选项 --jobs <n> 不能是 0（可用：1…99999）\n详见 tekan --help\n',
  ],
  'a wrong choice': [
    ['build', 'x', '--only', 'press', '--lang', 'zh'],
    'tekan: 选项 --only <part> 不能是 press（可用：proof）\n详见 tekan --help\n',
  ],
};

describe('runTekan', () => {
  for (const [name, [argv, said]] of Object.entries(BAD_USAGE)) {
    it(`tells ${name} and exits 2`, async () => {
      expect(await run(...argv)).toEqual({ exit: 2, out: '', err: said });
    });
  }

  it('shows help without a command, and exits 2 since nothing was done', async () => {
    const { exit, out, err } = await run();
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('Usage: tekan');
  });

  it('shows help and version when asked, and exits 0', async () => {
    expect(await run('--version')).toEqual({ exit: 0, out: '0.1.0\n', err: '' });
    expect((await run('build', '--help', '--lang', 'zh')).out).toContain('用法：');
  });

  it('tells a bug as a bug and exits 70', async () => {
    const host = fakeHost();
    const broken = {
      ...host,
      stdout: {
        write: () => {
          throw new Error('boom');
        },
      },
    };
    expect(await runTekan(['schema'], broken)).toBe(70);
    const said = host.err.join('');
    expect(said).toContain('boom');
    expect(said).toMatch(/tekan 0\.1\.0, Node .*\n.*bug of tekan/);
  });

  it('prints the schema that is committed', async () => {
    expect((await run('schema')).out).toContain('"title": "supplement.yaml"');
  });

  it('writes a starter supplement that reads without a finding, and never into a folder that holds anything', async () => {
    const made = path.join(folder, 'made');
    const first = await run('init', made);
    expect(first.exit).toBe(0);
    expect(first.out.split('\n')).toContain(path.join(made, 'supplement.yaml'));
    const second = await run('init', made);
    expect(second.exit).toBe(2);
    expect(second.err).toContain('supplement-folder-not-empty');
  });
});

describe('the program', () => {
  it('tells bad data in Chinese by the locale, at the place, and exits 2', async () => {
    await writeFile(path.join(folder, 'supplement.yaml'), 'paper：漯河日报\n');
    const { exit, out, err } = await start('check', folder);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(
      `${path.join(folder, 'supplement.yaml')}:1:6: 错误 yaml-full-width-colon: “paper”后面用了全角冒号`,
    );
  });

  it('exits 2 for a folder that is not there', async () => {
    const { exit, err } = await start('check', path.join(folder, 'no'));
    expect(exit).toBe(2);
    expect(err).toContain('supplement-folder-missing');
  });
});
