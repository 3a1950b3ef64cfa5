import { describe, expect, it } from 'vitest';
import { finding } from '../../../src/findings/finding.ts';
import { preflightPdf } from '../../../src/preflight/preflightPdf.ts';
import { makeReport, reportJson } from '../../../src/preflight/report/report.ts';
import { reportHtml } from '../../../src/preflight/report/reportHtml.ts';
import type { PageView } from '../../../src/preflight/report/reportView.ts';
import { brokenPdf, type Parts } from '../brokenPdf.ts';
import { EXPECTED, PROFILE } from '../judge.ts';

async function report(breakIt?: (parts: Parts) => void) {
  const { value, findings } = await preflightPdf(brokenPdf(breakIt), '05.press.pdf', PROFILE, { expected: EXPECTED });
  return makeReport('2024', [{ number: '05', fit: EXPECTED.fit, facts: value, findings }]);
}

const NO_VIEWS: ReadonlyMap<string, readonly PageView[]> = new Map();
const PICTURE = 'data:image/webp;base64,UklGRg==';
const VIEWS = new Map([['05', ['page', 'ink', 'C', 'K'].map((view) => ({ view, src: PICTURE, limitPercent: 240 }))]]);

const GUESSED = {
  converted: [],
  profile: undefined,
  isAssumed: false,
  guessed: ['DeviceRGB'],
  notDrawn: [],
  isBound: false,
};

const hairline = (parts: Parts): void => {
  parts.content += '\n0 0 0 1 K 0.1 w 40 80 m 200 80 l S';
};

describe('makeReport', () => {
  it('takes its status from the gravest finding', async () => {
    expect((await report()).status).toBe('ok');
    const warned = await report(hairline);
    expect([warned.status, warned.summary]).toEqual(['warnings', { pages: 1, errors: 0, warnings: 1, notes: 0 }]);
    expect(makeReport('2024', [], [finding('file-encrypted', {}, {})]).status).toBe('errors');
  });

  it('leaves the text runs behind and keeps the figures', async () => {
    const json = JSON.parse(reportJson(await report()));
    expect(json.pages[0].press).toMatchObject({
      standard: 'PDF/X-4',
      sheetMm: { width: 100, height: 80 },
      textRuns: 6,
    });
    expect(json.pages[0].press.texts).toBeUndefined();
    expect(json.pages[0].press.columnFeet).toEqual({ found: 2, expected: 2, worstMm: 0 });
  });

  it('is the same text every time', async () => {
    expect(reportJson(await report(hairline))).toBe(reportJson(await report(hairline)));
  });
});

describe('reportHtml', () => {
  it('marks the place of a finding on the picture and links both ways', async () => {
    const html = reportHtml(await report(hairline), VIEWS);
    expect(html).toContain(`<img class="i0" src="${PICTURE}"`);
    expect(html).toMatch(/class="mark warning" id="mark-05-1" href="#finding-05-1" style="left:[\d.]+%;top:/);
    expect(html).toContain('href="#mark-05-1"');
    expect(html).toContain('线条仅 0.1 磅');
    expect(html).toContain('A line of 0.1 pt');
  });

  it('shows page, ink map and plates by turns, and says what the colours of the map mean', async () => {
    const html = reportHtml(await report(), VIEWS);
    expect(
      [...html.matchAll(/data-plate="([^"]+)"><input type="radio" name="view-05"/g)].map(([, view]) => view),
    ).toEqual(['page', 'ink', 'C', 'K']);
    expect(html).toMatch(/class="legend l1">.*总墨量.*<span>0<\/span><span>60<\/span>.*<span>240<\/span>/s);
    expect(html).not.toContain('估计');
    const guessed = new Map([['05', (VIEWS.get('05') ?? []).map((view) => ({ ...view, sources: GUESSED }))]]);
    expect(reportHtml(await report(), guessed)).toContain('图中为估计');
    expect(reportHtml(await report(), NO_VIEWS)).not.toContain('class="views"');
  });

  it('asks for nothing from elsewhere', async () => {
    const html = reportHtml(await report(hairline), VIEWS);
    const addresses = [...html.matchAll(/(?:src|href|url)[=(]["']?([^"')\s>]+)/g)].map(([, address]) => address);
    expect(addresses.filter((address) => !address?.startsWith('#') && address !== PICTURE)).toEqual([]);
    expect(html).not.toContain('<script');
  });

  it('escapes what comes from the data', () => {
    const findings = [finding('file-unreadable', { item: '<b>' }, { value: '<img src=x onerror=alert(1)>' })];
    const html = reportHtml(makeReport('<i>2024</i>', [{ number: '05', findings }]), NO_VIEWS);
    expect(html).not.toContain('<i>2024');
    expect(html).not.toContain('<img src=x');
    expect(html).toContain('&lt;img src=x');
  });

  it('says so when there is nothing to report', async () => {
    expect(reportHtml(await report(), NO_VIEWS)).toContain('没有发现问题');
  });
});
