import { describe, expect, it } from 'vitest';
import { parseCMap } from '../../../src/pdf/fonts/toUnicode.ts';

const parse = (program: string) => parseCMap(new TextEncoder().encode(program));

describe('parseCMap', () => {
  it('reads single characters, ligatures and characters outside the BMP', () => {
    const map = parse('3 beginbfchar <0001> <4F60> <0002> <00660069> <0003> <D842DFB7> endbfchar');
    expect([...map.unicode]).toEqual([
      [1, '你'],
      [2, 'fi'],
      [3, '𠮷'],
    ]);
  });

  it('counts the last character of a range up, also across a surrogate pair', () => {
    const map = parse('2 beginbfrange <0010> <0012> <4E00> <0020> <0021> <D840DFFF> endbfrange');
    expect([0x10, 0x11, 0x12].map((code) => map.unicode.get(code))).toEqual(['一', '丁', '丂']);
    expect(map.unicode.get(0x21)?.codePointAt(0)).toBe(0x20400);
  });

  it('reads a range given as a list', () => {
    const map = parse('1 beginbfrange <05> <07> [<0041> <0042> <0043>] endbfrange 1 beginbfchar <08> <0044> endbfchar');
    expect([5, 6, 7, 8].map((code) => map.unicode.get(code))).toEqual(['A', 'B', 'C', 'D']);
  });

  it('reads code spaces of mixed length, CIDs and the writing mode', () => {
    const map = parse(`/WMode 1 def /Base usecmap 2 begincodespacerange <00> <80> <8140> <FEFE> endcodespacerange
      1 begincidrange <8140> <817E> 100 endcidrange 1 begincidchar <20> 7 endcidchar`);
    expect(map.codeSpaces).toEqual([
      { length: 1, low: 0, high: 0x80 },
      { length: 2, low: 0x8140, high: 0xfefe },
    ]);
    expect([map.cids.get(0x8142), map.cids.get(0x20), map.vertical, map.base]).toEqual([102, 7, true, 'Base']);
  });

  it('does not fill the memory for a range over all of 32 bits', () => {
    expect(parse('1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange').unicode.size).toBeLessThanOrEqual(0x20000);
  });

  it('marks lone surrogates instead of passing them on', () => {
    expect(parse('1 beginbfchar <01> <D842> endbfchar').unicode.get(1)).toBe('\ufffd');
  });
});
