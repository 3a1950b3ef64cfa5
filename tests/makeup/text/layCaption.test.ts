import { describe, expect, it } from 'vitest';
import { captionLines } from '../../../src/makeup/text/layCaption.ts';
import type { Typography } from '../../../src/makeup/text/layText.ts';
import { ptToMm } from '../../../src/units.ts';
import { SQUARE, twoSessions } from '../material.ts';

const template = twoSessions();
const type: Typography = { metrics: SQUARE, punctuation: 'kaiming', maxStretch: 260 };
const em = ptToMm(template.styles.caption.sizePt[0]);
const leading = ptToMm(template.styles.caption.leadingPt);
const lay = (caption: string, credit: string | undefined, ems: number) => {
  const texts = new Map([['caption/3', caption]]);
  if (credit) texts.set('credit/3', credit);
  return captionLines(3, texts, ems * em, template, type);
};

describe('captionLines', () => {
  it('sets the caption on the measure of its picture', () => {
    const lines = lay('图'.repeat(25), undefined, 10);
    expect(lines.map((l) => [l.source, l.end - l.start])).toEqual([
      ['caption/3', 10],
      ['caption/3', 10],
      ['caption/3', 5],
    ]);
    expect(lines[0]?.widthMm).toBeCloseTo(10 * em, 2);
  });

  it('puts the credit at the right end of the last caption line when there is room', () => {
    const lines = lay('图'.repeat(12), '焦海洋摄', 10);
    const credit = lines.at(-1);
    expect(credit).toMatchObject({ source: 'credit/3', style: 'credit' });
    expect((credit?.xMm ?? 0) + (credit?.widthMm ?? 0)).toBeCloseTo(10 * em, 2);
    expect(credit?.baselineMm).toBeCloseTo(leading, 2);
  });

  it('gives the credit a line of its own when it would touch the caption', () => {
    const baseline = (n: number) => lay('图'.repeat(n), '焦海洋摄', 10).at(-1)?.baselineMm ?? 0;
    expect(baseline(5)).toBeCloseTo(0, 2);
    expect(baseline(6)).toBeCloseTo(leading, 2);
  });

  it('sets a credit without caption on the first line', () => {
    expect(lay('', '焦海洋摄', 10)).toMatchObject([{ source: 'credit/3', baselineMm: 0 }]);
  });

  it('breaks a credit wider than the picture', () => {
    const lines = lay('图', '本报记者焦海洋王嘉明联合摄', 8);
    const credits = lines.filter((l) => l.source === 'credit/3');
    expect(credits).toHaveLength(2);
    expect(credits[0]?.baselineMm).toBeGreaterThan(0);
    expect((credits[1]?.baselineMm ?? 0) - (credits[0]?.baselineMm ?? 0)).toBeCloseTo(leading, 2);
  });

  it('gives nothing for a picture without caption and credit', () => {
    expect(lay('', undefined, 10)).toEqual([]);
  });
});
