// Findings about font files and coverage.

import type { Entry } from './entry.ts';

export const FONT_FINDINGS = {} as const satisfies Record<string, Entry>;
