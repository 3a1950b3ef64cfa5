// What the verifier saw in the page → findings. Colours outside the palette, forbidden styles, lines off their plan.

import { type Finding, finding, type Outcome, type Place } from '../findings/finding.ts';
import type { Template } from '../schema/template.ts';

/** What src/page/verifier.js returns; widths in CSS px at the page's own size. */
export interface PaintReport {
  readonly lines: number;
  /** Largest deviation of a line's painted from its predicted width. */
  readonly worst: number;
  readonly pictures: number;
  readonly faults: readonly PaintFault[];
}

export type PaintFault =
  | { readonly kind: 'line'; readonly item: string; readonly text: string; readonly value: number }
  | { readonly kind: 'style'; readonly item: string; readonly property: string; readonly value: string }
  | { readonly kind: 'colour'; readonly item: string; readonly value: string }
  | { readonly kind: 'picture'; readonly item: string };

/** Widest allowed deviation, px. */
const LINE_LIMIT_PX = 0.3;

export function judgePaint(
  report: PaintReport,
  page: string,
  template: Template,
  pictures: number,
): Outcome<PaintReport> {
  const known = new Set(Object.values(template.palette).map(({ rgb }) => rgb));
  const findings = report.faults.flatMap((fault) => judgeFault(fault, { page, item: fault.item }, known));
  if (report.pictures < pictures) {
    const value = `${pictures - report.pictures} of ${pictures} pictures`;
    findings.push(finding('picture-not-painted', { page }, { value }));
  }
  return { value: report, findings };
}

function judgeFault(fault: PaintFault, where: Place, palette: ReadonlySet<string>): Finding[] {
  switch (fault.kind) {
    case 'line':
      return [
        finding('line-width-differs', where, { text: fault.text, value: fault.value.toFixed(2), limit: LINE_LIMIT_PX }),
      ];
    case 'style':
      return [finding('style-forbidden', where, { property: fault.property, value: fault.value, element: fault.item })];
    case 'colour':
      if (palette.has(fault.value)) return [];
      return [finding('colour-outside-palette', where, { value: fault.value, element: fault.item })];
    case 'picture':
      return [finding('picture-not-painted', where, { value: fault.item })];
  }
}
