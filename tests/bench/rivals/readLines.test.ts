import { describe, expect, it } from 'vitest';
import { bodyOf, kinsokuFaults, linesIn, raggedLines, wordsOf } from '../../../bench/rivals/readLines.ts';

const columns = { x: 20, measureMm: 50, gutterMm: 5, count: 2 };
const word = (text: string, x: number, y: number, width = 20) => ({ text, rectMm: { x, y, width, height: 4 } });
const body = (text: string) => ({ text, isBody: true });

describe('words of a page', () => {
  it('are read from the first page alone, in millimetres', () => {
    const bbox =
      '<page><word xMin="72.0" yMin="36.0" xMax="144.0" yMax="48.0">a&amp;b</word></page><page><word xMin="1" yMin="1" xMax="2" yMax="2">x</word></page>';
    expect(wordsOf(bbox)).toEqual([
      { text: 'a&b', rectMm: { x: 25.4, y: 12.7, width: 25.4, height: expect.closeTo(4.233, 3) } },
    ]);
  });

  it('make lines, column by column, whatever order they were painted in', () => {
    const words = [word('三', 76, 50), word('二', 41, 50.4), word('一', 20, 50), word('四', 76, 55)];
    expect(linesIn(words, columns).map(({ text, column }) => [text, column])).toEqual([
      ['一二', 0],
      ['三', 1],
      ['四', 1],
    ]);
  });

  it('outside the columns or wider than one are left out', () => {
    expect(linesIn([word('外', 140, 50), word('通栏大标题', 20, 40, 100)], columns)).toEqual([]);
  });
});

const linesFrom = (texts: readonly string[]) =>
  texts.map((text, i) => ({ text, column: 0, rectMm: { x: 20, y: 50 + 5 * i, width: 50, height: 4 } }));

describe('lines of the story', () => {
  it('are told from captions and subheads', () => {
    const lines = linesFrom(['图为广场', '春回大地万', '物向新。', '主导产业', '主导产业聚链', '成势。']);
    const story = [body('春回大地万物向新。'), { text: '主导产业', isBody: false }, body('主导产业聚链成势。')];
    const found = bodyOf(lines, story);
    expect(found.lines.map(({ text }) => text)).toEqual(['春回大地万', '物向新。', '主导产业聚链', '成势。']);
    expect([found.set, found.characters]).toEqual([18, 18]);
  });

  it('that are not on the page are not counted as set', () => {
    const { set, characters } = bodyOf(linesFrom(['春回大地']), [body('春回大地万物向新')]);
    expect([set, characters]).toEqual([4, 8]);
  });
});

describe('faults of lines', () => {
  it('are forbidden starts and ends and parted numbers', () => {
    const faults = kinsokuFaults(linesFrom(['紧扣“', '三城”建设20', '23年', '，全区']));
    expect(faults).toEqual(['ends 紧扣“', 'parts 设20|23年', 'starts ，全区']);
  });

  it('are full lines that end short of the measure, not the last of a paragraph', () => {
    const lines = linesFrom(['春回大地万物向新', '年味未散征程再启', '新绩']).map((line, i) =>
      i === 0 ? line : { ...line, rectMm: { ...line.rectMm, width: 40 } },
    );
    const story = [body('春回大地万物向新年味未散征程再启新绩')];
    expect(raggedLines(bodyOf(lines, story), story, columns, 3)).toBe(1);
  });
});
