import { readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { Entry } from '../../src/findings/entry.ts';
import { PREFLIGHT_FINDINGS } from '../../src/findings/preflight.ts';

const DOCS = new URL('../../docs/preflight.md', import.meta.url);
const HEADING = '## Findings\n';

function findingsTable(): string {
  const rows = Object.entries<Entry>(PREFLIGHT_FINDINGS).map(([id, { severity, en, zh, source = '' }]) =>
    [`\`${id}\``, severity, `${en}<br>${zh}`, source].join(' | '),
  );
  return ['| id | severity | message | source |', '|---|---|---|---|', ...rows.map((row) => `| ${row} |`), ''].join(
    '\n',
  );
}

it('the manual lists every finding as the catalogue has it', async () => {
  const text = await readFile(DOCS, 'utf8');
  const head = text.slice(0, text.indexOf(HEADING) + HEADING.length);
  const wanted = `${head}\n${findingsTable()}`;
  if (process.env.UPDATE_DOCS) await writeFile(DOCS, wanted);
  else expect(text).toBe(wanted);
});
