import { describe, expect, it } from 'vitest';
import { PRICE, STAY } from '../../../src/makeup/costs.ts';
import { gridOf } from '../../../src/makeup/grid.ts';
import { planPage } from '../../../src/makeup/planPage.ts';
import { flowStory, type StoryItem } from '../../../src/makeup/story/flowStory.ts';
import { rememberLines, stayItem } from '../../../src/makeup/story/rememberLines.ts';
import type { Block } from '../../../src/supplement/supplement.ts';
import { inputOf, pageOf, paragraph, SQUARE, twoSessions } from '../material.ts';

const page = pageOf();
const template = twoSessions();
const type = { metrics: SQUARE, punctuation: template.punctuation, maxStretch: template.maxStretchEm * 1000 };
const itemsOf = (story: readonly Block[]): StoryItem[] => flowStory(story, template, gridOf(template), type);
const { value: plan } = planPage(inputOf(page));
if (!plan) throw new Error('no plan');

const shownLines = (block: number): number => plan.lines.filter(({ source }) => source === `story/${block}`).length;
const paragraphs = page.story.flatMap((block, i) => (block.kind === 'paragraph' ? [i] : []));

describe('rememberLines', () => {
  it('knows how many lines every paragraph had, and nothing of heads', () => {
    const remembered = rememberLines(plan, itemsOf(page.story));
    expect([...remembered]).toEqual(paragraphs.map((block) => [block, shownLines(block)]));
  });

  it('gives a corrected paragraph the lines it had', () => {
    const story = page.story.map((block, i) => (i === 3 ? paragraph(185, 8) : block));
    expect(rememberLines(plan, itemsOf(story)).get(3)).toBe(shownLines(3));
  });

  it('finds the paragraphs after one that was put in', () => {
    const story = [...page.story.slice(0, 3), paragraph(77), ...page.story.slice(3)];
    const remembered = rememberLines(plan, itemsOf(story));
    expect(remembered.get(3)).toBeUndefined();
    expect(remembered.get(2)).toBe(shownLines(2));
    for (const block of paragraphs.filter((one) => one >= 3)) expect(remembered.get(block + 1)).toBe(shownLines(block));
  });
});

describe('stayItem', () => {
  it('makes every other number of lines dearer', () => {
    const options = [4, 5, 6].map((lines) => ({ lines, cost: 1 }));
    const item = stayItem({ kind: 'text', options }, 5);
    const dear = 1 + STAY.paragraph / PRICE.tightness;
    expect(item).toMatchObject({ options: [{ cost: dear }, { lines: 5, cost: 1 }, { cost: dear }] });
  });

  it('leaves alone what was not there before', () => {
    const item = { kind: 'text', options: [{ lines: 4, cost: 1 }] } as const;
    expect(stayItem(item, undefined)).toBe(item);
  });
});
