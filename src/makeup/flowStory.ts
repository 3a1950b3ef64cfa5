// The story → items for the fill programme, each with all it needs to be placed later: typeset menus for paragraphs, set
// lines for subheads.

import type { Template } from '../schema/template.ts';
import type { Block, Paragraph } from '../supplement/supplement.ts';
import { type Atom, atomsOf } from '../typeset/atoms.ts';
import { breakParagraph, type Menu } from '../typeset/breakParagraph.ts';
import { advancesFor } from './advances.ts';
import type { FlowItem } from './flow.ts';
import type { Grid } from './grid.ts';
import { type HeadPart, stackHead, type Typography } from './layText.ts';
import type { Line } from './plan.ts';

export type StoryItem = StoryParagraph | StoryHead;

export interface StoryParagraph {
  readonly kind: 'text';
  readonly block: number;
  readonly text: string;
  readonly runIn: number;
  readonly atoms: readonly Atom[];
  readonly menu: Menu;
  /** The menu where the first lines have other measures than the column: 1/1000 em, undefined as wide as it. */
  readonly menuOn: (measures: readonly (number | undefined)[]) => Menu;
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
  return story.map((block, index) =>
    block.kind === 'subhead'
      ? headOf(block.halves, index, template, grid, type)
      : typesetParagraph(block, index, template, type),
  );
}

/** A paragraph with its menu on the column's measure. */
export function typesetParagraph(
  { text, runIn }: Pick<Paragraph, 'text' | 'runIn'>,
  block: number,
  template: Template,
  type: Typography,
): StoryParagraph {
  const { body } = template.styles;
  const advances = advancesFor(type.metrics, body.role, body.boldRole ?? body.role);
  const measure = columnMeasure(template);
  const atoms = atomsOf(text, runIn, type.punctuation, advances);
  const indent = body.indentEm * 1000;
  const { maxStretch } = type;
  const menu = breakParagraph(atoms, { widthOf: () => measure, indent, maxStretch });
  const known = new Map<string, Menu>();
  const menuOn = (measures: readonly (number | undefined)[]): Menu => {
    const key = measures.join();
    const widthOf = (line: number): number => measures[line] ?? measure;
    const shaped = known.get(key) ?? breakParagraph(atoms, { widthOf, indent, maxStretch });
    known.set(key, shaped);
    return shaped;
  };
  return { kind: 'text', block, text, runIn, atoms, menu, menuOn, flow: { kind: 'text', options: menu, menuOn } };
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
