import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BuildOptions, BuiltSupplement } from '../../src/build/buildTypes.ts';
import { type Finding, finding } from '../../src/findings/finding.ts';
import { type Preview, type PreviewOptions, servePreview } from '../../src/preview/servePreview.ts';
import { readSupplement } from '../../src/supplement/readSupplement.ts';
import { found } from '../browser/testBrowser.ts';

// The page in a real browser, as a person uses it: what is clicked, typed and pressed, and what then stands in the files.

const YAML = `paper: 清溪日报
date: 2026-10-23
template: two-sessions
pages:
  - number: "03"
    section: 专版
    headline: 稻浪千重书丰景 新粮万担入新仓
    story: 03.md
    pictures:
      - { file: a.jpg, caption: 新谷堆成了小山。 }
`;
const STORY = '十月的清溪县，稻浪一层高过一层。\n\n## 田块变大了 心里踏实了\n\n**水跟着人走。**泵站日夜不停。\n';

let browser: Browser;
let page: Page;
let folder = '';
let preview: Preview;
/** What the next builds find; a build with an error makes no page. */
let findings: readonly Finding[] = [];

beforeAll(async () => {
  const executablePath = found.value?.executable ?? '';
  // Root may not have a sandbox; what is opened here is our own page.
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  browser = await puppeteer.launch({ executablePath, args, headless: 'shell', pipe: true });
});
afterAll(() => browser.close());

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'tekan-in-page-')), '秋收');
  await mkdir(folder);
  await writeFile(path.join(folder, 'supplement.yaml'), YAML);
  await writeFile(path.join(folder, '03.md'), STORY);
  const photograph = sharp({ create: { width: 600, height: 400, channels: 3, background: '#c9a227' } });
  await photograph.jpeg().toFile(path.join(folder, 'a.jpg'));
  findings = [];
  preview = await servePreview(folder, { port: 46_200, alsoWatch: [], environment: {}, build, language: 'zh' });
  page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 800 });
  await page.goto(preview.url);
  await page.waitForSelector('#sheet:not([hidden])');
});
afterEach(async () => {
  await page.close();
  await preview.close();
  await rm(path.dirname(folder), { recursive: true });
});

/** Every text in a line of its own, 20 mm apart; the picture below them. */
const build: PreviewOptions['build'] = async ([given = ''], options: BuildOptions) => {
  const { value: supplement } = await readSupplement(given);
  const bare: BuiltSupplement = { id: '秋收', folder: given, status: 'bad-data', findings, files: [], ms: 1 };
  const [source] = supplement?.pages ?? [];
  if (!source || findings.some(({ severity }) => severity === 'error')) return { supplements: [bare] };
  const texts = source.story.flatMap((block, index): [string, string][] => {
    if (block.kind !== 'subhead') return [[`story/${index}`, block.text]];
    return block.halves.map((half, part) => [`story/${index}/${part}`, half]);
  });
  const lines = texts.map(([name, text], index) => ({
    source: name,
    start: 0,
    end: text.length,
    sizePt: 12,
    xMm: 10,
    baselineMm: 20 * (index + 1),
    widthMm: 100,
    runs: [],
  }));
  const crop = { x: 0, y: 0.1, width: 1, height: 0.8 };
  const figures = [{ picture: 0, rectMm: { x: 10, y: 200, width: 100, height: 60 }, crop }];
  const plan = { sheetMm: { width: 200, height: 300 }, lines, figures };
  const png = path.join(options.outFolder, '03.png');
  const background = { r: texts.length * 20, g: texts.join('').length % 256, b: 200 };
  await sharp({ create: { width: 20, height: 30, channels: 3, background } })
    .png()
    .toFile(png);
  await writeFile(path.join(options.outFolder, '03.plan.json'), JSON.stringify(plan));
  return { supplements: [{ ...bare, status: 'ok', files: [png] }] };
};

const textOf = (selector: string): Promise<string> => page.$eval(selector, (element) => element.textContent ?? '');
const typed = (): Promise<string> => page.$eval('#lines', (element) => (element as HTMLTextAreaElement).value);
const yaml = (): Promise<string> => readFile(path.join(folder, 'supplement.yaml'), 'utf8');
const story = (): Promise<string> => readFile(path.join(folder, '03.md'), 'utf8');

/** Waits for the lines to end so, the page having been made up again. */
const shown = (end: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted: string) => {
      const { value, readOnly } = document.getElementById('lines') as HTMLTextAreaElement;
      return !readOnly && value.includes(wanted);
    },
    {},
    end,
  );

/** Clicks a place of the sheet, in millimetres. */
async function clickSheet(x: number, y: number): Promise<void> {
  const box = await (await page.$('#picture'))?.boundingBox();
  if (!box) throw new Error('no sheet');
  await page.mouse.click(box.x + (x / 200) * box.width, box.y + (y / 300) * box.height);
  await page.waitForSelector('#editor:not([hidden])');
}

async function saveByKey(): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
}

const until = (selector: string, text: string): Promise<unknown> =>
  page.waitForFunction(
    (where: string, wanted: string) => document.querySelector(where)?.textContent?.includes(wanted),
    {},
    selector,
    text,
  );

describe('the preview page', () => {
  it('leads from a line of the page to its paragraph, and lights the paragraph', async () => {
    await clickSheet(50, 79);
    expect(await textOf('#where')).toBe('03.md 第 5 行');
    expect(await typed()).toBe('**水跟着人走。**泵站日夜不停。');
    expect(await textOf('#count')).toBe('本段 13 字');
    expect(await page.$$eval('#parts .chosen', (boxes) => boxes.length)).toBe(1);
  });

  it('leads from a picture to the line that names it', async () => {
    await clickSheet(50, 230);
    expect(await textOf('#where')).toBe('supplement.yaml 第 10 行');
    expect((await typed()).trim()).toBe('- { file: a.jpg, caption: 新谷堆成了小山。 }');
  });

  it('shows all of a picture and its crop, and writes the point that was clicked, or that it must stay whole', async () => {
    await clickSheet(50, 230);
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>('#whole')?.complete);
    expect(await page.$eval('#whole', (image) => (image as HTMLImageElement).naturalWidth)).toBe(720);
    expect(await textOf('#lost')).toBe('裁去 20%');
    const box = await (await page.$('#whole'))?.boundingBox();
    if (!box) throw new Error('no picture');
    await page.mouse.click(box.x + box.width * 0.25, box.y + box.height * 0.75);
    await until('#told', '已保存');
    // Pixels of a small picture are a hundredth of it apart.
    const written = /caption: 新谷堆成了小山。, focus: \[(0\.2[456]), (0\.7[456])\] \}/.exec(await yaml());
    await shown(written?.[0] ?? 'nothing');
    await page.click('#keep');
    await shown('keepWhole');
    expect(await yaml()).toContain(`${written?.[0].slice(0, -2)}, keepWhole: true }`);
    for (const left of [written?.[0] ?? '', '新谷堆成了小山。 }']) {
      await page.click('#undo');
      await shown(left);
    }
    expect(await yaml()).toBe(YAML);
  });

  it('carries out a remedy that gives a picture its place', async () => {
    const where = { page: '03', file: 'supplement.yaml', line: 10, item: 'picture 1' };
    const place = '{ column: 1, row: 12, columns: 2, rows: 30 }';
    findings = [
      finding('text-too-short', { page: '03' }, { value: 9, limit: 9, characters: 90, paragraphs: '1' }),
      finding('remedy-enlarge', where, { value: 1, rows: 30, place, cost: '9.0' }),
    ];
    await writeFile(path.join(folder, '03.md'), `${STORY}\n`);
    await until('#findings button', '照办');
    await page.click('#findings button');
    await until('#told', '已保存');
    expect(await yaml()).toContain(`caption: 新谷堆成了小山。, place: ${place} }`);
  });

  it('saves what was typed, shows what changed and the page before, and undoes it', async () => {
    const before = await page.$eval('#picture', (image) => image.getAttribute('src'));
    await clickSheet(50, 79);
    await page.keyboard.press('End');
    await page.keyboard.type('水退了。');
    expect(await textOf('#count')).toBe('本段 17 字（+4）');
    await saveByKey();
    await until('#change', '改动 1 处');
    expect(await story()).toBe(STORY.replace('日夜不停。', '日夜不停。水退了。'));
    await page.click('#before');
    expect(await page.$eval('#picture', (image) => image.getAttribute('src'))).toContain('/pages/03.before.png?1');
    await page.click('#before');
    expect(await page.$eval('#picture', (image) => image.getAttribute('src'))).not.toBe(before);
    await page.click('#undo');
    await page.waitForFunction(() => document.getElementById('undo')?.hidden);
    expect(await story()).toBe(STORY);
  });

  it('parts a paragraph in two by the Enter key', async () => {
    await clickSheet(50, 19);
    await page.keyboard.press('Home');
    for (const _ of '十月的清溪县，') await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await saveByKey();
    await until('#change', '改动');
    expect(await story()).toBe(STORY.replace('清溪县，', '清溪县，\n\n'));
  });

  it('lets the browser find the words of the page where they stand', async () => {
    // Headless browsers have no search of their own: the characters are looked for as it would.
    const box = await page.evaluate((wanted: string) => {
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      while (walk.nextNode()) {
        const at = walk.currentNode.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        range.setStart(walk.currentNode, at);
        range.setEnd(walk.currentNode, at + wanted.length);
        break;
      }
      const { left, top } = range.getBoundingClientRect();
      const sheet = document.getElementById('picture')?.getBoundingClientRect() ?? new DOMRect();
      return { x: ((left - sheet.left) / sheet.width) * 200, y: ((top - sheet.top) / sheet.height) * 300 };
    }, '泵站日夜');
    // The line stands at 10 mm, 100 mm wide, its baseline at 80 mm; six of its thirteen characters come before.
    expect(Math.abs(box.x - (10 + (100 * 6) / 13))).toBeLessThan(6);
    expect(Math.abs(box.y - 76.3)).toBeLessThan(1);
  });

  it('never writes over what was changed elsewhere, and keeps what was typed', async () => {
    await clickSheet(50, 79);
    await page.keyboard.press('End');
    await page.keyboard.type('新');
    const elsewhere = STORY.replace('泵站', '新泵站');
    await writeFile(path.join(folder, '03.md'), elsewhere);
    await until('#told', '文件已在别处改动');
    await saveByKey();
    await page.waitForNetworkIdle();
    expect(await story()).toBe(elsewhere);
    expect(await typed()).toBe('**水跟着人走。**泵站日夜不停。新');
  });

  it('keeps what is typed when another place is clicked', async () => {
    await clickSheet(50, 79);
    await page.keyboard.type('新');
    await clickSheet(50, 19);
    expect(await textOf('#where')).toBe('03.md 第 5 行');
    expect(await textOf('#told')).toContain('未保存');
    await page.keyboard.press('Escape');
    await page.waitForSelector('#editor[hidden]', { hidden: true });
    await clickSheet(50, 19);
    expect(await textOf('#where')).toBe('03.md 第 1 行');
  });

  it('says how much text is wanted, and counts while it is typed', async () => {
    const where = { page: '03', file: '03.md', line: 1, item: 'paragraph 1' };
    findings = [
      finding('text-too-long', where, { value: 1, limit: 3, characters: 2, paragraphs: '1' }),
      finding('remedy-cut', where, { value: 2, paragraphs: '1 (−2)', cost: '1.0' }),
    ];
    await writeFile(path.join(folder, '03.md'), `${STORY}\n`);
    await until('#length', '须删约 2 字');
    await until('#findings li', '第 1 段');
    await page.click('#findings li');
    expect(await textOf('#where')).toBe('03.md 第 1 行');
    expect(await textOf('#count')).toBe('本段 16 字 · 须删约 2 字');
    await page.keyboard.press('Delete');
    expect(await textOf('#count')).toBe('本段 15 字（−1） · 须删约 1 字');
    await page.keyboard.press('Delete');
    expect(await textOf('#count')).toBe('本段 14 字（−2） · 增删已够，保存后重排');
  });

  it('leads from an error of the data to its line, with the last good page beside', async () => {
    findings = [finding('story-line-break', { file: '03.md', line: 2, column: 1 }, { value: 2 })];
    await writeFile(path.join(folder, '03.md'), STORY.replace('\n\n## 田', '\n十一月了。\n\n## 田'));
    await until('#findings', '断成了 2 行');
    expect(await page.$eval('#sheet', (sheet) => sheet.className)).toBe('stale');
    await page.keyboard.press('ArrowDown');
    expect(await textOf('#where')).toBe('03.md 第 1 行');
    expect(await typed()).toBe('十月的清溪县，稻浪一层高过一层。\n十一月了。');
  });

  it('shows every page of the data, made up or not', async () => {
    const second = YAML.slice(YAML.indexOf('  - number')).replace('"03"', '"04"').replace('03.md', '04.md');
    await writeFile(path.join(folder, '04.md'), STORY);
    findings = [finding('picture-missing', { page: '04' }, { value: '`a`' })].map((one) => ({
      ...one,
      severity: 'note',
    }));
    await writeFile(path.join(folder, 'supplement.yaml'), YAML + second);
    await until('#tabs', '0304');
    expect(await page.$eval('#tabs button:last-child', (tab) => tab.className)).toBe('stale');
    await page.keyboard.press('ArrowRight');
    expect(await page.$eval('#sheet', (sheet) => (sheet as HTMLElement).hidden)).toBe(true);
    expect(await textOf('#empty')).toContain('还没有排成的版面');
    await page.keyboard.press('ArrowLeft');
    expect(await page.$eval('#sheet', (sheet) => (sheet as HTMLElement).hidden)).toBe(false);
  });

  it('folds notes of a kind, until they are asked for', async () => {
    const standIns = ['a', 'b', 'c', 'd'].map((value) => finding('stand-in-picture', { page: '03' }, { value }));
    findings = [...standIns, finding('design-open-gutter', { page: '03' }, { value: '100 %', limit: '90 %' })];
    await writeFile(path.join(folder, '03.md'), `${STORY}\n`);
    await until('#total', '5 个提示');
    expect(await page.$$eval('#findings li', (items) => items.length)).toBe(4);
    expect(await textOf('#findings .more')).toBe('同类提示还有 2 条');
    await page.click('#findings .more button');
    expect(await page.$$eval('#findings li', (items) => items.length)).toBe(5);
  });

  it('walks through findings and paragraphs by the keyboard alone', async () => {
    findings = [
      finding('design-picture-crop', { page: '03', item: 'picture 1' }, { value: '30 %', limit: '25 %' }),
      finding('stand-in-picture', { page: '03' }, { value: 'a.jpg' }),
    ];
    await writeFile(path.join(folder, '03.md'), `${STORY}\n`);
    await until('#total', '2 个提示');
    await page.keyboard.press('ArrowDown');
    expect(await textOf('#findings .chosen .where')).toBe('supplement.yaml 第 10 行 · 03 版 · 第 1 张图片');
    await page.keyboard.press('ArrowDown');
    expect(await textOf('#findings .chosen .where')).toBe('03 版');
    await page.keyboard.press('Escape');
    await page.keyboard.press(']');
    await page.keyboard.press(']');
    expect(await textOf('#where')).toBe('03.md 第 3 行');
    await page.keyboard.press('?');
    expect(await page.$eval('#help', (help) => (help as HTMLDialogElement).open)).toBe(true);
  });

  it('speaks the language of the terminal, until the person chooses another', async () => {
    expect(await textOf('#status')).toBe('已排好');
    await page.click('#language');
    expect(await textOf('#status')).toBe('Made up');
    await page.reload();
    await until('#status', 'Made up');
    await page.evaluate(() => localStorage.clear());
  });

  it('keeps the place under the pointer when the wheel zooms', async () => {
    const place = async () => {
      const box = await (await page.$('#picture'))?.boundingBox();
      return box && { x: (500 - box.x) / box.width, y: (400 - box.y) / box.height };
    };
    await page.keyboard.press('1');
    const before = await place();
    await page.mouse.move(500, 400);
    await page.keyboard.down('Control');
    await page.mouse.wheel({ deltaY: -100 });
    await page.keyboard.up('Control');
    await page.waitForFunction(() => document.getElementById('scale')?.textContent === '125 %');
    const after = await place();
    expect(after?.x).toBeCloseTo(before?.x ?? 0, 2);
    expect(after?.y).toBeCloseTo(before?.y ?? 0, 2);
  });
});
