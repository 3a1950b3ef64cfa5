import { describe, expect, it } from 'vitest';
import { bodyBaseline, gridOf, rowY, spanWidth } from '../../../src/makeup/grid.ts';
import type { PlacedPicture, SlotPicture } from '../../../src/makeup/slots/slotVariants.ts';
import { mosaicVariants, shareFeet } from '../../../src/makeup/walls/mosaicVariants.ts';
import type { Slot } from '../../../src/schema/template.ts';
import { ptToMm } from '../../../src/units.ts';
import { captionLines, slotPicture, templateNamed } from '../material.ts';

const template = templateNamed('anniversary');
const grid = gridOf(template);
const leadingMm = ptToMm(template.styles.caption.leadingPt);
const slot = (more: Partial<Slot> = {}): Slot => ({
  name: 'wall',
  column: 1,
  columns: 5,
  anchor: 'foot',
  arrange: 'mosaic',
  pictures: [1, 7],
  ...more,
});

/** A caption of so many millimetres, on as many lines as the width asks for. */
const captionOf = (lengthMm: number) => (widthMm: number) => captionLines(Math.ceil(lengthMm / widthMm), leadingMm);
const pictures = (count: number, more: Partial<SlotPicture> = {}) =>
  Array.from({ length: count }, (_, index) => slotPicture({ index, captionOn: captionOf(40 + 20 * index), ...more }));
const variants = (one: Slot, of: readonly SlotPicture[]) => mosaicVariants(one, of, grid, template);
const lastBaseline = (p: PlacedPicture) => p.captionBaseline + (p.caption.at(-1)?.baselineMm ?? 0);
const footOf = (p: PlacedPicture) => (p.caption.length > 0 ? lastBaseline(p) : p.y + p.height);
const baselineIn = (row: number) => bodyBaseline(grid, row) - rowY(grid, 0);

describe('mosaicVariants', () => {
  it('reach both sides of the slot in many heights, no picture or caption over another', () => {
    const all = variants(slot(), pictures(7));
    expect(new Set(all.map((v) => v.rows)).size).toBeGreaterThan(20);
    for (const { pictures: placed } of all) {
      expect(placed).toHaveLength(7);
      expect(Math.min(...placed.map((p) => p.x))).toBeCloseTo(0, 2);
      expect(Math.max(...placed.map((p) => p.x + p.width))).toBeCloseTo(spanWidth(grid, 5), 2);
      for (const [i, p] of placed.entries()) {
        for (const q of placed.slice(i + 1)) {
          const isBeside = p.x + p.width < q.x || q.x + q.width < p.x;
          expect(isBeside || footOf(p) < q.y || footOf(q) < p.y).toBe(true);
        }
      }
    }
  });

  it('end at the foot on the baseline of the last body line, whichever caption is longest', () => {
    for (const v of variants(slot(), pictures(5)))
      expect(Math.max(...v.pictures.map(lastBaseline))).toBeCloseTo(baselineIn(v.rows - 1), 2);
  });

  it('leave the last line to a page credit', () => {
    const below = template.pictures.captionGapMm + leadingMm;
    for (const v of variants(slot({ pageCredit: true }), pictures(5)))
      expect(Math.max(...v.pictures.map(lastBaseline))).toBeCloseTo(baselineIn(v.rows - 1) - below, 2);
    for (const v of variants(slot({ pageCredit: true, caption: 'on' }), pictures(5)))
      expect(Math.max(...v.pictures.map((p) => p.y + p.height))).toBeLessThan(baselineIn(v.rows - 1) - leadingMm);
  });

  it('are none for pictures of a group, which keep their row', () => {
    expect(variants(slot(), pictures(4, { group: { name: 'leaders', count: 4 } }))).toEqual([]);
  });

  it('stand as close as the slot says, where captions stand on the pictures', () => {
    for (const { pictures: placed } of variants(slot({ caption: 'on', gapMm: 1.6 }), pictures(6))) {
      for (const p of placed) {
        const right = p.x + p.width;
        const next = placed.filter((q) => q.x > right && q.y < p.y + p.height && q.y + q.height > p.y);
        if (next.length > 0) expect(Math.min(...next.map((q) => q.x)) - right).toBeCloseTo(1.6, 2);
      }
    }
  });

  it('come with dearer walls of one height only where their largest picture is smaller', () => {
    const all = variants(slot(), pictures(6)).map((v) => ({
      ...v,
      largest: Math.max(...v.pictures.map((p) => p.width * p.height)),
    }));
    const alike = all.flatMap((v, i) => (all[i - 1]?.rows === v.rows ? [[all[i - 1], v] as const] : []));
    expect(alike.length).toBeGreaterThan(5);
    for (const [before, after] of alike) {
      expect(after.cost).toBeGreaterThanOrEqual(before?.cost ?? 0);
      expect(after.largest).toBeLessThan(before?.largest ?? 0);
    }
  });
});

describe('shareFeet', () => {
  const row = (...parts: (number | ReturnType<typeof stack>)[]) => ({ cut: 'row', parts }) as const;
  const stack = (...parts: number[]) => ({ cut: 'stack', parts }) as const;

  it('gives pictures that end side by side the lines of the longest caption among them', () => {
    expect(shareFeet(row(0, 1, 2), [1, 3, 2])).toEqual([3, 3, 3]);
    expect(shareFeet(row(0, stack(1, 2)), [1, 4, 2])).toEqual([2, 4, 2]);
  });

  it('leaves those one above the other alone', () => {
    expect(shareFeet(stack(0, 1, 2), [1, 3, 2])).toEqual([1, 3, 2]);
  });
});
