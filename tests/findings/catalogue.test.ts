import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/findings/catalogue.ts';
import type { Entry } from '../../src/findings/entry.ts';
import { finding } from '../../src/findings/finding.ts';

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '').sort();
const entries: [string, Entry][] = Object.entries(CATALOGUE);

describe('the catalogue of findings', () => {
  it('gives every id to one message only', () => {
    const folder = path.resolve('src/findings');
    const ids = readdirSync(folder).flatMap((file) =>
      [...readFileSync(path.join(folder, file), 'utf8').matchAll(/^ {2}'([a-z0-9-]+)': \{/gm)].map((m) => m[1] ?? ''),
    );
    expect(ids.length).toBeGreaterThan(100);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(new Set(ids).size).toBe(entries.length);
  });

  it('leaves no placeholder unfilled in Chinese: what it names, English names too', () => {
    for (const [id, entry] of entries) {
      const known = [...placeholders(entry.en), ...placeholders(entry.hint?.en ?? '')];
      const named = [...placeholders(entry.zh), ...placeholders(entry.hint?.zh ?? '')];
      expect([id, named.filter((name) => !known.includes(name))]).toEqual([id, []]);
    }
  });

  it('is written in English and in Chinese', () => {
    for (const [id, entry] of entries) {
      expect(entry.zh, id).toMatch(/\p{Script=Han}/u);
      expect(entry.en, id).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('says with every error what would be right: in a hint, or as what was expected', () => {
    const saysWhatIsRight = (e: Entry) => e.hint !== undefined || /expected|must /.test(e.en);
    expect(entries.filter(([, e]) => e.severity === 'error' && !saysWhatIsRight(e)).map(([id]) => id)).toEqual([]);
  });
});

describe('finding', () => {
  it('fills in the message, keeps value and limit as fields, and takes its severity from the catalogue', () => {
    const made = finding('stand-in-picture', { file: 'supplement.yaml', line: 3 }, { value: 'a.jpg' });
    expect(made).toMatchObject({ id: 'stand-in-picture', severity: 'note', value: 'a.jpg', where: { line: 3 } });
    expect(made.message.en).toContain('a.jpg');
    expect(made.message.zh).toContain('a.jpg');
  });
});
