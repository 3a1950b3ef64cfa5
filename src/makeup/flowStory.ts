// The story → items for the fill programme, each with all it needs to be placed later: typeset menus for paragraphs, set
// lines for subheads.

import type { Template } from '../schema/template.ts';
import type { Block } from '../supplement/supplement.ts';
import { type Atom, atomsOf } from '../typeset/atoms.ts';
import { breakParagraph, type Menu } from '../typeset/breakParagraph.ts';
import { advancesFor } from './advances.ts';
import type { FlowItem } from './fillFrames.ts';
import type { Grid } from './grid.ts';
import { type HeadPart, stackHead, type Typography } from './layText.ts';
import type { Line } from './plan.ts';

export type StoryItem = StoryParagraph | StoryHead;

export interface StoryParagraph {
  readonly kind: 'text';
  readonly block: number;
  readonly atoms: readonly Atom[];
  readonly menu: Menu;
  readonly flow: FlowItem;
}

export interface StoryHead {
  readonly kind: 'head';
  readonly block: number;
  /** Lines counted from x 0 and baseline 0 of the first. Undefined: too long for the column. */
  readonly lines: readonly Line[] | undefined;
  readonly text: string;
  readonly flow: FlowItem;
}

/** Measure of the column in 1/1000 em of the body. */
export const columnMeasure = (template: Template): number => template.grid.measureEm * 1000;

export function flowStory(story: readonly Block[], template: Template, grid: Grid, type: Typography): StoryItem[] {
  const { body } = template.styles;
  const boldRole = body.boldRole ?? body.role;
  const advances = advancesFor(type.metrics, body.role, boldRole);
  const measure = columnMeasure(template);
  return story.map((block, index) => {
    if (block.kind === 'subhead') return headOf(block.halves, index, template, grid, type);
    const atoms = atomsOf(block.text, block.runIn, type.punctuation, advances);
    const menu = breakParagraph(atoms, {
      widthOf: () => measure,
      indent: body.indentEm * 1000,
      maxStretch: type.maxStretch,
    });
    return { kind: 'text', block: index, atoms, menu, flow: { kind: 'text', options: menu } };
  });
}

function headOf(halves: readonly string[], block: number, template: Template, grid: Grid, type: Typography): StoryHead {
  const parts: HeadPart[] = halves.map((text, half) => ({ source: `story/${block}/${half}`, text, start: 0 }));
  const box = { xMm: 0, widthMm: grid.measureMm, baselineMm: 0 };
  const { rows, above, linesUnder } = template.subhead;
  return {
    kind: 'head',
    block,
    lines: stackHead(parts, 'subhead', template.styles.subhead, box, type),
    text: halves.join(' '),
    flow: { kind: 'head', rows, above, linesUnder },
  };
}
