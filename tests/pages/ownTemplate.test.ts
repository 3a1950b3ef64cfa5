// docs/templates.md walks through a style of one's own. Its blocks are applied here, word by word, to a copy of a shipped
// template inside a copy of a real supplement, and the page is built.

import { appendFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { type BuiltTestPage, buildForTest } from './builtPages.ts';

interface Block {
  readonly file: string;
  readonly key: string | undefined;
  readonly text: string;
}

const GUIDE = readFileSync('docs/templates.md', 'utf8');

const BLOCKS: Block[] = [...GUIDE.matchAll(/^```(?:yaml|css|hbs) (\S+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
  ([, file = '', key, text = '']) => ({ file, key, text }),
);

type Data = Record<string, unknown>;

/** YAML replaces whole keys, or those of one map; CSS is added; partials are written anew. */
function apply(folder: string, { file, key, text }: Block): void {
  const where = path.join(folder, file);
  if (file.endsWith('.css')) appendFileSync(where, text);
  else if (file.endsWith('.hbs')) writeFileSync(where, text);
  else changeData(where, key, text);
}

function changeData(where: string, key: string | undefined, text: string): void {
  const data = parse(readFileSync(where, 'utf8')) as Data;
  const change = parse(text) as Data;
  const merged = key === undefined ? change : { [key]: { ...(data[key] as Data), ...change } };
  writeFileSync(where, stringify({ ...data, ...merged }));
}

let page: BuiltTestPage;
beforeAll(async () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'tekan-template-')), 'harvest');
  cpSync('seeds/2024', folder, { recursive: true });
  const own = path.join(folder, 'templates', 'harvest');
  cpSync('templates/two-sessions', own, { recursive: true });
  for (const block of BLOCKS) apply(own, block);
  const yaml = path.join(folder, 'supplement.yaml');
  writeFileSync(yaml, readFileSync(yaml, 'utf8').replace('template: two-sessions', 'template: harvest'));
  const [built] = await buildForTest([folder]);
  if (!built) throw new Error('nothing was built');
  page = built;
});

describe('a style of one’s own, made as docs/templates.md says', () => {
  it('is made of data, dress and markup alone', () => {
    expect(new Set(BLOCKS.map(({ file }) => file))).toEqual(
      new Set(['template.yaml', 'page.css', 'partials/figure.hbs']),
    );
  });

  it('gives a full page without errors or warnings', () => {
    expect(page.supplement.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(page.plan).toMatchObject({ template: 'harvest', fit: { exact: true, oversetLines: 0, emptyRows: 0 } });
    expect(page.plan.figures).toHaveLength(8);
  });

  it('prints in its own colours and none of those of the copy', () => {
    const report = JSON.parse(readFileSync(path.join(path.dirname(page.file('png')), 'report.json'), 'utf8')) as {
      pages: { press: { colours: { name?: string; cmyk?: number[] }[] } }[];
    };
    const colours = JSON.stringify(report.pages[0]?.press.colours);
    expect(colours).toContain('C 85 M 15 Y 95 K 15');
    expect(colours).not.toContain('C 0 M 100 Y 100 K 0');
    expect(page.plan.ornaments.map(({ name }) => name)).toContain('folio-ground');
    expect(page.plan.ornaments.every(({ colour }) => ['green', 'straw', 'ink'].includes(colour))).toBe(true);
  });
});
