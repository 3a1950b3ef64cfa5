import { describe, expect, it } from 'vitest';
import type { Figure, PagePlan, PlannedBox } from '../../src/makeup/plan.ts';
import { type PageModel, pageModel } from '../../src/page/pageModel.ts';
import { line, planOf } from './material.ts';

const TEXTS = new Map([
  ['folio/left', '05 专版'],
  ['headline/0', '再出发'],
  ['headline/1', '建新功'],
  ['deck', '副题'],
  ['story/0', '市民走进新区。'],
  ['story/1/0', '产业'],
  ['story/1/1', '集聚'],
  ['caption/0', '图为夜色。'],
  ['credit/0', '焦海洋摄'],
  ['pageCredit', '本版图片'],
]);
const model = (more: Partial<PagePlan>): PageModel =>
  pageModel({
    plan: planOf(more),
    texts: TEXTS,
    title: '两会特刊',
    pictureSrc: (figure: Figure) => `pictures/${figure.picture + 1}.jpg`,
  });
const figure: Figure = {
  picture: 0,
  slot: 'lead',
  rectMm: { x: 20, y: 40.12341, width: 100, height: 60 },
  crop: { x: 0, y: 0, width: 1, height: 1 },
};

describe('pageModel', () => {
  it('shows a round picture round and places the label of a caption inside its picture', () => {
    const label = {
      kind: 'panel',
      name: 'caption-label',
      rectMm: { x: 19.5, y: 92, width: 40, height: 9 },
      colour: 'cream',
    } as const;
    const [plain, round] = model({ figures: [figure, { ...figure, shape: 'round', label }] }).figures;
    expect(plain).toMatchObject({ isRound: false, labels: [] });
    expect(round).toMatchObject({ isRound: true });
    expect(round?.labels).toEqual([
      {
        kind: 'panel',
        name: 'caption-label',
        css: 'left:-0.5mm;top:51.8766mm;width:40mm;height:9mm;background:var(--cream)',
      },
    ]);
  });

  it('puts every text where it belongs, each once', () => {
    const lines = [...TEXTS.keys()].map((source) =>
      line({ source, style: source.startsWith('story/1') ? 'subhead' : 'body' }),
    );
    const { furniture, header, story, figures } = model({ lines, figures: [figure] });
    const sources = (texts: readonly { source: string }[]) => texts.map((t) => t.source);
    expect(sources(furniture)).toEqual(['folio/left', 'pageCredit']);
    expect(sources(header)).toEqual(['headline/0', 'headline/1', 'deck']);
    expect(sources(story)).toEqual(['story/0', 'story/1/0', 'story/1/1']);
    expect(sources(figures[0]?.texts ?? [])).toEqual(['caption/0', 'credit/0']);
  });

  it('names the element that says what a text is', () => {
    const tags = model({
      lines: [
        line({ source: 'headline/0', style: 'headline' }),
        line({ source: 'story/1/0', style: 'subhead' }),
        line({ source: 'story/0' }),
        line({ source: 'caption/0', style: 'caption' }),
      ],
      figures: [figure],
    });
    expect([tags.header[0]?.tag, tags.story[0]?.tag, tags.story[1]?.tag, tags.figures[0]?.texts[0]?.tag]).toEqual([
      'h1',
      'h2',
      'p',
      'figcaption',
    ]);
  });

  it('joins the lines of one source to one text, in reading order', () => {
    const run = { role: 'song', half: false, tracking: 0, before: 0 };
    const [paragraph, ...others] = model({
      lines: [
        line({ source: 'story/0', start: 0, end: 4, runs: [{ ...run, start: 0, end: 4 }] }),
        line({ source: 'story/0', start: 4, end: 7, runs: [{ ...run, start: 4, end: 7 }], xMm: 80 }),
      ],
    }).story;
    expect(others).toEqual([]);
    expect(paragraph?.lines.map((l) => l.runs.map((r) => r.text).join(''))).toEqual(['市民走进', '新区。']);
  });

  it('says in CSS what the plan says of a run, and nothing where it says nothing', () => {
    const runs = [
      { start: 0, end: 1, role: 'song', half: false, tracking: 0, before: 0 },
      { start: 1, end: 2, role: 'song', half: true, tracking: 0, before: 0 },
      { start: 2, end: 3, role: 'hei', half: false, tracking: 62.5, before: 125 },
      { start: 3, end: 4, role: 'song', half: false, tracking: 0, before: -250 },
    ];
    const css = model({ lines: [line({ source: 'story/0', runs })] }).story[0]?.lines[0]?.runs;
    expect(css?.map((r) => r.css)).toEqual([
      '',
      "font-feature-settings:'halt'",
      'letter-spacing:0.0625em;margin-left:0.125em',
      'margin-left:-0.25em',
    ]);
    expect(css?.[2]?.role).toBe('hei');
  });

  it('keeps a character outside the BMP in one run', () => {
    const texts = new Map([['story/0', '区𠮷河']]);
    const runs = [
      { start: 0, end: 3, role: 'song', half: false, tracking: 10, before: 0 },
      { start: 3, end: 4, role: 'song', half: false, tracking: 0, before: 0 },
    ];
    const made = pageModel({
      plan: planOf({ lines: [line({ source: 'story/0', runs })] }),
      texts,
      title: '',
      pictureSrc: () => '',
    });
    expect(made.story[0]?.lines[0]?.runs.map((r) => r.text)).toEqual(['区𠮷', '河']);
  });

  it('gives the verifier the planned width', () => {
    expect(model({ lines: [line({ source: 'deck', widthMm: 33.3 })] }).header[0]?.lines[0]?.widthMm).toBe(33.3);
  });

  it('places figures with their number, source and caption as alternative text', () => {
    expect(model({ figures: [figure] }).figures[0]).toMatchObject({
      css: 'left:20mm;top:40.1234mm;width:100mm;height:60mm',
      src: 'pictures/1.jpg',
      slot: 'lead',
      number: 1,
      alt: '图为夜色。',
    });
  });

  it('paints ornaments in palette colours', () => {
    const ornament = {
      kind: 'panel',
      name: 'strip',
      rectMm: { x: 1, y: 2, width: 3, height: 4 },
      colour: 'red',
    } as const;
    expect(model({ ornaments: [ornament] }).ornaments).toEqual([
      { kind: 'panel', name: 'strip', css: 'left:1mm;top:2mm;width:3mm;height:4mm;background:var(--red)' },
    ]);
  });

  it('gives a box its place, its shapes as paths of palette colours, and its own texts alone', () => {
    const chart: PlannedBox = {
      box: 1,
      kind: 'chart',
      slot: 'chart',
      rectMm: { x: 10, y: 20, width: 50, height: 30 },
      shapes: [
        { kind: 'bar', rectMm: { x: 1, y: 2, width: 3, height: 4 }, colour: 'red' },
        {
          kind: 'line',
          points: [
            { x: 0, y: 1 },
            { x: 2, y: 3 },
          ],
          widthMm: 0.6,
          colour: 'ink',
        },
        { kind: 'dot', x: 5, y: 6, radiusMm: 1, colour: 'red' },
      ],
    };
    const lines = ['box/1/title', 'box/10/title', 'headline/0'].map((source) => line({ source }));
    const { boxes, header } = model({ boxes: [chart], lines });
    expect(boxes).toMatchObject([
      {
        kind: 'chart',
        css: 'left:10mm;top:20mm;width:50mm;height:30mm',
        viewBox: '0 0 50 30',
        shapes: [
          { d: 'M1 2h3v4h-3z', css: 'fill:var(--red)' },
          { d: 'M0 1L2 3', css: 'fill:none;stroke:var(--ink);stroke-width:0.6;stroke-linejoin:round' },
          { d: 'M4 6a1 1 0 1 0 2 0a1 1 0 1 0 -2 0z', css: 'fill:var(--red)' },
        ],
      },
    ]);
    expect(boxes[0]?.texts.map(({ source }) => source)).toEqual(['box/1/title']);
    expect(header.map(({ source }) => source)).toEqual(['headline/0']);
  });

  it('keeps the large first character in its paragraph, in a style of its own', () => {
    const lines = [line({ source: 'story/0', end: 1, style: 'initial' }), line({ source: 'story/0', start: 1 })];
    const [story, ...more] = model({ lines }).story;
    expect(more).toEqual([]);
    expect(story).toMatchObject({ style: 'body', lines: [{ style: 'initial' }, { style: '' }] });
  });

  it('asks for the vertical form of marks that stand in a vertical head', () => {
    const run = { start: 0, end: 1, role: 'title', half: false, tracking: 0, before: 0 };
    const lines = [line({ source: 'headline/0', end: 1, runs: [{ ...run, vertical: true }] })];
    expect(model({ lines }).header[0]?.lines[0]?.runs[0]?.css).toBe("font-feature-settings:'vert'");
  });
});
