// The story → items for the fill programme, each with all it needs to be placed later: typeset menus for paragraphs, set
// lines for subheads.

import type { Template, TemplateStyle } from '../../schema/template.ts';
import type { Block, Paragraph } from '../../supplement/supplement.ts';
import { type Atom, atomsOf } from '../../typeset/atoms.ts';
import { breakParagraph, type Menu } from '../../typeset/breakParagraph.ts';
import type { Grid } from '../grid.ts';
import type { Line } from '../plan.ts';
import { advancesFor } from '../text/advances.ts';
import { type HeadPart, stackHead, type Typography } from '../text/layText.ts';
import type { FlowItem } from './flow.ts';
import { openingSetting } from './initialLetter.ts';
import { columnSetting, type TextSetting } from './textSetting.ts';

export type StoryItem = StoryParagraph | StoryHead;

export interface StoryParagraph {
  readonly kind: 'text';
  readonly block: number;
  readonly text: string;
  readonly runIn: number;
  readonly setting: TextSetting;
  readonly atoms: readonly Atom[];
  readonly menu: Menu;
  /** The menu where the first lines have other measures than the column: 1/1000 em, undefined as wide as it. */
  readonly menuOn: (measures: readonly (number | undefined)[]) => Menu;
  readonly flow: FlowItem;
  /** Stands where a longer or shorter text changes nothing for the others. */
  readonly isFixed?: boolean;
}

export interface StoryHead {
  readonly kind: 'head';
  readonly block: number;
  /** Lines counted from x 0 and baseline 0 of the first. Undefined: too long for the column. */
  readonly lines: readonly Line[] | undefined;
  readonly text: string;
  readonly flow: FlowItem;
}

export function flowStory(story: readonly Block[], template: Template, grid: Grid, type: Typography): StoryItem[] {
  const heads = story.map((block, index) =>
    block.kind === 'subhead' ? headOf(block.halves, index, template.styles.subhead, template, grid, type) : undefined,
  );
  const style = alikeStyle(heads, template.styles.subhead);
  return story.map((block, index) =>
    block.kind === 'subhead'
      ? headOf(block.halves, index, style, template, grid, type)
      : typesetParagraph(block, index, settingOf(block, index), type),
  );
  function settingOf(block: Paragraph, index: number): TextSetting {
    const setting = columnSetting(block.kind, template);
    return index === 0 ? openingSetting(setting, block, template, grid) : setting;
  }
}

/** A paragraph with its menu on the measure of its setting. */
export function typesetParagraph(
  { text, runIn }: Pick<Paragraph, 'text' | 'runIn'>,
  block: number,
  setting: TextSetting,
  type: Typography,
): StoryParagraph {
  const { style, hang, bodyEm, initial } = setting;
  const advances = advancesFor(type.metrics, style.role, style.boldRole ?? style.role);
  const all = atomsOf(text, runIn, type.punctuation, advances);
  const atoms = initial ? all.slice(1) : all;
  const taken = (line: number): number => (initial && line < initial.lines ? initial.width : 0);
  const indent = initial ? 0 : style.indentEm * 1000;
  const { maxStretch } = type;
  const menuFor = (widthOf: (line: number) => number): Menu =>
    breakParagraph(atoms, { widthOf, indent, maxStretch }).filter(({ lines }) => lines >= (initial?.lines ?? 0));
  const menu = menuFor((line) => setting.measure - taken(line));
  // Too short to stand beside its first character.
  if (menu.length === 0) {
    const { initial: _, ...plain } = setting;
    return typesetParagraph({ text, runIn }, block, plain, type);
  }
  const known = new Map<string, Menu>();
  const menuOn = (measures: readonly (number | undefined)[]): Menu => {
    const key = measures.join();
    const widthOf = (line: number): number => {
      const narrowed = measures[line];
      return (narrowed === undefined ? setting.measure : narrowed * bodyEm - hang) - taken(line);
    };
    const shaped = known.get(key) ?? menuFor(widthOf);
    known.set(key, shaped);
    return shaped;
  };
  const flow: FlowItem = { kind: 'text', options: menu, menuOn };
  return { kind: 'text', block, text, runIn, setting, atoms, menu, menuOn, flow };
}

/** Heads of one rank have one size on a page: that of the longest. */
function alikeStyle(heads: readonly (StoryHead | undefined)[], style: TemplateStyle): TemplateStyle {
  const sizes = heads.flatMap((head) => head?.lines?.[0]?.sizePt ?? []);
  return sizes.length > 0 ? { ...style, sizePt: [Math.min(...sizes), style.sizePt[1]] } : style;
}

function headOf(
  halves: readonly string[],
  block: number,
  style: TemplateStyle,
  template: Template,
  grid: Grid,
  type: Typography,
): StoryHead {
  const parts: HeadPart[] = halves.map((text, half) => ({ source: `story/${block}/${half}`, text, start: 0 }));
  const box = { xMm: 0, widthMm: grid.measureMm, baselineMm: 0 };
  const { rows, above, linesUnder } = template.subhead;
  return {
    kind: 'head',
    block,
    lines: stackHead(parts, 'subhead', style, box, type),
    text: halves.join(' '),
    flow: { kind: 'head', rows, above, linesUnder },
  };
}
