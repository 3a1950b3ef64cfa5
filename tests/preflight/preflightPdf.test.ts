import { describe, expect, it } from 'vitest';
import { preflightPdf } from '../../src/preflight/preflightPdf.ts';
import { add, all, type Defect, rect, SPOT, set } from './breaking.ts';
import { brokenPdf, type Parts } from './brokenPdf.ts';
import { asX1a, COURIER, EXCHANGE, SPOTS, X1A_ONLY } from './exchangeDefects.ts';
import { BOXES, CONTENT, FILE, INTENT } from './fileDefects.ts';
import { EXPECTED, findingsOf, idsOf, PROFILE, X1A_PROFILE } from './judge.ts';
import { PAGE, PICTURES, TEXT, TRANSPARENCY } from './pageDefects.ts';
import { COLOUR, FONTS, INK } from './paintDefects.ts';
import { STRUCTURE } from './structureDefects.ts';

const AREAS: readonly (readonly [area: string, defects: readonly Defect[]])[] = [
  ['the file', FILE],
  ['its structure', STRUCTURE],
  ['content', CONTENT],
  ['the output intent', INTENT],
  ['boxes', BOXES],
  ['the exchange standards', EXCHANGE],
  ['fonts', [...FONTS, ...COURIER]],
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
  'media-missing',
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
    const findings = await preflightPdf(brokenPdf(breakIt), 'page.pdf', PROFILE, { expected });
    expect(idsOf(findings.findings)).toEqual([id]);
  });
});

describe('a page of PDF/X-1a', () => {
  const judge = (breakIt: (parts: Parts) => void) => findingsOf(all(asX1a, breakIt), undefined, X1A_PROFILE);

  it('has no findings', async () => {
    expect(await findingsOf(asX1a, EXPECTED, X1A_PROFILE)).toEqual([]);
  });

  it.each(X1A_ONLY)('%s → %s', async (_what, id, breakIt) => {
    expect(idsOf(await judge(breakIt))).toEqual([id]);
  });

  it.each(EXCHANGE)('%s → %s', async (_what, id, breakIt) => {
    expect(idsOf(await judge(breakIt))).toEqual([id]);
  });
});

describe('spot colours that are agreed', () => {
  const agreed = { ...PROFILE, page: { ...PROFILE.page, spots: ['PANTONE 186 C'] } };

  it('have no finding', async () => {
    const use = all(set('spaces', 'Cs1', SPOT), add(`/Cs1 cs 1 scn ${rect(60, 70, 20, 5)} f`));
    expect(await findingsOf(use, EXPECTED, agreed)).toEqual([]);
  });

  it.each(SPOTS)('%s → %s', async (_what, id, breakIt) => {
    expect(idsOf(await findingsOf(breakIt, EXPECTED, agreed))).toEqual([id]);
  });
});
