// Findings → one word for the whole supplement. `gravest` says what an error means at the stage that was reached.

import type { Finding } from '../findings/finding.ts';
import type { SupplementStatus } from './buildTypes.ts';

export function statusOf(
  findings: readonly Finding[],
  gravest: 'errors' | 'bad-data' | 'environment',
): SupplementStatus {
  const has = (severity: Finding['severity']) => findings.some((f) => f.severity === severity);
  if (has('error')) return gravest;
  return has('warning') ? 'warnings' : 'ok';
}
