// All that the makeup of one page needs to know.

import type { FontMetrics } from '../fonts/metrics.ts';
import type { Template } from '../schema/template.ts';
import type { SupplementPage } from '../supplement/supplement.ts';
import type { CropOf } from './composePlan.ts';
import type { PagePlan } from './plan.ts';
import type { Resolution } from './slots/priceOfFrame.ts';
import type { Texts } from './text/layHeader.ts';

export interface PageInput {
  readonly supplementId: string;
  readonly page: SupplementPage;
  readonly template: Template;
  readonly texts: Texts;
  /** Width ÷ height of each picture of the page. */
  readonly aspects: readonly number[];
  /** Pixels of each picture; undefined for a drawing. Absent: nobody counted them. */
  readonly resolutions?: readonly (Resolution | undefined)[];
  readonly cropOf: CropOf;
  readonly metrics: FontMetrics;
  /** The page's plan before its text was corrected: what need not change stays as it was. */
  readonly previous?: PagePlan;
  /** Pictures left out, as a remedy that is tried. */
  readonly omit?: ReadonlySet<number>;
  /** A picture that may be cropped however much, as a remedy that is tried. */
  readonly loose?: number;
  /** Only until some full page is found and a little longer. */
  readonly briefly?: boolean;
  /** It has been searched in vain in the template's leading: not at such length again. */
  readonly isRetry?: boolean;
  /** It has been searched in vain: only explained. */
  readonly isUnfit?: boolean;
  /** A page that cannot be full is only told, not explained. */
  readonly unexplained?: boolean;
}
