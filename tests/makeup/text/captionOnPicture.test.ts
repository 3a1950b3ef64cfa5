import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/makeup/plan.ts';
import { captionInRound, captionOnFoot, type LabelledCaption } from '../../../src/makeup/text/captionOnPicture.ts';
import type { Typography } from '../../../src/makeup/text/layText.ts';
import type { Template } from '../../../src/schema/template.ts';
import { ptToMm } from '../../../src/units.ts';
import { SQUARE, templateNamed } from '../material.ts';

const template = templateNamed('decade');
const type: Typography = { metrics: SQUARE, punctuation: 'kaiming', maxStretch: 260 };
const em = ptToMm(9);
const texts = (caption?: string, credit?: string) =>
  new Map([...(caption ? [['caption/3', caption] as const] : []), ...(credit ? [['credit/3', credit] as const] : [])]);
const onFoot = (caption: string | undefined, credit: string | undefined, ems: number, dress: Template = template) =>
  captionOnFoot(3, texts(caption, credit), ems * em, dress, type);
const inRound = (caption: string, ems: number, credit?: string) =>
  captionInRound(3, texts(caption, credit), ems * em, template, type);
const box = ({ label }: LabelledCaption) => label?.rectMm ?? { x: 0, y: 0, width: 0, height: 0 };
const top = (line: Line) => line.baselineMm - 0.88 * em;
const foot = (line: Line) => line.baselineMm + 0.12 * em;

describe('captionOnFoot', () => {
  it('stands on a label of a palette colour that holds it with air on all sides', () => {
    for (const [caption, credit] of [
      ['图为河上街夜色。', undefined],
      ['图为河上街夜色。', '焦海洋摄'],
      ['图'.repeat(50), '焦海洋摄'],
      [undefined, '焦海洋摄'],
    ]) {
      const set = onFoot(caption, credit, 24);
      const { x, y, width, height } = box(set);
      expect(set.label?.colour).toBe('cream');
      for (const line of set.lines) {
        expect(line.xMm).toBeGreaterThan(x + 0.5 * em);
        expect(line.xMm + line.widthMm).toBeLessThan(x + width - 0.5 * em);
        expect(top(line)).toBeGreaterThan(y + 0.3 * em);
        expect(foot(line)).toBeLessThan(y + height - 0.3 * em);
        // Above the foot of the picture, from which they are counted.
        expect(foot(line)).toBeLessThan(-0.3 * em);
      }
    }
  });

  it('reaches over the edges of the picture, so that no line of it shows beside the label', () => {
    const { x, y, height } = box(onFoot('图为河上街夜色。', undefined, 24));
    expect(x).toBe(-0.5);
    expect(y + height).toBe(0.5);
  });

  it('is as wide as its text, or as the picture where little would be left beside it or a band is asked for', () => {
    expect(box(onFoot('图'.repeat(10), undefined, 24)).width).toBeCloseTo(11.5 * em + 0.5, 2);
    expect(box(onFoot('图'.repeat(20), undefined, 24)).width).toBeCloseTo(24 * em + 1, 2);
    const band: Template = {
      ...template,
      pictures: { ...template.pictures, captionOn: { panel: 'red', extent: 'band' } },
    };
    expect(box(onFoot('图'.repeat(3), undefined, 24, band)).width).toBeCloseTo(24 * em + 1, 2);
    expect(onFoot('图'.repeat(3), undefined, 24, band).label?.colour).toBe('red');
  });

  it('sets the credit after the caption, or on a line of its own', () => {
    const [caption, credit] = onFoot('图'.repeat(10), '焦海洋摄', 24).lines;
    expect(credit).toMatchObject({ source: 'credit/3', style: 'credit-on', baselineMm: caption?.baselineMm });
    expect(credit?.xMm).toBeCloseTo((caption?.xMm ?? 0) + 11.5 * em, 2);
    const [long, below] = onFoot('图'.repeat(19), '焦海洋摄', 24).lines;
    expect((below?.baselineMm ?? 0) - (long?.baselineMm ?? 0)).toBeCloseTo(ptToMm(11.5), 2);
    expect(below?.xMm).toBe(long?.xMm);
  });

  it('never stretches a line', () => {
    const { lines } = onFoot(`${'图'.repeat(30)}，${'景'.repeat(20)}。`, undefined, 20);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) for (const run of line.runs) expect(run.tracking).toBe(0);
  });

  it('has no label without a text', () => {
    expect(onFoot(undefined, undefined, 20)).toEqual({ lines: [] });
  });
});

describe('captionInRound', () => {
  it('keeps every line inside the circle and on the band that the circle cuts off', () => {
    for (const count of [4, 12, 25, 36, 48]) {
      const radius = 11.5 * em;
      const set = inRound(`${'图'.repeat(count)}。`, 11.5);
      expect(set.lines.length).toBeGreaterThan(0);
      for (const line of set.lines) {
        expect(line.xMm + line.widthMm / 2).toBeCloseTo(0, 2);
        for (const y of [top(line), foot(line)]) expect(Math.hypot(line.xMm, y)).toBeLessThanOrEqual(radius - 0.3 * em);
        expect(top(line)).toBeGreaterThan(box(set).y);
      }
      expect(box(set).y + box(set).height).toBeGreaterThan(radius);
      expect(box(set).width).toBeGreaterThan(2 * radius);
    }
  });

  it('takes as little of the picture as it can', () => {
    const covered = (count: number) => 11.5 * em - box(inRound(`${'图'.repeat(count)}。`, 11.5)).y;
    expect(covered(5)).toBeLessThan(covered(20));
    expect(covered(20)).toBeLessThan(covered(40));
    expect(covered(35)).toBeLessThan(6.2 * em);
  });

  it('breaks no rule to get there', () => {
    for (let count = 8; count < 30; count++) {
      const text = `${'图'.repeat(count)}，河畔处处是景。图为“长申玉”滨河街区。`;
      for (const line of inRound(text, 11.5).lines)
        expect(text.slice(line.start, line.end)).not.toMatch(/^[，。”]|“$/u);
    }
  });

  it('keeps the whole text, in order, credit last', () => {
    const { lines } = inRound('百城建设提质、城市双修纵深推进。', 11.5, '焦海洋摄');
    const read = lines.map((l) => [l.source, l.start, l.end]);
    expect(read.at(-1)).toEqual(['credit/3', 0, 4]);
    expect(lines.filter((l) => l.source === 'caption/3').reduce((at, l) => (l.start === at ? l.end : -1), 0)).toBe(16);
  });
});
