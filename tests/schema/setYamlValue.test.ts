import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { setYamlValue } from '../../src/schema/setYamlValue.ts';

const FLOW = 'pictures: # 按次序\n  - { file: a.jpg, caption: "甲：乙" } # 主图\n  - { file: b.jpg }\n';
const BLOCK = 'pictures:\n  - file: a.jpg # 主图\n    caption: 甲\n\n  - file: b.jpg\n';

describe('setYamlValue', () => {
  it('adds a key to a map in braces, and keeps comments and quotes', () => {
    expect(setYamlValue(FLOW, ['pictures', 0], 'focus', '[0.4, 0.3]')).toBe(
      FLOW.replace('乙" }', '乙", focus: [0.4, 0.3] }'),
    );
    expect(setYamlValue('a: {b: 1}', ['a'], 'c', '2')).toBe('a: {b: 1, c: 2}');
    expect(setYamlValue('a: { b: 1, }', ['a'], 'c', '2')).toBe('a: { b: 1, c: 2 }');
  });

  it('adds a key below the last one of a map in lines, as far in', () => {
    expect(setYamlValue(BLOCK, ['pictures', 0], 'keepWhole', 'true')).toBe(
      BLOCK.replace('甲\n', '甲\n    keepWhole: true\n'),
    );
    expect(setYamlValue(BLOCK.trimEnd(), ['pictures', 1], 'keepWhole', 'true')).toBe(
      `${BLOCK.trimEnd()}\n    keepWhole: true`,
    );
    expect(setYamlValue('a:\r\n  b: 1\r\nc: 2\r\n', ['a'], 'd', '3')).toBe('a:\r\n  b: 1\r\n  d: 3\r\nc: 2\r\n');
    expect(setYamlValue('a:\n  b: >-\n    甲\n    乙\nc: 2\n', ['a'], 'd', '3')).toBe(
      'a:\n  b: >-\n    甲\n    乙\n  d: 3\nc: 2\n',
    );
  });

  it('changes a value that is there, and nothing beside it', () => {
    const before = '- { focus: [0.5, 0.5], file: a.jpg } # 主图\n- file: b.jpg\n  focus: [0, 0] # 左上\n';
    expect(setYamlValue(before, [0], 'focus', '[0.1, 0.2]')).toBe(before.replace('[0.5, 0.5]', '[0.1, 0.2]'));
    expect(setYamlValue(before, [1], 'focus', '[0.1, 0.2]')).toBe(before.replace('[0, 0]', '[0.1, 0.2]'));
    expect(setYamlValue('a:\n  b:\n  c: 1\n', ['a'], 'b', '2')).toBe('a:\n  b: 2\n  c: 1\n');
  });

  it('gives what YAML reads back', () => {
    for (const source of [FLOW, BLOCK]) {
      const after = setYamlValue(source, ['pictures', 0], 'place', '{ column: 1, row: 2 }') ?? '';
      const before = parse(source);
      before.pictures[0].place = { column: 1, row: 2 };
      expect(parse(after)).toEqual(before);
    }
  });

  it('gives nothing where there is no such map, or the text is no YAML', () => {
    expect(setYamlValue(FLOW, ['pictures', 7], 'focus', '1')).toBeUndefined();
    expect(setYamlValue(FLOW, ['pictures'], 'focus', '1')).toBeUndefined();
    expect(setYamlValue('a: {', ['a'], 'focus', '1')).toBeUndefined();
  });
});
