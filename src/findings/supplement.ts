// Findings about the supplement folder: its YAML, story and template.

import type { Entry } from './entry.ts';

export const SUPPLEMENT_FINDINGS = {} as const satisfies Record<string, Entry>;
