// The catalogue of findings: every message tekan can give, one list per area, each in its own file.
// An id is `area-defect`, kebab-case, and never changes meaning once released.

import { BUILD_FINDINGS } from './build.ts';
import { COMMAND_FINDINGS } from './command.ts';
import { DESIGN_FINDINGS } from './design.ts';
import { FIT_FINDINGS } from './fit.ts';
import { FONT_FINDINGS } from './fonts.ts';
import { OUTPUT_FINDINGS } from './output.ts';
import { PAINT_FINDINGS } from './paint.ts';
import { PICTURE_FINDINGS } from './pictures.ts';
import { PREFLIGHT_FINDINGS } from './preflight.ts';
import { PRESS_FINDINGS } from './press.ts';
import { SUPPLEMENT_FINDINGS } from './supplement.ts';

export const CATALOGUE = {
  ...COMMAND_FINDINGS,
  ...SUPPLEMENT_FINDINGS,
  ...FONT_FINDINGS,
  ...FIT_FINDINGS,
  ...DESIGN_FINDINGS,
  ...PICTURE_FINDINGS,
  ...PAINT_FINDINGS,
  ...PRESS_FINDINGS,
  ...PREFLIGHT_FINDINGS,
  ...BUILD_FINDINGS,
  ...OUTPUT_FINDINGS,
} as const;
