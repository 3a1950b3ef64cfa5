import { describe, expect, it } from 'vitest';
import { closeLine, firstFitWidth, justifyLine, type Limits, tightest } from '../../src/typeset/justifyLine.ts';
import { lineTotals, sumsOf } from '../../src/typeset/lineTotals.ts';
import { plainAtoms } from './material.ts';

const WITHIN: Limits = { comfortable: 260, widest: 260, letterspace: false };
const ANY: Limits = { comfortable: 260, widest: Number.POSITIVE_INFINITY, letterspace: true };

const totals = (text: string) => {
  const atoms = plainAtoms(text);
  return lineTotals(sumsOf(atoms), 0, atoms.length, 0);
};

describe('justifyLine', () => {
  it('spreads what is missing evenly over the gaps', () => {
    expect(justifyLine(totals('一二三四五'), 5400, WITHIN)).toMatchObject({ stretch: 100, width: 5400, cost: 1 });
  });

  it('costs four times as much for twice the space', () => {
    const cost = (measure: number) => justifyLine(totals('一二三四五'), measure, WITHIN)?.cost ?? 0;
    expect(cost(5800)).toBeCloseTo(4 * cost(5400), 9);
  });

  it('refuses to stretch beyond the widest', () => {
    expect(justifyLine(totals('一二三四五'), 6100, WITHIN)).toBeUndefined();
    expect(justifyLine(totals('一二三四五'), 6040, WITHIN)?.stretch).toBeCloseTo(260, 9);
  });

  it('sets a full mark at the line end half even when there is room', () => {
    expect(justifyLine(totals('一二三四。'), 5000, WITHIN)).toMatchObject({ endHalf: true, stretch: 125 });
    expect(justifyLine(totals('一二三四。'), 4500, WITHIN)).toMatchObject({ endHalf: true, stretch: 0, cost: 0 });
  });

  it('squeezes the gaps beside Latin before it halves a mark', () => {
    const set = justifyLine(totals('好。共3个好'), 5700, WITHIN);
    expect(set).toMatchObject({ halvedMarks: 0, stretch: 0 });
    expect(set?.keptAutospace).toBeCloseTo(0.8, 9);
    expect(set?.width).toBeCloseTo(5700, 9);
  });

  it('keeps at least 0.09 em of each gap', () => {
    expect(justifyLine(totals('共3个四'), 3681, WITHIN)?.keptAutospace).toBeCloseTo(0.724, 3);
    expect(justifyLine(totals('共3个四'), 3679, WITHIN)).toBeUndefined();
  });

  it('halves as many inner marks as are needed and stretches what is left', () => {
    const set = justifyLine(totals('好。好。好。好四'), 8 * 1000 - 600, WITHIN);
    expect(set).toMatchObject({ halvedMarks: 2, keptAutospace: 1 });
    expect(set?.stretch).toBeCloseTo(400 / 7, 9);
  });

  it('gives up when even every squeeze leaves the line too wide', () => {
    expect(justifyLine(totals('好。好四五'), 4499, WITHIN)).toBeUndefined();
    expect(tightest(totals('好。好四五'))).toBe(4500);
  });

  it('letterspaces a Latin word only when allowed and when Chinese alone would stretch beyond comfort', () => {
    expect(justifyLine(totals('见AAAA'), 3500, WITHIN)).toBeUndefined();
    expect(justifyLine(totals('见AAAA'), 3500, ANY)).toMatchObject({ letterspaced: true, stretch: 375 / 4 });
    expect(justifyLine(totals('见AAAA'), 3300, ANY)).toMatchObject({ letterspaced: false, stretch: 175 });
  });

  it('leaves blank what cannot be spread, at the price of one gap that wide', () => {
    expect(justifyLine(totals('市'), 1200, WITHIN)).toMatchObject({ width: 1000, stretch: 0, cost: 4 });
    expect(justifyLine(totals('市'), 1300, WITHIN)).toBeUndefined();
    expect(justifyLine(totals('市'), 1300, ANY)?.width).toBe(1000);
  });
});

describe('closeLine', () => {
  it('keeps natural spacing and a full stop when there is room', () => {
    expect(closeLine(totals('一二三。'), 9000, 3)).toMatchObject({ width: 4000, endHalf: false, stretch: 0, cost: 0 });
  });

  it('halves the stop when only so it fits', () => {
    expect(closeLine(totals('一二三。'), 3600, 3)).toMatchObject({ width: 3500, endHalf: true });
  });

  it('asks no price for a paragraph of one short line', () => {
    expect(closeLine(totals('好'), 9000)?.cost).toBe(0);
  });

  it('prices a lone character above a short line, and a short line above none', () => {
    const lone = closeLine(totals('好。'), 9000, 1)?.cost ?? 0;
    const short = closeLine(totals('3个'), 9000, 2)?.cost ?? 0;
    expect(lone).toBeGreaterThan(short);
    expect(short).toBeGreaterThan(closeLine(totals('好人。'), 9000, 2)?.cost ?? 0);
  });
});

describe('firstFitWidth', () => {
  it('counts the end mark half, gaps beside Latin at their least and inner marks whole', () => {
    expect(firstFitWidth(totals('好。3个。'))).toBeCloseTo(1000 + 1000 + 500 + 90 + 1000 + 500, 6);
  });
});
