import { describe, expect, it } from 'vitest';
import { readFontProgram } from '../../../src/pdf/fonts/fontProgram.ts';
import { tinyFont } from '../../preflight/tinyFont.ts';

/** A CFF with one CID-keyed font of `glyphs` empty glyphs whose CIDs start at `first`. */
function cff(first: number, glyphs: number): Uint8Array {
  const index = (items: number[][]): number[] => {
    const offsets = [1];
    for (const item of items) offsets.push((offsets.at(-1) ?? 1) + item.length);
    return [items.length >> 8, items.length & 255, 1, ...offsets, ...items.flat()];
  };
  const number = (v: number): number[] => [29, 0, 0, v >> 8, v & 255];
  const name = index([[84]]);
  const strings = [0, 0];
  const start = 4 + name.length;
  const topLength = 3 + 1 + 1 + (3 + 2) + 6 + 6;
  const charset = start + topLength + strings.length + 2;
  const charStrings = charset + 5;
  const top = index([[139, 139, 139, 12, 30, ...number(charset), 15, ...number(charStrings), 17]]);
  const data = [1, 0, 4, 1, ...name, ...top, ...strings, 0, 0, 2, first >> 8, first & 255, 0, glyphs - 2];
  return Uint8Array.from([...data, ...index(Array.from({ length: glyphs }, () => [14]))]);
}

describe('readFontProgram', () => {
  it('knows the glyphs of a TrueType font, their widths and which are blank', () => {
    const font = readFontProgram(tinyFont('源汇 ').bytes);
    expect([font?.format, font?.glyphCount, font?.advanceOf(1)]).toEqual(['TrueType', 4, 1000]);
    expect([1, 2, 3, 9].map((glyph) => font?.isBlank(glyph))).toEqual([false, false, true, true]);
  });

  it('knows the CIDs of a CFF font', () => {
    const font = readFontProgram(cff(500, 4));
    expect([font?.format, font?.glyphCount]).toEqual(['CFF', 4]);
    expect([...(font?.cids ?? [])]).toEqual([0, 500, 501, 502]);
  });

  it('recognises Type 1', () => {
    expect(readFontProgram(new TextEncoder().encode('%!PS-AdobeFont-1.0'))?.format).toBe('Type1');
  });

  it('says of a font cut short, at whatever byte, no more than is there', () => {
    const { bytes } = tinyFont('源汇 ');
    for (let length = 0; length < bytes.length; length++) {
      const font = readFontProgram(bytes.subarray(0, length));
      expect(font?.isBlank(1) ?? true).toBeTypeOf('boolean');
    }
  });
});
