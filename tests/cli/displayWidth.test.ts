import { describe, expect, it } from 'vitest';
import { displayWidth, fitWidth, padEnd } from '../../src/cli/displayWidth.ts';

describe('displayWidth', () => {
  it('counts two columns for Chinese characters and full-width marks', () => {
    expect(['abc', '漯河', '，a', '𠮷'].map(displayWidth)).toEqual([3, 4, 3, 2]);
  });

  it('pads by columns, not by characters', () => {
    expect(padEnd('漯河', 6)).toBe('漯河  ');
    expect(padEnd('漯河日报', 6)).toBe('漯河日报');
  });

  it('cuts a line so that it is never wrapped', () => {
    expect(fitWidth('漯河日报', 8)).toBe('漯河日报');
    expect(fitWidth('漯河日报', 7)).toBe('漯河日…');
    expect(fitWidth('漯河日报', 6)).toBe('漯河…');
  });
});
