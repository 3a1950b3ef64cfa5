import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runPreflight } from '../../src/cli/runPreflight.ts';
import { openTerminal } from '../../src/cli/terminal.ts';
import { brokenPdf } from '../preflight/brokenPdf.ts';
import { fakeHost } from './fakeHost.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'tekan-preflight-'));
afterAll(() => rm(folder, { recursive: true }));
const noPdf = path.join(folder, 'no.pdf');
await writeFile(noPdf, 'This is no PDF.');

async function run(files: readonly string[], flags: { profile?: string; json?: boolean; html?: string } = {}) {
  const host = fakeHost();
  const exit = await runPreflight(openTerminal(host, 'en'), files, { profile: 'newspaper', ...flags });
  return { exit, out: host.out.join(''), err: host.err.join('') };
}

describe('runPreflight', () => {
  it('exits 2 for a profile that is not there, and names those that are', async () => {
    const { exit, err } = await run([noPdf], { profile: 'poster' });
    expect(exit).toBe(2);
    expect(err).toMatch(
      /^tekan --profile: error command-profile-missing: .*`poster` — There are: magazine, newspaper, newspaper-220, newspaper-x1a;/,
    );
  });

  it('knows the shipped profiles, and the press conditions they belong to', async () => {
    const names = ['newspaper', 'newspaper-x1a', 'magazine', 'newsprint', 'newsprint-220', 'newsprint-x1a'];
    const judged = await Promise.all(names.map((profile) => run([noPdf], { profile, json: true })));
    const used = judged.map(({ out }) => JSON.parse(out).profile);
    expect(used).toEqual(['newspaper', 'newspaper-x1a', 'magazine', 'newspaper', 'newspaper-220', 'newspaper-x1a']);
  });

  it('exits 2 for a profile of the user with a mistake in it, told at its place', async () => {
    const profile = path.join(folder, 'own.yaml');
    await writeFile(profile, 'name: own\nfile: x\n');
    const { exit, err } = await run([noPdf], { profile });
    expect(exit).toBe(2);
    expect(err).toContain(`${profile}:2:7: error yaml-not-map`);
  });

  it('exits 2 for a file that is not there', async () => {
    const { exit, err } = await run([path.join(folder, 'none.pdf')]);
    expect(exit).toBe(2);
    expect(err).toContain('error command-file-unreadable: ');
  });

  it('exits 1 for a file with errors, and prints a line for each file', async () => {
    const { exit, out, err } = await run([noPdf]);
    expect({ exit, out }).toEqual({ exit: 1, out: `${noPdf}: errors\n` });
    expect(err).toContain('error file-unreadable: ');
  });

  it('writes a report with the page, its ink map and its plates in one file', async () => {
    const good = path.join(folder, 'good.pdf');
    await writeFile(good, brokenPdf());
    const html = path.join(folder, 'reports', 'good.html');
    expect((await run([good], { html })).exit).toBe(0);
    const page = await readFile(html, 'utf8');
    const views = [...page.matchAll(/<img class="i\d+" src="data:image\/jpeg;base64,[^"]{40,}" alt="([^"]+)"/g)];
    expect(views.map(([, view]) => view)).toEqual(['page', 'ink', 'C', 'M', 'Y', 'K']);
    expect(page.length).toBeLessThan(3_000_000);
    await run([good, noPdf], { html: path.join(folder, 'many') });
    expect(await readFile(path.join(folder, 'many', 'no.html'), 'utf8')).toContain('file-unreadable');
    expect(await readFile(path.join(folder, 'many', 'good.html'), 'utf8')).toBe(page);
  });

  it('prints one JSON document', async () => {
    const { out, err } = await run([noPdf], { json: true });
    expect(JSON.parse(out)).toMatchObject({
      exit: 1,
      profile: 'newspaper',
      files: [{ file: noPdf, status: 'errors' }],
    });
    expect(err).toBe('');
  });
});
