// Texts of supplement.yaml are one line each.

import { z } from 'zod';

/** One line with something on it. */
export const line = (): z.ZodString => z.string().regex(/^[^\r\n]*\S[^\r\n]*$/);
