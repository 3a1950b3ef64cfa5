import { describe, expect, it } from 'vitest';
import { bodyBaseline, gridOf, rowY, spanWidth } from '../../../src/makeup/grid.ts';
import { type PlacedPicture, type SlotPicture, slotVariants } from '../../../src/makeup/slots/slotVariants.ts';
import type { Slot } from '../../../src/schema/template.ts';
import { ptToMm } from '../../../src/units.ts';
import { captionLines, slotPicture, twoSessions } from '../material.ts';

const template = twoSessions();
const grid = gridOf(template);
const slot = (more: Partial<Slot> = {}): Slot => ({
  name: 'group',
  column: 3,
  columns: 4,
  anchor: 'foot',
  arrange: 'row',
  pictures: [1, 3],
  ...more,
});
const captionOf = (lines: number) => () => captionLines(lines, ptToMm(template.styles.caption.leadingPt));
const pictures = (count: number, more: Partial<SlotPicture> = {}) =>
  Array.from({ length: count }, (_, index) => slotPicture({ index, captionOn: captionOf(1), ...more }));
const variants = (one: Slot, of: readonly SlotPicture[]) => slotVariants(one, of, grid, template);
const lastBaseline = (p: PlacedPicture) => p.captionBaseline + (p.caption.at(-1)?.baselineMm ?? 0);
/** Baseline of body row `row` of the slot, from the slot's top. */
const baselineIn = (row: number) => bodyBaseline(grid, row) - rowY(grid, 0);

describe('slotVariants', () => {
  it('sets the pictures of a group in one row of one size, in their order, and takes no part of a group', () => {
    const grouped = (count: number, of: number) =>
      pictures(count).map((one, i) => (i < of ? { ...one, group: { name: 'leaders', count: 3 } } : one));
    const free = variants(slot({ arrange: 'free' }), grouped(4, 3));
    expect(free.length).toBeGreaterThan(3);
    for (const { pictures: placed } of free) {
      const row = placed.filter(({ picture }) => picture.group);
      expect(row.map(({ picture }) => picture.index)).toEqual([0, 1, 2]);
      expect(new Set(row.map(({ y, width, height }) => `${y} ${width} ${height}`)).size).toBe(1);
      expect(placed.find(({ picture }) => !picture.group)?.y).not.toBe(row[0]?.y);
    }
    expect(variants(slot({ arrange: 'row' }), grouped(3, 3)).length).toBeGreaterThan(3);
    expect(variants(slot({ arrange: 'stack' }), grouped(3, 3))).toEqual([]);
    expect(variants(slot({ arrange: 'free' }), grouped(2, 2))).toEqual([]);
  });

  it('stands pictures of one width a gap apart that the slot may ask for', () => {
    for (const gapMm of [undefined, 1.6]) {
      const [first] = variants(slot({ arrange: 'row', ...(gapMm !== undefined && { gapMm }) }), pictures(3));
      const placed = first?.pictures ?? [];
      for (const [i, { x, width }] of placed.slice(0, -1).entries())
        expect((placed[i + 1]?.x ?? 0) - x - width).toBeCloseTo(gapMm ?? grid.gutterMm, 2);
      const last = placed.at(-1);
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(spanWidth(grid, 4), 2);
    }
  });

  it('offers rising heights, each with all pictures inside the slot and none over another', () => {
    for (const arrange of ['row', 'stack', 'oneOverTwo'] as const) {
      for (const anchor of ['top', 'foot'] as const) {
        const all = variants(slot({ arrange, anchor, columns: 2 }), pictures(3));
        expect(all.length).toBeGreaterThan(3);
        expect(all.map((v) => v.rows)).toEqual([...new Set(all.map((v) => v.rows))].sort((a, b) => a - b));
        for (const { rows, pictures: placed } of all) {
          for (const [i, p] of placed.entries()) {
            expect(p.x).toBeGreaterThanOrEqual(0);
            expect(p.x + p.width).toBeLessThanOrEqual(spanWidth(grid, 2) + 0.001);
            expect(p.y).toBeGreaterThan(0);
            expect(lastBaseline(p)).toBeLessThan(rows * grid.rowMm);
            for (const q of placed.slice(i + 1)) {
              const isBeside = p.x + p.width <= q.x + 0.001 || q.x + q.width <= p.x + 0.001;
              expect(isBeside || lastBaseline(p) < q.y).toBe(true);
            }
          }
        }
      }
    }
  });

  it('ends a slot at the foot on the baseline of the last body line', () => {
    for (const lines of [1, 2, 3])
      for (const v of variants(slot(), pictures(3, { captionOn: captionOf(lines) })))
        for (const p of v.pictures) expect(lastBaseline(p)).toBeCloseTo(baselineIn(v.rows - 1), 2);
  });

  it('starts a slot at the top with the ink of the first row and leaves its last row blank', () => {
    for (const v of variants(slot({ anchor: 'top' }), pictures(1))) {
      expect(v.pictures[0]?.y).toBeCloseTo(0.05 * grid.bodyMm, 2);
      expect(lastBaseline(v.pictures[0] as PlacedPicture)).toBeCloseTo(baselineIn(v.rows - 2), 2);
    }
  });

  it('ends a picture without caption where the ink of the last body line does', () => {
    for (const v of variants(slot(), pictures(1, { captionOn: () => [] }))) {
      const [p] = v.pictures as [PlacedPicture];
      expect(p.y + p.height).toBeCloseTo((v.rows - 1) * grid.rowMm + 0.95 * grid.bodyMm, 2);
    }
  });

  it('divides a row evenly, with gutters between', () => {
    const placed = variants(slot(), pictures(3))[0]?.pictures ?? [];
    const [a, b, c] = placed as [PlacedPicture, PlacedPicture, PlacedPicture];
    expect(b.x - a.x - a.width).toBeCloseTo(grid.gutterMm, 2);
    expect(c.x + c.width).toBeCloseTo(spanWidth(grid, 4), 2);
    expect(new Set([a.width, b.width, c.width]).size).toBe(1);
  });

  it('gives one over two pictures of like aspects', () => {
    for (const v of variants(slot({ arrange: 'oneOverTwo', columns: 2 }), pictures(3))) {
      const aspects = v.pictures.map((p) => p.width / p.height);
      for (const aspect of aspects) expect(aspect).toBeCloseTo(aspects[0] ?? 0, 1);
    }
  });

  it('keeps constant gaps from picture to caption', () => {
    for (const v of variants(slot({ arrange: 'stack', columns: 1 }), pictures(3)))
      for (const p of v.pictures)
        expect(p.captionBaseline - p.y - p.height).toBeCloseTo(
          1.3 + 0.88 * ptToMm(template.styles.caption.sizePt[0]),
          2,
        );
  });

  it('charges nothing for a frame of the picture’s own aspect and more the more is cropped', () => {
    const all = variants(slot(), pictures(1, { aspect: 1.6 }));
    const loss = (p: PlacedPicture) => 1 - Math.min(p.width / p.height / 1.6, 1.6 / (p.width / p.height));
    const sorted = [...all].sort((a, b) => loss(a.pictures[0] as PlacedPicture) - loss(b.pictures[0] as PlacedPicture));
    expect(sorted[0]?.cost).toBeLessThan(0.1);
    const inside = sorted.filter(({ pictures: [p] }) => p && p.width / p.height > 1.2 && p.width / p.height < 2.1);
    expect(inside.map((v) => v.cost)).toEqual(inside.map((v) => v.cost).sort((a, b) => a - b));
  });

  it('offers no height that would cut off more than half of a picture', () => {
    expect(variants(slot(), pictures(1, { aspect: 0.15, shape: 'portrait' }))).toEqual([]);
    for (const v of variants(slot(), pictures(1, { aspect: 2.6 })))
      for (const p of v.pictures) expect(p.width / p.height / 2.6).toBeGreaterThanOrEqual(0.5);
  });

  it('shows a picture that must be kept whole in its own aspect, its caption close to it', () => {
    for (const anchor of ['top', 'foot'] as const) {
      for (const aspect of [0.8, 1.5, 2.4]) {
        const all = variants(slot({ anchor }), pictures(1, { aspect, keepWhole: true }));
        expect(all.length).toBeGreaterThan(3);
        for (const v of all) {
          const [p] = v.pictures as [PlacedPicture];
          expect(p.width / p.height).toBeCloseTo(aspect, 1);
          expect(p.captionBaseline - p.y - p.height).toBeCloseTo(
            1.3 + 0.88 * ptToMm(template.styles.caption.sizePt[0]),
            2,
          );
          expect(p.x + p.width / 2).toBeCloseTo(spanWidth(grid, 4) / 2, 2);
          expect(lastBaseline(p)).toBeLessThanOrEqual(baselineIn(v.rows - 1) + 0.01);
          if (anchor === 'foot') expect(lastBaseline(p)).toBeCloseTo(baselineIn(v.rows - 1), 2);
          else expect(p.y).toBeCloseTo(0.05 * grid.bodyMm, 2);
        }
        const cheapest = all.reduce((a, b) => (b.cost < a.cost ? b : a));
        const blank = (v: (typeof all)[number]) => Math.abs((v.pictures[0]?.width ?? 0) - spanWidth(grid, 4));
        if (aspect > 1) expect(blank(cheapest)).toBeLessThan(8);
      }
    }
  });
});
