import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readPreflightProfile } from '../../src/build/preflightStep.ts';
import type { Entry } from '../../src/findings/entry.ts';
import { PREFLIGHT_FINDINGS } from '../../src/findings/preflight.ts';
import type { PreflightProfile } from '../../src/schema/preflightProfile.ts';
import type { Defect } from './breaking.ts';
import { COURIER, EXCHANGE, SPOTS, X1A_ONLY } from './exchangeDefects.ts';
import { BOXES, CONTENT, FILE, INTENT } from './fileDefects.ts';
import { PAGE, PICTURES, TEXT, TRANSPARENCY } from './pageDefects.ts';
import { COLOUR, FONTS, INK } from './paintDefects.ts';
import { STRUCTURE } from './structureDefects.ts';

const DOCS = new URL('../../docs/preflight.md', import.meta.url);
const HEADING = '## Findings\n';

const totalInk = ({ ink }: PreflightProfile): string =>
  `${ink.totalPercent} + ${ink.tolerancePercent} %, or the press condition’s`;
const perArea = (profile: PreflightProfile): string =>
  `${totalInk(profile)}; mean over ${profile.ink.pictureAreaMm2} mm²`;

/** Where a number of the profile decides: what newspaper.yaml says. */
const LIMITS: Readonly<Record<string, (profile: PreflightProfile) => string>> = {
  'file-version': ({ file }) => file.maximumVersion,
  'pdfx-not-claimed': ({ file }) => file.standard,
  'pdfx-other-claimed': ({ file }) => file.standard,
  'trim-size': ({ boxes }) => `± ${boxes.sizeToleranceMm} mm`,
  'bleed-too-small': ({ boxes }) => `${boxes.bleedMm} mm`,
  'ink-over-limit': totalInk,
  'ink-stack-over-limit': totalInk,
  'ink-stack-picture-over-limit': totalInk,
  'ink-blend-over-limit': totalInk,
  'ink-map-over-limit': perArea,
  'ink-picture-over-limit': perArea,
  'picture-ppi-low': ({ pictures: p }) => `${p.errorBelowPpi} ppi; line art ${p.oneBitErrorBelowPpi} ppi`,
  'picture-ppi-soft': ({ pictures }) => `${pictures.warnBelowPpi} ppi`,
  'picture-ppi-high': ({ pictures }) => `${pictures.noteAbovePpi} ppi`,
  'picture-stretched': ({ pictures }) => `${pictures.stretchPercent} %`,
  'text-too-small': ({ text }) => `${text.smallestPt} pt`,
  'text-small-many-inks': ({ text }) => `< ${text.smallPt} pt: ${text.smallMaxInks} inks`,
  'text-reversed-small': ({ text }) => `${text.reversedPt} pt`,
  'black-text-knockout': ({ text }) => `${text.overprintUpToPt} pt`,
  'line-hairline': ({ lines }) => `${lines.hairlinePt} pt`,
  'line-tinted-thin': ({ lines }) => `${lines.tintedPt} pt`,
  'page-column-foot': ({ page }) => `${page.footToleranceMm} mm`,
  'page-head-at-foot': ({ page }) => `${page.linesUnderHead} lines`,
};

const DEFECTS: readonly Defect[] = [
  ...[FILE, STRUCTURE, CONTENT, INTENT, BOXES, EXCHANGE, X1A_ONLY, SPOTS, COURIER],
  ...[FONTS, COLOUR, INK, PICTURES, TRANSPARENCY, TEXT, PAGE],
].flat();

const seededFor = (id: string): number => DEFECTS.filter((defect) => defect[1] === id).length;

async function findingsTable(): Promise<string> {
  const profile = await readPreflightProfile('newspaper');
  const rows = Object.entries<Entry>(PREFLIGHT_FINDINGS).map(([id, { severity, en, zh, source }]) => {
    const limit = LIMITS[id]?.(profile) ?? '';
    return [`\`${id}\``, severity, `${en}<br>${zh}`, limit, source ?? 'house rule', String(seededFor(id) || '')].join(
      ' | ',
    );
  });
  const kinds = new Set(DEFECTS.map((defect) => defect[1])).size;
  return [
    `${rows.length} findings; ${DEFECTS.length} seeded defects in the tests give ${kinds} of them, each exactly the one it should. Limits are those of`,
    '`newspaper.yaml`; a line without one is a yes or no. *House rule*: nobody’s standard, ours.',
    '',
    '| id | severity | message | limit | source | seeded |',
    '|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
    '',
  ].join('\n');
}

describe('the manual', () => {
  it('lists every finding as the catalogue, the limits and the tests have it', async () => {
    const text = await readFile(DOCS, 'utf8');
    const head = text.slice(0, text.indexOf(HEADING) + HEADING.length);
    const wanted = `${head}\n${await findingsTable()}`;
    if (process.env.UPDATE_DOCS) await writeFile(DOCS, wanted);
    else expect(text).toBe(wanted);
  });

  it('gives limits of findings that there are', () => {
    expect(Object.keys(LIMITS).filter((id) => !(id in PREFLIGHT_FINDINGS))).toEqual([]);
  });

  it('counts at least sixty seeded defects, of at least sixty kinds', () => {
    expect(DEFECTS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(DEFECTS.map((defect) => defect[1])).size).toBeGreaterThanOrEqual(60);
  });
});
