// The ways in which a PDF can be unreadable. Rooms above catch these by class and turn them into findings;
// any other exception is a bug.

/** The file as a whole: no header, no catalogue, no pages, a filter nobody knows. */
export class UnreadablePdf extends Error {
  override readonly name = 'UnreadablePdf';
}

/** A content stream: `offset` is the byte where reading failed. */
export class MalformedContent extends Error {
  override readonly name = 'MalformedContent';
  readonly offset: number;

  constructor(offset: number, reason: string) {
    super(`${reason} at byte ${offset} of the content stream`);
    this.offset = offset;
  }
}

/** One object of the file: it has no end, or its parts do not belong together. */
export class MalformedObject extends Error {
  override readonly name = 'MalformedObject';
}
