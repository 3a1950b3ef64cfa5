// The shape of one catalogue entry, apart from the catalogue itself so that neither imports the other in a circle.

export type Severity = 'error' | 'warning' | 'note';

/** Who reads it: editors here read Chinese, printers' staff and developers often English. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/** `{name}` in the texts stands for a parameter of the same name. */
export interface Entry {
  readonly severity: Severity;
  readonly en: string;
  readonly zh: string;
  readonly hint?: Bilingual;
  /** The standard or trade source of the rule, for docs. */
  readonly source?: string;
}
