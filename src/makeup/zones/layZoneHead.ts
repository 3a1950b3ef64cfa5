// A section's head and the template's ways to set one over so many columns → the ways that fit, the best first.

import type { Template, TemplateStyle } from '../../schema/template.ts';
import type { ZoneHeadRule } from '../../schema/zonesFamily.ts';
import { ptToMm } from '../../units.ts';
import { type Grid, spanWidth } from '../grid.ts';
import type { Line } from '../plan.ts';
import { type HeadPart, layHead, stackHead, type Typography } from '../text/layText.ts';
import { ZONE_PRICE } from './zonePrices.ts';

export interface SetHead {
  readonly rows: number;
  readonly cost: number;
  /** Counted from x 0 and baseline 0 of the first line. */
  readonly lines: readonly Line[];
}

export const NO_HEAD: SetHead = { rows: 0, cost: 0, lines: [] };

/** A head that stands in something narrower than its columns, or in a style of its own. */
export interface HeadDress {
  readonly style: string;
  readonly widthMm: number;
}

export function layZoneHead(
  parts: readonly HeadPart[],
  columns: number,
  rules: readonly ZoneHeadRule[],
  template: Template,
  grid: Grid,
  type: Typography,
  dress: HeadDress = { style: 'subhead', widthMm: spanWidth(grid, columns) },
): SetHead[] {
  const own = rules.filter((rule) => rule.columns === columns);
  const heads = own.flatMap((rule, choice): SetHead[] => {
    const lines = setHead(parts, rule, template, type, dress);
    if (!lines || heightOf(lines) > rule.rows * grid.rowMm) return [];
    return [{ rows: rule.rows, cost: rule.price ?? choice * ZONE_PRICE.headChoice, lines }];
  });
  // Of two of one height the first will do.
  return heads.filter((head, i) => heads.findIndex((other) => other.rows === head.rows) === i);
}

/** The rules with those for heads that are to be alike brought down to the size that suits all of them. */
export function evenHeads(
  heads: readonly (readonly HeadPart[])[],
  rules: readonly ZoneHeadRule[],
  template: Template,
  grid: Grid,
  type: Typography,
): ZoneHeadRule[] {
  return rules.map((rule) => {
    if (!rule.alike) return rule;
    const dress = { style: 'subhead', widthMm: spanWidth(grid, rule.columns) };
    const sizes = heads.flatMap((parts) => setHead(parts, rule, template, type, dress)?.[0]?.sizePt ?? []);
    const size = Math.min(rule.sizePt[0], ...sizes);
    return { ...rule, sizePt: [size, size] };
  });
}

function setHead(
  parts: readonly HeadPart[],
  rule: ZoneHeadRule,
  template: Template,
  type: Typography,
  { style, widthMm }: HeadDress,
): Line[] | undefined {
  if (rule.set === 'halves' && parts.length < 2) return undefined;
  const lay = rule.set === 'oneLine' ? layHead : stackHead;
  return lay(parts, style, styleOf(rule, style, template), { xMm: 0, widthMm, baselineMm: 0 }, type);
}

function styleOf({ sizePt, leadingPt }: ZoneHeadRule, name: string, { styles }: Template): TemplateStyle {
  const style = styles[name] ?? styles.subhead;
  return { ...style, sizePt, leadingPt: leadingPt ?? style.leadingPt };
}

const heightOf = (lines: readonly Line[]): number =>
  ptToMm(lines[0]?.sizePt ?? 0) + Math.max(...lines.map((line) => line.baselineMm));
