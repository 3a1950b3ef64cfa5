import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { paintPage } from '../../src/browser/paint.ts';
import { TabCrash } from '../../src/browser/tab.ts';
import { loadFontRoles } from '../../src/fonts/load.ts';
import { subsetFaces } from '../../src/fonts/subset.ts';
import { makeTemporaryFolder } from '../fonts/temporaryFolder.ts';
import { makeRequest, makeSource, openTestBrowser, tryToOpen } from './testBrowser.ts';

const browser = await openTestBrowser({ tabs: 2 });
afterAll(() => browser.close());

const JPEG = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#b02020' } })
  .jpeg()
  .toBuffer();
const latin = (pdf: Uint8Array | undefined) => Buffer.from(pdf ?? []).toString('latin1');

describe('a good page', () => {
  test('is printed on one sheet of its own size, tagged, with what the verifier says', async () => {
    const request = {
      ...makeRequest(makeSource('<h1>题</h1>')),
      verifier: '({ heads: document.querySelectorAll("h1").length })',
    };
    const { value, findings } = await paintPage(browser, request);
    expect(findings).toEqual([]);
    expect(value?.verified).toEqual({ heads: 1 });
    const pdf = await getDocument({ data: new Uint8Array(value?.pdf ?? []), verbosity: 0 }).promise;
    expect(pdf.numPages).toBe(1);
    const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
    expect([Math.round((width / 72) * 25.4), Math.round((height / 72) * 25.4)]).toEqual([401, 201]);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  });

  test('has a picture of the asked width that shows the sheet and no more', async () => {
    const body = '<div style="position:absolute;left:50mm;top:0;width:50mm;height:50mm;background:#f00"></div>';
    const { value } = await paintPage(browser, { ...makeRequest(makeSource(body)), pictureWidthPx: 300 });
    const { data, info } = await sharp(value?.png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([300, 150]);
    const pixel = (x: number, y: number) => [...data.subarray((y * 300 + x) * 3, (y * 300 + x) * 3 + 3)];
    expect([pixel(140, 75), pixel(160, 75), pixel(299, 149)]).toEqual([
      [255, 255, 255],
      [255, 0, 0],
      [255, 0, 0],
    ]);
  });

  test('has no clock in it', async () => {
    const { value } = await paintPage(browser, makeRequest(makeSource('')));
    expect(latin(value?.pdf).match(/D:\d{14}/g)).toEqual(['D:19700101000000', 'D:19700101000000']);
  });

  test('gives the same PDF and the same picture every time, in whichever tab', async () => {
    const images = Array.from({ length: 4 }, (_, i) => `<img src="p${i}.jpg" style="width:20mm">`).join('');
    const noise = await sharp({
      create: {
        width: 900,
        height: 700,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer();
    const source = makeSource(images, { 'p0.jpg': noise, 'p1.jpg': JPEG, 'p2.jpg': noise, 'p3.jpg': JPEG });
    const paint = () => paintPage(browser, { ...makeRequest(source), pictureWidthPx: 300 });
    const [first, ...others] = [...(await Promise.all([paint(), paint()])), await paint()];
    for (const { value } of others) {
      expect(latin(value?.pdf)).toBe(latin(first?.value?.pdf));
      expect(value?.png).toEqual(first?.value?.png);
    }
  });

  test('takes nothing from the page that was in the tab before', async () => {
    const blue = await sharp({ create: { width: 10, height: 10, channels: 3, background: '#0000ff' } })
      .png()
      .toBuffer();
    const red = await sharp({ create: { width: 10, height: 10, channels: 3, background: '#ff0000' } })
      .png()
      .toBuffer();
    await using one = await openTestBrowser();
    for (const [bytes, colour] of [
      [blue, [0, 0, 255]],
      [red, [255, 0, 0]],
    ] as const) {
      const source = makeSource('<img src="p.png" style="width:100mm;height:50mm;display:block">', { 'p.png': bytes });
      const { value } = await paintPage(one, { ...makeRequest(source), pictureWidthPx: 100 });
      expect([...(await sharp(value?.png).removeAlpha().raw().toBuffer()).subarray(0, 3)]).toEqual(colour);
    }
  });

  test('keeps a picture byte for byte and writes real text of embedded subset TrueType', async () => {
    const { value: roles = new Map() } = await loadFontRoles({ roles: ['song', 'kai'] });
    const text = '力工人大一，——“两会”2024';
    const fonts = await subsetFaces(roles, [
      { role: 'song', text },
      { role: 'kai', text },
    ]);
    const body = `<p style="font-family:tekan-song">${text}</p><p style="font-family:tekan-kai">${text}</p><img src="p.jpg">`;
    const files = Object.fromEntries(fonts.files.map(({ fileName, bytes }) => [`fonts/${fileName}`, bytes]));
    const { value, findings } = await paintPage(
      browser,
      makeRequest(makeSource(body, { ...files, 'p.jpg': JPEG }, fonts.css)),
    );
    expect(findings).toEqual([]);
    expect(Buffer.from(value?.pdf ?? []).includes(JPEG)).toBe(true);
    const pdf = await getDocument({ data: new Uint8Array(value?.pdf ?? []), verbosity: 0 }).promise;
    const content = await (await pdf.getPage(1)).getTextContent();
    expect(content.items.map((item) => ('str' in item ? item.str : '')).join('')).toBe(text + text);
    const raw = latin(value?.pdf);
    expect(raw).not.toContain('/Type3');
    expect(raw.match(/\/BaseFont \/[A-Z]{6}\+\S+/g)?.length).toBeGreaterThanOrEqual(3);
  });
});

describe('a page that cannot be painted right is one finding and no PDF', () => {
  const bad = async (body: string, files: Readonly<Record<string, Uint8Array>> = {}, css = '') => {
    const { value, findings } = await paintPage(browser, makeRequest(makeSource(body, files, css)));
    expect(value).toBeUndefined();
    return findings.map(({ id, value, where }) => [id, value, where.page]);
  };

  test('a file that is not part of it', async () => {
    expect(await bad('<img src="no.jpg">')).toEqual([['browser-request-refused', 'no.jpg', '05']]);
  });

  test('a file of the machine', async () => {
    expect(await bad('<img src="file:///etc/hostname">')).toEqual([
      ['browser-request-refused', 'file:///etc/hostname', '05'],
    ]);
  });

  test('a style sheet of another host', async () => {
    expect(await bad('<link rel="stylesheet" href="https://fonts.example/a.css">')).toEqual([
      ['browser-request-refused', 'https://fonts.example/a.css', '05'],
    ]);
  });

  test('a server on this machine, which is never reached', async () => {
    let reached = 0;
    const server = createServer((_request, response) => {
      reached++;
      response.end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/p.jpg`;
    expect(await bad(`<img src="${url}">`)).toEqual([['browser-request-refused', url, '05']]);
    expect(reached).toBe(0);
    server.close();
  });

  test('a font that is no font', async () => {
    const css = '@font-face { font-family: tekan-song; src: url("f.ttf") } p { font-family: tekan-song }';
    expect(await bad('<p>字</p>', { 'f.ttf': Buffer.from('no font') }, css)).toEqual([
      ['browser-font-failed', 'tekan-song', '05'],
    ]);
  });

  test('a picture that is no picture', async () => {
    expect(await bad('<img src="p.jpg">', { 'p.jpg': Buffer.from('no picture') })).toEqual([
      ['browser-picture-failed', 'p.jpg', '05'],
    ]);
  });
});

test('scripts of a page do not run', async () => {
  const source = makeSource('<script>document.title = "ran"</script><p onclick="1">x</p>');
  const { value } = await paintPage(browser, { ...makeRequest(source), verifier: 'document.title' });
  expect(value?.verified).toBe('页');
});

describe('when the browser fails', () => {
  const processOf = (one: typeof browser) => one.withTab(async (tab) => tab.page.browser().process()?.pid ?? 0);

  test('one that dies is started again and the page painted', async () => {
    await using one = await openTestBrowser();
    const first = await processOf(one);
    process.kill(first, 'SIGKILL');
    const { value, findings } = await paintPage(one, makeRequest(makeSource('<p>x</p>')));
    expect([findings, (value?.pdf.length ?? 0) > 500]).toEqual([[], true]);
    expect(await processOf(one)).not.toBe(first);
  });

  test('a tab whose process dies does not harm the next page', async () => {
    await using one = await openTestBrowser();
    const crash = one.withTab(async ({ page, crashed }) => {
      page.goto('chrome://crash').catch(() => undefined);
      await crashed;
    });
    await expect(crash).rejects.toThrow(TabCrash);
    const { value } = await paintPage(one, makeRequest(makeSource('<p>x</p>')));
    expect(value?.pdf.length).toBeGreaterThan(500);
  });

  test('a page on which it dies twice is one error', async () => {
    await using one = await openTestBrowser();
    const lend = vi.spyOn(one, 'withTab').mockRejectedValue(new TabCrash('Page crashed!'));
    const { value, findings } = await paintPage(one, makeRequest(makeSource('')));
    expect([value, lend.mock.calls.length]).toEqual([undefined, 2]);
    expect(findings).toMatchObject([{ id: 'browser-crashed', value: 'Page crashed!', where: { page: '05' } }]);
  });

  test('a page that never ends is one error after the time limit', async () => {
    await using one = await openTestBrowser({ timeoutMs: 2500 });
    const request = { ...makeRequest(makeSource('')), verifier: 'new Promise(() => {})' };
    const { value, findings } = await paintPage(one, request);
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ id: 'browser-timeout', limit: 2.5, where: { page: '05' } }]);
  });

  test('one that does not start is one error with the reason', async () => {
    const { value, findings } = await tryToOpen({
      environment: { ...process.env, LD_PRELOAD: '/dev/null' },
      timeoutMs: 1,
    });
    expect(value).toBeUndefined();
    expect(findings.map((f) => f.id)).toEqual(['browser-start-failed']);
  });
});

test.runIf(process.platform !== 'win32')('closing leaves no process and no temporary folder', async () => {
  const own = await makeTemporaryFolder();
  vi.stubEnv('TMPDIR', own);
  const one = await openTestBrowser();
  const pid = await one.withTab(async (tab) => tab.page.browser().process()?.pid ?? 0);
  expect(readdirSync(own)).toEqual([expect.stringMatching(/^tekan-browser-/)]);
  await one.close();
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  expect(readdirSync(own)).toEqual([]);
  vi.unstubAllEnvs();
});
