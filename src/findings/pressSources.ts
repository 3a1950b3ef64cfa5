// Where the rules of preflight come from, cited alike everywhere. ISO 15930 is sold and was not at hand: clause numbers are
// those of its published tables of contents, what the clauses ask is taken from the free notes of the committee that wrote
// them (CGATS, *Application Notes for PDF/X Standards*, version 4, 2006) and from the lists of public preflight projects.

/** Clauses of PDF/X-4 (ISO 15930-7:2010), of PDF/X-1a:2003 (ISO 15930-4:2003), and of the application notes. */
export const pdfx = (x4: string | undefined, x1a?: string, notes?: string): string =>
  [
    ...(x4 === undefined ? [] : [`ISO 15930-7, ${x4}`]),
    ...(x1a === undefined ? [] : [`ISO 15930-4, ${x1a}`]),
    ...(notes === undefined ? [] : [`CGATS notes, ${notes}`]),
  ].join('; ');

/** Clause of the Ghent Workgroup's specification GWG2015, by its table of contents. */
export const gwg = (clause: string): string => `GWG2015, ${clause}`;

export const PDF = 'ISO 32000-1';
