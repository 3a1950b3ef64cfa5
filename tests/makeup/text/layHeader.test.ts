import { describe, expect, it } from 'vitest';
import { gridOf, rowY, spanWidth } from '../../../src/makeup/grid.ts';
import { type Header, layHeader } from '../../../src/makeup/text/layHeader.ts';
import type { Typography } from '../../../src/makeup/text/layText.ts';
import type { HeaderElement } from '../../../src/schema/template.ts';
import { ptToMm } from '../../../src/units.ts';
import { SQUARE, twoSessions } from '../material.ts';

const template = twoSessions();
const grid = gridOf(template);
const type: Typography = { metrics: SQUARE, punctuation: 'kaiming', maxStretch: 260 };
const elements = template.families[0]?.header ?? [];
const lay = (texts: Record<string, string>, these: readonly HeaderElement[] = elements): Header =>
  layHeader(these, template, grid, new Map(Object.entries(texts)), type);
const rowsOf = (one: HeaderElement | undefined): number => (one ? ('space' in one ? one.space : one.rows) : 0);
const ALL = elements.reduce((sum, one) => sum + rowsOf(one), 0);
const FULL = {
  strip: '热烈祝贺大会隆重召开 凝心聚力共谋发展',
  kicker: '源汇区',
  'headline/0': '奋楫扬帆再出发',
  'headline/1': '砥砺奋进建新功',
  deck: '一年来工作综述',
  byline: '本报记者 王会峰 董燕',
};

describe('layHeader', () => {
  it('takes the rows of its elements and spaces', () => {
    expect(lay(FULL).rows).toBe(ALL);
  });

  it.each(['strip', 'kicker', 'deck', 'byline'] as const)('takes no rows for a missing %s', (element) => {
    const { [element]: _, ...others } = FULL;
    const header = lay(others);
    const own = elements.find((one) => 'element' in one && one.element === element);
    expect(header.rows).toBe(ALL - rowsOf(own));
    expect(header.lines.some((line) => line.source === element)).toBe(false);
    expect(header.ornaments.some((o) => o.name.startsWith(element))).toBe(false);
    expect(header.findings).toEqual([]);
  });

  it('puts a band behind the strip exactly on its rows', () => {
    const band = lay(FULL).ornaments.find((o) => o.name === 'strip');
    expect(band).toMatchObject({ kind: 'panel', colour: 'red' });
    expect(band?.rectMm.y).toBeCloseTo(rowY(grid, 0), 2);
    expect(band?.rectMm.height).toBeCloseTo(4 * grid.rowMm, 2);
    expect(band?.rectMm.width).toBeCloseTo(grid.typeAreaMm.width, 2);
  });

  it('keeps every line within its rows and the type area', () => {
    const header = lay(FULL);
    const { x, width } = grid.typeAreaMm;
    for (const line of header.lines) {
      expect(line.xMm).toBeGreaterThanOrEqual(x - 0.01);
      expect(line.xMm + line.widthMm).toBeLessThanOrEqual(x + width + 0.01);
      const em = ptToMm(line.sizePt);
      expect(line.baselineMm - 0.88 * em).toBeGreaterThanOrEqual(rowY(grid, 0) - 0.1 * em);
      expect(line.baselineMm + 0.12 * em).toBeLessThanOrEqual(rowY(grid, header.rows) + 0.1 * em);
    }
  });

  it('stands rules beside the kicker, as far on either side', () => {
    const header = lay(FULL);
    const [left, right] = header.ornaments.filter((o) => o.name === 'kicker-rule');
    const kicker = header.lines.find((l) => l.source === 'kicker');
    const gapLeft = (kicker?.xMm ?? 0) - ((left?.rectMm.x ?? 0) + (left?.rectMm.width ?? 0));
    const gapRight = (right?.rectMm.x ?? 0) - ((kicker?.xMm ?? 0) + (kicker?.widthMm ?? 0));
    expect(gapLeft).toBeCloseTo(gapRight, 2);
  });

  it('shortens the rules where the columns of the header leave less room, and keeps them inside', () => {
    const header = layHeader(elements, template, grid, new Map(Object.entries(FULL)), type, [1, 2]);
    const rules = header.ornaments.filter((o) => o.name === 'kicker-rule');
    expect(rules).toHaveLength(2);
    const [left, right] = rules.map(({ rectMm }) => rectMm);
    expect(left?.width).toBe(right?.width);
    expect(left?.width).toBeLessThan(42);
    expect(left?.x).toBeGreaterThanOrEqual(grid.typeAreaMm.x - 0.01);
    expect((right?.x ?? 0) + (right?.width ?? 0)).toBeLessThanOrEqual(grid.typeAreaMm.x + spanWidth(grid, 2) + 0.01);
    for (const line of header.lines)
      expect(line.xMm + line.widthMm).toBeLessThanOrEqual(grid.typeAreaMm.x + spanWidth(grid, 2) + 0.01);
  });

  it('fills the rest of the band with one rule beside a text that stands at its end', () => {
    const styles = { ...template.styles, byline: { ...template.styles.byline, align: 'right' as const } };
    const texts = new Map([['byline', FULL.byline]]);
    const rulesOn = (columns: readonly [number, number]) => {
      const byline: HeaderElement[] = [{ element: 'byline', rows: 2, rules: 'red' }];
      const { lines, ornaments } = layHeader(
        byline,
        { ...template, styles } as typeof template,
        grid,
        texts,
        type,
        columns,
      );
      return { line: lines[0], rules: ornaments.map(({ rectMm }) => rectMm) };
    };
    const { line, rules } = rulesOn([1, grid.columns]);
    expect(rules).toHaveLength(1);
    expect(rules[0]?.x).toBeCloseTo(grid.typeAreaMm.x, 2);
    expect((line?.xMm ?? 0) - (rules[0]?.x ?? 0) - (rules[0]?.width ?? 0)).toBeCloseTo(7, 2);
    // Where the text is nearly as wide as its band there is no room for one.
    expect(rulesOn([1, 1]).rules).toEqual([]);
  });

  it('sets the halves of a headline on one line, or one under the other when the rows allow it', () => {
    const baselines = (rows: number) => {
      const half = '奋楫扬帆再出发奋楫扬帆';
      const header = lay({ 'headline/0': half, 'headline/1': half }, [{ element: 'headline', rows }]);
      return new Set(header.lines.map((l) => l.baselineMm)).size;
    };
    expect(
      lay(FULL)
        .lines.filter((l) => l.source.startsWith('headline'))
        .map((l) => l.baselineMm),
    ).toHaveLength(2);
    expect(baselines(6)).toBe(1);
    const long = '奋'.repeat(20);
    const stacked = lay({ 'headline/0': long, 'headline/1': long }, [{ element: 'headline', rows: 14 }]);
    expect(new Set(stacked.lines.map((l) => l.baselineMm)).size).toBe(2);
    expect(stacked.findings).toEqual([]);
  });

  it('tells one finding for a headline too long at the smallest size', () => {
    const header = lay({ ...FULL, 'headline/0': '奋'.repeat(40) });
    expect(header.findings).toHaveLength(1);
    expect(header.findings[0]).toMatchObject({ id: 'head-too-long', where: { item: 'headline' }, limit: '36 pt' });
  });

  it('never shrinks a byline by its spaces: it is one piece', () => {
    const lines = lay(FULL).lines.filter((l) => l.source === 'byline');
    expect(lines.map((l) => [l.start, l.end])).toEqual([[0, FULL.byline.length]]);
  });
});
