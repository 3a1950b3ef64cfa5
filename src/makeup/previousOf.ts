// A page and the plan of the build before → that plan, if it is one of this page on this grid.

import type { Grid } from './grid.ts';
import type { PageInput } from './pageInput.ts';
import type { PagePlan } from './plan.ts';

export function previousOf({ previous, page, template, supplementId }: PageInput, grid: Grid): PagePlan | undefined {
  const isOfPage = previous?.supplement === supplementId && previous.page === page.number;
  const isOnGrid = previous?.template === template.name && previous.grid.rowMm === grid.rowMm;
  return isOfPage && isOnGrid && previous?.grid.columns === grid.columns ? previous : undefined;
}
