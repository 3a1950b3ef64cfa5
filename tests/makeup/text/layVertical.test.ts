import { describe, expect, it } from 'vitest';
import { gridOf, rowY } from '../../../src/makeup/grid.ts';
import { layHeader } from '../../../src/makeup/text/layHeader.ts';
import { halvesOf, type Typography } from '../../../src/makeup/text/layText.ts';
import { layVertical } from '../../../src/makeup/text/layVertical.ts';
import type { HeaderElement, TemplateStyle } from '../../../src/schema/template.ts';
import { ptToMm } from '../../../src/units.ts';
import { SQUARE, twoSessions } from '../material.ts';

const type: Typography = { metrics: SQUARE, punctuation: 'kaiming', maxStretch: 260 };
const style: TemplateStyle = {
  role: 'title',
  sizePt: [72, 36],
  leadingPt: 90,
  colour: 'ink',
  align: 'left',
  trackingEm: 0.1,
  halvesGapEm: 1,
  indentEm: 0,
};
const box = { x: 100, y: 50, width: 80, height: 250 };
const lay = (text: string, more: Partial<TemplateStyle> = {}, within = box) =>
  layVertical(halvesOf('headline', text), 'headline', { ...style, ...more }, within, type);
const places = (text: string) =>
  (lay(text) ?? []).map((l) => [text.slice(l.start, l.end), l.xMm, l.baselineMm] as const);

describe('layVertical', () => {
  it('stands the characters one below the other, the halves in columns from right to left', () => {
    const lines = lay('一江春水 两岸人家') ?? [];
    const em = ptToMm(72);
    expect(lines.map((l) => [l.start, l.end])).toEqual([0, 1, 2, 3, 5, 6, 7, 8].map((k) => [k, k + 1]));
    const [right, left] = [lines.slice(0, 4), lines.slice(4)];
    expect(new Set(right.map((l) => l.xMm)).size).toBe(1);
    expect((right[0]?.xMm ?? 0) - (left[0]?.xMm ?? 0)).toBeCloseTo(ptToMm(90), 2);
    expect(right[0]?.baselineMm).toBeCloseTo(box.y + 0.88 * em, 2);
    for (const k of [1, 2, 3]) {
      expect((right[k]?.baselineMm ?? 0) - (right[k - 1]?.baselineMm ?? 0)).toBeCloseTo(1.1 * em, 2);
    }
  });

  it('centres the columns in the box and keeps within it', () => {
    const lines = lay('一江春水 两岸人家') ?? [];
    const left = Math.min(...lines.map((l) => l.xMm));
    const right = Math.max(...lines.map((l) => l.xMm + l.widthMm));
    expect(left - box.x).toBeCloseTo(box.x + box.width - right, 2);
    expect(left).toBeGreaterThan(box.x);
  });

  it('is as large as the longest half and the number of halves allow, never smaller than the style', () => {
    expect(lay('一江春水')?.[0]?.sizePt).toBe(72);
    const long = lay('一江春水向东流去也');
    // 9 characters and 8 gaps of a tenth.
    expect(long?.[0]?.sizePt).toBe(72);
    const longer = lay('一江春水向东流去也无声')?.[0]?.sizePt ?? 0;
    expect(longer).toBeLessThan(72);
    expect((11 + 1) * ptToMm(longer)).toBeLessThanOrEqual(box.height + 0.01);
    expect(lay('一江春水 两岸人家', {}, { ...box, width: 30 })?.[0]?.sizePt).toBeLessThan(40);
    expect(lay('长'.repeat(30))).toBeUndefined();
    expect(lay('一 二 三 四', {}, { ...box, width: 40 })).toBeUndefined();
  });

  it('gives marks their vertical form, commas and quotes half an em of the column', () => {
    const em = ptToMm(72);
    const [first, comma, next] = lay('山，水') ?? [];
    expect(comma?.runs).toMatchObject([{ vertical: true, half: false }]);
    expect(first?.runs[0]).not.toHaveProperty('vertical');
    expect((next?.baselineMm ?? 0) - (comma?.baselineMm ?? 0)).toBeCloseTo(0.6 * em, 2);
    const [opener, inside] = lay('“山”') ?? [];
    // The ink of an opener is in the lower half of its em, which stands half an em higher.
    expect(opener?.baselineMm).toBeCloseTo(box.y + 0.38 * em, 2);
    expect((inside?.baselineMm ?? 0) - (opener?.baselineMm ?? 0)).toBeCloseTo(1.1 * em, 2);
  });

  it('sets two digits across the column, more below each other', () => {
    expect(places('建县70年').map(([text]) => text)).toEqual(['建', '县', '70', '年']);
    expect(places('2026年').map(([text]) => text)).toEqual(['2', '0', '2', '6', '年']);
  });

  it('puts the head at the foot or in the middle of its box where the style says so', () => {
    const em = ptToMm(72);
    expect(lay('山水', { align: 'right' })?.at(-1)?.baselineMm).toBeCloseTo(box.y + box.height - 0.12 * em, 2);
    const [top, bottom] = lay('山水', { align: 'centre' }) ?? [];
    const above = (top?.baselineMm ?? 0) - 0.88 * em - box.y;
    expect(above).toBeCloseTo(box.y + box.height - (bottom?.baselineMm ?? 0) - 0.12 * em, 2);
  });
});

describe('layHeader with vertical heads', () => {
  const template = twoSessions();
  const grid = gridOf(template);
  const texts = new Map([
    ['headline/0', '一江春水'],
    ['headline/1', '两岸人家'],
    ['deck', '清川县发展纪行'],
  ]);
  const headline: Extract<HeaderElement, { element: string }> = {
    element: 'headline',
    rows: 40,
    columns: [6, 1],
    direction: 'vertical',
  };

  it('stands one beside what follows, down to its last row', () => {
    const header = layHeader(
      [
        { ...headline, beside: true },
        { element: 'deck', rows: 2 },
      ],
      template,
      grid,
      texts,
      type,
    );
    expect(header.rows).toBe(40);
    expect(header.findings).toEqual([]);
    expect(header.lines.filter((l) => l.source === 'headline/0')).toHaveLength(4);
  });

  it('takes no rows for one that stands over the pictures, as far down as it says', () => {
    const over = { ...headline, over: true, down: 3, panel: 'paper' };
    const header = layHeader([over, { element: 'deck', rows: 2 }], template, grid, texts, type);
    expect(header.rows).toBe(2);
    const ground = header.ornaments[0]?.rectMm;
    expect(ground?.y).toBeCloseTo(rowY(grid, 3), 2);
    // Past the edge of the picture under it, which would show as a hairline.
    const edge = grid.typeAreaMm.x + grid.typeAreaMm.width;
    expect((ground?.x ?? 0) + (ground?.width ?? 0)).toBeCloseTo(edge + 0.5, 2);
  });

  it('tells of one too long for its rows', () => {
    const header = layHeader([{ ...headline, rows: 4, beside: true }], template, grid, texts, type);
    expect(header.findings).toMatchObject([{ id: 'head-too-long' }]);
  });
});
