import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BuildOptions, BuiltSupplement } from '../../src/build/buildTypes.ts';
import { finding } from '../../src/findings/finding.ts';
import { type Preview, type PreviewOptions, servePreview } from '../../src/preview/servePreview.ts';

const FOUND = finding('story-empty', { file: '05.md', line: 1, page: '05' }, {});

let folder = '';
let preview: Preview | undefined;
let outFolder = '';
/** What the next builds bring: page pictures, findings, or a bug. */
let next: 'page' | 'bad-data' | 'bug' = 'page';
let builds = 0;

const build: PreviewOptions['build'] = async (_folders, options: BuildOptions) => {
  builds++;
  outFolder = options.outFolder;
  if (next === 'bug') throw new Error('boom');
  const bare: BuiltSupplement = { id: '2024', folder, status: 'bad-data', findings: [FOUND], files: [], ms: 1 };
  if (next === 'bad-data') return { supplements: [bare] };
  const png = path.join(options.outFolder, '05.png');
  await writeFile(png, `picture ${builds}`);
  await writeFile(path.join(options.outFolder, '05.plan.json'), '{"sheetMm":{"width":390,"height":550}}');
  return { supplements: [{ ...bare, status: 'ok', findings: [], files: [png] }] };
};

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'tekan-served-')), '2024');
  await mkdir(folder);
  next = 'page';
  builds = 0;
});
afterEach(async () => {
  await preview?.close();
  preview = undefined;
  await rm(path.dirname(folder), { recursive: true });
});

async function serve(more: Partial<PreviewOptions> = {}): Promise<Preview> {
  preview = await servePreview(folder, { port: 46_000, alsoWatch: [], environment: {}, build, ...more });
  return preview;
}

const stateOf = async (url: string) => (await fetch(`${url}state.json`)).json();
const builtTimes = (url: string, count: number) =>
  vi.waitFor(async () => expect(await stateOf(url)).toMatchObject({ version: count, building: false }), 3000);

/** A request as `fetch` would not send it. */
const ask = (url: string, given: { method?: string; path?: string; host?: string }): Promise<number> =>
  new Promise((done, fail) => {
    const { method = 'GET', path: asked = '/', host } = given;
    const { hostname, port } = new URL(url);
    const headers = host ? { host } : {};
    request({ hostname, port, method, path: asked, headers }, (response) => done(response.statusCode ?? 0))
      .on('error', fail)
      .end();
  });

describe('servePreview', () => {
  it('serves its page, the state and the pictures of the pages', async () => {
    const { url } = await serve();
    await builtTimes(url, 1);
    expect(await stateOf(url)).toEqual({
      supplement: '2024',
      folder,
      language: 'en',
      editable: true,
      sources: {},
      lengths: [],
      version: 1,
      building: false,
      status: 'ok',
      stale: false,
      ms: 1,
      findings: [],
      pages: [{ number: '05', version: 1, widthMm: 390, heightMm: 550, stale: false, parts: [] }],
    });
    expect(await (await fetch(`${url}pages/05.png?1`)).text()).toBe('picture 1');
    const page = await fetch(url);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(await page.text()).toContain('/preview.js');
  });

  it('builds only a proof, outside the supplement folder', async () => {
    const spy = vi.fn(build);
    const { url } = await serve({ build: spy, browser: '/b' });
    await builtTimes(url, 1);
    expect(spy.mock.calls[0]?.[0]).toEqual([folder]);
    expect(spy.mock.calls[0]?.[1]).toMatchObject({ only: 'proof', browser: '/b', jobs: 1 });
    expect(outFolder.startsWith(folder)).toBe(false);
  });

  it('builds again when a file changes, and tells the waiting pages', async () => {
    const { url } = await serve();
    await builtTimes(url, 1);
    const events = await fetch(`${url}events`);
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    await writeFile(path.join(folder, '05.md'), 'changed');
    let told = '';
    while (!told.includes('data: 2')) told += (await reader?.read())?.value ?? '';
    expect(await (await fetch(`${url}pages/05.png?2`)).text()).toBe('picture 2');
    await reader?.cancel();
  });

  it('keeps to the plans of the last build', async () => {
    const lastBuild = path.join(path.dirname(folder), 'out');
    await mkdir(lastBuild);
    await writeFile(path.join(lastBuild, '05.plan.json'), 'a plan');
    await writeFile(path.join(lastBuild, '05.png'), 'a picture');
    let kept: string[] = [];
    const look: PreviewOptions['build'] = async (folders, options, onProgress) => {
      kept = await readdir(path.join(options.outFolder, '2024'));
      return build(folders, options, onProgress);
    };
    const { url } = await serve({ lastBuild, build: look });
    await builtTimes(url, 1);
    expect(kept).toEqual(['05.plan.json']);
  });

  it('keeps the last good page while the data has an error', async () => {
    const { url } = await serve();
    await builtTimes(url, 1);
    next = 'bad-data';
    await writeFile(path.join(folder, '05.md'), 'broken');
    await builtTimes(url, 2);
    expect(await stateOf(url)).toMatchObject({
      status: 'bad-data',
      stale: true,
      findings: [FOUND],
      pages: [{ version: 1 }],
    });
    expect(await (await fetch(`${url}pages/05.png`)).text()).toBe('picture 1');
  });

  it('outlives a build that throws, and hands the bug on', async () => {
    next = 'bug';
    const onBuilt = vi.fn();
    const { url } = await serve({ onBuilt });
    await builtTimes(url, 1);
    expect(await stateOf(url)).toMatchObject({ status: 'bug', pages: [] });
    expect(onBuilt.mock.calls[0]?.[1]).toEqual(new Error('boom'));
    next = 'page';
    await writeFile(path.join(folder, '05.md'), 'again');
    await builtTimes(url, 2);
    expect(await stateOf(url)).toMatchObject({ status: 'ok' });
  });

  it('answers nothing but GET, by its own name, and only what it offers', async () => {
    const { url } = await serve();
    await writeFile(path.join(folder, 'secret.txt'), 'x');
    expect(await ask(url, { method: 'POST' })).toBe(405);
    expect(await ask(url, { method: 'DELETE', path: '/state.json' })).toBe(405);
    expect(await ask(url, { host: 'evil.example' })).toBe(403);
    const paths = [
      '/secret.txt',
      '/../supplement.yaml',
      '/pages/../../x.png',
      '/pages/%2e%2e%2fx.png',
      '/inPage/preview.js',
      '/pages/06.png',
      '/originals/05/0.jpg',
    ];
    expect(await Promise.all(paths.map((asked) => ask(url, { path: asked })))).toEqual(paths.map(() => 404));
  });

  describe('asked to change lines', () => {
    const YAML = 'paper: 甲\n';
    const post = async (url: string, body: object, headers: Record<string, string> = {}, to = 'lines') => {
      const own = { 'content-type': 'application/json', origin: new URL(url).origin };
      const asked = { method: 'POST', headers: { ...own, ...headers }, body: JSON.stringify(body) };
      return (await fetch(`${url}${to}`, asked)).status;
    };
    const change = { file: 'supplement.yaml', line: 1, before: 'paper: 甲', after: 'paper: 乙' };
    const yaml = () => readFile(path.join(folder, 'supplement.yaml'), 'utf8');
    beforeEach(() => writeFile(path.join(folder, 'supplement.yaml'), YAML));

    it('writes them', async () => {
      const { url } = await serve();
      await builtTimes(url, 1);
      expect(await post(url, change)).toBe(200);
      expect(await yaml()).toBe('paper: 乙\n');
      expect(await post(url, change)).toBe(409);
    });

    it('refuses other pages, other files, other bodies, and to write at all when it may only read', async () => {
      await writeFile(path.join(folder, 'secret.md'), '甲');
      await writeFile(path.join(folder, '..', 'secret.md'), '甲');
      const { url } = await serve();
      await builtTimes(url, 1);
      expect(await post(url, change, { origin: 'https://evil.example' })).toBe(403);
      expect(await post(url, change, { origin: '' })).toBe(403);
      expect(await post(url, change, { 'content-type': 'text/plain' })).toBe(415);
      expect(await post(url, { ...change, line: 0 })).toBe(400);
      const wrong = [{ focus: [1] }, { focus: ['a', 0] }, { keepWhole: 1 }, { place: { column: 1 } }, { picture: -1 }];
      for (const one of wrong) expect(await post(url, { page: 0, picture: 0, ...one }, {}, 'pictures')).toBe(400);
      expect(await post(url, { page: 0, picture: 0, keepWhole: true }, {}, 'pictures')).toBe(404);
      expect(await post(url, { ...change, after: 'x'.repeat(500_000) })).toBe(413);
      const secrets = ['secret.md', '../secret.md', path.join(folder, 'secret.md'), '__proto__'];
      const secret = { line: 1, before: '甲', after: '' };
      for (const file of secrets) expect(await post(url, { file, ...secret })).toBe(404);
      await preview?.close();
      const { url: reading } = await serve({ readOnly: true, port: 46_050 });
      await builtTimes(reading, 1);
      expect(await post(reading, change)).toBe(405);
      expect(await yaml()).toBe(YAML);
    });
  });

  it('takes the next port when one is taken', async () => {
    const first = createServer().listen(46_100, '127.0.0.1');
    const { url } = await serve({ port: 46_100 });
    expect(url).toBe('http://127.0.0.1:46101/');
    first.close();
  });

  it('closes its connections, its port and its temporary folder', async () => {
    const { url, close } = await serve();
    await builtTimes(url, 1);
    const events = await fetch(`${url}events`);
    await close();
    preview = undefined;
    await expect(events.text()).rejects.toThrow();
    await expect(fetch(url)).rejects.toThrow();
    await expect(stat(outFolder)).rejects.toThrow('ENOENT');
  });
});
