import { describe, expect, it } from 'vitest';
import type { Line, PagePlan } from '../../../src/makeup/plan.ts';
import { checkLinesSet } from '../../../src/preflight/checks/checkLinesSet.ts';
import type { ExpectedPage } from '../../../src/preflight/text/expected.ts';
import { plannedLines } from '../../../src/preflight/text/setLines.ts';
import { replace } from '../breaking.ts';
import { CAPTION, HEADLINE, show } from '../brokenPdf.ts';
import { EXPECTED, findingsOf, idsOf, PROFILE } from '../judge.ts';

// The good page has two columns of two lines each: 源汇区经济 / 稳中有进。 and 民生福祉， / 持续改善。
const FRAMES = [
  { column: 1, rectMm: { x: 5, y: 26, width: 22, height: 9 } },
  { column: 2, rectMm: { x: 30, y: 26, width: 22, height: 9 } },
];

/** The same characters, divided into other paragraphs. */
const expectStory = (...blocks: string[]): ExpectedPage => ({
  ...EXPECTED,
  frames: FRAMES,
  texts: [
    { name: 'headline', text: HEADLINE },
    ...blocks.map((text, i) => ({ name: `story/${i}`, text })),
    { name: 'caption/0', text: CAPTION },
  ],
});

describe('lines that stand badly, by the coordinates of the PDF alone', () => {
  it('full columns of whole paragraphs have no finding', async () => {
    const expected = expectStory('源汇区经济稳中有进。', '民生福祉，持续改善。');
    expect(await findingsOf(undefined, expected)).toEqual([]);
  });

  it('a last line alone at the head of a column is a widow', async () => {
    const expected = expectStory('源汇区经济稳中有进。民生福祉，', '持续改善。');
    const findings = await findingsOf(undefined, expected);
    expect(idsOf(findings)).toEqual(['page-widow']);
    expect(findings[0]?.where).toMatchObject({ item: 'story/0', rectMm: { x: 30 } });
  });

  it('two last lines at the head of a column are none', async () => {
    expect(await findingsOf(undefined, expectStory('源汇区经济稳中有进。民生福祉，持续改善。'))).toEqual([]);
  });

  it('a head with nothing under it stands at the foot', async () => {
    const expected = expectStory('源汇区经济', '稳中有进。', '民生福祉，持续改善。');
    const findings = await findingsOf(undefined, { ...expected, heads: new Set(['story/1']) });
    expect(findings.map((f) => [f.id, f.value, f.limit, f.where.item])).toEqual([
      ['page-head-at-foot', 0, 2, 'story/1'],
    ]);
  });

  it('a head of two lines counts what is under its last', async () => {
    const expected = {
      ...expectStory('源汇区经济稳中有进。', '民生福祉，', '持续改善。'),
      heads: new Set(['story/1']),
    };
    expect((await findingsOf(undefined, expected)).map((f) => [f.id, f.value])).toEqual([['page-head-at-foot', 1]]);
  });

  it('a last line of one character and its stop is a single character', async () => {
    const expected = expectStory('源汇区经济稳中有进。', '民生福祉，力。');
    const lone = replace(show('持续改善。'), show('力。'));
    expect(idsOf(await findingsOf(lone, expected))).toEqual(['page-single-character']);
  });
});

const line = (source: string, start: number, end: number, xMm: number, baselineMm: number, style = 'body'): Line => ({
  source,
  start,
  end,
  style,
  sizePt: 9,
  xMm,
  baselineMm,
  widthMm: 20,
  runs: [],
});

const planOf = (lines: readonly Line[]): PagePlan => ({
  version: 1,
  supplement: '2024',
  page: '05',
  template: 'two-sessions',
  family: 'run-on',
  sheetMm: { width: 100, height: 80 },
  typeAreaMm: { x: 5, y: 5, width: 90, height: 70 },
  grid: { columns: 2, measureMm: 22, gutterMm: 3, rowMm: 4, rows: 2 },
  frames: FRAMES.map(({ column, rectMm }) => ({ column: column - 1, row: 0, rows: 2, rectMm })),
  ornaments: [],
  figures: [],
  lines,
  fit: { exact: true, oversetLines: 0, emptyRows: 0, cost: 0, bound: 0, proven: true, weighed: 1, terms: [] },
});

describe('lines that stand badly, by the plan', () => {
  const judge = (texts: { name: string; text: string }[], lines: readonly Line[]) =>
    idsOf(checkLinesSet(plannedLines(planOf(lines), texts), [], PROFILE.page, {}));

  it('finds widow, head at foot and single character', () => {
    const texts = [
      { name: 'story/0', text: '一二三四五六七' },
      { name: 'story/1', text: '小标题' },
    ];
    const widow = [line('story/0', 0, 3, 5, 30), line('story/0', 3, 5, 5, 34), line('story/0', 5, 7, 30, 30)];
    expect(judge(texts, widow)).toEqual(['page-widow']);
    const single = [line('story/0', 0, 6, 5, 30), line('story/0', 6, 7, 5, 34)];
    expect(judge(texts, single)).toEqual(['page-single-character']);
    expect(judge(texts, [line('story/0', 0, 7, 5, 30), line('story/1', 0, 3, 5, 34, 'subhead')])).toEqual([
      'page-head-at-foot',
    ]);
  });

  it('counts the lines under a head that stands over the frames of its section', () => {
    const texts = [
      { name: 'story/0', text: '小标题' },
      { name: 'story/1', text: '一二三四五六七' },
    ];
    const head = line('story/0', 0, 3, 5, 20, 'subhead');
    expect(judge(texts, [head, line('story/1', 0, 5, 5, 30), line('story/1', 5, 7, 5, 34)])).toEqual([]);
    expect(judge(texts, [head, line('story/1', 0, 7, 5, 30)])).toEqual(['page-head-at-foot']);
  });
});
