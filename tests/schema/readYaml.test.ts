import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readPlacedYaml, readYaml } from '../../src/schema/readYaml.ts';

const SCHEMA = z.strictObject({
  paper: z
    .string()
    .min(1)
    .meta({ alsoCalled: ['报名'] }),
  number: z.string().optional(),
  rank: z.enum(['lead', 'normal']).default('normal'),
  focus: z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]).optional(),
  whole: z.boolean().optional(),
  rows: z.int().min(1).optional(),
  size: z.union([z.number(), z.literal('full')]).optional(),
  names: z.array(z.string()).max(2).optional(),
  header: z
    .array(
      z.union([
        z.strictObject({ element: z.enum(['strip', 'deck']), rows: z.int() }),
        z.strictObject({ space: z.int() }),
      ]),
    )
    .optional(),
  line: z
    .string()
    .regex(/^[^\n]*\S[^\n]*$/)
    .optional(),
  inks: z.record(z.string().regex(/^[a-z]+$/), z.number()).optional(),
  pages: z.array(z.strictObject({ headline: z.string(), deck: z.string().optional() })).default([]),
});

/** Id, place and value of each finding: `yaml-tab 2:1`. */
const told = (text: string): string[] =>
  readYaml('a.yaml', text, SCHEMA).findings.map(
    ({ id, where, value }) => `${id} ${where.line}:${where.column}${value === undefined ? '' : ` ${value}`}`,
  );

const BAD: Record<string, [text: string, finding: string]> = {
  'an unknown key': ['paper: 报\nzzz: 1\n', 'yaml-unknown-key 2:1 zzz'],
  'a misspelt key': ['paper: 报\nnubmer: "05"\n', 'yaml-misspelt-key 2:1 nubmer'],
  'a misspelt key that is required': ['papre: 报\n', 'yaml-misspelt-key 1:1 papre'],
  'a key by its Chinese name': ['报名: 报\n', 'yaml-misspelt-key 1:1 报名'],
  'a key in the wrong case': ['paper: 报\nRank: lead\n', 'yaml-misspelt-key 2:1 Rank'],
  'a missing key': ['rank: lead\n', 'yaml-missing-key 1:1 paper'],
  'a missing key of an item': ['paper: 报\npages:\n  - deck: 副题\n', 'yaml-missing-key 3:5 headline'],
  'a key without value': ['paper:\n', 'yaml-no-value 1:7'],
  'an empty text': ['paper: ""\n', 'yaml-empty-text 1:8'],
  'a page number without quotes': ['paper: 报\nnumber: 05\n', 'yaml-unquoted-text 2:9 05'],
  'a list where text belongs': ['paper: [a, b]\n', 'yaml-not-text 1:8 [a, b]'],
  'a wrong choice': ['paper: 报\nrank: third\n', 'yaml-not-one-of 2:7 third'],
  'a misspelt choice': ['paper: 报\nrank: nromal\n', 'yaml-misspelt-value 2:7 nromal'],
  'text where a number belongs': ['paper: 报\nfocus: [0.5, top]\n', 'yaml-not-number 2:14 top'],
  'a number out of range': ['paper: 报\nfocus: [0.5, 1.5]\n', 'yaml-too-large 2:14 1.5'],
  'a number too small': ['paper: 报\nfocus: [-1, 0.5]\n', 'yaml-too-small 2:9 -1'],
  'too few items': ['paper: 报\nfocus: [0.5]\n', 'yaml-item-count 2:8 1'],
  'too many items': ['paper: 报\nnames: [a, b, c]\n', 'yaml-item-count 2:8 3'],
  'text where a list belongs': ['paper: 报\nnames: 甲\n', 'yaml-not-list 2:8 甲'],
  'text where true or false belongs': ['paper: 报\nwhole: yes\n', 'yaml-not-boolean 2:8 yes'],
  'a broken number': ['paper: 报\nrows: 1.5\n', 'yaml-not-whole 2:7 1.5'],
  'no member of a union': ['paper: 报\nsize: half\n', 'yaml-not-one-of 2:7 half'],
  'a wrong key in one branch of a union': [
    'paper: 报\nheader: [{element: strip, rows: 2, panle: red}]\n',
    'yaml-unknown-key 2:36 panle',
  ],
  'a wrong value in one branch of a union': [
    'paper: 报\nheader: [{element: deck, rows: many}]\n',
    'yaml-not-number 2:32 many',
  ],
  'a blank text': ['paper: 报\nline: "  "\n', 'yaml-empty-text 2:7'],
  'a text of several lines': ['paper: 报\nline: |\n  甲\n  乙\n', 'yaml-many-lines 2:7 2'],
  'a key of the wrong form': ['paper: 报\ninks: {Cyan: 1}\n', 'yaml-wrong-form 2:8 Cyan'],
  'a list for the whole file': ['- 报\n', 'yaml-root-not-map 1:1 - 报'],
  'an empty file': ['', 'yaml-empty-file undefined:undefined'],
  'only comments': ['# 报\n', 'yaml-empty-file undefined:undefined'],
  'a key given twice': ['paper: 报\nrank: lead\npaper: 纸\n', 'yaml-duplicate-key 3:1 paper'],
  'a tab as indentation': ['paper: 报\npages:\n\t- headline: 题\n', 'yaml-tab 3:1'],
  'a full-width colon': ['paper：报\nrank: lead\n', 'yaml-full-width-colon 1:6 paper'],
  'a full-width colon in the last line': ['paper: 报\nrank：lead\n', 'yaml-full-width-colon 2:5 rank'],
  'a full-width colon inside a list': [
    'paper: 报\npages:\n  - headline：题\n    deck: 副\n',
    'yaml-full-width-colon 3:13 headline',
  ],
  'full-width colons throughout': ['paper：报\nrank：lead\n', 'yaml-full-width-colon 1:6 paper'],
  'a full-width colon in a lone key of an item': [
    'paper: 报\npages:\n  - headline：题\n',
    'yaml-full-width-colon 3:13 headline',
  ],
  'no space after a colon': ['paper:报\nrank: lead\n', 'yaml-no-space-after-colon 1:6 paper'],
  'a colon inside text': ['paper: 报: 纸\n', 'yaml-colon-in-text 1:8 报: 纸'],
  'a quote not closed': ['paper: "报\nrank: lead\n', 'yaml-not-closed 1:8 "报'],
  'a list not closed': ['paper: 报\nnames: [a, b\nrank: lead\n', 'yaml-indent 3:1 rank: lead'],
  'indentation that does not fit': ['paper: 报\n  rank: lead\n', 'yaml-indent 2:3 rank: lead'],
  'a reserved first character': ['paper: @报\n', 'yaml-reserved-start 1:8 @'],
  'an alias': ['paper: &p 报\nnumber: *p\n', 'yaml-anchor 1:11 &p'],
  'an alias of nothing': ['paper: *p\n', 'yaml-anchor 1:8 *p'],
  'an anchor in the wrong place': ['paper: 报\n &a rank: lead\n', 'yaml-indent 2:2 &a rank: lead'],
  'a tag': ['paper: !!binary 报\n', 'yaml-tag 1:8 !!binary'],
  'a second document': ['paper: 报\n---\npaper: 纸\n', 'yaml-many-documents 2:1'],
  'a prototype key': ['paper: 报\n__proto__: 1\n', 'yaml-unknown-key 2:1 __proto__'],
  'a wild escape': ['paper: "\\q"\n', 'yaml-syntax 1:9 \\q"'],
};

describe('readYaml', () => {
  it('returns the checked value with defaults in it', () => {
    const { value, findings } = readYaml('a.yaml', '\uFEFFpaper: 漯河日报\r\nfocus: [0.5, 1]\r\n', SCHEMA);
    expect(value).toEqual({ paper: '漯河日报', rank: 'normal', focus: [0.5, 1], pages: [] });
    expect(findings).toEqual([]);
  });

  for (const [name, [text, expected]] of Object.entries(BAD)) {
    it(`tells ${name} with exactly one finding`, () => {
      expect(told(text)).toEqual([expected]);
      expect(readYaml('a.yaml', text, SCHEMA).value).toBeUndefined();
    });
  }

  it('tells independent defects each once, in the order of the file', () => {
    expect(told('paper: 5\nfoo: 1\nrank: third\npages:\n  - deck: 副\n    headlin: 题\n')).toEqual([
      'yaml-unquoted-text 1:8 5',
      'yaml-unknown-key 2:1 foo',
      'yaml-not-one-of 3:7 third',
      'yaml-misspelt-key 6:5 headlin',
    ]);
  });

  it('counts columns in characters, not in UTF-16 units', () => {
    expect(told('{paper: 𠮷𠮷, rank: third}\n')).toEqual(['yaml-not-one-of 1:19 third']);
  });

  it('suggests the key that was meant, in both languages', () => {
    const [found] = readYaml('a.yaml', 'papre: 报\n', SCHEMA).findings;
    expect(found?.hint).toEqual({ en: 'Did you mean `paper`?', zh: '是不是想写 `paper`？' });
  });

  it('names the place of any value for later findings', () => {
    const { value } = readPlacedYaml('a.yaml', 'paper: 报\npages:\n  - headline: 题\n    deck: 副\n', SCHEMA);
    expect(value?.placeOf(['pages', 0, 'deck'])).toEqual({ file: 'a.yaml', line: 4, column: 11 });
  });

  it('refuses bombs: aliases that multiply, deep nesting, endless text', () => {
    const aliases = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let i = 0; i < 20; i++) aliases.push(`b${i}: &b${i} [${Array(9).fill(i ? `*b${i - 1}` : '*a')}]`);
    expect(told(aliases.join('\n'))).toEqual(['yaml-anchor 1:7 &a']);
    expect(told(`paper: ${'['.repeat(50_000)}`).map((line) => line.split(' ')[0])).toEqual(['yaml-too-deep']);
    expect(told(`paper: ${'报'.repeat(1_000_000)}`)).toEqual(['yaml-too-big undefined:undefined 1000007']);
  });
});
