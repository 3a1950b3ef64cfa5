// What a makeup pays for, in one table: 1 is what an editor would just notice. Reasons beside; see docs/makeup.md.

export const PRICE = {
  /** Cropping away a tenth of a picture; grows with the square. */
  cropTenth: 0.6,
  /** Blank beside or above a picture that must not be cropped, per tenth of its frame; grows with the square. */
  blankTenth: 0.6,
  /** A picture with a tenth fewer pixels per inch than its press is warned of, and one with so few that it is refused. */
  softTenth: 4,
  coarse: 40,
  /** Pictures of a stack whose heights differ because their tops stand on rows, per tenth. */
  unevenTenth: 1,
  /** A picture flatter or taller than its kind allows, per tenth of its aspect. */
  aspectTenth: 6,
  /** A box one row higher than it need be. */
  boxRow: 0.4,
  /** The lead picture is not 1.6 times the next, per tenth that is missing. */
  leadTenth: 2,
  /** A blank row above a head more or less than the style's first choice. */
  headRow: 2,
  /** A head with fewer lines under it at the column's foot than wanted, per line. */
  lineUnderHead: 2,
  /** One single first line of a paragraph at a column's foot. */
  orphan: 3,
  /** Two heads side by side in neighbouring columns (碰题). */
  facingHeads: 8,
  /** White line across neighbouring picture groups (通线), per row missing of three. */
  throughLine: 2,
  /** A gutter that nothing crosses from the header to the foot (断版); less where it is open over three quarters and more. */
  openGutter: 6,
  /** Paragraph tightness: the sum of the line costs, scaled. */
  tightness: 0.25,
} as const;

/** What may be paid for leaving a page as it was when a text is corrected: differences that nobody sees. */
export const STAY = {
  /** The old frames stay until another makeup is cheaper by so much. */
  page: 4,
  /** A paragraph keeps its number of lines unless another is cheaper by so much. */
  paragraph: 2,
  /** A section or picture of zones keeps its rectangle unless another is cheaper by so much. */
  piece: 1,
} as const;

/** A full page dearer than this is warned of: one would not print it gladly. */
export const DEAR = 70;

export const LEAD_RATIO = 1.6;
export const LEAST_FRAME_ROWS = 6;
export const LEAST_LINES_UNDER_HEAD = 2;
