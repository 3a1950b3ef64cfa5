import { describe, expect, it } from 'vitest';
import { nameOf, numbersOf, readOperations, replaceSpans } from '../../../src/pdf/content/contentSpans.ts';
import { MalformedContent } from '../../../src/pdf/pdfErrors.ts';
import { bytesOf, textOf } from '../smallPdf.ts';

const CONTENT =
  'q\n.24 0 0 -.24 0 6180 cm % set up\n1 0 0 rg\n/F1 9 Tf [<01>-20(a)] TJ\nBI /W 1 /H 1 /CS /G /BPC 8 ID \xff\nEI Q';

describe('operations', () => {
  it('have operands and span', () => {
    const operations = [...readOperations(bytesOf(CONTENT))];
    expect(operations.map((o) => o.operator)).toEqual(['q', 'cm', 'rg', 'Tf', 'TJ', 'BI', 'Q']);
    expect(operations.map((o) => CONTENT.slice(o.start, o.end))[2]).toBe('1 0 0 rg');
    expect(operations[1] && numbersOf(operations[1])).toEqual([0.24, 0, 0, -0.24, 0, 6180]);
  });

  it('give the name they end with', () => {
    const [shading, number] = [...readOperations(bytesOf('.5 /P1 scn 3 w'))];
    expect(shading && nameOf(shading)).toBe('P1');
    expect(number && nameOf(number)).toBeUndefined();
  });

  it('refuse operands that no operator follows', () =>
    expect(() => [...readOperations(bytesOf('q 1 0 0'))]).toThrow(MalformedContent));

  it('refuse endless operands', () =>
    expect(() => [...readOperations(bytesOf(`${'1 '.repeat(600)}m`))]).toThrow(/more than 512/));
});

describe('replacing spans', () => {
  it('gives the same bytes if nothing is replaced', () =>
    expect(textOf(replaceSpans(bytesOf(CONTENT), []))).toBe(CONTENT));

  it('leaves every other byte as it stands', () => {
    const replacements = [...readOperations(bytesOf(CONTENT))]
      .filter((o) => o.operator === 'rg')
      .map(({ start, end }) => ({ start, end, by: bytesOf('0 1 1 0 k') }));
    expect(textOf(replaceSpans(bytesOf(CONTENT), replacements))).toBe(CONTENT.replace('1 0 0 rg', '0 1 1 0 k'));
  });

  it('inserts where start and end are equal', () =>
    expect(textOf(replaceSpans(bytesOf('ab'), [{ start: 1, end: 1, by: bytesOf('-') }]))).toBe('a-b'));

  it('throws on an overlap, which is a bug', () =>
    expect(() =>
      replaceSpans(bytesOf('abc'), [
        { start: 0, end: 2, by: bytesOf('') },
        { start: 1, end: 3, by: bytesOf('') },
      ]),
    ).toThrow(/overlap/));
});
