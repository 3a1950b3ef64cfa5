import { describe, expect, it } from 'vitest';
import { alignTexts, slideToStart } from '../../../src/preflight/text/alignTexts.ts';

const align = (wanted: string, printed: string) =>
  alignTexts([...wanted], [...printed]).map((d) => [
    wanted.slice(d.wantedStart, d.wantedEnd),
    printed.slice(d.printedStart, d.printedEnd),
  ]);

describe('alignTexts', () => {
  it('finds nothing between equal texts', () => {
    expect(align('源汇区', '源汇区')).toEqual([]);
  });

  it('finds losses, additions and changes where they are', () => {
    expect(align('一二三四五六七八', '一二五六七八')).toEqual([['三四', '']]);
    expect(align('一二五六七八', '一二三四五六七八')).toEqual([['', '三四']]);
    expect(align('一二三四五六七八', '一二甲乙丙五六七八')).toEqual([['三四', '甲乙丙']]);
  });

  it('keeps differences apart that have text between them', () => {
    expect(align('甲一二三四五六乙', '一二三四五六')).toEqual([
      ['甲', ''],
      ['乙', ''],
    ]);
  });

  it('agrees with the longest common text of random strings', () => {
    let state = 7;
    const roll = (): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state;
    };
    for (let round = 0; round < 200; round++) {
      const text = (length: number) => Array.from({ length }, () => 'abc'[roll() % 3] ?? '');
      const [a, b] = [text(roll() % 12), text(roll() % 12)];
      const left = a.length - lost(alignTexts(a, b), 'wanted');
      const right = b.length - lost(alignTexts(a, b), 'printed');
      expect(left).toBe(right);
      expect(left).toBeLessThanOrEqual(longestCommon(a, b));
    }
  });

  it('gives up on another text without taking for ever', () => {
    const a = Array.from({ length: 9000 }, (_, i) => String(i));
    const b = Array.from({ length: 9000 }, (_, i) => String(-i - 1));
    expect(alignTexts(a, b)).toHaveLength(1);
  });
});

type Side = 'wanted' | 'printed';

const lost = (differences: ReturnType<typeof alignTexts>, side: Side): number =>
  differences.reduce((sum, d) => sum + d[`${side}End`] - d[`${side}Start`], 0);

function longestCommon(a: readonly string[], b: readonly string[]): number {
  const row = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    let corner = 0;
    for (const [j, other] of b.entries()) {
      const above = row[j + 1] ?? 0;
      row[j + 1] = character === other ? corner + 1 : Math.max(above, row[j] ?? 0);
      corner = above;
    }
  }
  return row[b.length] ?? 0;
}

describe('slideToStart', () => {
  it('moves an ambiguous stretch to where something begins', () => {
    const text = [...'福。图为夜色。'];
    expect(slideToStart(1, 6, text, (i) => i === 2)).toEqual([2, 7]);
    expect(slideToStart(2, 7, text, (i) => i === 1)).toEqual([1, 6]);
    expect(slideToStart(2, 7, text, () => false)).toEqual([2, 7]);
  });
});
