// The CSS under which Chromium paints exactly the advances that `FontMetrics` tells. Goes on the root of every page.

/**
 * The top of a line's box is its baseline: `subsetFaces` gives every face no height, and the line height is 0. With the
 * face's own heights Chromium rounds ascent and half-leading each to whole pixels and baselines stray by 0.14 mm; so by
 * 0.033 mm, half a pixel at four times the size, whatever the face and size. (Measured for 9 roles, 7 sizes.)
 *
 * `text-spacing-trim` and `text-autospace` would move marks by themselves; kerning and ligatures change widths by
 * neighbours; a synthetic bold would become Type 3. `——` is joined by `ccmp`, which stays on.
 */
export const PAINT_CSS = `font-kerning: none; font-variant-ligatures: none; font-synthesis: none; font-optical-sizing: none;
  font-weight: 400; font-style: normal; text-spacing-trim: space-all; text-autospace: no-autospace;
  text-rendering: geometricPrecision; letter-spacing: 0; word-spacing: 0; hyphens: none; line-height: 0;`;
