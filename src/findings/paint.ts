// Findings about what the browser painted.

import type { Entry } from './entry.ts';

export const PAINT_FINDINGS = {} as const satisfies Record<string, Entry>;
