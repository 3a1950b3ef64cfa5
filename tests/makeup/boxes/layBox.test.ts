import { describe, expect, it } from 'vitest';
import type { SetBox } from '../../../src/makeup/boxes/boxParts.ts';
import { layBox } from '../../../src/makeup/boxes/layBox.ts';
import type { BoxShape } from '../../../src/makeup/plan.ts';
import type { Typography } from '../../../src/makeup/text/layText.ts';
import type { Box } from '../../../src/supplement/supplement.ts';
import { ptToMm } from '../../../src/units.ts';
import { SQUARE, templateNamed, twoSessions } from '../material.ts';

const type: Typography = { metrics: SQUARE, punctuation: 'kaiming', maxStretch: 260 };
const place = { file: 'supplement.yaml', line: 1 };
const template = twoSessions();
const cover = templateNamed('cover');

function lay(box: Box, texts: Record<string, string>, [widthMm, heightMm]: [number, number], on = template) {
  const sources = new Map(Object.entries(texts).map(([part, text]) => [`box/0/${part}`, text]));
  if (!on.boxes) throw new Error('expected a template with boxes');
  return layBox(box, { index: 0, widthMm, heightMm, template: on, dress: on.boxes, texts: sources, type });
}

const lineOf = (set: SetBox | undefined, part: string) => {
  const line = set?.lines.find(({ source }) => source === `box/0/${part}`);
  if (!line) throw new Error(`expected a line ${part}`);
  return line;
};

function expectInside(set: SetBox | undefined, [width, height]: [number, number]): void {
  for (const line of set?.lines ?? []) {
    expect(line.xMm).toBeGreaterThanOrEqual(-0.01);
    expect(line.xMm + line.widthMm).toBeLessThanOrEqual(width + 0.01);
    expect(line.baselineMm + 0.12 * ptToMm(line.sizePt)).toBeLessThanOrEqual(height + 0.2);
  }
}

describe('a number', () => {
  const box: Box = { kind: 'number', value: '386', unit: '万人', label: '接待游客', place };
  const texts = { value: '386', unit: '万人', label: '接待游客' };

  it('stands with its unit on one baseline, its label below, all in the middle', () => {
    const set = lay(box, texts, [80, 30]);
    const [value, unit, label] = ['value', 'unit', 'label'].map((part) => lineOf(set, part));
    expect(unit?.baselineMm).toBe(value?.baselineMm);
    expect(label?.baselineMm ?? 0).toBeGreaterThan(value?.baselineMm ?? 0);
    expect(value?.xMm).toBeCloseTo(80 - ((unit?.xMm ?? 0) + (unit?.widthMm ?? 0)), 2);
    expect(label?.xMm).toBeCloseTo(80 - ((label?.xMm ?? 0) + (label?.widthMm ?? 0)), 2);
    expectInside(set, [80, 30]);
  });

  it('is set smaller where its frame is narrow, and refused where it is too narrow or too low', () => {
    expect(lineOf(lay(box, texts, [45, 30]), 'value').sizePt).toBeLessThan(
      lineOf(lay(box, texts, [80, 30]), 'value').sizePt,
    );
    expect(lay(box, texts, [20, 30])).toBeUndefined();
    expect(lay(box, texts, [80, 12])).toBeUndefined();
  });

  it('begins with a rule over its whole width', () => {
    expect(lay(box, texts, [80, 30])?.shapes[0]).toMatchObject({
      kind: 'bar',
      rectMm: { x: 0, y: 0, width: 80, height: 0.9 },
      colour: 'red',
    });
  });
});

describe('a quotation', () => {
  it('is broken on the width of its box, with the speaker at the right below', () => {
    const text = '“茶还是那片茶，从前看天吃饭，如今看手机接单，日子不是从前的日子了。”';
    const set = lay({ kind: 'quote', text, by: '茶农', place }, { text, by: '茶农' }, [113, 45]);
    const lines = set?.lines.filter(({ source }) => source === 'box/0/text') ?? [];
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.at(-1)?.end).toBe(text.length);
    const by = lineOf(set, 'by');
    expect(by.xMm + by.widthMm).toBeCloseTo(113, 1);
    expect(by.baselineMm).toBeGreaterThan(lines.at(-1)?.baselineMm ?? 0);
    expectInside(set, [113, 45]);
  });
});

describe('a chart', () => {
  const values = [2, 1, 4].map((value, k) => ({ label: `${k}年`, value }));
  const texts = {
    title: '产值',
    scale: '单位：亿元',
    ...Object.fromEntries(
      values.flatMap(({ label, value }, k) => [
        [`tick/${k}`, label],
        [`figure/${k}`, `${value}`],
      ]),
    ),
    source: '资料来源：统计局',
  };
  const chart = (form: 'bars' | 'line'): Box => ({
    kind: 'chart',
    form,
    title: '产值',
    unit: '单位：亿元',
    values,
    source: '资料来源：统计局',
    place,
  });
  const bars = (shapes: readonly BoxShape[]) =>
    shapes.flatMap((s) => (s.kind === 'bar' && s.rectMm.height > 1 ? [s] : []));

  it('has bars that compare as the figures do, all on one axis, the last one in another colour', () => {
    const all = bars(lay(chart('bars'), texts, [113, 70])?.shapes ?? []);
    const heights = all.map(({ rectMm }) => rectMm.height);
    expect((heights[0] ?? 0) / (heights[2] ?? 1)).toBeCloseTo(0.5, 2);
    expect((heights[1] ?? 0) / (heights[2] ?? 1)).toBeCloseTo(0.25, 2);
    const feet = all.map(({ rectMm }) => rectMm.y + rectMm.height);
    for (const foot of feet) expect(foot).toBeCloseTo(feet[0] ?? 0, 2);
    expect(all.map(({ colour }) => colour)).toEqual(['rose', 'rose', 'red']);
  });

  it('prints each figure over its bar and each label under it', () => {
    const set = lay(chart('bars'), texts, [113, 70]);
    for (const [k, { rectMm }] of bars(set?.shapes ?? []).entries()) {
      const centre = rectMm.x + rectMm.width / 2;
      for (const part of [`tick/${k}`, `figure/${k}`]) {
        const line = lineOf(set, part);
        expect(line.xMm + line.widthMm / 2).toBeCloseTo(centre, 1);
      }
      expect(lineOf(set, `figure/${k}`).baselineMm).toBeLessThan(rectMm.y);
      expect(lineOf(set, `tick/${k}`).baselineMm).toBeGreaterThan(rectMm.y + rectMm.height);
    }
    expectInside(set, [113, 70]);
  });

  it('has a line with a point for every figure, the highest at the top', () => {
    const shapes = lay(chart('line'), texts, [113, 70])?.shapes ?? [];
    const line = shapes.find((s) => s.kind === 'line');
    const ys = line?.kind === 'line' ? line.points.map(({ y }) => y) : [];
    expect(ys).toHaveLength(3);
    expect(Math.min(...ys)).toBe(ys[2]);
    expect(Math.max(...ys)).toBe(ys[1]);
    expect(shapes.filter(({ kind }) => kind === 'dot')).toHaveLength(3);
  });

  it('is refused where no room is left for its bars', () => {
    expect(lay(chart('bars'), texts, [113, 26])).toBeUndefined();
  });
});

describe('a list of contents', () => {
  const texts = {
    title: '本期导读',
    ...Object.fromEntries(
      ['02', '03', '04'].flatMap((page, k) => [
        [`page/${k}`, page],
        [`section/${k}`, '产业'],
        [`head/${k}`, '一叶一竹一方山水 三产相融万家增收'],
      ]),
    ),
  };
  const box: Box = { kind: 'contents', title: '本期导读', place };

  it('spreads its entries evenly, number left of section and headline', () => {
    const set = lay(box, texts, [170, 80], cover);
    const [first, second, third] = [0, 1, 2].map((k) => lineOf(set, `page/${k}`));
    const step = (second?.baselineMm ?? 0) - (first?.baselineMm ?? 0);
    expect((third?.baselineMm ?? 0) - (second?.baselineMm ?? 0)).toBeCloseTo(step, 1);
    expect(lineOf(set, 'head/0').xMm).toBeGreaterThan((first?.xMm ?? 0) + (first?.widthMm ?? 0));
    expect(lineOf(set, 'head/0').xMm).toBeCloseTo(lineOf(set, 'section/0').xMm, 2);
    expectInside(set, [170, 80]);
  });

  it('is refused where its entries would overlap', () => {
    expect(lay(box, texts, [170, 45], cover)).toBeUndefined();
  });
});
