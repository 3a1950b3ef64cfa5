import { describe, expect, it } from 'vitest';
import { inkHistogram } from '../../src/picture/inkHistogram.ts';

describe('inkHistogram', () => {
  it('counts shares per 10 % of total ink, highest and means', () => {
    const ink = inkHistogram(Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 102, 0, 51, 0, 0, 0));
    expect(ink.maxPercent).toBe(240);
    expect(ink.meanPercent).toBe(90);
    expect(ink.plateMeanPercent).toEqual({ c: 30, m: 25, y: 10, k: 25 });
    const filled = ink.shares.flatMap((share, i) => (share > 0 ? [[i * 10, share]] : []));
    expect(filled).toEqual([
      [0, 0.25],
      [20, 0.25],
      [100, 0.25],
      [240, 0.25],
    ]);
    expect(ink.shares).toHaveLength(40);
  });

  it('puts four solids into the last bin', () => {
    const ink = inkHistogram(Uint8Array.of(255, 255, 255, 255));
    expect([ink.maxPercent, ink.shares[39]]).toEqual([400, 1]);
  });

  it('says zero of no pixels', () => {
    expect(inkHistogram(new Uint8Array())).toMatchObject({ maxPercent: 0, meanPercent: 0 });
  });
});
