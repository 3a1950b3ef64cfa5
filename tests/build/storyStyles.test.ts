import { describe, expect, it } from 'vitest';
import { storyStyles } from '../../src/build/storyStyles.ts';
import type { Block } from '../../src/supplement/supplement.ts';
import { templateNamed } from '../makeup/material.ts';

const place = { file: '03.md', line: 1 };
const text = (kind: 'paragraph' | 'item'): Block => ({ kind, text: '甲。', runIn: 0, place });
const STORY: Block[] = [
  { kind: 'subhead', halves: ['五年硕果累累'], place },
  text('item'),
  { kind: 'subhead', halves: ['实干托起希望'], role: 'lead', place },
  text('paragraph'),
  { kind: 'subhead', halves: ['甲', '乙'], place },
  text('paragraph'),
  text('item'),
];

describe('storyStyles', () => {
  const { styles } = templateNamed('congress');
  const named = (block: number, part?: string) => {
    const found = storyStyles(block, part, STORY, templateNamed('congress'));
    return found.map((style) =>
      Object.keys(styles).find((name) => JSON.stringify(styles[name]) === JSON.stringify(style)),
    );
  };

  it('names the styles of the columns, and those of a panel only for the sections that may stand in it', () => {
    expect(named(0, '0')).toEqual(['subhead', 'panel-head']);
    expect(named(1)).toEqual(['item']);
    expect(named(1, 'mark')).toEqual(['item-mark']);
    expect(named(2, '0')).toEqual(['subhead', 'lead-head']);
    expect(named(3)).toEqual(['body', 'lead']);
    expect(named(5)).toEqual(['body']);
    expect(named(6)).toEqual(['item']);
  });

  it('knows no items where the template has no list', () => {
    const { list: _, ...plain } = templateNamed('congress');
    expect(storyStyles(6, undefined, STORY, plain)).toEqual([styles.body]);
  });
});
