import { describe, expect, it } from 'vitest';
import type { Byline, Supplement, SupplementPage } from '../../src/supplement/supplement.ts';
import { printBylines, printDate, textSources } from '../../src/supplement/textSources.ts';

const place = { file: '05.md', line: 1 };
const PAGE: SupplementPage = {
  number: '05',
  section: '专版',
  strip: '热烈祝贺 隆重召开',
  headline: ['奋楫扬帆再出发', '砥砺奋进建新功'],
  bylines: [
    { role: 'text', names: ['王会峰', '董燕'] },
    { role: 'picture', names: ['焦海洋', '王嘉明'], note: '本报记者' },
  ],
  story: [
    { kind: 'paragraph', text: '导语。', runIn: 0, place },
    { kind: 'subhead', halves: ['上半句', '下半句'], place },
  ],
  pictures: [
    {
      file: 'a.jpg',
      caption: '河上街夜色。',
      credit: '本报记者 焦海洋 摄',
      focus: [0.5, 0.5],
      rank: 'lead',
      shape: 'landscape',
      keepWhole: false,
      standIn: false,
      place,
    },
  ],
};
const SUPPLEMENT: Supplement = {
  id: '2024',
  folder: '/x/2024',
  paper: '漯河日报',
  date: '2024-02-20',
  edition: '两会特刊',
  template: 'two-sessions',
  pressCondition: 'newsprint',
  credits: [
    { role: '责编', names: ['甲'] },
    { role: '校对', names: ['乙', '丙'] },
  ],
  pages: [PAGE],
};

describe('textSources', () => {
  it('gives the characters of every source, in reading order', () => {
    expect([...textSources(SUPPLEMENT, PAGE)]).toEqual([
      ['folio/left', '05 专版'],
      ['folio/middle', '漯河日报 两会特刊'],
      ['folio/right', '2024年2月20日 星期二 责编 甲 校对 乙 丙'],
      ['strip', '热烈祝贺 隆重召开'],
      ['headline/0', '奋楫扬帆再出发'],
      ['headline/1', '砥砺奋进建新功'],
      ['byline', '文/王会峰 董燕 图/本报记者 焦海洋 王嘉明'],
      ['story/0', '导语。'],
      ['story/1/0', '上半句'],
      ['story/1/1', '下半句'],
      ['caption/0', '河上街夜色。'],
      ['credit/0', '本报记者 焦海洋 摄'],
    ]);
  });

  it('has no source for a text the page does not have', () => {
    const { edition: _, ...plain } = SUPPLEMENT;
    const { strip: __, ...bare } = PAGE;
    const sources = textSources({ ...plain, credits: [] }, { ...bare, bylines: [], story: [], pictures: [] });
    expect([...sources.keys()]).toEqual(['folio/left', 'folio/middle', 'folio/right', 'headline/0', 'headline/1']);
    expect(sources.get('folio/middle')).toBe('漯河日报');
  });
});

describe('printDate', () => {
  it('computes the weekday from the date alone', () => {
    expect(['2024-02-21', '2000-01-01', '1949-10-01', '2024-02-29'].map(printDate)).toEqual([
      '2024年2月21日 星期三',
      '2000年1月1日 星期六',
      '1949年10月1日 星期六',
      '2024年2月29日 星期四',
    ]);
  });
});

describe('printBylines', () => {
  it('names people once who wrote and photographed', () => {
    const names = ['姜科峰', '于琦'];
    const both: Byline[] = [
      { role: 'text', names },
      { role: 'picture', names },
      { role: 'design', names: ['付广亚'] },
    ];
    expect(printBylines(both)).toBe('文/图 姜科峰 于琦 版式/付广亚');
  });
});
