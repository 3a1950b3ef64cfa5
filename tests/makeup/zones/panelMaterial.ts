import { gridOf } from '../../../src/makeup/grid.ts';
import type { PageInput } from '../../../src/makeup/pageInput.ts';
import type { Block, Picture, SupplementPage } from '../../../src/supplement/supplement.ts';
import { inputOf, pageOf, paragraph, picture, subhead, templateNamed, textsOf } from '../material.ts';

export const congress = () => templateNamed('congress');
export const congressGrid = () => gridOf(congress());

const place = { file: '03.md', line: 1 };

export function item(characters: number): Block {
  const block = paragraph(characters);
  return block.kind === 'subhead' ? block : { ...block, kind: 'item' };
}

export const leadHead = (...halves: string[]): Block => ({ kind: 'subhead', halves, role: 'lead', place });

/** Three pictures of a group, then others. */
export const groupedPictures = (others: number): Picture[] => [
  ...Array.from({ length: 3 }, () => picture({ group: 'leaders' })),
  ...Array.from({ length: others }, () => picture()),
];

/** A list, a lead and sections of so many characters. */
export const storyOfPanels = (
  sections: readonly number[],
  honours: readonly number[] = [13, 17, 14, 23, 66, 98, 67],
  lead: readonly number[] = [80, 81, 145, 61, 47, 34],
): Block[] => [
  subhead('五年硕果累累'),
  ...honours.map(item),
  leadHead('实干托起希望'),
  ...lead.map((characters) => paragraph(characters)),
  ...sections.flatMap((characters) => [subhead('持续抓招商上项目', '积蓄经济增长后劲'), paragraph(characters)]),
];

export function panelsPage(more: Partial<SupplementPage> = {}): SupplementPage {
  const { strip: _, deck: __, ...page } = pageOf();
  const story = storyOfPanels([269, 304, 294, 317, 238, 287]);
  return { ...page, story, pictures: groupedPictures(3), ...more };
}

export function panelsInput(page: SupplementPage, more: Partial<PageInput> = {}): PageInput {
  const texts = textsOf(page);
  for (const [i, block] of page.story.entries()) if (block.kind === 'item') texts.set(`story/${i}/mark`, '★');
  return inputOf(page, { template: congress(), texts, ...more });
}
