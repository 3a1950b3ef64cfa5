import { describe, expect, it } from 'vitest';
import { gridOf, rowY } from '../../../src/makeup/grid.ts';
import { planPage } from '../../../src/makeup/planPage.ts';
import { waysToDealBoxes } from '../../../src/makeup/slots/boxVariants.ts';
import { slotSchema } from '../../../src/schema/slot.ts';
import type { Box } from '../../../src/supplement/supplement.ts';
import { allFamilies, inputOf, pageOf, picture, storyOf, textsOf } from '../material.ts';
import { development } from '../zones/zonesMaterial.ts';

const slot = (name: string, kinds: string[], count: [number, number]) =>
  slotSchema.parse({ name, column: 1, columns: 2, anchor: 'foot', boxes: { kinds, count, rows: [8, 12] } });

describe('waysToDealBoxes', () => {
  it('hands boxes only to slots that take their kind, in the order of the data', () => {
    const slots = [slot('numbers', ['number'], [2, 4]), slot('chart', ['chart', 'quote'], [0, 2])];
    const boxes = ['number', 'chart', 'number', 'quote'].map((kind) => ({ kind: kind as Box['kind'] }));
    expect(waysToDealBoxes(boxes, slots)).toEqual([
      [
        [0, 2],
        [1, 3],
      ],
    ]);
  });

  it('finds no way when a box is left over or a slot has too few', () => {
    const numbers = [{ kind: 'number' }, { kind: 'number' }] as const;
    expect(waysToDealBoxes(numbers, [slot('numbers', ['number'], [0, 1])])).toEqual([]);
    expect(waysToDealBoxes(numbers, [slot('numbers', ['number'], [3, 4])])).toEqual([]);
    expect(waysToDealBoxes([], [slot('numbers', ['number'], [0, 1])])).toEqual([[[]]]);
  });
});

const place = { file: 'supplement.yaml', line: 1 };
const boxes: Box[] = [
  ...['13.9', '21.6', '6800', '386'].map((value): Box => ({ kind: 'number', value, label: '全县茶园面积', place })),
  {
    kind: 'chart',
    form: 'bars',
    title: '产值',
    values: [1, 2].map((value) => ({ label: `${value}年`, value })),
    place,
  },
];
const boxTexts = [
  ...['13.9', '21.6', '6800', '386'].flatMap((value, i) => [
    [`box/${i}/value`, value],
    [`box/${i}/label`, '全县茶园面积'],
  ]),
  ['box/4/title', '产值'],
  ...[1, 2].flatMap((value, k) => [
    [`box/4/tick/${k}`, `${value}年`],
    [`box/4/figure/${k}`, `${value}`],
  ]),
] as [string, string][];

describe('a page with boxes', () => {
  const pictures = [picture({ rank: 'lead' }), picture(), picture()];
  const page = pageOf({ story: storyOf(3900), pictures, boxes });
  const texts = new Map([...textsOf(page), ...boxTexts]);
  const template = allFamilies();
  const { value: plan, findings } = planPage(inputOf(page, { template, texts }));
  const grid = gridOf(template);

  it('is exactly full, every box in a slot for its kind', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(plan?.fit.exact).toBe(true);
    expect(plan?.family).toBe('figures-right');
    expect(plan?.boxes?.map(({ box, slot: name }) => [box, name])).toEqual([
      [0, 'numbers'],
      [1, 'numbers'],
      [2, 'numbers'],
      [3, 'numbers'],
      [4, 'chart'],
    ]);
  });

  it('stands boxes side by side with the gutter between, the chart down to the foot of the page', () => {
    const [first, second] = plan?.boxes ?? [];
    expect((second?.rectMm.x ?? 0) - (first?.rectMm.x ?? 0) - (first?.rectMm.width ?? 0)).toBeCloseTo(grid.gutterMm, 2);
    const chart = plan?.boxes?.[4]?.rectMm;
    const lastInk = rowY(grid, grid.rows - 1) + 0.95 * grid.bodyMm;
    expect((chart?.y ?? 0) + (chart?.height ?? 0)).toBeCloseTo(lastInk, 1);
  });

  it('covers no text and no picture with a box', () => {
    for (const { rectMm: box } of plan?.boxes ?? []) {
      const others = [...(plan?.frames ?? []), ...(plan?.figures ?? [])].map(({ rectMm }) => rectMm);
      for (const one of others) {
        const across = Math.min(box.x + box.width, one.x + one.width) - Math.max(box.x, one.x);
        const down = Math.min(box.y + box.height, one.y + one.height) - Math.max(box.y, one.y);
        expect(Math.min(across, down)).toBeLessThanOrEqual(0.01);
      }
    }
  });

  it('tells of boxes that no family takes, of one too long for its slot, and of pages cut into zones', () => {
    const quotes = Array.from({ length: 4 }, (): Box => ({ kind: 'quote', text: '好', place }));
    const many = planPage(inputOf({ ...page, boxes: quotes }, { template, texts }));
    expect(many.findings).toMatchObject([{ id: 'box-count', value: 'quote, quote, quote, quote' }]);
    const long = new Map([...texts, ['box/2/value', '6800680068006800']]);
    const tooLong = planPage(inputOf(page, { template, texts: long }));
    expect(tooLong.findings).toMatchObject([{ id: 'box-fits-no-slot', value: '1, 2, 3, 4' }]);
    const zones = planPage(inputOf(page, { template: development(), texts }));
    expect(zones.findings).toMatchObject([{ id: 'boxes-need-run-on' }]);
  });
});
