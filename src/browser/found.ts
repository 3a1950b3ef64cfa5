// What is known of a browser before it runs.

export interface BrowserFound {
  /** Absolute path. */
  readonly executable: string;
  readonly source: 'given' | 'puppeteer' | 'bundled' | 'system';
  /** Libraries the executable needs and a bare system lacks. */
  readonly libraries?: string;
}
