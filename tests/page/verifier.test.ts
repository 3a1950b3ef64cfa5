import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaintingBrowser } from '../../src/browser/open.ts';
import { paintPage } from '../../src/browser/paint.ts';
import type { PaintReport } from '../../src/page/paintFindings.ts';
import { openTestBrowser } from '../browser/testBrowser.ts';

// The verifier runs inside Chromium, so it is tested there: small pages, one defect at a time.

const VERIFIER = readFileSync('src/page/verifier.js', 'utf8');

let browser: PaintingBrowser;
beforeAll(async () => {
  browser = await openTestBrowser();
});
afterAll(async () => {
  await browser.close();
});

async function verify(body: string, css = ''): Promise<PaintReport> {
  const html = `<!doctype html><style>@page{size:160mm 160mm;margin:0}html{zoom:4;background:#ffffff}body{margin:0}.l{position:absolute}${css}</style><body>${body}`;
  const source = { html, files: new Map<string, Uint8Array>() };
  const { value, findings } = await paintPage(browser, {
    source,
    page: '1',
    sheetMm: { width: 40, height: 40 },
    zoom: 4,
    verifier: VERIFIER,
  });
  if (!value) throw new Error(JSON.stringify(findings));
  return value.verified as PaintReport;
}

const styles = ({ faults }: PaintReport) => faults.filter((fault) => fault.kind === 'style');

/** A line whose ink is exactly 10 mm wide. */
const line = (plannedMm: number, spacing = '') =>
  `<p data-source="story/0"><span class="l" data-width="${plannedMm}"><span style="display:inline-block;width:10mm;height:1mm${spacing}"></span></span></p>`;

describe('the verifier', () => {
  it('finds nothing but colours on a calm page', async () => {
    const report = await verify(line(10));
    expect(report).toMatchObject({ lines: 1, pictures: 0 });
    expect(report.worst).toBeLessThan(0.02);
    expect(report.faults).toEqual([{ kind: 'colour', item: 'html', value: '#ffffff' }]);
  });

  it('measures the painted against the planned width: 0.3 px at the page’s own size', async () => {
    const pxMm = 25.4 / 96;
    expect((await verify(line(10 + 0.25 * pxMm))).faults).toHaveLength(1);
    const wide = (await verify(line(10 - 0.5 * pxMm))).faults.filter((f) => f.kind === 'line');
    expect(wide).toMatchObject([{ item: 'story/0', value: expect.closeTo(0.5, 1) }]);
  });

  it.each([
    ['filter', 'filter:blur(1px)'],
    ['backdropFilter', 'backdrop-filter:blur(1px)'],
    ['mixBlendMode', 'mix-blend-mode:multiply'],
    ['maskImage', 'mask-image:linear-gradient(#000000,#ffffff)'],
    ['opacity', 'opacity:0.5'],
    ['textShadow', 'text-shadow:1px 1px 2px #000000'],
    ['webkitTextStrokeWidth', '-webkit-text-stroke-width:1px'],
    ['backgroundClip', 'background-clip:text'],
    ['backgroundBlendMode', 'background-blend-mode:multiply'],
    ['boxShadow', 'box-shadow:2px 2px 4px #000000'],
    ['boxShadow', 'box-shadow:0 0 5px #000000'],
    ['boxShadow', 'box-shadow:1px 1px 0 #000000, 0 0 3px rgb(10, 20, 30)'],
    ['backgroundImage', 'background-image:linear-gradient(rgba(0,0,0,0.5),#000000)'],
    ['color', 'color:rgba(0,0,0,0.5)'],
  ])('reports %s (%s) exactly once, however many elements have it', async (property, css) => {
    const found = styles(await verify('<p class="x">市</p><p class="x">民</p>', `.x{${css}}`));
    expect(found).toMatchObject([{ kind: 'style', item: 'p.x', property }]);
  });

  it('lets a shadow without blur and an opaque gradient pass', async () => {
    const css = '.x{box-shadow:1px 1px 0 #000000;background-image:linear-gradient(#112233,#445566)}';
    expect(styles(await verify('<p class="x">市</p>', css))).toEqual([]);
  });

  it('looks at the root, the body and what ::before and ::after paint', async () => {
    expect(styles(await verify('', 'body{opacity:0.9}'))).toMatchObject([{ item: 'body' }]);
    expect(styles(await verify('', 'html{filter:invert(1)}'))).toMatchObject([{ item: 'html' }]);
    const css = '.x::after{content:"■";filter:blur(1px)}';
    expect(styles(await verify('<p class="x">市</p>', css))).toMatchObject([{ item: 'p.x::after' }]);
  });

  it('names every colour that is painted, and none that is not', async () => {
    const css = '.x{color:#123456;border:0 solid #010203}.y{border-left:1px solid #0a0b0c}';
    const { faults } = await verify('<p class="x">市</p><p class="y"></p>', css);
    expect(faults.map((fault) => fault.kind === 'colour' && fault.value)).toEqual(['#ffffff', '#123456', '#0a0b0c']);
  });

  it('names the colours of shapes', async () => {
    const paths = '<path d="M0 0h1v1z" style="fill:#102030"/><path d="M0 0h1" style="fill:none;stroke:#405060"/>';
    const { faults } = await verify(`<svg viewBox="0 0 2 2">${paths}</svg>`);
    const named = faults.flatMap((fault) => (fault.kind === 'colour' ? [fault.value] : []));
    expect(named).toEqual(expect.arrayContaining(['#102030', '#405060']));
    expect(named).toHaveLength(3);
  });

  it('reports a fitted picture: Chromium rasters it', async () => {
    const gif = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
    const report = await verify(`<img src="${gif}" data-number="2" style="object-fit:cover">`);
    expect(report.pictures).toBe(1);
    expect(styles(report)).toMatchObject([{ item: 'img', property: 'objectFit' }]);
  });
});
