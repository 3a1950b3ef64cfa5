// A written press file and the page it was meant to be → what preflight finds in it. The same judge as for anyone's PDF,
// with the limits of the press condition and every text of the page to be found.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Outcome } from '../findings/finding.ts';
import { decodeAnyJpeg } from '../picture/anyJpeg.ts';
import type { PreflightFacts } from '../preflight/facts.ts';
import type { PlateOrder } from '../preflight/ink/mapInk.ts';
import { preflightPdf } from '../preflight/preflightPdf.ts';
import { expectPage } from '../preflight/text/expectedPage.ts';
import { type PreflightProfile, preflightProfileSchema } from '../schema/preflightProfile.ts';
import type { PressCondition } from '../schema/pressCondition.ts';
import { readYaml } from '../schema/readYaml.ts';
import { PREFLIGHT_FOLDER } from './folders.ts';
import type { PlannedPage } from './planStep.ts';

export async function preflightOnePage(
  pdf: Uint8Array,
  planned: PlannedPage,
  condition: PressCondition,
  plates?: PlateOrder,
): Promise<Outcome<PreflightFacts>> {
  const { plan, texts } = planned;
  const names = [...new Set(plan.lines.map((line) => line.source))];
  const expectedTexts = names.map((name) => ({ name, text: texts.get(name) ?? '' }));
  const expected = expectPage(plan, expectedTexts, condition.totalInkLimit);
  const profile = forCondition(await readPreflightProfile('newspaper'), condition);
  return preflightPdf(pdf, `${plan.page}.press.pdf`, profile, { expected, decodeJpeg: decodeAnyJpeg, plates });
}

/** The page is judged by the standard and the inks it was made for. */
function forCondition(profile: PreflightProfile, condition: PressCondition): PreflightProfile {
  const wanted =
    condition.standard === 'PDF/X-4'
      ? ({ standard: 'PDF/X-4', maximumVersion: '1.6' } as const)
      : ({ standard: 'PDF/X-1a', maximumVersion: '1.4' } as const);
  const page = { ...profile.page, spots: [...profile.page.spots, ...condition.spotColours] };
  return { ...profile, file: { ...profile.file, ...wanted }, page };
}

/** A shipped profile; a broken one is a bug and throws. */
export async function readPreflightProfile(name: string): Promise<PreflightProfile> {
  const text = await readFile(path.join(PREFLIGHT_FOLDER, `${name}.yaml`), 'utf8');
  const { value, findings } = readYaml(`assets/preflight/${name}.yaml`, text, preflightProfileSchema);
  if (!value) throw new Error(findings.map((f) => f.message.en).join('; '));
  return value;
}
