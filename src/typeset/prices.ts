// The single table of line costs: what each departure from the ideal line costs, and why. 1 is a line whose characters
// stand 0.10 em apart, the most that good newspaper pages show.

export const LINE_PRICE = {
  /** Space of 0.10 em after each character (measured: good pages stay below); grows with the square. */
  tenthOfStretch: 1,
  /** All gaps beside Latin at their least: seen by nobody who does not measure, so cheaper than stretching by 0.05 em. */
  autospace: 0.2,
  /** An inner 。 or ！ set half: allowed by CLREQ for pulling in a character, but the rhythm of full stops suffers. */
  halvedMark: 0.6,
  /** Letters of a Latin word spaced like Chinese: the word falls apart, but less than the line around an address would. */
  letterspaced: 8,
  /** A last line narrower than two characters: to be avoided. */
  shortLastLine: 6,
  /** A single character, with or without its stop, on the last line (孤字). */
  loneCharacter: 24,
  /** Breaking an address after one of its signs, a Latin word inside, a number or a forbidden pair: only in need. */
  offence: [0, 4, 60, 600],
} as const;
