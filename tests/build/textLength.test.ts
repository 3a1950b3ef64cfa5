import { describe, expect, it } from 'vitest';
import { textLength } from '../../src/build/textLength.ts';
import { finding } from '../../src/findings/finding.ts';
import type { SupplementPage } from '../../src/supplement/supplement.ts';

const place = { file: '05.md', line: 1 };
const page = {
  number: '05',
  story: [
    { kind: 'subhead', halves: ['上半句', '下半句'], place },
    { kind: 'paragraph', text: '甲 乙。', runIn: 0, place },
  ],
} as unknown as SupplementPage;

const where = { page: '05' };
const cut = finding('remedy-cut', where, { value: 40, paragraphs: '1 (−40)', cost: '2.0' });

describe('textLength', () => {
  it('counts the characters of the story that are printed', () => {
    expect(textLength(page, [])).toEqual({ page: '05', characters: 9 });
  });

  it('says how many to cut or add, as the makeup has tried it', () => {
    const add = finding('remedy-add', where, { value: 12, paragraphs: '1 (+12)', cost: '2.0' });
    const near = finding('makeup-not-full', where, { value: '−7', paragraphs: '1' });
    expect([cut, add, near].map((one) => textLength(page, [one]).change)).toEqual([-40, 12, -7]);
  });

  it('reckons by the rows where no change was tried', () => {
    const facts = { value: 9, limit: 500, characters: 150, paragraphs: '1–9' };
    const [long, short] = [finding('text-too-long', where, facts), finding('text-too-short', where, facts)];
    expect([[long], [short], [long, cut]].map((found) => textLength(page, found).change)).toEqual([-150, 150, -40]);
  });

  it('has no number where none was tried, and none of another page', () => {
    const unknown = finding('makeup-not-full', where, { value: '±20', paragraphs: '1–9' });
    expect(textLength(page, [unknown, { ...cut, where: { page: '06' } }]).change).toBeUndefined();
  });
});
