// The output intent: one for PDF/X, named, with an embedded CMYK output profile.

import { type Finding, finding, type Place } from '../../findings/finding.ts';
import type { IntentFacts } from '../../pdf/intentFacts.ts';
import type { PreflightProfile } from '../../schema/preflightProfile.ts';

const OUTPUT_CLASS = 'prtr';

export function checkIntent(
  intents: readonly IntentFacts[],
  limits: PreflightProfile['file'],
  where: Place,
): Finding[] {
  const pressIntents = intents.filter((intent) => intent.subtype === 'GTS_PDFX');
  const [intent] = pressIntents;
  if (!intent) return [finding('intent-missing', where, {})];
  if (pressIntents.length > 1) return [finding('intent-several', where, { value: pressIntents.length, limit: 1 })];
  return [...checkIdentifier(intent, limits, where), ...checkProfile(intent, limits, where)];
}

function checkIdentifier(intent: IntentFacts, limits: PreflightProfile['file'], where: Place): Finding[] {
  const { identifier = '' } = intent;
  if (identifier === '') return [finding('intent-identifier-missing', where, {})];
  const { outputConditions } = limits;
  const isDescribed = (intent.registry ?? '') !== '' || (intent.info ?? '') !== '';
  const undescribed = isDescribed ? [] : [finding('intent-info-missing', where, {})];
  if (outputConditions.length === 0 || outputConditions.includes(identifier)) return undescribed;
  return [...undescribed, finding('intent-other', where, { value: identifier, limit: outputConditions.join(', ') })];
}

function checkProfile(intent: IntentFacts, limits: PreflightProfile['file'], where: Place): Finding[] {
  const { profile } = intent;
  if (!profile) {
    // PDF/X-1a may name a registered condition instead of embedding its profile.
    const isNamed = limits.standard === 'PDF/X-1a' && intent.registry !== undefined;
    return isNamed ? [] : [finding('intent-profile-missing', where, {})];
  }
  if (profile.damaged !== undefined) return [finding('intent-profile-damaged', where, { value: profile.damaged })];
  if (profile.deviceClass !== OUTPUT_CLASS) {
    return [finding('intent-profile-class', where, { value: profile.deviceClass, limit: OUTPUT_CLASS })];
  }
  if (profile.space !== 'CMYK')
    return [finding('intent-profile-space', where, { value: profile.space, limit: 'CMYK' })];
  // PDF 1.4 knows ICC profiles up to version 2 (ISO 32000-1, table 67).
  const isTooNew = limits.standard === 'PDF/X-1a' && !profile.version.startsWith('2.');
  const values = { value: profile.version, limit: limits.standard, item: '2.x' };
  return isTooNew ? [finding('intent-profile-version', where, values)] : [];
}
