// A section and the panel its template gives it → for every width the panel may have: the text typeset on the measures
// inside, and the ways to set its head there.

import type { Template } from '../../schema/template.ts';
import type { PanelRule } from '../../schema/zonesFamily.ts';
import type { Block } from '../../supplement/supplement.ts';
import { ptToMm } from '../../units.ts';
import { type Grid, spanWidth } from '../grid.ts';
import { type Flow, type FlowItem, prepareFlow } from '../story/flow.ts';
import { type StoryParagraph, typesetParagraph } from '../story/flowStory.ts';
import { settingOn } from '../story/textSetting.ts';
import type { HeadPart, Typography } from '../text/layText.ts';
import { layZoneHead, type SetHead } from './layZoneHead.ts';
import type { Section } from './zoneSections.ts';

/** A panel of one width with the text set for it. */
export interface PanelSet {
  readonly rule: PanelRule;
  readonly columns: number;
  readonly paragraphs: readonly StoryParagraph[];
  /** One for each number of blank rows between items, the best first. */
  readonly spacings: readonly { readonly gapRows: number; readonly flow: Flow }[];
  readonly heads: readonly SetHead[];
  /** Left edges of the columns of text, from the panel's own, and their measure. */
  readonly insetsMm: readonly number[];
  readonly measureMm: number;
}

/** The panel of a section, if the template has one for its kind. */
export function panelFor(
  { paragraphs, headBlock }: Section,
  story: readonly Block[],
  panels: readonly PanelRule[],
): PanelRule | undefined {
  const head = headBlock === undefined ? undefined : story[headBlock];
  const role = head?.kind === 'subhead' ? head.role : undefined;
  const isList = head !== undefined && paragraphs.every(({ block }) => story[block]?.kind === 'item');
  return panels.find((panel) => (panel.for === 'list' ? isList : role === panel.for));
}

export function panelSets(
  rule: PanelRule,
  section: Section,
  story: readonly Block[],
  parts: readonly HeadPart[],
  template: Template,
  grid: Grid,
  type: Typography,
): PanelSet[] {
  return rule.spans
    .filter((columns) => columns <= grid.columns)
    .map((columns) => {
      const padMm = rule.paddingEm * grid.bodyMm;
      const innerMm = spanWidth(grid, columns) - 2 * padMm;
      const gutterMm = template.grid.gutterEm * ptToMm(template.styles.body.sizePt[0]);
      const measureMm = (innerMm - (rule.columns - 1) * gutterMm) / rule.columns;
      const paragraphs = section.paragraphs.map((one) => {
        const kind = story[one.block]?.kind === 'item' ? 'item' : 'paragraph';
        return typesetParagraph(one, one.block, settingOn(kind, measureMm, template, rule.text), type);
      });
      const flows = paragraphs.map(({ flow }) => flow);
      const gaps = rule.columns === 1 ? rule.itemGapRows : [0];
      return {
        rule,
        columns,
        paragraphs,
        spacings: gaps.map((gapRows) => ({ gapRows, flow: prepareFlow(spaced(flows, gapRows)) })),
        heads: layZoneHead(parts, columns, rule.heads, template, grid, type, { style: rule.head, widthMm: innerMm }),
        insetsMm: Array.from({ length: rule.columns }, (_, i) => padMm + i * (measureMm + gutterMm)),
        measureMm,
      };
    });
}

/** Every paragraph but the last takes so many rows more than it has lines. */
export function spaced(paragraphs: readonly FlowItem[], gapRows: number): FlowItem[] {
  return paragraphs.map((flow, i) => {
    if (flow.kind === 'head' || gapRows === 0 || i === paragraphs.length - 1) return flow;
    return { kind: 'text', options: flow.options.map(({ lines, cost }) => ({ lines: lines + gapRows, cost })) };
  });
}
