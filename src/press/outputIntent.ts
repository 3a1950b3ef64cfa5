// The output intent of PDF/X (ISO 32000-1, 14.11.5; ISO 15930-7): which press the inks are meant for, with its profile.

import { createHash } from 'node:crypto';
import { type Finding, finding, type Place } from '../findings/finding.ts';
import { addObject } from '../pdf/lookUp.ts';
import { dict, name, type PdfDict, type PdfFile, type PdfStream, textString } from '../pdf/objects.ts';
import { flateStream } from '../pdf/streams.ts';
import type { PressCondition, PressStandard } from './pressInput.ts';
import { STANDARDS } from './standards.ts';

/** By what the profile holds: every supplement reads its own copy. */
const deflated = new Map<string, PdfStream>();

/**
 * The profile as the file will carry it. Deflating it costs more than rewriting a page and is the same for every page of a
 * run, so it is kept; who has time before the first page is painted may ask for it early.
 */
function prepareProfile(profile: Uint8Array): PdfStream {
  const key = createHash('sha256').update(profile).digest('hex');
  const known = deflated.get(key) ?? flateStream(profile, { N: 4 });
  deflated.set(key, known);
  return known;
}

export function addOutputIntent(file: PdfFile, catalog: PdfDict, condition: PressCondition): void {
  const intent = dict({
    Type: name('OutputIntent'),
    S: name('GTS_PDFX'),
    OutputConditionIdentifier: textString(condition.outputConditionIdentifier),
    OutputCondition: textString(condition.outputCondition),
    // Required where the identifier stands in no registry, welcome everywhere.
    Info: textString(condition.outputCondition),
    ...(condition.registryName !== undefined && { RegistryName: textString(condition.registryName) }),
    DestOutputProfile: addObject(file, prepareProfile(condition.profile)),
  });
  catalog.entries.set('OutputIntents', [addObject(file, intent)]);
}

/** Why a profile cannot be the intent's: header fields of ISO 15076-1, 7.2. Undefined if it can. */
export function profileFault(profile: Uint8Array): string | undefined {
  const field = (offset: number) => String.fromCharCode(...profile.subarray(offset, offset + 4)).trim();
  if (profile.length < 132 || field(36) !== 'acsp') return 'no ICC profile';
  if (field(12) !== 'prtr') return `class ${field(12)}`;
  if (field(16) !== 'CMYK') return `colour space ${field(16)}`;
  const version = profile[8] ?? 0;
  if (version !== 2 && version !== 4) return `version ${version}`;
  return undefined;
}

/** A printer's profile of version 4 cannot go into a PDF/X-1a file. */
export function checkProfileAge(profile: Uint8Array, standard: PressStandard, where: Place): Finding[] {
  const value = profile[8] ?? 0;
  const limit = STANDARDS[standard].newestIcc;
  return value > limit ? [finding('press-profile-too-new', where, { value, limit, standard })] : [];
}
