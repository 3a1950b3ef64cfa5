// The story → its sections: a subhead with the paragraphs that follow it; what stands before the first subhead is a
// section of its own without a head.

import { type Flow, prepareFlow } from '../story/flow.ts';
import type { StoryItem, StoryParagraph } from '../story/flowStory.ts';

export interface Section {
  /** The subhead's block of the story; undefined for the introduction. */
  readonly headBlock: number | undefined;
  readonly paragraphs: readonly StoryParagraph[];
  readonly flow: Flow;
}

export function sectionsOf(items: readonly StoryItem[]): Section[] {
  const sections: { headBlock: number | undefined; paragraphs: StoryParagraph[] }[] = [];
  for (const item of items) {
    const last = sections.at(-1);
    if (item.kind === 'head') sections.push({ headBlock: item.block, paragraphs: [] });
    else if (last) last.paragraphs.push(item);
    else sections.push({ headBlock: undefined, paragraphs: [item] });
  }
  return sections.map((section) => ({ ...section, flow: prepareFlow(section.paragraphs.map((p) => p.flow)) }));
}
