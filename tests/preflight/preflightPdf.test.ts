import { describe, expect, it } from 'vitest';
import { preflightPdf } from '../../src/preflight/preflightPdf.ts';
import type { Defect } from './breaking.ts';
import { brokenPdf } from './brokenPdf.ts';
import { BOXES, CONTENT, FILE, INTENT } from './fileDefects.ts';
import { EXPECTED, findingsOf, idsOf, PROFILE } from './judge.ts';
import { PAGE, PICTURES, TEXT, TRANSPARENCY } from './pageDefects.ts';
import { COLOUR, FONTS, INK } from './paintDefects.ts';

const AREAS: readonly (readonly [area: string, defects: readonly Defect[]])[] = [
  ['the file', FILE],
  ['content', CONTENT],
  ['the output intent', INTENT],
  ['boxes', BOXES],
  ['fonts', FONTS],
  ['colour', COLOUR],
  ['ink', INK],
  ['pictures', PICTURES],
  ['transparency', TRANSPARENCY],
  ['text', TEXT],
  ['the page', PAGE],
];

/** Defects that leave text unreadable or move the sheet are judged without knowing what was expected. */
const UNEXPECTED = new Set([
  'page-scaled',
  'trim-outside-bleed',
  'font-no-unicode',
  'font-glyph-missing',
  'content-unreadable',
  'text-white-overprint',
]);

describe('a good page', () => {
  it('has no findings', async () => {
    expect(await findingsOf()).toEqual([]);
  });

  it('has no findings when nothing is known of what was meant', async () => {
    expect(await findingsOf(undefined, undefined)).toEqual([]);
  });
});

describe.each(AREAS)('exactly one finding for one defect of %s', (_area, defects) => {
  it.each(defects)('%s → %s', async (_what, id, breakIt) => {
    const expected = UNEXPECTED.has(id) ? undefined : EXPECTED;
    const findings = await preflightPdf(brokenPdf(breakIt), 'page.pdf', PROFILE, expected);
    expect(idsOf(findings.findings)).toEqual([id]);
  });
});
