// What the typesetter says of a stretch of glyphs, and the painter obeys.

/**
 * A run of glyphs inside a line that share one treatment. Runs follow each other without gaps in the text:
 * the first starts at the line's start, the last ends at its end.
 */
export interface Run {
  /** UTF-16 offsets into the source; a surrogate pair is never split. */
  readonly start: number;
  readonly end: number;
  /** Font role: `song`, `hei`, `kai`, … */
  readonly role: string;
  /** True: punctuation painted at half its advance (OpenType `halt`). */
  readonly half: boolean;
  /** Extra space after every glyph of the run, 1/1000 em; the last run of a line ends in a glyph without it. */
  readonly tracking: number;
  /** Space before the run, 1/1000 em: the gap between Chinese and Latin, or an indent. */
  readonly before: number;
  /** True: a mark painted in its form for vertical lines (OpenType `vert`). */
  readonly vertical?: true;
}
