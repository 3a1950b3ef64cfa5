// Findings about any PDF file, judged.

import type { Entry } from './entry.ts';

export const PREFLIGHT_FINDINGS = {} as const satisfies Record<string, Entry>;
