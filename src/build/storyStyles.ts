// A text of the story → the styles of its template in which it may come to be set: in the columns of the page, or in a
// panel for its section. What is in none of their fonts must be told before the page is made up.

import type { Template, TemplateStyle } from '../schema/template.ts';
import type { PanelRule } from '../schema/zonesFamily.ts';
import type { Block } from '../supplement/supplement.ts';

/** `part`: of the block: `0`, `1` for halves of a head, `mark` of an item. */
export function storyStyles(
  block: number,
  part: string | undefined,
  story: readonly Block[],
  template: Template,
): TemplateStyle[] {
  const names = namesOf(block, part, story, template);
  return [...new Set(names)].flatMap((name) => template.styles[name] ?? []);
}

function namesOf(index: number, part: string | undefined, story: readonly Block[], template: Template): string[] {
  const kind = story[index]?.kind;
  const panels = panelsOf(index, story, template);
  if (kind === 'subhead') return ['subhead', ...panels.map((panel) => panel.head)];
  const own = kind === 'item' && template.list && template.styles.item ? 'item' : 'body';
  if (part === 'mark') return [template.styles['item-mark'] ? 'item-mark' : own];
  return [own, ...panels.flatMap((panel) => panel.text ?? [])];
}

function panelsOf(index: number, story: readonly Block[], { families }: Template): PanelRule[] {
  const start = story.findLastIndex((block, i) => i <= index && block.kind === 'subhead');
  const head = story[start];
  const role = head?.kind === 'subhead' ? head.role : undefined;
  const kind = role ?? (story[start + 1]?.kind === 'item' ? 'list' : undefined);
  return families
    .flatMap((family) => (family.kind === 'zones' ? (family.panels ?? []) : []))
    .filter((panel) => panel.for === kind);
}
