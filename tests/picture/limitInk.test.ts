import { describe, expect, it } from 'vitest';
import { limitInk } from '../../src/picture/limitInk.ts';
import { dice } from './fixtures.ts';

const limited = (limit: number, ...cmyk: number[]) => {
  const bytes = Uint8Array.from(cmyk);
  return { touched: limitInk(bytes, limit), bytes: [...bytes] };
};

describe('limitInk', () => {
  it('leaves pixels at or below the limit alone', () => {
    expect(limited(240, 255, 255, 102, 0)).toEqual({ touched: 0, bytes: [255, 255, 102, 0] });
  });

  it('lowers the colours together and keeps black', () => {
    expect(limited(200, 200, 100, 100, 255)).toEqual({ touched: 1, bytes: [127, 63, 63, 255] });
  });

  it('lowers black only when black alone is above the limit', () => {
    expect(limited(50, 10, 0, 0, 255)).toEqual({ touched: 1, bytes: [0, 0, 0, 127] });
  });

  it('brings any pixel to the limit, keeps the ratio of the colours and counts what it touched', () => {
    const roll = dice(3);
    const before = Uint8Array.from({ length: 4 * 20_000 }, () => Math.floor(roll() * 256));
    const after = Uint8Array.from(before);
    const touched = limitInk(after, 240);
    let above = 0;
    for (let i = 0; i < before.length; i += 4) {
      const [was, is] = [before.subarray(i, i + 4), after.subarray(i, i + 4)];
      const sum = (inks: Uint8Array) => inks.reduce((a, b) => a + b, 0);
      expect(sum(is)).toBeLessThanOrEqual(612);
      expect(is[3]).toBe(was[3]);
      if (sum(was) <= 612) expect([...is]).toEqual([...was]);
      else above += 1;
      if (sum(was) > 612) expect(sum(is)).toBeGreaterThan(612 - 4);
    }
    expect(touched).toBe(above);
  });
});
