import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BuildOptions, BuiltSupplement } from '../../src/build/buildTypes.ts';
import { type BuildFlags, type BuildRoom, runBuild } from '../../src/cli/runBuild.ts';
import { openTerminal } from '../../src/cli/terminal.ts';
import { finding } from '../../src/findings/finding.ts';
import { fakeHost } from './fakeHost.ts';

const FOUND = finding('story-empty', { file: '05.md', line: 1 }, {});
const BUILT: BuiltSupplement = {
  id: '2024',
  folder: 'seeds/2024',
  status: 'errors',
  findings: [FOUND],
  files: [path.resolve('out/2024/05.png'), '/elsewhere/2024/05.png'],
  ms: 1234,
};

async function run(flags: Partial<BuildFlags> = {}, screen = false, built = BUILT, language: 'en' | 'zh' = 'en') {
  const host = fakeHost({}, screen);
  let options: BuildOptions | undefined;
  const build: BuildRoom = async (_folders, given, onProgress) => {
    options = given;
    onProgress({ supplement: '2024', page: '05', step: 'plan', ms: 99.6, done: 0, total: 1 });
    return { supplements: [built] };
  };
  const exit = await runBuild(openTerminal(host, language), build, ['seeds/2024'], { out: 'out', ...flags });
  return { ...host, exit, options };
}

describe('runBuild', () => {
  it('prints the files on stdout and everything else on stderr', async () => {
    const { out, err, exit } = await run();
    expect(out).toEqual([`${path.join('out', '2024', '05.png')}\n`, '/elsewhere/2024/05.png\n']);
    expect(err).toEqual([
      '[0/1] 2024/05 makeup 100 ms\n',
      'seeds/2024/05.md:1: error story-empty: The story has no text — Write paragraphs with an empty line between them\n',
      '2024: 1 error (1.2 s)\n',
    ]);
    expect(exit).toBe(1);
  });

  it('counts the characters of every page, and says how many are too many or too few', async () => {
    const texts = [
      { page: '05', characters: 1264 },
      { page: '06', characters: 3300, change: -120 },
      { page: '07', characters: 300, change: 80 },
    ];
    const told = async (language: 'en' | 'zh') =>
      (await run({}, false, { ...BUILT, texts }, language)).err.filter((line) => /^2024 /.test(line));
    expect(await told('zh')).toEqual([
      '2024 05 版：正文 1264 字\n',
      '2024 06 版：正文 3300 字，须删约 120 字\n',
      '2024 07 版：正文 300 字，须补约 80 字\n',
    ]);
    expect((await told('en'))[1]).toBe('2024 page 06: 3300 characters, about 120 too many\n');
  });

  it('prints one JSON document with both languages and nothing else', async () => {
    const { out, err } = await run({ json: true });
    const printed = JSON.parse(out.join(''));
    expect(printed).toMatchObject({ exit: 1, supplements: [{ id: '2024', status: 'errors', findings: [FOUND] }] });
    expect(printed.supplements[0].findings[0].message).toEqual({ en: 'The story has no text', zh: '正文没有内容' });
    expect(err).toEqual([]);
  });

  it('rewrites one line on a screen and removes it before it prints', async () => {
    const { err } = await run({}, true);
    expect(err[0]).toBe('[0/1] 2024/05 makeup 100 ms');
    expect(err[1]).toBe('\r\u001B[K');
  });

  it('tells what proofs shall be like only if something was asked for', async () => {
    expect((await run()).options?.proof).toBeUndefined();
    expect((await run({ watermark: true })).options?.proof).toEqual({ look: 'plain', watermark: '样张' });
    const asked = await run({ proof: 'newsprint', watermark: '内部', lineNumbers: true });
    expect(asked.options?.proof).toEqual({ look: 'newsprint', watermark: '内部', lineNumbers: true });
  });

  it('hands the options to the build room', async () => {
    const { options } = await run({ out: 'there', press: 'newsprint-220', jobs: 3, only: 'proof', browser: '/b' });
    expect(options).toEqual({
      outFolder: path.resolve('there'),
      press: 'newsprint-220',
      jobs: 3,
      only: 'proof',
      browser: '/b',
      environment: {},
    });
  });
});
