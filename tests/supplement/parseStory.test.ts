import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/supplement/parseStory.ts';

const told = (text: string): string[] =>
  parseStory('05.md', text).findings.map(
    ({ id, where, value }) => `${id} ${where.line}:${where.column}${value === undefined ? '' : ` ${value}`}`,
  );

const BAD: Record<string, [text: string, finding: string]> = {
  'an empty story': ['\n\n', 'story-empty undefined:undefined'],
  'a broken paragraph': ['前文。\n\n甲，\n乙，\n丙。\n\n后文。', 'story-line-break 4:1 3'],
  'a hard line break with spaces': ['甲，  \n乙。', 'story-line-break 2:1 2'],
  'a headline': ['# 标题\n\n正文。', 'story-heading-level 1:1 #'],
  'a third-level head': ['正文。\n\n### 标题\n\n正文。', 'story-heading-level 3:1 ###'],
  'a head without space': ['##标题\n\n正文。', 'story-heading-space 1:1 ##标题'],
  'an empty subhead': ['##\n\n正文。', 'story-empty-subhead 1:3'],
  'a subhead of three parts': ['## 甲 乙 丙\n\n正文。', 'story-subhead-halves 1:4 3'],
  'a subhead without text': ['正文。\n\n## 甲 乙\n', 'story-subhead-alone 3:1 甲 乙'],
  'an empty item': ['正文。\n\n- \n', 'story-empty-item 3:2'],
  'a bold paragraph': ['**全部加粗。**', 'story-run-in-alone 1:1 全部加粗。'],
  'bold in mid-paragraph': ['正文**重点**正文。', 'story-emphasis 1:3 **重点**'],
  'a second bold head': ['**一。**正文**二。**正文。', 'story-emphasis 1:9 **二。**'],
  'bold in a subhead': ['## **甲** 乙\n\n正文。', 'story-emphasis 1:4 **甲**'],
  italics: ['正文*重点*正文。', 'story-emphasis 1:3 *重点*'],
  'italics with underlines': ['正文 _重点_ 正文。', 'story-emphasis 1:4 _重点_'],
  'a lone star': ['正文*。', 'story-emphasis 1:3 *'],
  'a head not closed': ['**小标题。正文。', 'story-emphasis 1:1 **'],
  'a link': ['见[报道](https://example.com)。', 'story-link 1:2 [报道](https://example.com)'],
  'a picture': ['![图](a.jpg)', 'story-picture 1:1 ![图](a.jpg)'],
  HTML: ['正文<br>正文。', 'story-html 1:3 <br>'],
  'an HTML comment': ['正文。<!-- 待核 -->', 'story-html 1:4 <!-- 待核 -->'],
  'an entity': ['正文&nbsp;正文。', 'story-html 1:3 &nbsp;'],
  code: ['正文`码`。', 'story-code 1:3 `码`'],
  'a code block': ['```\n码\n# 码\n```\n\n正文。', 'story-code 1:1 ```'],
  'a footnote': ['正文[^1]。', 'story-footnote 1:3 [^1]'],
  'struck-out text': ['正文~~错~~。', 'story-strike 1:3 ~~错~~'],
  'a rule': ['正文。\n\n---\n\n正文。', 'story-rule 3:1 ---'],
  'front matter': ['---\ntitle: x\n---\n\n正文。', 'story-front-matter 1:1 ---'],
  'a quotation': ['> 引\n> 文\n\n正文。', 'story-quote 1:1 > 引'],
  'a table': ['| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n正文。', 'story-table 1:1 | 甲 | 乙 |'],
  'a numbered list': ['1. 甲\n2. 乙\n', 'story-ordered-list 1:1 1. 甲'],
  'another list mark': ['* 甲\n* 乙\n', 'story-list-mark 1:1 * 甲'],
  'a list in a list': ['- 甲\n  - 乙\n', 'story-nested-list 2:3 - 乙'],
  'an item without space': ['- 甲\n-乙\n-丙\n', 'story-item-space 2:1 -乙'],
  'an item with its own star': ['- ★ 全国先进。\n', 'story-item-mark 1:3 ★'],
  'stars for a list': ['★全国先进。\n★全省先进。\n', 'story-list-mark 1:1 ★全国先进。'],
  'an item that runs on': ['- 甲，\n乙，\n丙。\n', 'story-item-continued 2:1 乙，'],
  'an unknown marker': ['## 甲 乙 {导读}\n\n正文。', 'story-section-role 1:8 {导读}'],
  'a lost character': ['漯河\uFFFD报。', 'text-lost-character 1:3 U+FFFD'],
  'a control character': ['漯河\u0007日报。', 'text-control-character 1:3 U+0007'],
  'a radical': ['天下⽂章。', 'text-radical-for-character 1:3 ⽂ U+2F42'],
};

describe('parseStory', () => {
  it('reads paragraphs, run-in heads, items and subheads with exactly the characters to be printed', () => {
    const text =
      '\uFEFF　　导语。\r\n\r\n## 上半句\u3000下半句\r\n\r\n**小标题。** 正文 100 亿元。\r\n- 甲。\r\n- **乙：**丙。\r\n';
    expect(parseStory('05.md', text)).toEqual({
      value: [
        { kind: 'paragraph', text: '导语。', runIn: 0, place: { file: '05.md', line: 1 } },
        { kind: 'subhead', halves: ['上半句', '下半句'], place: { file: '05.md', line: 3 } },
        { kind: 'paragraph', text: '小标题。正文 100 亿元。', runIn: 4, place: { file: '05.md', line: 5 } },
        { kind: 'item', text: '甲。', runIn: 0, place: { file: '05.md', line: 6 } },
        { kind: 'item', text: '乙：丙。', runIn: 2, place: { file: '05.md', line: 7 } },
      ],
      findings: [],
    });
  });

  for (const [name, [text, expected]] of Object.entries(BAD)) {
    it(`tells ${name} with exactly one finding`, () => {
      expect(told(text)).toEqual([expected]);
      expect(parseStory('05.md', text).value).toBeUndefined();
    });
  }

  it('reads at the end of a subhead what its section is', () => {
    const heads = (text: string) => parseStory('05.md', `${text}\n\n正文。`).value?.[0];
    const place = { file: '05.md', line: 1 };
    expect(heads('## 实干托起希望 {lead}')).toEqual({ kind: 'subhead', halves: ['实干托起希望'], role: 'lead', place });
    expect(heads('## 实干 托起{导语}')).toEqual({ kind: 'subhead', halves: ['实干', '托起'], role: 'lead', place });
    expect(heads('## 集合\\{甲\\}')).toEqual({ kind: 'subhead', halves: ['集合{甲}'], place });
  });

  it('leaves text alone that only looks like Markdown', () => {
    const plain = [
      '气温-5℃，1.2亿元，3 < 5，A&B，5_a_b，[注]，“#话题”。',
      '——引自《史记》',
      '1.增收 2.节支',
      '（一）*是*'.replaceAll('*', '\\*'),
    ];
    const { value, findings } = parseStory('05.md', plain.join('\n\n'));
    expect(findings).toEqual([]);
    expect(value?.map((block) => (block.kind === 'subhead' ? '' : block.text))).toEqual([
      ...plain.slice(0, 3),
      '（一）*是*',
    ]);
  });

  it('leaves out invisible characters and says so once for each paragraph', () => {
    const { value, findings } = parseStory('05.md', '漯\u200B河\u200B日报\uFEFF。');
    expect(value).toMatchObject([{ text: '漯河日报。' }]);
    expect(findings).toMatchObject([
      { id: 'text-invisible-character', severity: 'warning', where: { line: 1, column: 2 }, value: 'U+200B' },
    ]);
  });

  it('composes characters (NFC) and counts run-in heads after that', () => {
    const { value } = parseStory('05.md', '**Cafe\u0301。**正文。');
    expect(value).toMatchObject([{ text: 'Café。正文。', runIn: 5 }]);
  });

  it('keeps a no-break space inside a half', () => {
    expect(parseStory('05.md', '## 华为\u00A0Mate 上市\n\n正文。').value).toMatchObject([
      { halves: ['华为\u00A0Mate', '上市'] },
      { kind: 'paragraph' },
    ]);
  });

  it('tells independent defects each once', () => {
    expect(told('# 甲\n\n正文**乙**。\n\n> 丙\n')).toEqual([
      'story-heading-level 1:1 #',
      'story-emphasis 3:3 **乙**',
      'story-quote 5:1 > 丙',
    ]);
  });
});
