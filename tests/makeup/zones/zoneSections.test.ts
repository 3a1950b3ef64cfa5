import { describe, expect, it } from 'vitest';
import { flowStory } from '../../../src/makeup/story/flowStory.ts';
import { sectionsOf } from '../../../src/makeup/zones/zoneSections.ts';
import { paragraph, SQUARE, subhead } from '../material.ts';
import { development, developmentGrid } from './zonesMaterial.ts';

const sections = (...blocks: Parameters<typeof flowStory>[0]) =>
  sectionsOf(
    flowStory(blocks, development(), developmentGrid(), { metrics: SQUARE, punctuation: 'kaiming', maxStretch: 260 }),
  );

describe('sectionsOf', () => {
  it('begins a section at every subhead; what stands before the first is one without a head', () => {
    const story = [
      paragraph(60),
      paragraph(40),
      subhead('甲乙', '丙丁'),
      paragraph(50),
      subhead('戊己'),
      paragraph(30),
    ];
    const found = sections(...story);
    expect(found.map((s) => [s.headBlock, s.paragraphs.map((p) => p.block)])).toEqual([
      [undefined, [0, 1]],
      [2, [3]],
      [4, [5]],
    ]);
    expect(found[0]?.flow.items).toHaveLength(2);
  });

  it('knows a story without introduction, and one without subheads', () => {
    expect(sections(subhead('甲乙'), paragraph(50)).map((s) => s.headBlock)).toEqual([0]);
    expect(sections(paragraph(50)).map((s) => s.headBlock)).toEqual([undefined]);
    expect(sections()).toEqual([]);
  });
});
