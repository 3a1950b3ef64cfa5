// The CSS under which Chromium paints exactly the advances that `FontMetrics` tells. Goes on the root of every page.

/**
 * `text-spacing-trim` and `text-autospace` would move marks by themselves; kerning and ligatures change widths by
 * neighbours; a synthetic bold would become Type 3. `——` is joined by `ccmp`, which stays on.
 * `geometricPrecision` would leave ascents unrounded, and baselines off by up to a px; widths are the same without it.
 */
export const PAINT_CSS = `font-kerning: none; font-variant-ligatures: none; font-synthesis: none; font-optical-sizing: none;
  font-weight: 400; font-style: normal; text-spacing-trim: space-all; text-autospace: no-autospace;
  text-rendering: auto; letter-spacing: 0; word-spacing: 0; hyphens: none;`;

/**
 * Baseline below the top of a box of line height 1 em, for every role: the heights are overridden alike. Chromium rounds
 * the ascent to whole pixels and places the line on one: baselines lie up to 0.1 mm off the plan at four times the size,
 * all of one size by the same amount.
 */
export const ASCENT_EM1000 = 880;
export const DESCENT_EM1000 = 120;
