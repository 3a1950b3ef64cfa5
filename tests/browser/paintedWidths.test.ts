// What `fonts/` says of a character's width against what Chromium paints of it: every role, every kind of neighbour.

import { afterAll, expect, test } from 'vitest';
import { paintPage } from '../../src/browser/paint.ts';
import { loadFontRoles } from '../../src/fonts/load.ts';
import { metricsOf } from '../../src/fonts/metrics.ts';
import { PAINT_CSS } from '../../src/fonts/paintCss.ts';
import { cssFamily, subsetFaces } from '../../src/fonts/subset.ts';
import { CACHE_FOLDER, makeSource, openTestBrowser } from './testBrowser.ts';

const browser = await openTestBrowser();
afterAll(() => browser.close());

const CHARACTERS = '。，、；：？！“”‘’（）《》〈〉「」『』【】〔〕—…·0123456789%ABfiJ.,-+/～〇中国力①★■●℃㎡×"\'&';
const { value: roles = new Map() } = await loadFontRoles();
const metrics = metricsOf(roles);
const SIZE_PT = 9;

interface Case {
  readonly role: string;
  readonly before: string;
  readonly text: string;
  readonly half: boolean;
}

const cases: Case[] = [...roles.keys()].flatMap((role) =>
  Array.from(CHARACTERS).flatMap((text) => [
    ...['中', 'B', ''].map((before) => ({ role, before, text, half: false })),
    ...(metrics.half(role, text) === undefined ? [] : [{ role, before: '中', text, half: true }]),
  ]),
);
cases.push(
  ...['——', '……', '“《”》', 'AV', 'fi', '2024——2025'].map((text) => ({ role: 'song', before: '', text, half: false })),
);

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;');
const planned = ({ role, text, half }: Case): number =>
  Array.from(text).reduce(
    (sum, c) => sum + ((half ? metrics.half(role, c) : metrics.advance(role, c)) ?? Number.NaN),
    0,
  );

const VERIFIER = '[...document.querySelectorAll("b")].map((mark) => mark.getBoundingClientRect().width)';

test('every advance and half advance is painted to a thousandth of an em, whatever stands before', async () => {
  const uses = [...roles.keys()].map((role) => ({ role, text: `${CHARACTERS}AV` }));
  const fonts = await subsetFaces(roles, uses, { cacheFolder: CACHE_FOLDER });
  const body = cases.map(
    ({ role, before, text, half }) =>
      `<p style="font-family:${cssFamily(role)}">${before}<b${half ? ' style="font-feature-settings:\'halt\'"' : ''}>${escapeHtml(text)}</b></p>`,
  );
  const css = `${fonts.css} * { ${PAINT_CSS} } p { margin: 0; font-size: ${SIZE_PT}pt; white-space: pre }`;
  const files = Object.fromEntries(fonts.files.map(({ fileName, bytes }) => [`fonts/${fileName}`, bytes]));
  const { value, findings } = await paintPage(browser, {
    source: makeSource(body.join(''), files, css),
    page: '1',
    sheetMm: { width: 100, height: 100 },
    zoom: 4,
    verifier: VERIFIER,
  });
  expect(findings).toEqual([]);
  const emPx = (SIZE_PT / 72) * 96 * 4;
  const painted = ((value?.verified as readonly number[] | undefined) ?? []).map((width) => (width / emPx) * 1000);
  expect(painted).toHaveLength(cases.length);
  // Chromium rounds box edges to 1/64 px: 0.65 thousandths of this em at both ends.
  const wrong = cases.flatMap((one, i) =>
    Math.abs((painted[i] ?? 0) - planned(one)) < 1.4 ? [] : [{ ...one, painted: painted[i], planned: planned(one) }],
  );
  expect(wrong).toEqual([]);
});
