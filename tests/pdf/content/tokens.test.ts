import { describe, expect, it } from 'vitest';
import { readTokens, type StringToken, stringBytes, type Token } from '../../../src/pdf/content/tokens.ts';
import { MalformedContent } from '../../../src/pdf/pdfErrors.ts';
import { below, pick, type Random, seededRandom } from '../../seededRandom.ts';
import { bytesOf, textOf } from '../smallPdf.ts';

const tokens = (text: string): Token[] => [...readTokens(bytesOf(text))];

const only = (text: string): Token => {
  const [token, ...more] = tokens(text);
  if (!token || more.length > 0) throw new Error(`expected one token in ${text}`);
  return token;
};

const content = (text: string): string => textOf(stringBytes(bytesOf(text), only(text) as StringToken));

const fault = (text: string): MalformedContent => {
  try {
    tokens(text);
  } catch (error) {
    if (error instanceof MalformedContent) return error;
    throw error;
  }
  throw new Error(`no fault found in ${text}`);
};

describe('numbers', () => {
  it.each([
    ['0', 0],
    ['-17', -17],
    ['+3', 3],
    ['.5', 0.5],
    ['-.002', -0.002],
    ['4.', 4],
    ['.23999999', 0.23999999],
    ['18425.195', 18425.195],
  ])('reads %s', (text, value) => expect(only(text)).toMatchObject({ kind: 'number', value }));

  it.each(['1.2.3', '--5', '+', '.', '1e5'])('refuses %s, which is none', (text) =>
    expect(fault(text).message).toContain('a number that is none'),
  );
});

describe('names', () => {
  it('undoes #xx and keeps a # that begins no code', () => {
    expect(only('/A#20B')).toMatchObject({ kind: 'name', name: 'A B' });
    expect(only('/C#')).toMatchObject({ name: 'C#' });
    expect(only('/')).toMatchObject({ name: '' });
  });
});

describe('strings', () => {
  it('undoes escapes, octal codes and line ends', () => {
    expect(content('(a\\(b\\)\\\\)')).toBe('a(b)\\');
    expect(content('(\\101\\7x\\0053)')).toBe('A\x07x\x053');
    expect(content('(a\\\r\nb\rc\r\nd)')).toBe('ab\nc\nd');
    expect(content('(\\n\\r\\t\\b\\f\\q)')).toBe('\n\r\t\b\fq');
  });

  it('counts balanced parentheses as content', () => expect(content('(a(b(c)d)e)')).toBe('a(b(c)d)e'));

  it('reads hexadecimal digits, white space among them, an odd last one as if followed by 0', () => {
    expect(content('<41 4\n2>')).toBe('AB');
    expect(content('<414>')).toBe('A@');
    expect(content('<>')).toBe('');
  });
});

describe('spans', () => {
  it('say exactly where each token stands', () => {
    const text = ' 1 0 0 rg%red\n[ (a) -3 ]TJ';
    expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '1',
      '0',
      '0',
      'rg',
      '[ (a) -3 ]',
      'TJ',
    ]);
  });

  it('need no white space between an operator and a delimiter', () =>
    expect(tokens('/Pattern CS/Pattern cs/P3 SCN').map((t) => t.kind)).toEqual([
      'name',
      'operator',
      'name',
      'operator',
      'name',
      'operator',
    ]));
});

describe('inline images', () => {
  const image = (text: string) => {
    const token = only(text);
    if (token.kind !== 'inlineImage') throw new Error('no inline image');
    return text.slice(token.dataStart, token.dataEnd);
  };

  it('are one token with their data', () => expect(image('BI /W 2 /H 1 /CS /G /BPC 8 ID ab\nEI')).toBe('ab'));

  it('may have EI in their samples', () =>
    expect(image('BI /W 3 /H 2 /CS /RGB /BPC 8 ID a EI b EI c EI def EI').length).toBe(18));

  it('with a filter end where EI is followed by content', () =>
    expect(image('BI /W 9 /H 9 /CS /G /BPC 8 /F /Fl ID x EI \x01\x80y\nEI')).toBe('x EI \x01\x80y'));

  it('are taken by their length where PDF 2.0 gives it', () =>
    expect(image('BI /F /Fl /L 8 ID ab EI cd EI')).toBe('ab EI cd'));
});

describe('malformed content', () => {
  it.each([
    ['(abc', 0],
    ['q (a(b) Q', 2],
    ['<41', 0],
    ['<4x>', 2],
    ['[1 2', 4],
    ['1 ]', 2],
    ['<< /A 1', 7],
    ['<< 1 2 >>', 3],
    ['[ q ]', 2],
    [')', 0],
    ['}', 0],
    ['BI /W 1 ID abc', 11],
    ['BI /W', 5],
    ['['.repeat(100), 65],
  ])('%s is refused at its byte', (text, offset) => expect(fault(text).offset).toBe(offset));
});

const SPACES = [' ', '\n', '\r\n', '\t', '%comment\n', '  '];

function randomToken(random: Random, depth: number): string {
  const inner = () => randomToken(random, depth + 1);
  const kinds = [
    () => `${below(random, 2000) - 1000}`,
    () => `${below(random, 1000) / 1000}`,
    () => `/N${below(random, 99)}#2${below(random, 9)}`,
    () => `(s\\)${String.fromCharCode(128 + below(random, 127))}(${below(random, 9)}))`,
    () => `<${below(random, 65536).toString(16)}>`,
    () => pick(random, ['true', 'false', 'null']),
    () => `[${inner()} ${inner()}]`,
    () => `<</A ${inner()}/B ${inner()}>>`,
  ];
  return pick(random, depth > 3 ? kinds.slice(0, 6) : kinds)();
}

describe('any content', () => {
  it('is covered by its tokens and the white space between them', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = seededRandom(seed);
      let text = '';
      for (let i = below(random, 30); i >= 0; i--)
        text +=
          pick(random, SPACES) +
          (below(random, 3) === 0 ? pick(random, ['q', 'Tj', "'", 'f*', 'rg']) : randomToken(random, 0));
      let at = 0;
      for (const { start, end } of tokens(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(text.slice(at, start)).toMatch(/^(?:\s|%[^\r\n]*[\r\n])*$/);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(text.slice(at)).toMatch(/^(?:\s|%[^\r\n]*[\r\n])*$/);
    }
  });

  it('comes to an end or to a MalformedContent, be it random bytes', () => {
    const alphabet = '()<>[]{}/% \n\r\x019.-+#\\BIDEAqTjW'
      .split('')
      .concat(['BI ', ' ID ', ' EI ', '<<', '>>', '\xff']);
    let refused = 0;
    let read = 0;
    for (let seed = 1; seed <= 3000; seed++) {
      const random = seededRandom(seed);
      const wild = below(random, 2) === 0;
      let text = '';
      for (let i = below(random, 60); i > 0; i--)
        text += wild ? String.fromCharCode(below(random, 256)) : pick(random, alphabet);
      try {
        for (const token of readTokens(bytesOf(text)))
          if (token.kind === 'string' || token.kind === 'hexString') stringBytes(bytesOf(text), token);
        read++;
      } catch (error) {
        expect(error).toBeInstanceOf(MalformedContent);
        refused++;
      }
    }
    expect(read).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(100);
  });
});
