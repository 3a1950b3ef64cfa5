import { describe, expect, it } from 'vitest';
import { atomsOf, isReadable } from '../../src/typeset/atoms.ts';
import { PLAIN, plainAtoms } from './material.ts';

const widths = (text: string, style?: 'kaiming' | 'full') => plainAtoms(text, style).map((a) => a.width);

describe('atomsOf: widths in context', () => {
  it('sets stops one em and all other marks half an em in kaiming', () => {
    expect(widths('字，字、字；字：字（字）字“字”字。字！字？字')).toEqual(
      [...'字，字、字；字：字（字）字“字”字。字！字？字'].map((c) => (/[，、；：（）“”]/.test(c) ? 500 : 1000)),
    );
  });

  it('sets every lone mark one em in full style', () => {
    expect(widths('字，字（字）字。字', 'full')).toEqual(new Array(9).fill(1000));
  });

  it.each([
    ['字。”字', [1000, 500, 500, 1000]],
    ['字！”“字', [1000, 500, 500, 500, 1000]],
    ['字。“字', [1000, 500, 500, 1000]],
    ['字？！字', [1000, 500, 1000, 1000]],
    ['字。——字', [1000, 1000, 1000, 1000, 1000]],
  ])('halves the first of adjacent marks in kaiming: %s', (text, expected) => {
    expect(widths(text)).toEqual(expected);
  });

  it.each([
    ['字，“字', [1000, 500, 1000, 1000]],
    ['字。”字', [1000, 500, 1000, 1000]],
    ['字”“字', [1000, 500, 1000, 1000]],
    ['字“《字', [1000, 1000, 500, 1000]],
    ['字》”字', [1000, 500, 1000, 1000]],
  ])('brings two full marks to one and a half em in full style: %s', (text, expected) => {
    expect(widths(text, 'full')).toEqual(expected);
  });

  it('keeps a mark whole whose face has no half form', () => {
    const atoms = atomsOf('字，字', 0, 'kaiming', { ...PLAIN, hasHalf: () => false });
    expect(atoms.map((a) => [a.width, a.half, a.squeeze])).toEqual([
      [1000, false, 0],
      [1000, false, 0],
      [1000, false, 0],
    ]);
  });

  it('lets only marks that stand full be squeezed', () => {
    expect(plainAtoms('字。字，字。”').map((a) => a.squeeze)).toEqual([0, 500, 0, 0, 0, 0, 0]);
    expect(plainAtoms('字，字', 'full').map((a) => a.squeeze)).toEqual([0, 500, 0]);
  });

  it('puts an eighth of an em between Chinese and Latin or digits, none beside marks and spaces', () => {
    const gaps = (text: string) => plainAtoms(text).map((a) => a.before);
    expect(gaps('共3个AB级')).toEqual([0, 125, 125, 125, 0, 125]);
    expect(gaps('（3）“A”')).toEqual(new Array(6).fill(0));
    expect(gaps('区 A')).toEqual([0, 0, 0]);
    expect(gaps('园(EOD)区')).toEqual(new Array(7).fill(0));
  });

  it('makes a narrow 间隔号 half an em wide by gaps on both sides, a wide one by its half form', () => {
    const narrow = atomsOf('约·翰', 0, 'kaiming', { advance: (c) => (c === '·' ? 320 : 1000), hasHalf: () => false });
    expect(narrow.map((a) => a.before + a.width)).toEqual([1000, 410, 1090]);
    const wide = atomsOf('约·翰', 0, 'kaiming', { advance: () => 1000, hasHalf: (c) => c === '·' });
    expect(wide.map((a) => [a.before + a.width, a.half])).toEqual([
      [1000, false],
      [500, true],
      [1000, false],
    ]);
  });
});

describe('atomsOf: characters', () => {
  it('counts a character outside the BMP as one atom and never splits it', () => {
    expect(plainAtoms('区𠮷河').map((a) => [a.start, a.end])).toEqual([
      [0, 1],
      [1, 3],
      [3, 4],
    ]);
  });

  it('joins accents and variation selectors to their character; a selector has no width', () => {
    const atoms = plainAtoms('葛\u{e0100}e\u0301字');
    expect(atoms.map((a) => [a.start, a.end])).toEqual([
      [0, 3],
      [3, 5],
      [5, 6],
    ]);
    expect(atoms[0]?.width).toBe(1000);
  });

  it('asks for bold advances inside the run-in head and plain ones after it', () => {
    const bold: string[] = [];
    atomsOf('头。文', 2, 'kaiming', { ...PLAIN, advance: (c, b) => (b ? bold.push(c) : 0) + 1000 });
    expect(new Set(bold)).toEqual(new Set(['头', '。']));
    expect(atomsOf('头。文', 2, 'kaiming', PLAIN).map((a) => a.bold)).toEqual([true, true, false]);
  });

  it('adds no space inside Latin words, numbers, dashes and ellipses', () => {
    const stretches = (text: string) => plainAtoms(text).map((a) => a.stretchAfter);
    expect(stretches('AB3')).toEqual([false, false, false]);
    expect(stretches('字——字')).toEqual([true, false, true, false]);
    expect(stretches('字……”')).toEqual([true, false, true, false]);
    expect(stretches('，“')).toEqual([true, false]);
  });

  it('takes ’ between letters for a part of the word: half an em, no break, no space beside it', () => {
    const [n, apostrophe, t] = plainAtoms('n’t', 'full');
    expect(apostrophe).toMatchObject({ kind: 'latinMark', width: 500, half: true, squeeze: 0, stretchAfter: false });
    expect([n?.stretchAfter, t?.offence]).toEqual([false, 2]);
    expect(plainAtoms('‘n’字')[2]?.kind).toBe('closer');
  });

  it('ranks breaks by what they offend', () => {
    const offences = (text: string) => plainAtoms(text).map((a) => a.offence);
    expect(offences('区建').at(1)).toBe(0);
    expect(offences('a/b').slice(1)).toEqual([3, 1]);
    expect(offences('ab').at(1)).toBe(2);
    expect(offences('12').at(1)).toBe(3);
    expect(offences('字，').at(1)).toBe(3);
    expect(offences('n’t').slice(1)).toEqual([3, 2]);
  });

  it('counts marks and spaces as not readable', () => {
    expect(plainAtoms('字，a1。 ”').map(isReadable)).toEqual([true, false, true, true, false, false, false]);
  });
});
