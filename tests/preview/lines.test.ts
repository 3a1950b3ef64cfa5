import { describe, expect, it } from 'vitest';

interface Unit {
  readonly line: number;
  readonly text: string;
}

/** Written for the browser, without types. */
const { unitAt, unitNow, lineOfPart, countPrinted, asParagraphs } = (await import(
  String(new URL('../../src/preview/inPage/lines.js', import.meta.url))
)) as {
  unitAt: (file: string, text: string, line: number) => Unit | undefined;
  unitNow: (text: string, unit: Unit) => number | undefined;
  lineOfPart: (text: string, part: Unit) => number;
  countPrinted: (text: string) => number;
  asParagraphs: (text: string) => string;
};

const STORY = '## 上半句 下半句\n\n甲甲甲。\n乙乙乙。\n\n丙丙丙。\n';

describe('what is changed at once', () => {
  it('is a paragraph of a story, with the lines into which it is broken by mistake', () => {
    expect(unitAt('05.md', STORY, 4)).toEqual({ line: 3, text: '甲甲甲。\n乙乙乙。' });
    expect(unitAt('05.md', STORY, 6)).toEqual({ line: 6, text: '丙丙丙。' });
  });

  it('is a line of the data', () => {
    expect(unitAt('supplement.yaml', 'paper: 甲\r\ndate: 乙', 2)).toEqual({ line: 2, text: 'date: 乙' });
  });

  it('is the whole item of a list, unless that is a whole page', () => {
    const yaml =
      'pages:\n  - number: "03"\n    pictures:\n      - file: a.jpg\n        caption: 甲\n      - file: b.jpg\n\nx: 1';
    expect(unitAt('supplement.yaml', yaml, 4)).toEqual({ line: 4, text: '      - file: a.jpg\n        caption: 甲' });
    expect(unitAt('supplement.yaml', yaml, 6)).toEqual({ line: 6, text: '      - file: b.jpg' });
    expect(unitAt('supplement.yaml', yaml, 5)).toEqual({ line: 5, text: '        caption: 甲' });
    const long = `- a: 1\n${'  b: 2\n'.repeat(20)}`;
    expect(unitAt('supplement.yaml', long, 1)).toEqual({ line: 1, text: '- a: 1' });
  });

  it('is nothing where the file has no such line', () => {
    expect(unitAt('05.md', STORY, 9)).toBeUndefined();
  });

  it('is found again when lines came before it', () => {
    expect(unitNow(`新\n\n${STORY}`, { line: 3, text: '甲甲甲。\n乙乙乙。' })).toBe(5);
    expect(unitNow(STORY, { line: 3, text: '丁' })).toBeUndefined();
  });

  it('follows a paragraph whose page is older than the file', () => {
    expect(lineOfPart(`新\n\n${STORY}`, { line: 6, text: '丙丙丙。' })).toBe(8);
    expect(lineOfPart('- **甲。**乙', { line: 1, text: '甲。乙' })).toBe(1);
  });
});

describe('asParagraphs', () => {
  it('parts pasted lines by an empty one, without indents', () => {
    expect(asParagraphs('\u3000\u3000甲。\r\n\u3000\u3000乙。\r\n\r\n丙。\n')).toBe('甲。\n\n乙。\n\n丙。');
  });
});

describe('countPrinted', () => {
  it('counts what is printed: no marks, no spaces, surrogate pairs once', () => {
    expect(countPrinted('## 上半句 下半句 {lead}')).toBe(6);
    expect(countPrinted('**水跟着人走。**南洼镇')).toBe(9);
    expect(countPrinted('- 𠮷\\*')).toBe(2);
  });
});
