// Sheet, palette and text styles of a template → the CSS that stands before the template's own page.css: what makes a
// planned line be painted where it was planned, and nothing of the look.

import { PAINT_CSS } from '../fonts/paintCss.ts';
import { cssFamily } from '../fonts/subset.ts';
import type { Template } from '../schema/template.ts';
import { MM_PER_PX } from '../units.ts';

/** Chromium snaps boxes to whole px: the page is laid out four times its size and scaled back by the press step. */
export const PRINT_ZOOM = 4;

/** Blank right of and below the sheet, as Chromium rounds page sizes to whole px; the trim is cut from the top left. */
const SLACK_MM = 0.1;

/** Bleed as it is painted: whole px of the zoomed page, or every line would stand between them. Never less than asked. */
export function paintedBleedMm(bleedMm: number): number {
  const pxMm = MM_PER_PX / PRINT_ZOOM;
  return Math.ceil(bleedMm / pxMm - 1e-9) * pxMm;
}

/** Millimetres of the sheet with its bleed that Chromium prints on, at four times the size. */
export function printSheetMm({ sheet }: Template, bleedMm = 0): { widthMm: number; heightMm: number } {
  const around = SLACK_MM + 2 * paintedBleedMm(bleedMm);
  return { widthMm: (sheet.widthMm + around) * PRINT_ZOOM, heightMm: (sheet.heightMm + around) * PRINT_ZOOM };
}

/** A template reaches into the bleed by `var(--bleed)`: `left: calc(-1 * var(--bleed))`. It is 0 where there is none. */
export function baseCss(template: Template, bleedMm = 0): string {
  const { sheet, palette, styles } = template;
  const print = printSheetMm(template, bleedMm);
  const colours = Object.entries(palette).map(([name, { rgb }]) => `--${name}:${rgb};`);
  const roles = new Set(Object.values(styles).flatMap((s) => [s.role, s.boldRole ?? s.role]));
  return [
    `@page{size:${print.widthMm}mm ${print.heightMm}mm;margin:0}`,
    `html{zoom:${PRINT_ZOOM};--bleed:${paintedBleedMm(bleedMm)}mm;${colours.join('')}}`,
    `html,body,p,h1,h2,h3,figure,figcaption{margin:0;padding:0;font-size:inherit;${PAINT_CSS}}`,
    `body{position:relative;width:${sheet.widthMm}mm;height:${sheet.heightMm}mm;background:#ffffff;overflow:hidden}`,
    ...(bleedMm > 0 ? [bleedCss(template, bleedMm)] : []),
    '.l{position:absolute;white-space:pre}',
    '.figure,.ornament{position:absolute;overflow:hidden}',
    '.figure>img{display:block;width:100%;height:100%}',
    // A plain clip in the PDF: no mask, no see-through edge.
    '.figure.round{border-radius:50%}',
    '.figure>.label{position:absolute}',
    '.drawing{position:absolute;overflow:visible}',
    ...[...roles].map((role) => `.r-${role}{font-family:"${cssFamily(role)}"}`),
    // The style's own family on the line, not only on its runs: the line's baseline comes from it.
    ...Object.entries(styles).map(
      ([name, style]) => `.s-${name}{color:var(--${style.colour});font-family:"${cssFamily(style.role)}"}`,
    ),
  ].join('\n');
}

/** The body stays the sheet, so that every place counts from the trim; what reaches beyond it shows as far as the bleed. */
function bleedCss({ sheet }: Template, bleedMm: number): string {
  const bleed = paintedBleedMm(bleedMm);
  const [width, height] = [sheet.widthMm + 2 * bleed, sheet.heightMm + 2 * bleed];
  return [
    `html{width:${width}mm;height:${height}mm;overflow:hidden;background:#ffffff}`,
    'body{left:var(--bleed);top:var(--bleed);overflow:clip;overflow-clip-margin:var(--bleed)}',
  ].join('\n');
}
