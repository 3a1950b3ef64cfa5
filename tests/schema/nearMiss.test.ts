import { describe, expect, it } from 'vitest';
import { editDistance, nearMiss } from '../../src/schema/nearMiss.ts';

describe('nearMiss', () => {
  it('counts a swap of neighbours as one edit', () => {
    expect(editDistance('caption', 'captoin')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('kitten', 'sitting')).toBe(3);
  });

  it('takes the nearest word and forgives case and hyphens', () => {
    expect(nearMiss('press-condition', ['pages', 'pressCondition'])).toBe('pressCondition');
    expect(nearMiss('headlin', ['headline', 'deck'])).toBe('headline');
  });

  it('knows a word cut short or grown long', () => {
    expect(nearMiss('tion', ['file', 'caption'])).toBe('caption');
    expect(nearMiss('captions_text', ['file', 'caption'])).toBe('caption');
  });

  it('does not guess when nothing is near', () => {
    expect(nearMiss('weather', ['headline', 'deck', 'story'])).toBeUndefined();
    expect(nearMiss('x', [])).toBeUndefined();
  });
});
