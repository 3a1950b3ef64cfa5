import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageModel } from '../../src/page/pageModel.ts';
import { readTemplateFiles, renderPage, type TemplateFiles } from '../../src/page/renderPage.ts';
import { twoSessions } from '../makeup/material.ts';
import { EMPTY_MODEL, line, planOf } from './material.ts';

const template = twoSessions();
const FILES: TemplateFiles = { page: '<p>{{title}}</p>', css: '', partials: {} };
const render = (files: Partial<TemplateFiles>, model = EMPTY_MODEL) =>
  renderPage(model, template, { ...FILES, ...files }, '');

describe('renderPage with the shipped template', () => {
  const folder = 'templates/two-sessions';
  const TEXT = '市<b>民</b>&"\'走进。';
  const lines = [
    line({
      source: 'story/0',
      end: TEXT.length,
      runs: [{ start: 0, end: TEXT.length, role: 'song', half: false, tracking: 0, before: 0 }],
    }),
  ];
  const model = pageModel({
    plan: planOf({
      lines,
      figures: [
        {
          picture: 0,
          slot: 'lead',
          rectMm: { x: 1, y: 2, width: 3, height: 4 },
          crop: { x: 0, y: 0, width: 1, height: 1 },
        },
      ],
    }),
    texts: new Map([
      ['story/0', TEXT],
      ['caption/0', '图"为<夜色>'],
    ]),
    title: '特刊 <2024>',
    pictureSrc: () => 'pictures/1.jpg',
  });

  it('escapes markup in texts, titles and alternative texts', async () => {
    const { value, findings } = renderPage(model, template, await readTemplateFiles(folder), '/* fonts */');
    expect(findings).toEqual([]);
    expect(value).toContain('市&lt;b&gt;民&lt;/b&gt;&amp;&quot;&#x27;走进。');
    expect(value).toContain('<title>特刊 &lt;2024&gt;</title>');
    expect(value).toContain('alt="图&quot;为&lt;夜色&gt;"');
    expect(value).not.toContain('<b>');
  });

  it('writes fonts, base and the template’s own CSS in this order, unescaped', async () => {
    const files = await readTemplateFiles(folder);
    const html = renderPage(model, template, { ...files, css: '.own > p { color: "x" }' }, '@font-face{}').value ?? '';
    expect(html.indexOf('@font-face{}')).toBeGreaterThan(0);
    expect(html.indexOf('@page{')).toBeGreaterThan(html.indexOf('@font-face{}'));
    expect(html.indexOf('.own > p { color: "x" }')).toBeGreaterThan(html.indexOf('@page{'));
  });

  it('puts no white space between the runs of a line', async () => {
    const html = renderPage(model, template, await readTemplateFiles(folder), '').value ?? '';
    expect(html).toMatch(/<span class="l"[^>]*><span class="r-song">/);
    expect(html).not.toMatch(/<\/span>\s+<span class="r-/);
  });
});

describe('renderPage with a broken template', () => {
  const broken = (files: Partial<TemplateFiles>) => {
    const { value, findings } = render(files);
    expect(value).toBeUndefined();
    expect(findings).toHaveLength(1);
    return findings[0];
  };

  it('tells a partial that is not there', () => {
    expect(broken({ page: '{{> figure}}' })).toMatchObject({
      id: 'template-broken',
      where: { file: 'templates/two-sessions/page.hbs' },
      value: expect.stringContaining('figure'),
    });
  });

  it('tells a name the model does not know', () => {
    expect(broken({ page: '{{headlines}}' })).toMatchObject({
      id: 'template-broken',
      value: expect.stringContaining('headlines'),
    });
  });

  it('tells Handlebars that cannot be parsed', () => {
    expect(broken({ page: '{{#each story}}' })?.id).toBe('template-broken');
    expect(broken({ partials: { lines: '{{#if' }, page: '{{> lines}}' })).toMatchObject({
      id: 'template-broken',
      where: { file: expect.stringMatching(/partials\/lines\.hbs$/) },
    });
  });

  it('keeps partials of one page from the next', () => {
    expect(render({ page: '{{> mine}}', partials: { mine: 'x' } }).value).toBe('x');
    expect(broken({ page: '{{> mine}}' })?.id).toBe('template-broken');
  });
});

describe('readTemplateFiles', () => {
  it('reads page, CSS and every partial by its name', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tekan-template-'));
    mkdirSync(path.join(folder, 'partials'));
    writeFileSync(path.join(folder, 'page.hbs'), 'page');
    writeFileSync(path.join(folder, 'page.css'), 'css');
    writeFileSync(path.join(folder, 'partials', 'lines.hbs'), 'lines');
    writeFileSync(path.join(folder, 'partials', 'notes.txt'), 'no');
    expect(await readTemplateFiles(folder)).toEqual({ page: 'page', css: 'css', partials: { lines: 'lines' } });
  });

  it('needs no partials', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tekan-template-'));
    writeFileSync(path.join(folder, 'page.hbs'), 'page');
    writeFileSync(path.join(folder, 'page.css'), '');
    expect((await readTemplateFiles(folder)).partials).toEqual({});
  });
});
