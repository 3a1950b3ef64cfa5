import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/makeup/plan.ts';
import {
  halvesOf,
  layHead,
  layParagraph,
  moved,
  stackHead,
  type Typography,
} from '../../../src/makeup/text/layText.ts';
import type { TemplateStyle } from '../../../src/schema/template.ts';
import { ptToMm } from '../../../src/units.ts';
import { SQUARE } from '../material.ts';

const TYPE: Typography = { metrics: SQUARE, punctuation: 'kaiming', maxStretch: 260 };
const BOX = { xMm: 10, widthMm: 100, baselineMm: 5 };
const style = (more: Partial<TemplateStyle> = {}): TemplateStyle => ({
  role: 'title',
  sizePt: [30, 12],
  leadingPt: 36,
  colour: 'ink',
  align: 'centre',
  trackingEm: 0,
  halvesGapEm: 1,
  indentEm: 0,
  ...more,
});
const parts = (text: string) => halvesOf('deck', text);
const rightEnd = (line: Line) => line.xMm + line.widthMm;

describe('halvesOf', () => {
  it('gives each half with its place in the source and leaves the space between out', () => {
    expect(halvesOf('strip', '热烈祝贺 胜利召开')).toEqual([
      { source: 'strip', text: '热烈祝贺', start: 0 },
      { source: 'strip', text: '胜利召开', start: 5 },
    ]);
  });

  it('gives one part for a text without halves, none for an empty one', () => {
    expect(parts('一样')).toHaveLength(1);
    expect(parts('')).toEqual([]);
  });
});

describe('layHead', () => {
  it('takes the largest size of the range at which all parts fit, in steps of half a point', () => {
    const [line] = layHead(parts('一二三四五六七八九十'), 'deck', style(), BOX, TYPE) ?? [];
    expect(line?.sizePt).toBe(28);
    expect(ptToMm(28) * 10).toBeLessThanOrEqual(100);
    expect(ptToMm(28.5) * 10).toBeGreaterThan(100);
  });

  it('never goes above the largest size nor below the smallest', () => {
    expect(layHead(parts('一二'), 'deck', style(), BOX, TYPE)?.[0]?.sizePt).toBe(30);
    expect(layHead(parts('一'.repeat(24)), 'deck', style(), BOX, TYPE)).toBeUndefined();
    expect(layHead(parts('一'.repeat(23)), 'deck', style(), BOX, TYPE)?.[0]?.sizePt).toBe(12);
  });

  it('stands in the middle, at the left or at the right of its box', () => {
    const width = 2 * ptToMm(30);
    const x = (align: TemplateStyle['align']) => layHead(parts('一二'), 'deck', style({ align }), BOX, TYPE)?.[0]?.xMm;
    expect(x('left')).toBe(10);
    expect(x('centre')).toBeCloseTo(10 + (100 - width) / 2, 2);
    expect(x('right')).toBeCloseTo(110 - width, 2);
  });

  it('sets halves on one line with the gap of the style, each half one line of its own source', () => {
    const lines = layHead(parts('奋楫扬帆 砥砺奋进'), 'deck', style({ halvesGapEm: 0.5 }), BOX, TYPE) ?? [];
    expect(lines.map((l) => [l.start, l.end])).toEqual([
      [0, 4],
      [5, 9],
    ]);
    const [first, second] = lines as [Line, Line];
    expect(second.xMm - rightEnd(first)).toBeCloseTo(0.5 * ptToMm(first.sizePt), 2);
    expect(second.baselineMm).toBe(first.baselineMm);
    expect(first.xMm + rightEnd(second)).toBeCloseTo(2 * 10 + 100, 2);
  });

  it('counts tracking between characters only and ends in an untracked glyph', () => {
    const [line] = layHead(parts('一二三'), 'deck', style({ trackingEm: 0.5 }), BOX, TYPE) ?? [];
    expect(line?.widthMm).toBeCloseTo(4 * ptToMm(30), 2);
    expect(line?.runs).toMatchObject([
      { start: 0, end: 2, tracking: 500 },
      { start: 2, end: 3, tracking: 0 },
    ]);
  });

  it('keeps every head inside its box and in its range of sizes, whatever its length', () => {
    for (let n = 1; n <= 40; n++) {
      for (const align of ['left', 'centre', 'right'] as const) {
        const text = `${'字'.repeat(n)} ${'，字3A'.repeat(Math.ceil(n / 4))}`;
        const lines = layHead(parts(text), 'deck', style({ align, trackingEm: 0.1 }), BOX, TYPE) ?? [];
        for (const line of lines) {
          expect(line.xMm).toBeGreaterThanOrEqual(10 - 0.002);
          expect(rightEnd(line)).toBeLessThanOrEqual(110 + 0.002);
          expect(line.sizePt).toBeLessThanOrEqual(30);
          expect(line.sizePt).toBeGreaterThanOrEqual(12);
          expect(text.slice(line.start, line.end)).not.toContain(' ');
          expect(line.runs.at(0)?.start).toBe(line.start);
          expect(line.runs.at(-1)?.end).toBe(line.end);
        }
      }
    }
  });

  it('gives offsets into the source for a half that does not begin it', () => {
    const lines = layHead(parts('一二 三，四'), 'deck', style(), BOX, TYPE) ?? [];
    expect(lines[1]?.runs.map((r) => [r.start, r.end, r.half])).toEqual([
      [3, 4, false],
      [4, 5, true],
      [5, 6, false],
    ]);
  });
});

describe('stackHead', () => {
  it('sets halves one under the other at the size at which the longer fits', () => {
    const lines = stackHead(parts('一二三四五六七八九十 一二三'), 'deck', style(), BOX, TYPE) ?? [];
    expect(lines.map((l) => l.sizePt)).toEqual([28, 28]);
    expect((lines[1]?.baselineMm ?? 0) - (lines[0]?.baselineMm ?? 0)).toBeCloseTo(ptToMm(36), 2);
  });

  it('gives up when one half is too long at the smallest size', () => {
    expect(stackHead(parts(`${'一'.repeat(24)} 二`), 'deck', style(), BOX, TYPE)).toBeUndefined();
  });

  it('sets nothing of nothing', () => {
    expect(stackHead([], 'deck', style(), BOX, TYPE)).toEqual([]);
  });
});

describe('layParagraph', () => {
  const lay = (text: string, widthMm: number) =>
    layParagraph('caption/0', text, 'caption', style({ sizePt: [10, 10] }), widthMm, TYPE);

  it('breaks running text on the measure, baselines one leading apart from 0', () => {
    const lines = lay('一'.repeat(25), 10 * ptToMm(10));
    expect(lines.map((l) => l.end - l.start)).toEqual([10, 10, 5]);
    expect(lines.map((l) => l.baselineMm)).toEqual([0, 12.7, 25.4]);
    expect(lines[0]?.widthMm).toBeCloseTo(10 * ptToMm(10), 2);
  });

  it('uses no more lines than it must', () => {
    expect(lay('一'.repeat(20), 10.2 * ptToMm(10))).toHaveLength(2);
  });

  it('gives no lines for no text', () => {
    expect(lay('', 50)).toEqual([]);
  });
});

describe('moved', () => {
  it('moves a line and nothing else', () => {
    const [line] = layHead(parts('一二'), 'deck', style(), BOX, TYPE) as [Line];
    expect(moved(line, 1, 2)).toEqual({ ...line, xMm: line.xMm + 1, baselineMm: line.baselineMm + 2 });
  });
});
