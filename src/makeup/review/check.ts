// What a check of the designer's checklist says: what was measured, the limit, whether it holds, and where it is worst.

import { type RectMm, toHundredths } from '../../units.ts';

export type Rule =
  | 'feet-aligned'
  | 'pictures-used'
  | 'lead-ratio'
  | 'picture-aspect'
  | 'picture-crop'
  | 'picture-focus'
  | 'picture-jump'
  | 'caption-gap'
  | 'frame-rows'
  | 'lines-under-head'
  | 'facing-heads'
  | 'head-ranks'
  | 'white-line'
  | 'open-gutter'
  | 'line-spacing'
  | 'accent-colours';

export interface DesignCheck {
  readonly rule: Rule;
  readonly value: number;
  readonly limit: number;
  readonly unit: '' | 'mm' | '×' | '%' | 'rows' | 'em' | 'rule';
  /** The value must reach the limit, or must not pass it. */
  readonly wants: 'at-least' | 'at-most';
  readonly ok: boolean;
  readonly rectMm?: RectMm;
  /** Picture or head, as editors count: from 1. */
  readonly item?: string;
}

type Measured = Omit<DesignCheck, 'ok' | 'wants' | 'value'> & { readonly value: number };

export const atLeast = (check: Measured): DesignCheck => ({
  ...check,
  value: toHundredths(check.value),
  wants: 'at-least',
  ok: toHundredths(check.value) >= check.limit,
});

export const atMost = (check: Measured): DesignCheck => ({
  ...check,
  value: toHundredths(check.value),
  wants: 'at-most',
  ok: toHundredths(check.value) <= check.limit,
});

/** The worst of many measurements of one rule. */
export function worst(checks: readonly DesignCheck[]): DesignCheck[] {
  const [first, ...rest] = checks;
  if (!first) return [];
  const isWorse = (a: DesignCheck, b: DesignCheck): boolean =>
    a.wants === 'at-least' ? a.value < b.value : a.value > b.value;
  return [rest.reduce((bad, one) => (isWorse(one, bad) ? one : bad), first)];
}
