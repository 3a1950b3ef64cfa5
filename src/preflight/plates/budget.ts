// How much work painting the plates of one page may take. A hostile page says "fill everything" a hundred thousand times; it
// ends with what is painted so far, and no figure is claimed from that.

export interface Budget {
  /** Units of work: a pixel mixed, an edge met by a row; a pixel filled costs an eighth. */
  left: number;
}

export const UNLIMITED: Budget = { left: Number.POSITIVE_INFINITY };

/** False: it is used up, and the work is not to be done. */
export function spend(budget: Budget, units: number): boolean {
  budget.left -= units;
  return budget.left >= 0;
}
