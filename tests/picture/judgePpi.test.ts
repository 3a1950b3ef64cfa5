import { describe, expect, it } from 'vitest';
import { effectivePpi, judgePpi } from '../../src/picture/judgePpi.ts';
import type { PictureFacts } from '../../src/picture/pictureFacts.ts';

const facts: PictureFacts = {
  path: '/x.jpg',
  sha256: '',
  format: 'jpeg',
  widthPx: 1000,
  heightPx: 600,
  colourSpace: 'rgb',
  gray: false,
  bitsPerSample: 8,
  hasAlpha: false,
  vector: false,
};
const whole = { x: 0, y: 0, width: 1, height: 1 };
const levels = { minimum: 130, warning: 170, good: 200 };
const widthAt = (ppi: number) => ({ width: (1000 * 25.4) / ppi, height: (600 * 25.4) / ppi });
const judge = (ppi: number) => judgePpi(facts, whole, widthAt(ppi), levels, { page: '05', item: 'picture 1' });

describe('effectivePpi', () => {
  it('counts original pixels per inch of paper', () => {
    expect(effectivePpi(facts, whole, { width: 127, height: 76.2 })).toBeCloseTo(200, 9);
  });

  it('counts only the pixels of the crop', () => {
    expect(
      effectivePpi(facts, { x: 0.25, y: 0.25, width: 0.5, height: 0.5 }, { width: 63.5, height: 38.1 }),
    ).toBeCloseTo(200, 9);
  });

  it('takes the worse direction', () => {
    expect(effectivePpi(facts, whole, { width: 127, height: 152.4 })).toBeCloseTo(100, 9);
  });

  it('is infinite for a drawing', () => {
    expect(effectivePpi({ ...facts, vector: true }, whole, { width: 127, height: 76.2 })).toBe(
      Number.POSITIVE_INFINITY,
    );
  });
});

describe('judgePpi', () => {
  it('is content at the warning level and above', () => {
    expect(judge(170)).toEqual([]);
    expect(judge(300)).toEqual([]);
  });

  it('warns just below the warning level and never rounds the value up to it', () => {
    expect(judge(169.9).map((f) => [f.id, f.severity, f.value, f.limit])).toEqual([
      ['picture-small', 'warning', 169, 170],
    ]);
  });

  it('refuses below the minimum and says how many pixels would do', () => {
    const [found, ...more] = judge(100);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      id: 'picture-too-small',
      severity: 'error',
      value: 100,
      limit: 130,
      where: { page: '05', item: 'picture 1' },
    });
    expect(found?.hint?.en).toContain('2000 × 1200 pixels for 200 ppi (1000 × 600 given)');
    expect(found?.hint?.zh).toContain('2000 × 1200');
  });
});
