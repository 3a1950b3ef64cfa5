// Findings about the machine: browser, folders, outputs.

import type { Entry } from './entry.ts';

export const BUILD_FINDINGS = {} as const satisfies Record<string, Entry>;
