// The PDF/X standards a press file can be made to, and what each asks of the whole file. docs/press.md has the checklists
// and where each line of them is published.

import type { PressStandard } from './pressInput.ts';

export interface Standard {
  /** Of the header: the PDF version the standard is built on (ISO 15930-4 and -7, clause 1). */
  readonly pdfVersion: '1.4' | '1.6';
  /** Newest ICC version that PDF version knows (ISO 32000-1, table 67). */
  readonly newestIcc: number;
  /** May paint see-through (15930-7, 6.20), or not at all (15930-4, 6.16). */
  readonly transparency: boolean;
  /**
   * Carries the page's structure. Of no use to a press, and its names grew with every version after 1.4: a file for old
   * equipment goes without.
   */
  readonly structure: boolean;
  /** Largest number in content (PDF Reference 1.4, table C.1; no such limit since PDF 1.5). */
  readonly largestReal: number;
}

export const STANDARDS: Readonly<Record<PressStandard, Standard>> = {
  'PDF/X-4': {
    pdfVersion: '1.6',
    newestIcc: 4,
    transparency: true,
    structure: true,
    largestReal: Number.POSITIVE_INFINITY,
  },
  'PDF/X-1a:2003': { pdfVersion: '1.4', newestIcc: 2, transparency: false, structure: false, largestReal: 32767 },
};

/** `q` within `q` (ISO 32000-1, table C.1; PDF Reference 1.4, table C.1). */
export const DEEPEST_NESTING = 28;
