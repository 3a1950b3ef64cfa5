import { readFileSync } from 'node:fs';
import * as harfbuzz from 'harfbuzzjs';
import { expect, test } from 'vitest';
import { advanceOf, type Face, halfAdvanceOf, hasCharacter, readFace } from '../../src/fonts/face.ts';
import { NOTO_SERIF, packageFile } from './madeFonts.ts';

const NOTO_SANS = packageFile('@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf');
const XIAOWEI = packageFile('@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf');
const WENKAI = packageFile('@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff');

/** Shaped alone as Simplified Chinese; the sum of its advances in font units. */
function shaper(path: string, features: readonly string[]): (codePoint: number) => number {
  const bytes = readFileSync(path);
  const blob = new harfbuzz.Blob(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
  const font = new harfbuzz.Font(new harfbuzz.Face(blob, 0));
  const wanted = features.flatMap((feature) => harfbuzz.Feature.fromString(feature) ?? []);
  return (codePoint) => {
    const buffer = new harfbuzz.Buffer();
    buffer.addText(String.fromCodePoint(codePoint));
    buffer.guessSegmentProperties();
    buffer.setScript('Hani');
    buffer.setLanguage('zh-Hans');
    harfbuzz.shape(font, buffer, wanted);
    return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  };
}

function* codePointsOf({ characters: { starts, ends } }: Face): Generator<number> {
  for (const [i, start] of starts.entries()) for (let code = start; code <= (ends[i] ?? 0); code++) yield code;
}

const SOFT_HYPHEN = 0xad; // shapers hide it

test.each([
  ['Noto Serif SC', NOTO_SERIF, 30_000],
  ['Noto Sans SC', NOTO_SANS, 30_000],
  ['ZCOOL XiaoWei', XIAOWEI, 7000],
])('%s: every advance is what HarfBuzz shapes for Chinese without kerning', async (_name, path, atLeast) => {
  const face = await readFace(path);
  const shape = shaper(path, ['-kern']);
  const wrong: string[] = [];
  let count = 0;
  for (const code of codePointsOf(face)) {
    if (code === SOFT_HYPHEN) continue;
    count++;
    if (shape(code) !== ((advanceOf(face, code) ?? -1) * face.unitsPerEm) / 1000) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(atLeast);
});

test('every half advance is what HarfBuzz shapes with halt', async () => {
  const face = await readFace(NOTO_SERIF);
  const shape = shaper(NOTO_SERIF, ['-kern', 'halt']);
  const halved = [...codePointsOf(face)].filter((code) => halfAdvanceOf(face, code) !== undefined);
  expect(halved.map(shape)).toEqual(halved.map((code) => halfAdvanceOf(face, code)));
  expect(String.fromCodePoint(...halved)).toMatch(/、.*。.*《.*》.*「/u);
});

test('a WOFF is read without unpacking it whole, and has no halves', async () => {
  const face = await readFace(WENKAI);
  expect(face.postScriptName).toBe('LXGWWenKai-Regular');
  expect(advanceOf(face, 0x4e2d)).toBe(1000);
  expect(face.halfChanges.size).toBe(0);
});

test('a character the face lacks has no advance', async () => {
  const face = await readFace(XIAOWEI);
  expect(hasCharacter(face, 0x3007)).toBe(false);
  expect(advanceOf(face, 0x3007)).toBeUndefined();
  expect(halfAdvanceOf(face, 0x3007)).toBeUndefined();
});
