import { describe, expect, it } from 'vitest';
import type { HeadPart } from '../../../src/makeup/text/layText.ts';
import { evenHeads, layZoneHead } from '../../../src/makeup/zones/layZoneHead.ts';
import type { ZoneHeadRule } from '../../../src/schema/zonesFamily.ts';
import { SQUARE } from '../material.ts';
import { development, developmentGrid } from './zonesMaterial.ts';

const type = { metrics: SQUARE, punctuation: 'kaiming', maxStretch: 260 } as const;
const parts = (...halves: string[]): HeadPart[] =>
  halves.map((text, i) => ({ source: `story/0/${i}`, text, start: 0 }));
const TWO = parts('产业发展扩能集聚', '主导产业聚链成势');

const RULES: ZoneHeadRule[] = [
  { columns: 1, set: 'halves', rows: 4, sizePt: [17, 12], leadingPt: 21 },
  { columns: 2, set: 'oneLine', rows: 3, sizePt: [18, 15] },
  { columns: 2, set: 'halves', rows: 5, sizePt: [22, 17], leadingPt: 27 },
  { columns: 1, set: 'oneLine', rows: 3, sizePt: [17, 12] },
];

const lay = (halves: readonly HeadPart[], columns: number, rules: readonly ZoneHeadRule[] = RULES) =>
  layZoneHead(halves, columns, rules, development(), developmentGrid(), type);

describe('layZoneHead', () => {
  it('offers the ways of its width alone, the first for nothing', () => {
    const heads = lay(TWO, 2);
    expect(heads.map(({ rows, cost }) => [rows, cost > 0])).toEqual([
      [3, false],
      [5, true],
    ]);
    expect(lay(TWO, 3)).toEqual([]);
  });

  it('sets halves on one line only when they fit the range of sizes', () => {
    expect(lay(TWO, 1).map((head) => head.rows)).toEqual([4]);
    const [head] = lay(TWO, 1);
    expect(new Set(head?.lines.map((line) => line.baselineMm)).size).toBe(2);
    expect(new Set(lay(TWO, 2)[0]?.lines.map((line) => line.baselineMm)).size).toBe(1);
  });

  it('never sets one half in halves', () => {
    expect(lay(parts('五年硕果累累'), 1).map((head) => head.rows)).toEqual([3]);
  });

  it('breaks no half and makes none wider than its columns', () => {
    const { measureMm, gutterMm } = developmentGrid();
    for (const columns of [1, 2]) {
      for (const { lines } of lay(TWO, columns)) {
        expect(lines).toHaveLength(2);
        for (const line of lines)
          expect(line.xMm + line.widthMm).toBeLessThanOrEqual(columns * (measureMm + gutterMm) - gutterMm + 0.001);
      }
    }
  });

  it('charges a way what its rule says, where it says so', () => {
    const [first, second] = RULES.slice(1, 3).map((rule) => ({ ...rule, price: rule.set === 'halves' ? 0.6 : 3 }));
    expect(first && second && lay(TWO, 2, [first, second]).map(({ cost }) => cost)).toEqual([3, 0.6]);
  });

  it('sets a head in a style and a width of its own', () => {
    const rules: ZoneHeadRule[] = [{ columns: 2, set: 'oneLine', rows: 3, sizePt: [18, 10] }];
    const dress = { style: 'kicker', widthMm: 60 };
    const [head] = layZoneHead(parts('五年硕果累累'), 2, rules, development(), developmentGrid(), type, dress);
    expect(head?.lines.map(({ style }) => style)).toEqual(['kicker']);
    expect((head?.lines[0]?.xMm ?? 99) + (head?.lines[0]?.widthMm ?? 99)).toBeLessThanOrEqual(60.001);
  });

  it('has no way for a half too long at the smallest size, or lines too high for their rows', () => {
    expect(lay(parts('一二三四五六七八九十一二三四五六七八九十'), 1)).toEqual([]);
    expect(lay(TWO, 1, [{ columns: 1, set: 'halves', rows: 2, sizePt: [17, 12], leadingPt: 21 }])).toEqual([]);
  });
});

describe('evenHeads', () => {
  const even = (heads: readonly HeadPart[][], rules: readonly ZoneHeadRule[]) =>
    evenHeads(heads, rules, development(), developmentGrid(), type).map(({ sizePt }) => sizePt);
  const rule: ZoneHeadRule = { columns: 1, set: 'halves', rows: 4, sizePt: [24, 12], leadingPt: 21, alike: true };

  it('brings heads that are to be alike down to the size of the longest', () => {
    const longest = parts('一二三四五六七八九十', '甲乙丙丁');
    const [size] = even([parts('甲乙丙', '丁戊己'), longest], [rule]);
    expect(size?.[0]).toBe(size?.[1]);
    expect(size?.[0]).toBe(lay(longest, 1, [rule])[0]?.lines[0]?.sizePt);
  });

  it('leaves other rules, and heads that fit no size, alone', () => {
    expect(even([TWO], RULES)).toEqual(RULES.map(({ sizePt }) => sizePt));
    const endless = parts('一二三四五六七八九十'.repeat(4), '甲');
    expect(even([parts('甲乙丙', '丁戊己'), endless], [rule])).toEqual(even([parts('甲乙丙', '丁戊己')], [rule]));
  });
});
