import { describe, expect, it } from 'vitest';
import { planPage } from '../../../src/makeup/planPage.ts';
import { changeText } from '../../../src/makeup/remedies/remedy.ts';
import type { Block, SupplementPage } from '../../../src/supplement/supplement.ts';
import { plainAtoms } from '../../typeset/material.ts';
import { inputOf, pageOf, paragraph, storyOf } from '../material.ts';

const change = (text: string, characters: number, runIn = 0) =>
  changeText({ text, runIn, atoms: plainAtoms(text) }, characters);

describe('changeText', () => {
  it('cuts before the marks that close the paragraph', () => {
    expect(change('一二三四。”', -2)).toEqual({ text: '一二。”', runIn: 0 });
    expect(change('一二𠮷𠮷。', -1).text).toBe('一二𠮷。');
  });

  it('adds characters of one em before them', () => {
    expect(change('一二。', 3).text).toBe('一二字字字。');
    expect(change('一二', 1).text).toBe('一二字');
  });

  it('shortens the run-in head when the cut reaches it', () => {
    expect(change('头头。文文。', -3, 3)).toEqual({ text: '头头。', runIn: 2 });
  });
});

/** Does what the hint of a finding says, in the paragraphs it names: `3 (−120), 6 (−80)`. */
function applyHint(page: SupplementPage, hint: string): SupplementPage {
  const changes = new Map(
    [...hint.matchAll(/(\d+) \(([+−]\d+)\)/g)].map((m) => [Number(m[1]), Number(m[2]?.replace('−', '-'))]),
  );
  expect(changes.size).toBeGreaterThan(0);
  let seen = 0;
  const story = page.story.map((block): Block => {
    const characters = block.kind === 'subhead' ? undefined : changes.get(++seen);
    return block.kind === 'subhead' || !characters
      ? block
      : { ...block, ...change(block.text, characters, block.runIn) };
  });
  return { ...page, story };
}

describe('the remedy of a page that cannot be full', () => {
  it.each([
    ['slightly too long', { story: storyOf(4600) }],
    ['too long', { story: [...storyOf(4600), paragraph(200)] }],
    ['slightly too short', { story: storyOf(200) }],
    ['too short', { story: [paragraph(300), paragraph(200)] }],
    ['of one paragraph', { story: [paragraph(1200)] }],
    ['of very few words', { story: [paragraph(30)] }],
  ])('fills a page that was %s when it is applied', (_, more) => {
    const page = pageOf(more);
    const { value, findings } = planPage(inputOf(page));
    expect(value).toBeUndefined();
    const hint = findings[0]?.hint?.en ?? '';
    const cured = applyHint(page, hint);
    const sum = (story: readonly Block[]) => story.reduce((n, b) => n + (b.kind === 'subhead' ? 0 : b.text.length), 0);
    expect(hint).toContain(`about ${Math.abs(sum(page.story) - sum(cured.story))} characters`);
    expect(planPage(inputOf(cured)).value?.fit.exact).toBe(true);
  });

  it('is the smallest: two characters less in one paragraph do not fill the page', () => {
    const page = pageOf({ story: [...storyOf(4600), paragraph(200)] });
    const cured = applyHint(page, planPage(inputOf(page)).findings[0]?.hint?.en ?? '');
    const at = cured.story.findIndex((block, i) => block !== page.story[i]);
    const story = cured.story.map((block, i): Block => {
      const before = page.story[i];
      if (i !== at || block.kind === 'subhead' || before?.kind === 'subhead' || !before) return block;
      return { ...before, ...change(before.text, block.text.length - before.text.length + 2, before.runIn) };
    });
    const { value, findings } = planPage(inputOf({ ...page, story }));
    // With lines a step closer there is room for a row more.
    expect(value === undefined || findings.some(({ id }) => id === 'leading-changed')).toBe(true);
  });
});
