// A template → the same with its body lines one step of the painter closer or wider, the type area as high as before or a
// little less: the last resort of copyfitting.

import type { Template } from '../../schema/template.ts';
import { ptToMm } from '../../units.ts';
import { gridOf } from '../grid.ts';

/** The step to which rows snap, pt: a quarter of a CSS px. Of a leading of 12.75 pt it is 1.5 %. */
const STEP_PT = 0.1875;

export function otherLeadings(template: Template): Template[] {
  const grid = gridOf(template);
  return [-STEP_PT, STEP_PT].map((step): Template => {
    const leadingPt = template.styles.body.leadingPt + step;
    const rows = Math.floor((grid.rows * grid.rowMm) / ptToMm(leadingPt) + 1e-6);
    const body = { ...template.styles.body, leadingPt };
    return { ...template, grid: { ...template.grid, rows }, styles: { ...template.styles, body } };
  });
}
