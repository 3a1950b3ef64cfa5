import { describe, expect, it } from 'vitest';
import type { Line, PagePlan } from '../../src/makeup/plan.ts';
import { planPage } from '../../src/makeup/planPage.ts';
import type { SupplementPage } from '../../src/supplement/supplement.ts';
import { ptToMm } from '../../src/units.ts';
import { inputOf, pageOf, picture, storyOf, templateNamed, textsOf } from './material.ts';

const template = templateNamed('decade');
const em = ptToMm(9);

function pageWith(characters: number, more: Partial<SupplementPage> = {}): SupplementPage {
  const pictures = [
    picture({ rank: 'lead', shape: 'panorama' }),
    ...Array.from({ length: 5 }, () => picture()),
    picture({ shape: 'round' }),
    picture(),
    picture({ shape: 'panorama' }),
    picture(),
  ];
  const base = pageOf({ story: storyOf(characters), pictures, ...more });
  const { strip: _, kicker: __, deck: ___, ...page } = base;
  return page;
}

const plan = (page: SupplementPage): PagePlan | undefined =>
  planPage(inputOf(page, { template, texts: textsOf(page), aspects: page.pictures.map(aspectOf) })).value;
const aspectOf = ({ shape, rank }: SupplementPage['pictures'][number]) =>
  rank === 'lead' ? 2 : shape === 'panorama' ? 2.6 : shape === 'round' ? 1 : 1.5;

const planned = [2700, 2900, 3100, 3300].flatMap((characters) => {
  const page = pageWith(characters);
  const value = plan(page);
  return value ? [{ page, plan: value }] : [];
});
const figureOf = ({ figures }: PagePlan) => figures.find((f) => f.shape === 'round');
const body = ({ lines }: PagePlan) => lines.filter((l) => l.style === 'body');
const frameOf = ({ frames }: PagePlan, line: Line) =>
  frames.find(
    ({ rectMm: r }) =>
      line.baselineMm > r.y && line.baselineMm < r.y + r.height && line.xMm > r.x - 0.01 && line.xMm < r.x + r.width,
  );

describe('planPage with a round picture over a gutter', () => {
  it('fills pages of several lengths exactly and loses no character', () => {
    expect(planned.length).toBeGreaterThan(2);
    for (const { page, plan: one } of planned) {
      expect(one.fit).toMatchObject({ exact: true, oversetLines: 0, emptyRows: 0, proven: true });
      for (const [i, block] of page.story.entries()) {
        if (block.kind === 'subhead') continue;
        const set = one.lines.filter((l) => l.source === `story/${i}`);
        expect(set.map((l) => block.text.slice(l.start, l.end)).join('')).toBe(block.text);
      }
    }
  });

  it('stands in the gutter of columns 1 and 2, its foot in the last row of text or so many rows above as the template allows', () => {
    for (const { plan: one } of planned) {
      const rect = figureOf(one)?.rectMm;
      const [first] = one.frames;
      if (!rect || !first) throw new Error('no round picture');
      const { measureMm, gutterMm, rowMm } = one.grid;
      expect(rect.width).toBe(rect.height);
      expect(rect.x + rect.width / 2).toBeCloseTo(one.typeAreaMm.x + measureMm + gutterMm / 2, 2);
      const lastRow = first.rectMm.y + first.rectMm.height - rowMm;
      const above = (lastRow + 0.95 * em - rect.y - rect.height) / rowMm;
      expect(above).toBeCloseTo(Math.round(above), 2);
      expect([0, 6, 12]).toContain(Math.round(above));
    }
  });

  it('keeps every line at the distance asked for, and narrows lines no more than it must', () => {
    for (const { plan: one } of planned) {
      const rect = figureOf(one)?.rectMm;
      if (!rect) throw new Error('no round picture');
      const centre = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
      const least = rect.width / 2 + 1.35 * em;
      for (const line of body(one)) {
        const dx = Math.max(line.xMm - centre.x, centre.x - line.xMm - line.widthMm, 0);
        const dy = Math.max(line.baselineMm - 0.83 * em - centre.y, centre.y - line.baselineMm - 0.07 * em, 0);
        expect(Math.hypot(dx, dy)).toBeGreaterThan(least - 0.01);
      }
      const narrow = one.frames
        .flatMap((f) => f.rooms ?? [])
        .filter((room) => room.widthMm < one.grid.measureMm - 0.01);
      expect(narrow.length).toBeGreaterThan(30);
      expect(narrow.length).toBeLessThan(44);
    }
  });

  it('sets each line on the room of its row', () => {
    for (const { plan: one } of planned) {
      const lines = body(one);
      for (const [k, line] of lines.entries()) {
        const frame = frameOf(one, line);
        if (!frame) throw new Error(`no frame for ${line.source} at ${line.xMm}, ${line.baselineMm}`);
        const room = frame.rooms?.[Math.floor((line.baselineMm - frame.rectMm.y) / one.grid.rowMm)];
        const { xMm, widthMm } = room ?? { xMm: frame.rectMm.x, widthMm: frame.rectMm.width };
        expect(line.xMm).toBeCloseTo(xMm, 2);
        const isLast = lines[k + 1]?.source !== line.source;
        if (isLast) expect(line.widthMm).toBeLessThan(widthMm + 0.01);
        else expect(line.widthMm).toBeCloseTo(widthMm, 2);
      }
    }
  });

  it('stands no head beside it', () => {
    for (const { plan: one } of planned) {
      const rect = figureOf(one)?.rectMm;
      if (!rect) throw new Error('no round picture');
      for (const { xMm, widthMm, baselineMm } of one.lines.filter((l) => l.style === 'subhead')) {
        const isBeside = baselineMm > rect.y && baselineMm < rect.y + rect.height + 10;
        const isNear =
          xMm < rect.x + rect.width && xMm + widthMm > one.typeAreaMm.x && xMm < rect.x + rect.width / 2 + 70;
        if (isBeside && isNear) expect(xMm).toBeGreaterThan(rect.x + rect.width);
      }
    }
  });

  it('gives the pictures of the strip and the round one labels, the others captions below', () => {
    for (const { plan: one } of planned) {
      const labelled = one.figures.filter((f) => f.label).map((f) => f.picture);
      expect(labelled).toEqual([6, 7, 8, 9]);
      for (const { picture: index, rectMm, label } of one.figures) {
        const lines = one.lines.filter((l) => l.source === `caption/${index}`);
        for (const line of lines) {
          expect(line.style).toBe(label ? 'caption-on' : 'caption');
          if (label) expect(line.baselineMm).toBeLessThan(rectMm.y + rectMm.height);
          else expect(line.baselineMm).toBeGreaterThan(rectMm.y + rectMm.height);
        }
      }
    }
  });

  it('begins the pictures of the stack with the ink of a row and ends the last caption on the last row', () => {
    for (const { plan: one } of planned) {
      const stack = one.figures.filter((f) => f.slot === 'stack');
      expect(stack).toHaveLength(5);
      for (const { rectMm } of stack) {
        const rows = (rectMm.y - one.typeAreaMm.y - 0.05 * em) / one.grid.rowMm;
        expect(Math.abs(rows - Math.round(rows))).toBeLessThan(0.01);
      }
      const last = one.lines.filter((l) => l.source === 'caption/5').at(-1);
      const lastRow = one.typeAreaMm.y + (one.grid.rows - 1) * one.grid.rowMm;
      expect(last?.baselineMm).toBeCloseTo(lastRow + 0.88 * em, 2);
    }
  });

  it('fills the page without a round picture too', () => {
    const base = pageWith(3500);
    const page = { ...base, pictures: base.pictures.filter((p) => p.shape !== 'round') };
    expect(plan(page)).toMatchObject({ fit: { exact: true } });
  });

  it('says how far a text is off', () => {
    const page = pageWith(5600);
    const { value, findings } = planPage(inputOf(page, { template, aspects: page.pictures.map(aspectOf) }));
    expect(value).toBeUndefined();
    expect(findings[0]).toMatchObject({ id: 'text-too-long' });
  });
});
