import { readFileSync } from 'node:fs';
import * as harfbuzz from 'harfbuzzjs';
import { expect, test } from 'vitest';
import { chainOf } from '../../src/fonts/chain.ts';
import { paintedGlyph } from '../../src/fonts/face.ts';
import { loadFontRoles } from '../../src/fonts/load.ts';
import { type OutlineStep, outlinesOf } from '../../src/fonts/outlines.ts';

const TEXT = '漯河日报样张版0123456789CMYK—ÅÇé%';
const { value: roles } = await loadFontRoles({ roles: ['hei', 'kai'] });
if (!roles) throw new Error('no roles');

/** HarfBuzz' own reading of the same glyph, in em. */
function drawn(path: string, glyph: number, unitsPerEm: number): string[] {
  const bytes = readFileSync(path);
  const blob = new harfbuzz.Blob(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
  const font = new harfbuzz.Font(new harfbuzz.Face(blob, 0));
  const steps: string[] = [];
  const write = (kind: string, ...v: number[]) =>
    steps.push([kind, ...v.map((n) => (n / unitsPerEm).toFixed(3))].join(' '));
  const draw = new harfbuzz.DrawFuncs();
  draw.setMoveToFunc((x, y) => write('m', x, y));
  draw.setLineToFunc((x, y) => write('l', x, y));
  draw.setQuadraticToFunc((cx, cy, x, y) => write('q', cx, cy, x, y));
  font.drawGlyph(glyph, draw);
  return steps;
}

const rounded = (steps: readonly OutlineStep[]): string[] =>
  steps.map(([kind, ...v]) => [kind, ...v.map((n) => n.toFixed(3))].join(' '));

test('outlines are those HarfBuzz draws, composites included', async () => {
  const outlines = await outlinesOf(roles, 'hei', TEXT);
  const [face] = chainOf(roles, 'hei');
  if (!face) throw new Error('no face');
  for (const character of TEXT) {
    const wanted = drawn(face.path, paintedGlyph(face, character.codePointAt(0) ?? 0), face.unitsPerEm);
    const got = rounded(outlines.get(character)?.steps ?? []);
    expect(got.length).toBeGreaterThan(3);
    // A closing line back to the start may be written or not.
    const isClosing = (steps: string[], i: number) => steps[i]?.startsWith('l') && !/^[lq]/.test(steps[i + 1] ?? '');
    const core = (steps: string[]) => steps.filter((_, i) => !isClosing(steps, i));
    expect(core(got)).toEqual(core(wanted));
  }
}, 60_000);

test('advances are those of the face; a space has no outline; a character no face has is absent', async () => {
  const outlines = await outlinesOf(roles, 'kai', '报 \u{30000}');
  expect(outlines.get('报')?.advanceEm).toBeCloseTo(1, 2);
  expect(outlines.get(' ')?.steps).toEqual([]);
  expect(outlines.has('\u{30000}')).toBe(false);
});
