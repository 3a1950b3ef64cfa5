import { describe, expect, it } from 'vitest';
import { finding } from '../../src/findings/finding.ts';
import type { Line, PagePlan } from '../../src/makeup/plan.ts';
import { changedLines } from '../../src/preview/changedLines.ts';
import { leadToSource } from '../../src/preview/leadToSource.ts';
import { type PagePart, pageParts } from '../../src/preview/pageParts.ts';
import { readSourcePlaces, type SourcePage } from '../../src/preview/sourcePlaces.ts';

const sources = await readSourcePlaces('seeds/2024');
const source = sources?.get('05') as SourcePage;

const HEAD = `story/${source.page.story.findIndex(({ kind }) => kind === 'subhead')}/0`;

/** A line of 20 mm, 1 mm below the one before. */
const line = (name: string, start: number, end: number, y: number, x = 10): Line => ({
  source: name,
  start,
  end,
  style: 'body',
  sizePt: 9,
  xMm: x,
  baselineMm: y,
  widthMm: 20,
  runs: [],
});

const planOf = (lines: readonly Line[]): PagePlan =>
  ({
    lines,
    figures: [{ picture: 1, slot: 'a', rectMm: { x: 100, y: 100, width: 50, height: 40 } }],
  }) as unknown as PagePlan;

const rects = (parts: readonly PagePart[]) =>
  parts.map(({ name, file, line: at, rectsMm }) => [name, file, at, rectsMm.length]);

describe('pageParts', () => {
  it('leads from what stands on the page to the line that says so', () => {
    const plan = planOf([
      line('headline/0', 0, 4, 10),
      line('story/0', 0, 3, 20),
      line('story/0', 3, 6, 24),
      line('caption/1', 0, 3, 150),
    ]);
    const parts = pageParts(plan, source);
    expect(rects(parts).map(([name, file, , count]) => [name, file, count])).toEqual([
      ['picture/1', 'supplement.yaml', 1],
      ['headline/0', 'supplement.yaml', 1],
      ['story/0', '05.md', 2],
      ['caption/1', 'supplement.yaml', 1],
    ]);
    expect(parts.find(({ name }) => name === 'story/0')?.line).toBe(source.page.story[0]?.place.line);
    expect(parts.find(({ name }) => name === 'caption/1')?.line).toBe((parts[0]?.line ?? 0) + 1);
  });

  it('begins a line where its characters begin, behind the indent', () => {
    const indented = { ...line('story/0', 0, 3, 20), sizePt: 72, runs: [{ before: 500 }] as unknown as Line['runs'] };
    const [part] = pageParts({ ...planOf([indented]), figures: [] }, source);
    expect(part?.rectsMm).toEqual([{ x: 22.7, y: -2.352, width: 7.3, height: 25.4 }]);
  });

  it('knows the characters of each line', () => {
    const [part] = pageParts({ ...planOf([line('story/0', 0, 3, 20)]), figures: [] }, source);
    expect(part?.lines).toEqual([source.texts.get('story/0')?.slice(0, 3)]);
  });
});

describe('leadToSource', () => {
  const parts = pageParts(planOf([line('story/0', 0, 3, 20), line(HEAD, 0, 3, 30, 60)]), source);
  const pages = [{ number: '05', parts }];
  const fault = (where: object) => leadToSource(finding('story-empty', where, {}), pages);

  it('goes to a picture or head that is named', () => {
    expect(fault({ page: '05', item: 'picture 2' })).toMatchObject({ file: 'supplement.yaml', parts: ['picture/1'] });
    expect(fault({ page: '05', item: 'head 1' })).toMatchObject({ file: '05.md', parts: [HEAD] });
  });

  it('goes from a line of a file to what it makes on the page', () => {
    const { line: at = 0 } = parts.find(({ name }) => name === 'story/0') ?? {};
    expect(fault({ file: '05.md', line: at })).toEqual({ file: '05.md', line: at, page: '05', parts: ['story/0'] });
  });

  it('goes from a rectangle to what stands under its middle', () => {
    expect(fault({ page: '05', rectMm: { x: 10, y: 17, width: 20, height: 3 } }).parts).toEqual(['story/0']);
    expect(fault({ page: '05', rectMm: { x: 300, y: 300, width: 20, height: 3 } })).toEqual({ page: '05', parts: [] });
  });
});

describe('changedLines', () => {
  const part = (name: string, lines: readonly string[], y: number): PagePart => ({
    name,
    file: '05.md',
    line: 1,
    text: lines.join(''),
    lines,
    rectsMm: lines.map((_, index) => ({ x: 0, y: y + index, width: 10, height: 1 })),
  });

  it('shows the lines whose characters changed, wherever the paragraph now is in the story', () => {
    const before = [part('story/0', ['甲甲', '乙乙'], 0), part('story/1', ['丙丙'], 2)];
    const after = [part('story/0', ['甲甲', '乙丁'], 0), part('story/2', ['丙丙'], 2)];
    expect(changedLines(before, after)).toEqual({ rectsMm: [{ x: 0, y: 1, width: 10, height: 1 }], moved: 0 });
  });

  it('counts lines that say the same at another place', () => {
    const before = [part('story/0', ['甲甲'], 0), part('story/1', ['丙丙', '丁丁'], 1)];
    const after = [part('story/0', ['甲甲', '乙'], 0), part('story/1', ['丙丙', '丁丁'], 2)];
    expect(changedLines(before, after)).toEqual({ rectsMm: [{ x: 0, y: 1, width: 10, height: 1 }], moved: 2 });
  });

  it('shows a picture that stands elsewhere', () => {
    const picture = (x: number): PagePart => ({
      name: 'picture/0',
      file: 'supplement.yaml',
      line: 1,
      text: '',
      rectsMm: [{ x, y: 0, width: 5, height: 5 }],
    });
    expect(changedLines([picture(0)], [picture(9)])).toEqual({ rectsMm: picture(9).rectsMm, moved: 0 });
    expect(changedLines([picture(0)], [picture(0)])).toEqual({ rectsMm: [], moved: 0 });
  });
});
