import { describe, expect, it } from 'vitest';
import { gridOf } from '../../../src/makeup/grid.ts';
import { planPage } from '../../../src/makeup/planPage.ts';
import { flowStory } from '../../../src/makeup/story/flowStory.ts';
import type { Typography } from '../../../src/makeup/text/layText.ts';
import type { Template } from '../../../src/schema/template.ts';
import { ptToMm } from '../../../src/units.ts';
import { inputOf, pageOf, paragraph, SQUARE, storyOf, subhead, twoSessions } from '../material.ts';

const type: Typography = { metrics: SQUARE, punctuation: 'kaiming', maxStretch: 260 };
const opening = (lines: number): Template =>
  twoSessions((raw: Record<string, unknown>) => {
    raw.initial = { lines, gapEm: 0.3 };
    Object.assign(raw.styles as object, { initial: { role: 'title', sizePt: [40, 20], leadingPt: 40, colour: 'red' } });
  });
const template = opening(3);
const grid = gridOf(template);
const first = (story: Parameters<typeof flowStory>[0]) => {
  const [item] = flowStory(story, template, grid, type);
  if (item?.kind !== 'text') throw new Error('expected a paragraph');
  return item;
};

describe('a story that opens with a large character', () => {
  const { value: plan, findings } = planPage(inputOf(pageOf(), { template }));
  const own = plan?.lines.filter((line) => line.source === 'story/0') ?? [];
  const [initial, ...lines] = own;

  it('fills its page exactly', () => {
    expect(findings.filter((f) => f.severity === 'error')).toEqual([]);
    expect(plan?.fit).toMatchObject({ exact: true });
  });

  it('prints each of its characters once, the first one alone and large', () => {
    expect([initial?.start, initial?.end, initial?.style]).toEqual([0, 1, 'initial']);
    let at = 1;
    for (const line of lines) {
      expect(line.start).toBe(at);
      at = line.end;
    }
    expect(at).toBe((pageOf().story[0] as { text: string }).text.length);
  });

  it('stands with its ink on that of the first and of the third line', () => {
    const em = ptToMm(9);
    const size = ptToMm(initial?.sizePt ?? 0);
    const inkTop = (baseline: number, mm: number) => baseline - (0.88 - 0.05) * mm;
    const inkFoot = (baseline: number, mm: number) => baseline + (0.12 - 0.05) * mm;
    expect(inkTop(initial?.baselineMm ?? 0, size)).toBeCloseTo(inkTop(lines[0]?.baselineMm ?? 0, em), 1);
    expect(inkFoot(initial?.baselineMm ?? 0, size)).toBeCloseTo(inkFoot(lines[2]?.baselineMm ?? 0, em), 1);
  });

  it('leaves three lines narrower by whole halves of a character, clear of its own width, and no more', () => {
    const column = plan?.frames[0]?.rectMm;
    const taken = lines.map((line) => (line.xMm - (column?.x ?? 0)) / grid.bodyMm);
    expect(taken[0]).toBeCloseTo(taken[2] ?? 0, 2);
    expect((taken[0] ?? 0) * 2).toBeCloseTo(Math.round((taken[0] ?? 0) * 2), 2);
    expect((taken[0] ?? 0) * grid.bodyMm).toBeGreaterThan(
      (initial?.xMm ?? 0) + (initial?.widthMm ?? 0) - (column?.x ?? 0),
    );
    expect(taken[3]).toBeCloseTo(0, 2);
    for (const line of lines.slice(0, 3))
      expect(line.xMm + line.widthMm).toBeCloseTo((column?.x ?? 0) + grid.measureMm, 1);
  });
});

describe('a story that cannot open so', () => {
  it.each([
    ['it begins with a quotation mark', { ...paragraph(160), text: `“${'市民走进新区看见河边绿道，'.repeat(10)}” ` }],
    ['it begins with a run-in head', paragraph(160, 8)],
    ['its first paragraph is shorter than the character is high', paragraph(20)],
  ])('keeps its plain opening: %s', (_, block) => {
    const item = first([block, ...storyOf(600)]);
    expect(item.setting.initial).toBeUndefined();
    const [plain] = flowStory([block], twoSessions(), grid, type);
    expect(item.menu).toEqual(plain?.kind === 'text' && plain.menu);
  });

  it('gives only the first paragraph a large character', () => {
    const items = flowStory([paragraph(160), subhead('一', '二'), paragraph(160)], template, grid, type);
    expect(items.map((item) => (item.kind === 'text' ? item.setting.initial?.lines : undefined))).toEqual([
      3,
      undefined,
      undefined,
    ]);
  });
});
