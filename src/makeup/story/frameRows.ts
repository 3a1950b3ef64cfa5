// Rows of one column that are free for text, and where in the column the lines of each may stand.

/** From the column's left edge, 1/1000 em of the body. */
export interface LineRoom {
  readonly start: number;
  readonly measure: number;
}

export interface FreeRows {
  readonly column: number;
  readonly row: number;
  readonly rows: number;
  /** One for each row where something stands beside the text; undefined: the whole width of the column. */
  readonly rooms?: readonly (LineRoom | undefined)[];
  /** In a panel, whose text stands on no column: left edge from that of the column, and measure. */
  readonly insetMm?: number;
  readonly widthMm?: number;
  /** In a panel of open leading: rows of the page that its `rows` lines take, the first and the last on rows of the page. */
  readonly spreadRows?: number;
}

/** Rows of the page that a frame takes. */
export const rowsTaken = ({ rows, spreadRows = rows }: FreeRows): number => spreadRows;

/** Rows from one line to the next. */
export const linePitch = (frame: FreeRows): number => (frame.rows < 2 ? 1 : (rowsTaken(frame) - 1) / (frame.rows - 1));
