import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { supplementJsonSchema } from '../../src/schema/jsonSchema.ts';
import { readYaml } from '../../src/schema/readYaml.ts';
import { supplementSchema } from '../../src/schema/supplement.ts';

const GOOD = `paper: 漯河日报
date: 2024-02-20
template: two-sessions
pages:
  - number: "05"
    section: 专版
    headline: 奋楫扬帆再出发 砥砺奋进建新功
    bylines:
      - {role: text, names: [王会峰, 董燕]}
    story: 05.md
    pictures:
      - {file: pictures/01.jpg, caption: 河上街夜色。, rank: lead}
      - {file: pictures/02.jpg, caption: 昌建广场。}
`;

/** The findings when one text of the good file is replaced by another. */
const told = (from: string, to: string): string[] => {
  expect(GOOD).toContain(from);
  return readYaml('supplement.yaml', GOOD.replace(from, to), supplementSchema).findings.map(
    ({ id, where, value }) => `${id} ${where.line}:${where.column}${value === undefined ? '' : ` ${value}`}`,
  );
};

const BAD: Record<string, [from: string, to: string, finding: string]> = {
  'a day that does not exist': ['2024-02-20', '2024-02-30', 'supplement-no-such-day 2:7 2024-02-30'],
  'a leap day in a common year': ['2024-02-20', '2023-02-29', 'supplement-no-such-day 2:7 2023-02-29'],
  'a thirteenth month': ['2024-02-20', '2024-13-01', 'supplement-not-a-date 2:7 2024-13-01'],
  'a date in words': ['2024-02-20', '2024年2月20日', 'supplement-not-a-date 2:7 2024年2月20日'],
  'an unknown role': ['role: text', 'role: words', 'yaml-not-one-of 9:16 words'],
  'names joined in one': ['王会峰, 董燕', '王会峰、董燕', 'supplement-joined-names 9:30 王会峰、董燕'],
  'an absolute path': ['story: 05.md', 'story: /etc/passwd', 'supplement-path-outside 10:12 /etc/passwd'],
  'a path upwards': ['story: 05.md', 'story: a/../../05.md', 'supplement-path-outside 10:12 a/../../05.md'],
  'a path on a drive': ['story: 05.md', 'story: C:/05.md', 'supplement-path-outside 10:12 C:/05.md'],
  'backslashes in a path': ['pictures/01.jpg', '..\\01.jpg', 'supplement-backslash 12:16 ..\\01.jpg'],
  'two lead pictures': ['昌建广场。}', '昌建广场。, rank: lead}', 'supplement-two-leads 13:55 lead'],
  'a group of one picture': ['昌建广场。}', '昌建广场。, group: leaders}', 'supplement-group-alone 13:56 leaders'],
  'a round picture in a group': [
    '{file: pictures/02.jpg, caption: 昌建广场。}',
    '{file: a.jpg, caption: 甲。, shape: round, group: g}\n      - {file: b.jpg, caption: 乙。, group: g}',
    'supplement-group-unequal 13:57 g',
  ],
  'a group with another picture in it': [
    '{file: pictures/02.jpg, caption: 昌建广场。}',
    ['a', 'b', 'c'].map((n) => `{file: ${n}.jpg, caption: 甲。${n === 'b' ? '' : ', group: g'}}`).join('\n      - '),
    'supplement-group-apart 15:43 g',
  ],
  'a template by a path': ['template: two-sessions', 'template: ../x', 'yaml-wrong-form 3:11 ../x'],
  'a page number that is no file name': ['"05"', '"../05"', 'yaml-wrong-form 5:13 ../05'],
  'a blank headline': ['headline: 奋楫扬帆再出发 砥砺奋进建新功', 'headline: "　"', 'yaml-empty-text 7:15'],
  'no pages': [GOOD.slice(GOOD.indexOf('pages:')), 'pages: []\n', 'yaml-item-count 4:8 0'],
};

describe('the supplement schema', () => {
  it('puts the defaults in', () => {
    const { value } = readYaml('supplement.yaml', GOOD, supplementSchema);
    expect(value).toMatchObject({ pressCondition: 'newsprint', credits: [] });
    const shared = { focus: [0.5, 0.5], shape: 'landscape', keepWhole: false, standIn: false };
    expect(value?.pages[0]?.pictures[1]).toEqual({
      file: 'pictures/02.jpg',
      caption: '昌建广场。',
      rank: 'normal',
      ...shared,
    });
  });

  for (const [name, [from, to, expected]] of Object.entries(BAD)) {
    it(`tells ${name} with exactly one finding`, () => {
      expect(told(from, to)).toEqual([expected]);
    });
  }

  it('tells a page number used twice, whatever its case', () => {
    const second = GOOD.slice(GOOD.indexOf('  - number')).replace('"05"', '"a5"');
    const text = GOOD.replace('"05"', '"A5"') + second;
    expect(readYaml('s', text, supplementSchema).findings).toMatchObject([
      { id: 'supplement-page-twice', where: { line: 14, column: 13 }, value: 'a5' },
    ]);
  });

  it('guesses the date that was meant', () => {
    const [found] = readYaml('s', GOOD.replace('2024-02-20', '2024/3/5'), supplementSchema).findings;
    expect(found?.hint?.en).toBe('Write it like 2024-03-05');
  });

  it('knows the keys by their Chinese names', () => {
    const [found] = readYaml('s', GOOD.replace('section:', '版名:'), supplementSchema).findings;
    expect(found?.hint?.zh).toBe('是不是想写 `section`？');
  });
});

describe('schema/supplement.schema.json', () => {
  const committed = readFileSync('schema/supplement.schema.json', 'utf8');

  it('is fresh; if not: npm run -s tekan -- schema > schema/supplement.schema.json', () => {
    expect(supplementJsonSchema()).toBe(committed);
  });

  it('describes every key in both languages', () => {
    const bare: string[] = [];
    const visit = (schema: { properties?: object; items?: object; description?: string }, path: string): void => {
      for (const [key, inner] of Object.entries(schema.properties ?? {})) {
        if (!/\p{Script=Latin}[\s\S]*\n\n[\s\S]*\p{Script=Han}/u.test(inner.description ?? ''))
          bare.push(`${path}/${key}`);
        visit(inner, `${path}/${key}`);
      }
      if (schema.items) visit(schema.items, `${path}[]`);
    };
    visit(JSON.parse(committed), '');
    expect(bare).toEqual([]);
  });
});
