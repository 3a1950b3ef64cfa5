// What the tests of preflight share: the newspaper profile with all defaults, what the hand-made page was meant to be, and
// a judge that gives the findings.

import type { Finding } from '../../src/findings/finding.ts';
import { preflightPdf } from '../../src/preflight/preflightPdf.ts';
import type { ExpectedPage } from '../../src/preflight/text/expected.ts';
import { type PreflightProfile, preflightProfileSchema } from '../../src/schema/preflightProfile.ts';
import { BASELINES_MM, brokenPdf, CAPTION, COLUMN_X_MM, COLUMNS, HEADLINE, type Parts, SHEET_MM } from './brokenPdf.ts';

export const PROFILE: PreflightProfile = preflightProfileSchema.parse({
  name: 'test',
  title: { en: 'Test', zh: '测试' },
});

export const X1A_PROFILE: PreflightProfile = {
  ...PROFILE,
  file: { ...PROFILE.file, standard: 'PDF/X-1a', maximumVersion: '1.4' },
};

export const EXPECTED: ExpectedPage = {
  number: '05',
  sheetMm: SHEET_MM,
  totalInkLimit: 240,
  texts: [
    { name: 'headline', text: HEADLINE },
    ...COLUMNS.map((lines, i) => ({ name: `story/${i}`, text: lines.join('') })),
    { name: 'caption/0', text: CAPTION },
  ],
  bodySizePt: 9,
  columnFeet: COLUMN_X_MM.map((x, i) => ({
    column: i + 1,
    rectMm: { x, y: 26, width: 22, height: 9 },
    baselineMm: BASELINES_MM[1],
  })),
  fit: { exact: true, oversetLines: 0, emptyRows: 0, cost: 0, bound: 0, proven: true, weighed: 1, terms: [] },
};

export async function findingsOf(
  breakIt?: (parts: Parts) => void,
  expected: ExpectedPage | undefined = EXPECTED,
  profile = PROFILE,
): Promise<readonly Finding[]> {
  return (await preflightPdf(brokenPdf(breakIt), 'page.pdf', profile, { expected })).findings;
}

export const idsOf = (findings: readonly Finding[]): readonly string[] => findings.map((f) => f.id);
