// Sheet, palette and text styles of a template → the CSS that stands before the template's own page.css: what makes a
// planned line be painted where it was planned, and nothing of the look.

import { PAINT_CSS } from '../fonts/paintCss.ts';
import { cssFamily } from '../fonts/subset.ts';
import type { Template } from '../schema/template.ts';

/** Chromium snaps boxes to whole px: the page is laid out four times its size and scaled back by the press step. */
export const PRINT_ZOOM = 4;

/** Blank right of and below the sheet, as Chromium rounds page sizes to whole px; the trim is cut from the top left. */
const SLACK_MM = 0.1;

/** Millimetres of the sheet Chromium prints on, at four times the size. */
export const printSheetMm = ({ sheet }: Template): { widthMm: number; heightMm: number } => ({
  widthMm: (sheet.widthMm + SLACK_MM) * PRINT_ZOOM,
  heightMm: (sheet.heightMm + SLACK_MM) * PRINT_ZOOM,
});

export function baseCss(template: Template): string {
  const { sheet, palette, styles } = template;
  const print = printSheetMm(template);
  const colours = Object.entries(palette).map(([name, { rgb }]) => `--${name}:${rgb};`);
  const roles = new Set(Object.values(styles).flatMap((s) => [s.role, s.boldRole ?? s.role]));
  return [
    `@page{size:${print.widthMm}mm ${print.heightMm}mm;margin:0}`,
    `html{zoom:${PRINT_ZOOM};${colours.join('')}}`,
    `html,body,p,h1,h2,h3,figure,figcaption{margin:0;padding:0;font-size:inherit;${PAINT_CSS}}`,
    `body{position:relative;width:${sheet.widthMm}mm;height:${sheet.heightMm}mm;background:#ffffff;overflow:hidden}`,
    '.l{position:absolute;white-space:pre}',
    '.figure,.ornament{position:absolute;overflow:hidden}',
    '.figure>img{display:block;width:100%;height:100%}',
    ...[...roles].map((role) => `.r-${role}{font-family:"${cssFamily(role)}"}`),
    // The style's own family on the line, not only on its runs: the line's baseline comes from it.
    ...Object.entries(styles).map(
      ([name, style]) => `.s-${name}{color:var(--${style.colour});font-family:"${cssFamily(style.role)}"}`,
    ),
  ].join('\n');
}
