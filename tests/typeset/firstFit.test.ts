import { describe, expect, it } from 'vitest';
import { fillLine, firstFit } from '../../src/typeset/firstFit.ts';
import { sumsOf } from '../../src/typeset/lineTotals.ts';
import { seededRandom } from '../seededRandom.ts';
import { plainAtoms, randomText } from './material.ts';

const linesOf = (text: string, measure: number, indent = 0) => {
  const atoms = plainAtoms(text);
  const breaks = firstFit(atoms, { widthOf: () => measure, indent });
  return breaks.map((to, k) => text.slice(atoms[breaks[k - 1] ?? 0]?.start, atoms[to - 1]?.end));
};

describe('firstFit', () => {
  it('takes as many characters as fit, the first line less its indent', () => {
    expect(linesOf('一二三四五六七八九', 4000, 2000)).toEqual(['一二', '三四五六', '七八九']);
  });

  it('takes a stop at the line end as half an em', () => {
    expect(linesOf('一二三。四五', 3500)).toEqual(['一二三。', '四五']);
    expect(linesOf('一二三。四五', 3499)).toEqual(['一二', '三。四', '五']);
  });

  it('squeezes gaps beside Latin to their least, not to nothing', () => {
    expect(linesOf('共31个四', 4180)).toEqual(['共31个四']);
    expect(linesOf('共31个四', 4179)).toEqual(['共31个', '四']);
    expect(linesOf('共31个四', 3180)).toEqual(['共31个', '四']);
    expect(linesOf('共31个四', 3179)).toEqual(['共31', '个四']);
  });

  it('pushes a character out when its mark does not fit', () => {
    expect(linesOf('一二三四，五六', 4000)).toEqual(['一二三', '四，五六']);
  });

  it('takes a word apart only when it is wider than the line', () => {
    expect(linesOf('一ABCDEF', 3000)).toEqual(['一', 'ABCDEF']);
    expect(linesOf('ABCDEFGH', 3000)).toEqual(['ABCDEF', 'GH']);
  });

  it('ends at the end of the text and moves on with every line', () => {
    const random = seededRandom(5);
    for (let round = 0; round < 50; round++) {
      const text = randomText(random, 10);
      expect(linesOf(text, 900 + Math.floor(random() * 9000)).join('')).toBe(text);
    }
  });

  it('fills a single line from any place', () => {
    const sums = sumsOf(plainAtoms('一二三四五六'));
    expect(fillLine(sums, 2, 3000, 0)).toBe(5);
    expect(fillLine(sums, 4, 9000, 0)).toBe(6);
  });
});
