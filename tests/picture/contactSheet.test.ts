import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { PagePlan } from '../../src/makeup/plan.ts';
import { drawContactSheet, type SheetPage } from '../../src/picture/contactSheet.ts';

const PLAN = {
  sheetMm: { width: 200, height: 300 },
  ornaments: [{ kind: 'rule', name: 'rule', rectMm: { x: 20, y: 20, width: 160, height: 20 }, colour: 'red' }],
  lines: [],
  figures: [{ picture: 0, slot: 'lead', rectMm: { x: 20, y: 100, width: 160, height: 100 } }],
} as unknown as PagePlan;

const page: SheetPage = { plan: PLAN, label: '', colourOf: () => '#c8161d' };

async function draw(count: number) {
  const pages = Array.from({ length: count }, () => page);
  const png = await drawContactSheet(pages, new Map());
  const { data, info } = await sharp(Buffer.from(png)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (xMm: number, yMm: number): number[] => {
    const start = (Math.round(yMm * 1.5) * info.width + Math.round(xMm * 1.5)) * info.channels;
    return [...data.subarray(start, start + 3)];
  };
  return { info, at };
}

describe('drawContactSheet', () => {
  it('stands three pages side by side and the fourth below', async () => {
    const [one, four] = [await draw(1), await draw(4)];
    expect(four.info.width).toBeGreaterThan(2.8 * one.info.width);
    expect(four.info.height).toBeGreaterThan(1.9 * one.info.height);
  });

  it('shows paper, ornaments and pictures where the plan has them', async () => {
    const { at } = await draw(1);
    const near = (found: number[], wanted: readonly number[]): boolean =>
      found.every((value, i) => Math.abs(value - (wanted[i] ?? 0)) < 12);
    expect(near(at(14 + 5, 14 + 5), [255, 255, 255])).toBe(true);
    expect(near(at(14 + 100, 14 + 30), [0xc8, 0x16, 0x1d])).toBe(true);
    expect(near(at(14 + 60, 14 + 110), [0xc3, 0xcc, 0xd1])).toBe(true);
  });

  it('is the same to the byte each time', async () => {
    const [a, b] = await Promise.all([drawContactSheet([page], new Map()), drawContactSheet([page], new Map())]);
    expect(Buffer.compare(Buffer.from(a), Buffer.from(b))).toBe(0);
  });

  it('asks for pages', async () => {
    await expect(drawContactSheet([], new Map())).rejects.toThrow('received none');
  });
});
