// The stories of the real supplements are written afresh: here they are held to the facts of the pages on which they
// rest. figures/ beside lists each source page's figures, its sections with their lengths, and its number of pictures.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSupplement } from '../../src/supplement/readSupplement.ts';
import type { Block, SupplementPage } from '../../src/supplement/supplement.ts';
import { listFigures } from './figures/listFigures.ts';

interface SourcePage {
  readonly pictures: number;
  readonly sections: readonly (readonly [head: string, characters: number])[];
  readonly figures: readonly string[];
}

const SEEDS = path.resolve(import.meta.dirname, '../../seeds');
const json = <T>(file: string): T =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, 'figures', file), 'utf8')) as T;
const exceptions = json<Record<string, Record<string, string>>>('exceptions.json');

const YEARS = ['2017', '2020', '2021', '2022', '2024'] as const;
/** Lengths of the source pages hold marks of lists and of runs of text: what a section may differ by. */
const LENGTH_TOLERANCE = 0.08;

describe.each(YEARS)('the page of %s', (year) => {
  const source = json<SourcePage>(`${year}.json`);

  it('has no figure that its source page does not have', async () => {
    const page = await pageOf(year);
    const texts = [...page.story.map(textOf), ...page.pictures.map(({ caption }) => caption)].join('\n');
    const known = new Set([...source.figures, ...Object.keys(exceptions[year] ?? {})]);
    const own = listFigures(texts);
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter((figure) => !known.has(figure))).toEqual([]);
  });

  it('has the sections of its source page, in order, each about as long', async () => {
    const sections = sectionsOf(await pageOf(year)).filter(({ characters }) => characters > 0);
    const wanted = source.sections.filter(([, characters]) => characters > 0);
    expect(sections.map(({ head }) => head)).toEqual(wanted.map(([head]) => head));
    for (const [i, [, characters]] of wanted.entries()) {
      const off = (sections[i]?.characters ?? 0) / characters - 1;
      expect(Math.abs(off), `section ${i + 1} is ${Math.round(off * 100)} % off`).toBeLessThanOrEqual(LENGTH_TOLERANCE);
    }
  });

  it('has as many pictures as its source page, each with a caption', async () => {
    const { pictures } = await pageOf(year);
    expect(pictures).toHaveLength(source.pictures);
    for (const { caption } of pictures) expect(caption.length).toBeGreaterThan(5);
  });
});

describe('listFigures', () => {
  it('takes units along that change a figure, joins figures parted by spaces and lists each once', () => {
    expect(listFigures('达到 41149 元，162 亿 元，增长8.3%，是2.2倍；２０２１年3月，又是162亿元')).toEqual([
      '2.2倍',
      '3月',
      '8.3%',
      '162亿',
      '2021年',
      '41149',
    ]);
  });
});

async function pageOf(year: string): Promise<SupplementPage> {
  const { value } = await readSupplement(path.join(SEEDS, year));
  const [page] = value?.pages ?? [];
  if (!page) throw new Error(`seeds/${year} cannot be read`);
  return page;
}

const textOf = (block: Block): string => (block.kind === 'subhead' ? '' : block.text);

/** The introduction, whose head is empty, and the sections. */
function sectionsOf(page: SupplementPage): { head: string; characters: number }[] {
  const sections = [{ head: '', characters: 0 }];
  for (const block of page.story) {
    const last = sections.at(-1);
    if (block.kind === 'subhead') sections.push({ head: block.halves.join(' '), characters: 0 });
    else if (last) last.characters += textOf(block).length;
  }
  return sections;
}
