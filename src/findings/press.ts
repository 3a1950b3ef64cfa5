// Findings about the rewriting to a press file.

import type { Entry } from './entry.ts';

export const PRESS_FINDINGS = {} as const satisfies Record<string, Entry>;
