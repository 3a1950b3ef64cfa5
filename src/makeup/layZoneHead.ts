// A section's head and the template's ways to set one over so many columns → the ways that fit, the best first.

import type { Template, TemplateStyle } from '../schema/template.ts';
import type { ZoneHeadRule } from '../schema/zonesFamily.ts';
import { ptToMm } from '../units.ts';
import { type Grid, spanWidth } from './grid.ts';
import { type HeadPart, layHead, stackHead, type Typography } from './layText.ts';
import type { Line } from './plan.ts';
import { ZONE_PRICE } from './zonePrices.ts';

export interface SetHead {
  readonly rows: number;
  readonly cost: number;
  /** Counted from x 0 and baseline 0 of the first line. */
  readonly lines: readonly Line[];
}

export const NO_HEAD: SetHead = { rows: 0, cost: 0, lines: [] };

export function layZoneHead(
  parts: readonly HeadPart[],
  columns: number,
  rules: readonly ZoneHeadRule[],
  template: Template,
  grid: Grid,
  type: Typography,
): SetHead[] {
  const box = { xMm: 0, widthMm: spanWidth(grid, columns), baselineMm: 0 };
  const own = rules.filter((rule) => rule.columns === columns);
  const heads = own.flatMap((rule, choice): SetHead[] => {
    if (rule.set === 'halves' && parts.length < 2) return [];
    const style = styleOf(rule, template);
    const lay = rule.set === 'oneLine' ? layHead : stackHead;
    const lines = lay(parts, 'subhead', style, box, type);
    if (!lines || heightOf(lines) > rule.rows * grid.rowMm) return [];
    return [{ rows: rule.rows, cost: choice * ZONE_PRICE.headChoice, lines }];
  });
  // Of two of one height the first will do.
  return heads.filter((head, i) => heads.findIndex((other) => other.rows === head.rows) === i);
}

const styleOf = ({ sizePt, leadingPt }: ZoneHeadRule, { styles }: Template): TemplateStyle => ({
  ...styles.subhead,
  sizePt,
  leadingPt: leadingPt ?? styles.subhead.leadingPt,
});

const heightOf = (lines: readonly Line[]): number =>
  ptToMm(lines[0]?.sizePt ?? 0) + Math.max(...lines.map((line) => line.baselineMm));
