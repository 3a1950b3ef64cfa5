// Findings about picture files and their use.

import type { Entry } from './entry.ts';

export const PICTURE_FINDINGS = {} as const satisfies Record<string, Entry>;
