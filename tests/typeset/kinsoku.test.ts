import { describe, expect, it } from 'vitest';
import { type KinsokuLevel, mayBreakBetween } from '../../src/typeset/kinsoku.ts';

const NEVER_STARTS = '。，、；：？！．”’）》〉」』】〕］｝〗·・～–／%％‰℃°';
const NEVER_ENDS = '“‘（《〈「『【〔［｛〖';

describe('mayBreakBetween', () => {
  it.each([...NEVER_STARTS])('never lets %s start a line', (mark) => {
    expect(mayBreakBetween('字', mark)).toBe(false);
    expect(mayBreakBetween('。', mark)).toBe(false);
    expect(mayBreakBetween('7', mark)).toBe(false);
  });

  it.each([...NEVER_ENDS])('never lets %s end a line', (mark) => {
    expect(mayBreakBetween(mark, '字')).toBe(false);
    expect(mayBreakBetween(mark, '7')).toBe(false);
    expect(mayBreakBetween(mark, '“')).toBe(false);
  });

  it.each([...'。，、；：？！”’）》】·～'])('lets %s end a line', (mark) => {
    expect(mayBreakBetween(mark, '字')).toBe(true);
  });

  it.each([...NEVER_ENDS])('lets %s start a line', (mark) => {
    expect(mayBreakBetween('字', mark)).toBe(true);
  });

  it.each([
    ['—', '—'],
    ['…', '…'],
    ['3', '1'],
    ['.', '8'],
    ['1', '.'],
    ['3', '亿'],
    ['3', '万'],
    ['2', '%'],
    ['0', '℃'],
    ['￥', '2'],
    ['№', '5'],
    ['+', '5'],
    ['1', '～'],
    ['～', '5'],
    ['A', 'B'],
    ['B', '2'],
    ['-', '1'],
    ['（', '—'],
    ['字', ')'],
    ['字', '.'],
    ['(', '字'],
    ['字', ' '],
    ['１', '２'],
    ['\u00a0', '字'],
    ['葛', '\u{e0100}'],
    ['e', '\u0301'],
  ])('keeps %s and %s together', (left, right) => {
    expect(mayBreakBetween(left, right)).toBe(false);
  });

  it.each([
    ['区', '建'],
    ['3', '个'],
    ['亿', '元'],
    ['第', '3'],
    ['字', 'A'],
    ['A', '字'],
    ['”', '“'],
    ['。', '“'],
    ['字', '—'],
    ['—', '字'],
    ['…', '“'],
    [' ', 'B'],
    ['i', ' '].reverse() as [string, string],
    ['𠮷', '𡘙'],
    ['-', 'F'],
  ])('breaks between %s and %s', (left, right) => {
    expect(mayBreakBetween(left, right)).toBe(true);
  });

  it.each<[KinsokuLevel, string, string, boolean]>([
    ['basic', '／', '字', true],
    ['gb', '／', '字', false],
    ['strict', '／', '字', false],
    ['basic', '字', '—', true],
    ['gb', '字', '…', true],
    ['strict', '字', '—', false],
    ['strict', '字', '…', false],
  ])('on level %s treats %s | %s as CLREQ says', (level, left, right, may) => {
    expect(mayBreakBetween(left, right, level)).toBe(may);
  });
});
