// Findings about typesetting and makeup: is the page full, and good.

import type { Entry } from './entry.ts';

export const FIT_FINDINGS = {} as const satisfies Record<string, Entry>;
