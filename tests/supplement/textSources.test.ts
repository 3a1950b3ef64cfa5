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

describe('textSources of boxes', () => {
  const box = (part: Partial<SupplementPage>): SupplementPage => ({ ...PAGE, ...part });
  const supplement = (pages: readonly SupplementPage[]): Supplement => ({
    id: 'demo',
    folder: '/demo',
    paper: '日报',
    date: '2026-10-16',
    template: 'cover',
    pressCondition: 'newsprint',
    credits: [],
    pages,
  });
  const of = (page: SupplementPage, ...others: SupplementPage[]) =>
    [...textSources(supplement([page, ...others]), page)].filter(([name]) => name.startsWith('box/'));

  it('prints the figures of a chart with the decimals of the one that has most', () => {
    const values = [1.9, 2, 2.25].map((value, k) => ({ label: `${k}`, value }));
    const page = box({ boxes: [{ kind: 'chart', form: 'bars', title: '收入', values, place }] });
    const figures = of(page).filter(([name]) => name.includes('/figure/'));
    expect(figures).toEqual([
      ['box/0/figure/0', '1.90'],
      ['box/0/figure/1', '2.00'],
      ['box/0/figure/2', '2.25'],
    ]);
  });

  it('makes the contents of the other pages, a deck only where there is one', () => {
    const page = box({ boxes: [{ kind: 'contents', title: '本期导读', place }] });
    const other = { ...PAGE, number: '06', section: '民生', headline: ['上', '下'], deck: '综述' };
    const { deck: _, ...plain } = other;
    expect(of(page, other, { ...plain, number: '07' })).toEqual([
      ['box/0/title', '本期导读'],
      ['box/0/page/0', '06'],
      ['box/0/section/0', '民生'],
      ['box/0/head/0', '上 下'],
      ['box/0/deck/0', '综述'],
      ['box/0/page/1', '07'],
      ['box/0/section/1', '民生'],
      ['box/0/head/1', '上 下'],
    ]);
  });
});

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

  it('has the mark of the template before every item of a list', () => {
    const place = { file: '05.md', line: 1 };
    const story = [{ kind: 'item', text: '全国先进；', runIn: 0, place } as const];
    const sources = (mark?: string) =>
      [...textSources(SUPPLEMENT, { ...PAGE, story }, mark)].filter(([name]) => name.startsWith('story'));
    expect(sources('★')).toEqual([
      ['story/0/mark', '★'],
      ['story/0', '全国先进；'],
    ]);
    expect(sources()).toEqual([['story/0', '全国先进；']]);
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
