// Findings about any PDF file, judged by itself. One list, kept in several files.

import type { Entry } from './entry.ts';
import { PREFLIGHT_EXCHANGE_FINDINGS } from './preflightExchange.ts';
import { PREFLIGHT_FILE_FINDINGS } from './preflightFile.ts';
import { PREFLIGHT_PAGE_FINDINGS } from './preflightPage.ts';
import { PREFLIGHT_PAINT_FINDINGS } from './preflightPaint.ts';

export const PREFLIGHT_FINDINGS = {
  ...PREFLIGHT_FILE_FINDINGS,
  ...PREFLIGHT_EXCHANGE_FINDINGS,
  ...PREFLIGHT_PAINT_FINDINGS,
  ...PREFLIGHT_PAGE_FINDINGS,
} as const satisfies Record<string, Entry>;
