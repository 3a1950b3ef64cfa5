import { describe, expect, it } from 'vitest';
import { drawCharString, type Subroutines } from '../../../src/pdf/fonts/charStrings.ts';
import { tablesOf } from '../../../src/pdf/fonts/fontProgram.ts';
import { readGlyphShapes } from '../../../src/pdf/fonts/glyphOutlines.ts';
import { boxOf, isUprightRectangle } from '../../../src/pdf/outlines.ts';
import { tinyFont } from '../../preflight/tinyFont.ts';

const NO_ROUTINES: Subroutines = { local: [], global: [] };

/** Numbers of charstrings as bytes: −107…107 in one, the others as 16-bit. */
const op = (...items: (number | string)[]): Uint8Array =>
  Uint8Array.from(
    items.flatMap((item) => {
      if (typeof item === 'string') return item.split(' ').map(Number);
      return item >= -107 && item <= 107 ? [item + 139] : [28, (item >> 8) & 255, item & 255];
    }),
  );

const draw = (bytes: Uint8Array, routines = NO_ROUTINES) =>
  drawCharString(bytes, routines).map(({ points, curves }) => ({ points, curves }));

describe('drawCharString', () => {
  it('draws a box of lines level and upright in turn', () => {
    expect(draw(op(10, 20, '21', 100, 50, -100, '6', '14'))).toEqual([
      { points: [10, 20, 110, 20, 110, 70, 10, 70], curves: [] },
    ]);
  });

  it('draws curves that leave level and arrive upright', () => {
    expect(draw(op(0, '22', 50, 25, 25, 50, '31', '14'))).toEqual([
      { points: [0, 0, 50, 0, 75, 25, 75, 75], curves: [1] },
    ]);
  });

  it('passes over hints and the bytes of their masks', () => {
    const hinted = op(10, 20, '18', 5, 6, '19 255', 7, 8, '21', 9, 9, '5', '14');
    expect(draw(hinted)).toEqual([{ points: [7, 8, 16, 17], curves: [] }]);
  });

  it('calls subroutines', () => {
    const routines = { local: [op(100, 0, '5 11')], global: [] };
    expect(draw(op(0, 0, '21', -107, '10', 0, 50, '5', '14'), routines)).toEqual([
      { points: [0, 0, 100, 0, 100, 50], curves: [] },
    ]);
  });

  it('ends on subroutines that call themselves', () => {
    const routines = { local: [op(-107, '10')], global: [] };
    expect(draw(op(-107, '10'), routines)).toEqual([]);
  });
});

describe('readGlyphShapes', () => {
  const font = tinyFont('力 ');
  const view = new DataView(font.bytes.buffer);
  const tables = tablesOf(view);
  const shapes = readGlyphShapes({ view, find: (name) => tables.get(name) });

  it('gives shapes in em, none for a space', () => {
    const square = shapes?.(font.glyphs.get('力') ?? 0) ?? [];
    expect(isUprightRectangle(square)).toBe(true);
    expect(boxOf(square)).toEqual({ x: 0.1, y: 0, width: 0.8, height: 0.8 });
    expect(shapes?.(font.glyphs.get(' ') ?? 0)).toEqual([]);
  });

  it('gives an empty shape for glyphs beyond the font and damaged ones', () => {
    expect(shapes?.(999)).toEqual([]);
    const cut = font.bytes.slice();
    const glyf = tables.get('glyf');
    cut.fill(255, (glyf?.offset ?? 0) + 10, (glyf?.offset ?? 0) + 12);
    const damaged = new DataView(cut.buffer);
    expect(readGlyphShapes({ view: damaged, find: (name) => tables.get(name) })?.(0)).toEqual([]);
  });
});
