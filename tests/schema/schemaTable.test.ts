import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { supplementTable } from '../../src/schema/schemaTable.ts';

describe('the tables of docs/supplement.md', () => {
  const [, shown] = readFileSync('docs/supplement.md', 'utf8').split(/<!-- \/?keys.*-->\n/);

  it('are fresh; if not: put the output of npm run -s tekan -- schema --markdown between the marks', () => {
    expect(shown?.trim()).toBe(supplementTable().trim());
  });

  it('have a row for every key, with its default', () => {
    expect(supplementTable()).toContain('| `focus` | [number, number] | `[0.5,0.5]` | ');
    expect(supplementTable()).toContain('| `headline` | text | required | ');
    expect(supplementTable()).toContain('| `deck` | text | – | ');
  });
});
