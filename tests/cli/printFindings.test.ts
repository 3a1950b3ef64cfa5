import { describe, expect, it } from 'vitest';
import { countFindings, formatFinding, printFindings } from '../../src/cli/printFindings.ts';
import { openTerminal } from '../../src/cli/terminal.ts';
import { finding } from '../../src/findings/finding.ts';
import { fakeHost } from './fakeHost.ts';

const at = (line: number) => ({ file: 'supplement.yaml', line, column: 7 });
const misspelt = finding('yaml-misspelt-key', at(3), { value: 'headlin', suggestion: 'headline' });
const standIn = (value: string) => finding('stand-in-picture', { ...at(9), page: '05' }, { value });

describe('formatFinding', () => {
  it('has the form of compilers, so that editors jump to the place', () => {
    expect(formatFinding(openTerminal(fakeHost(), 'en'), misspelt, 'seeds/2024')).toBe(
      'seeds/2024/supplement.yaml:3:7: error yaml-misspelt-key: Unknown key `headlin` — Did you mean `headline`?',
    );
  });

  it('speaks Chinese', () => {
    expect(formatFinding(openTerminal(fakeHost(), 'zh'), misspelt, 'seeds/2024')).toBe(
      'seeds/2024/supplement.yaml:3:7: 错误 yaml-misspelt-key: 未知的键 `headlin` — 是不是想写 `headline`？',
    );
  });

  it('names page and item where there is no line', () => {
    const found = { ...misspelt, where: { page: '05', item: 'picture 3' } };
    expect(formatFinding(openTerminal(fakeHost(), 'en'), found, 'seeds/2024')).toMatch(
      /^seeds\/2024 page 05 picture 3: error/,
    );
    expect(formatFinding(openTerminal(fakeHost(), 'zh'), found, 'seeds/2024')).toMatch(
      /^seeds\/2024 05 版 第 3 张图片: 错误/,
    );
  });

  it('adds a value and a limit the message does not say', () => {
    const { hint: _, ...bare } = misspelt;
    const found = { ...bare, value: 31, limit: 20 };
    expect(formatFinding(openTerminal(fakeHost(), 'en'), found)).toMatch(/Unknown key `headlin` \(31, limit 20\)$/);
  });

  it('leaves a file alone that is not in the folder', () => {
    const found = { ...misspelt, where: { file: 'templates/x/template.yaml', line: 2 } };
    expect(formatFinding(openTerminal(fakeHost(), 'en'), found, 'seeds/2024')).toMatch(
      /^templates\/x\/template.yaml:2: /,
    );
  });

  it('lets no control character of a file name or text reach the terminal', () => {
    const found = finding('supplement-folder-missing', { file: 'a\u001B[2J' }, { value: 'a\u001B[2J\u202E' });
    const text = formatFinding(openTerminal(fakeHost(), 'en'), found);
    expect(text.includes('\u001B') || text.includes('\u202E')).toBe(false);
  });

  it('is coloured on a screen only, and not when NO_COLOR is set', () => {
    const format = (env: Record<string, string>, screen: boolean) =>
      formatFinding(openTerminal(fakeHost(env, screen), 'en'), misspelt).includes('\u001B[31m');
    expect([
      format({}, true),
      format({}, false),
      format({ NO_COLOR: '1' }, true),
      format({ TERM: 'dumb' }, true),
    ]).toEqual([true, false, false, false]);
  });
});

describe('printFindings', () => {
  it('groups by file and page, in the order in which they first come up', () => {
    const host = fakeHost();
    const story = finding('story-empty', { file: '05.md', line: 1 }, {});
    printFindings(openTerminal(host, 'en'), [misspelt, story, { ...misspelt, where: at(8) }]);
    expect(host.err.map((line) => line.split(': ')[0])).toEqual([
      'supplement.yaml:3:7',
      'supplement.yaml:8:7',
      '05.md:1',
    ]);
    expect(host.out).toEqual([]);
  });

  it('tells two notes of a kind and counts the rest', () => {
    const host = fakeHost();
    printFindings(openTerminal(host, 'en'), ['a', 'b', 'c', 'd'].map(standIn));
    expect(host.err.length).toBe(3);
    expect(host.err[2]).toBe('more of the same: stand-in-picture: +2\n');
  });
});

describe('countFindings', () => {
  it('counts by severity, with plurals where the language has them', () => {
    const all = [misspelt, standIn('a'), standIn('b')];
    expect(countFindings(openTerminal(fakeHost(), 'en'), all)).toBe('1 error, 2 notes');
    expect(countFindings(openTerminal(fakeHost(), 'zh'), all)).toBe('1 个错误，2 个提示');
    expect(countFindings(openTerminal(fakeHost(), 'en'), [])).toBe('');
  });
});
